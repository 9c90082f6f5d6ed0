"""The check ``missing-auxiliary``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import GRAMMATICAL, MS, PERSONS, Trait
from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.morphology import Analysis, Pos
from qa.french.slots import ends_without_verb
from qa.french.words import AVOIR, ETRE, SUBJECTS
from qa.grammar import reading_of, span_of, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.context import Context
    from qa.french.clauses import Subject
    from qa.french.phrases import Reading
    from qa.model import Segment

_PLURALS = frozenset("les ces mes tes ses nos vos leurs".split())
_NEVER_ADJECTIVES = frozenset(
    "souffert réagi participé progressé triomphé résisté profité bénéficié lutté survécu souri dormi succombé hésité "
    "renoncé insisté collaboré coopéré régné rivalisé sévi voyagé pédalé sprinté "
    "récidivé persisté démissionné excellé appartenu nui plu".split()
)
"""Participles that say nothing of a noun without *avoir*."""


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("il", "elle", "ils", "elles", "on", "je", "j", "tu", "vous", "nous", *_PLURALS, *_NEVER_ADJECTIVES),
)
def missing_auxiliary(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle or an infinitive right after a subject pronoun: *il gagné*, *vous aller voir*.

    Only forms that are no finite verb. The infinitive of *vous aller* stands for *vous allez*; a participle has lost
    its auxiliary or its ending (*il gagnait*). After a noun only participles that are never adjectives (*le Belge
    souffert*). Not attempted: others, which may describe the noun.

    Wrong:
        fr: Vous aller adorer ce livre.

        fr: Il gagné la course hier.

        fr: Elle tombé dans le virage.

        fr: Ils attaqué dès le départ.

        fr: Je crois que vous manger trop.

        fr: On arrivé en retard.

        fr: Tu oublié ton casque.

        fr: Vous penser à moi.

        fr: Quand il terminé sa carrière, il pleurait.

        fr: Elles décidé de partir.

        fr: Si vous chercher un vélo, venez.

        fr: Il parti hier soir.

        fr: Je fini mon travail.

        fr: Elle tombée dans l'escalier.

        fr: Nous arrivés à six heures.

        fr: Elle avoir raison de se méfier.

        fr: Les gens penser que c'était fini.

        fr: Vous mangé trop vite.

        fr: Il manger une pomme.

        fr: Il a dit que le Belge souffert d'une blessure.

    Right:
        fr: Vous allez adorer ce livre.

        fr: Il a gagné la course hier.

        fr: Elle est tombée dans le virage.

        fr: Ils ont attaqué dès le départ.

        fr: Je crois que vous mangez trop.

        fr: On est arrivé en retard.

        fr: Tu as oublié ton casque.

        fr: Vous pensez à moi.

        fr: Quand il a terminé sa carrière, il pleurait.

        fr: Elles ont décidé de partir.

        fr: Si vous cherchez un vélo, venez.

        fr: Il est parti hier soir.

        fr: J'ai fini mon travail.

        fr: Elle est tombée dans l'escalier.

        fr: Nous sommes arrivés à six heures.

        fr: Elle a raison de se méfier.

        fr: Les gens pensent que c'était fini.

        fr: Vous mangez trop vite.

        fr: Il mange une pomme.

        fr: Il a dit que le Belge a souffert d'une blessure.

        fr: Le mal souffert, le Belge tombé dans la descente, ont-ils réagi ?

        fr: Le coureur tenté de partir, le rythme accéléré de la course, le sens figuré du mot.

        fr: Vous fatigué ? Vous opéré, tout ira bien. Vous aimé de tous, quelle joie.

        fr: Elle partie, tout a changé ; nous arrivés, la fête commença ; eux partis, il dormit.

        fr: Les voir gagner le ravit ; le petit déjeuner est prêt ; laisser les enfants jouer ; le savoir aider.

        fr: Faire et laisser les gens penser que tout va ; un homme, une femme, l'avoir été, l'être.

        fr: Il est tombé, elle aussi, épuisée.

        fr: Il fut blessé, lui désigné leader.

        fr: Elle, fatiguée, a renoncé.

        fr: Vous voir gagner me plaît, vous aider aussi.

        fr: Il peut vous aider, il va nous rejoindre.

        fr: Pour vous aller voir, il a roulé.

        fr: Est-il arrivé ? A-t-elle gagné ?

        fr: Vous et moi, réunis, gagnerons.

        fr: Nous voir unis, vous croire perdus.

        fr: Lui et elle mariés, tout ira bien.

        fr: Sa rivale a elle gardé le maillot, et le Danois a lui aussi chuté.
    """
    reading = reading_of(segment.target, context)
    for subject in subjects_of(segment.target, context):
        before = reading.word(subject.start - 1)
        if not subject.pronoun or before in ("de", "pour", "à") or before in AVOIR or before in ETRE:
            continue  # sa rivale a elle conservé son maillot
        pronoun, at = reading.lowers[subject.start], subject.end
        form = reading.forms[at]
        whole = pronoun in ("nous", "vous") and subject.start == 0 and ends_without_verb(reading, at + 1)
        if form.lower in ("être", "avoir") and (pronoun in _SINGLE or whole):
            message = _("« {verb} » is an infinitive; a subject asks for a conjugated form").format(verb=form.text)
            yield Finding(span_of(reading, at), message, _conjugated(form.lower, pronoun))
            continue
        if form.finite or form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL | Trait.NUMERAL):
            continue
        if pronoun in _SINGLE and form.traits & Trait.INFINITIVE and (not form.noun or pronoun not in _HERS):
            message = _("« {verb} » is an infinitive; a subject asks for a conjugated form").format(verb=form.text)
            yield Finding(span_of(reading, at), message, _conjugated(form.lower, pronoun))
        elif pronoun == "vous" and form.traits & Trait.INFINITIVE and form.lower.endswith("er"):
            if subject.start and _stands_alone(reading, subject.start):
                yield Finding(span_of(reading, at), _("« vous » takes a form in -ez"), (f"{form.text[:-2]}ez",))
            elif not subject.start and not _has_verb(reading, at):
                yield Finding(span_of(reading, at), _("« vous » takes a form in -ez"), (f"{form.text[:-2]}ez",))
        elif _lacks_auxiliary(reading, subject, at):
            message = _("« {participle} » lacks its auxiliary, or is no participle").format(participle=form.text)
            first = subject.start if pronoun == "je" else at
            yield Finding(span_of(reading, first, at), message, _with_auxiliary(reading, first, at, subject))
    for subject in subjects_of(segment.target, context):
        at = subject.head + 1
        if subject.pronoun or reading.lowers[at] not in _NEVER_ADJECTIVES or reading.lowers[at + 1] in ("par", ",", ""):
            continue
        word, auxiliary = reading.tokens[at].text, "a" if subject.persons & PERSONS["3s"] else "ont"
        message = _("« {participle} » lacks its auxiliary, or is no participle").format(participle=word)
        yield Finding(span_of(reading, at), message, (f"{auxiliary} {word}",))
    for at in _infinitives(reading, subjects_of(segment.target, context)):
        message = _("« {verb} » is an infinitive; a subject asks for a conjugated form").format(
            verb=reading.tokens[at].text
        )
        yield Finding(span_of(reading, at), message, _conjugated(reading.lowers[at], "ils"))


def _infinitives(reading: Reading, subjects: Iterable[Subject]) -> Iterator[int]:
    """Each infinitive right after the plural noun that begins a sentence, where no verb governs it."""
    for subject in subjects:
        at = subject.end
        form = reading.forms[at]
        if subject.pronoun or not form.traits & Trait.INFINITIVE or form.nominal or form.traits & _NO_VERB:
            continue
        opens = subject.start == 0 or reading.word(subject.start - 1) in (".", "!", "?", "…")
        plain = reading.lowers[subject.start] in _PLURALS
        governs = reading.forms[at - 1].finite or reading.forms[at - 1].traits & Trait.INFINITIVE
        if opens and plain and subject.persons == PERSONS["3p"] and not governs:
            if reading.lowers[at + 1] in _AFTER_VERBS:
                yield at


_NO_VERB = Trait.CAPITAL | Trait.ADVERB
_AFTER_VERBS = frozenset("que qu' le la les un une des leur leurs son sa ses dans sur avec pour beaucoup à".split())


def _lacks_auxiliary(reading: Reading, subject: Subject, at: int) -> bool:
    """Whether the participle right after a pronoun, which is no conjugated form, must have lost its auxiliary."""
    form, pronoun = reading.forms[at], reading.lowers[subject.start]
    moved = not _MOVING.isdisjoint(lexicon().lemmas(form.lower, Pos.VERB)) and form.participle & subject.mask
    opens = subject.start == 0 or reading.word(subject.start - 1) in (".", "!", "?", "…")
    if moved and opens and ends_without_verb(reading, at + 1):
        return True
    if not form.participle or form.lower.endswith(("t", "ts", "is", "us", "te", "tes")):
        return False
    if pronoun == "vous" and form.lower.endswith("é") and not form.noun and not form.adjective:
        after = reading.forms[at + 1]
        return (
            (opens or _stands_alone(reading, subject.start))
            and ends_without_verb(reading, at + 1)
            and not (after.traits & Trait.MARK or after.lower in ("", "par", "et", "ou", "de", "d'"))
        )
    if pronoun not in ("nous", "vous") and form.participle & MS and form.lower.endswith("é"):
        return True
    if pronoun not in ("je", "j'", "tu", "il", "ils", "on") or not form.participle & MS:
        return False
    return not (form.noun and pronoun == "tu")


_MOVING = frozenset("aller partir arriver venir revenir rester tomber sortir entrer rentrer devenir repartir".split())


_HERS = frozenset(["elle", "elles"])
"""Pronouns that are no subjects alone."""
_SINGLE = frozenset("il elle ils elles on tu je j'".split())


def _conjugated(infinitive: str, pronoun: str) -> tuple[str, ...]:
    """The verb in the present of the indicative, in the pronoun's person."""
    like = Analysis(infinitive, Pos.VERB, mood="indicative", tense="present", persons=frozenset({SUBJECTS[pronoun][1]}))
    made = conjugate_like(infinitive, like)
    return (made,) if made else ()


def _stands_alone(reading: Reading, index: int) -> bool:
    """Whether *vous* begins a clause that a conjunction opens, so that it is no object."""
    if reading.word(index - 1) == "que":
        return reading.word(index - 2) in (
            "faut",
            "crois",
            "pense",
            "parce",
            "alors",
            "dès",
            "dit",
            "afin",
            "sais",
            "pour",
        )
    return reading.word(index - 1) in ("si", "quand", "lorsque", "puisque", "mais", "car", "où")


def _has_verb(reading: Reading, index: int) -> bool:
    return any(form.persons and not form.nominal for form in reading.forms[index + 1 : index + 20])


def _with_auxiliary(reading: Reading, first: int, at: int, subject: Subject) -> tuple[str, ...]:
    """The participle with the present of its auxiliary in agreement, from an index on."""
    participle, pronoun = reading.tokens[at].text, reading.lowers[subject.start]
    if pronoun == "vous" and participle.endswith("é"):
        return (f"{participle[:-1]}ez",)
    takes_etre = any("être" in r.detail for r in lexicon().analyses(participle))
    person = SUBJECTS[pronoun][1]
    like = Analysis("", Pos.VERB, mood="indicative", tense="present", persons=frozenset({person}))
    auxiliary = conjugate_like("être" if takes_etre else "avoir", like)
    ending = {"elle": "e", "ils": "s", "elles": "es"}.get(pronoun, "") if takes_etre else ""
    if participle.endswith(("e", "s")):
        ending = ""
    if not auxiliary:
        return ()
    if first < at:
        je = reading.tokens[first].text
        auxiliary = f"{je} {auxiliary}" if takes_etre else f"{je[0]}'{auxiliary}"
    return (f"{auxiliary} {participle}{ending}",)
