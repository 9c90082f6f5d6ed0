"""The check ``infinitive-for-participle``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import MS, PERSONS, PLURAL, Trait
from qa.french.inflection import agree
from qa.french.lexicon import lexicon
from qa.french.phrases import is_article
from qa.french.words import AVOIR, CLITICS, ETRE, OPENING, SUBJECTS
from qa.grammar import masculine_or_feminine, phrases_of, reading_of, span_of, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.clauses import Subject
    from qa.french.phrases import NounPhrase, Reading
    from qa.model import Segment

_AUXILIARIES = AVOIR | ETRE


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words={*_AUXILIARIES, "par"},
)
def infinitive_for_participle(segment: Segment, context: Context) -> Iterator[Finding]:
    """An infinitive, or a form in *-ez*, where *avoir* or *être* asks for a participle.

    After *a* only where a subject stands before it: elsewhere it is rather *à* that is missing its accent
    (`a-without-accent`). Not attempted: nouns (*avoir pouvoir de*), *être* before an infinitive as its attribute
    (*vivre est lutter*).

    Wrong:
        fr: Il a gagner trois étapes.

        fr: Après avoir mener la course, il a crevé.

        fr: Le juge a refuser la demande.

        fr: Nous avons essayer de vous joindre.

        fr: Elle est arriver avant tout le monde.

        fr: La route a été fermer hier soir.

        fr: Après être tomber, il est reparti.

        fr: Elle est fière d'avoir porter le drapeau.

        fr: Après avoir attaquez deux fois, il s'est relevé.

        fr: Ils ont déjà signer leur contrat.

        fr: Elle n'avait jamais participer au Tour.

        fr: L'étape remporter par le Belge était longue.

        fr: Ils ont parler de leur avenir.

        fr: Il a prendre le train de nuit.

        fr: Elle s'est lever tôt.

    Right:
        fr: Il a gagné trois étapes.

        fr: Après avoir mené la course, il a crevé.

        fr: Le juge a refusé la demande.

        fr: Nous avons essayé de vous joindre.

        fr: Elle est arrivée avant tout le monde.

        fr: La route a été fermée hier soir.

        fr: Après être tombé, il est reparti.

        fr: Elle est fière d'avoir porté le drapeau.

        fr: Après avoir attaqué deux fois, il s'est relevé.

        fr: Ils ont déjà signé leur contrat.

        fr: Elle n'avait jamais participé au Tour.

        fr: L'étape remportée par le Belge était longue.

        fr: Ils ont parlé de leur avenir.

        fr: Il a pris le train de nuit.

        fr: Elle s'est levée tôt.

        fr: Il a à parler à sa mère, il n'a qu'à marcher.

        fr: Le but est de gagner, l'essentiel est participer, disait-il.

        fr: L'aller a été rapide, le retour a été long.

        fr: Ils ont pouvoir de décider, elle a déjeuner et dîner payés.

        fr: Après être allé voter, il a dû rentrer.

        fr: Il a fait construire une maison, il a vu passer le Tour.

        fr: Avoir à travailler le dimanche ne lui plaît pas.

        fr: Vous avez beau chanter, vous êtes entendus.

        fr: Il est, à l'entendre, sûr de gagner.

        fr: Être ou ne pas être, avoir ou posséder.

        fr: Le laisser passer par là est risqué, le savoir rouler est un art, le mode Affecter est actif.
    """
    reading = reading_of(segment.target, context)
    subjects = {subject.end: subject for subject in subjects_of(segment.target, context)}
    for index in reading.at(_AUXILIARIES):
        auxiliary = reading.lowers[index]
        after = index + 1
        while reading.lowers[after].startswith("-"):
            after += 1
        at = skip_adverbs(reading, after)
        form = reading.forms[at]
        if not _is_misused(reading, at) or "bien" in reading.lowers[after:at]:
            continue
        start = index - 1 if auxiliary == "été" else index
        while start and reading.lowers[start - 1] in CLITICS:
            start -= 1
        subject = subjects.get(start) or subjects.get(index)
        if not _asks_for_participle(reading, index, subject, form.text):
            continue
        message = _("« {verb} » after « {auxiliary} »: a participle is needed").format(
            verb=form.text, auxiliary=auxiliary
        )
        agreement = subject.mask if subject is not None and auxiliary in ETRE and auxiliary != "étant" else MS
        yield Finding(span_of(reading, at), message, _participles(form.text, agreement))
    for at, phrase in _of_nouns(segment, context):
        verb, noun = reading.tokens[at].text, reading.tokens[phrase.head].text
        message = _("« {verb} » after « {auxiliary} »: a participle is needed").format(verb=verb, auxiliary=noun)
        yield Finding(span_of(reading, at), message, _participles(verb, phrase.mask & phrase.head_mask))


def _of_nouns(segment: Segment, context: Context) -> Iterator[tuple[int, NounPhrase]]:
    """Each infinitive in -er right after a subject, before *par* or its verb: *l'étape remporter par le Belge*."""
    reading = reading_of(segment.target, context)
    if not any(word.endswith("er") for word in reading.words):
        return
    for phrase in phrases_of(segment.target, context):
        at = phrase.end
        form, following = reading.forms[at], reading.lowers[at + 1]
        if not form.lower.endswith("er") or not form.traits & Trait.INFINITIVE or form.noun or form.adjective:
            continue
        if form.traits & Trait.CAPITAL:
            continue  # quand le mode Affecter est choisi
        if form.lower == "trainer":
            continue  # le home trainer est prêt
        head = reading.forms[phrase.head]
        if not is_article(reading, phrase.determiner) or head.finite & ~2 or head.traits & Trait.INFINITIVE:
            continue
        if phrase.determiner and reading.word(phrase.determiner - 1) not in OPENING:
            continue
        if following == "par" or (following in _AUXILIARIES and reading.forms[at + 1].finite & 0b100100):
            yield at, phrase


_RELATIVES = frozenset("que qu' dont où".split())
_REFLEXIVE = frozenset("s' me m' te t' nous vous".split())
_RARELY_NOUNS = frozenset(["manger", "coucher", "parler"])
"""Infinitives that are nouns only with an article."""


def _is_misused(reading: Reading, at: int) -> bool:
    """Whether the form at an index is an infinitive in -er, or a verb in -ez, and no noun."""
    form = reading.forms[at]
    if form.lower.endswith("ez") and form.finite & PERSONS["2p"]:
        return not form.noun
    if not form.traits & Trait.INFINITIVE or form.traits & Trait.CAPITAL:
        return False
    pronoun = reading.word(at - 1) in AVOIR and reading.word(at - 2) in SUBJECTS
    if not form.lower.endswith("er"):
        auxiliary = pronoun or reading.word(at - 1) in ("avoir", "ayant", "été")
        return not form.noun and not form.adjective and auxiliary and reading.word(at - 3) not in _RELATIVES
    if form.lower in _RARELY_NOUNS and (reading.word(at - 1) in ("avoir", "ayant") or pronoun):
        return True
    if form.noun and reading.word(at - 1) in ETRE and reading.word(at - 2) in _REFLEXIVE:
        return True
    if form.lower == "aller" and reading.lowers[at + 1] not in ("retour", "-retour", "et"):
        return reading.word(at - 1) in ETRE and reading.word(at - 2) in SUBJECTS
    return not (form.noun or form.adjective) or reading.lowers[at + 1] in ("le", "la", "les", "l'", "un", "une")


def _asks_for_participle(reading: Reading, index: int, subject: Subject | None, verb: str) -> bool:
    lower, previous = reading.lowers[index], reading.word(index - 1)
    if subject is not None and not reading.forms[index].finite & subject.persons:
        subject = None
    if lower in ("avoir", "ayant", "été"):
        return lower != "été" or previous in AVOIR
    if lower in ETRE:
        takes_etre = verb.lower() in _MOVING or any("être" in reading.detail for reading in lexicon().analyses(verb))
        if lower == "être":
            return takes_etre or previous in ("s'", "se")
        plural = subject is not None and subject.persons == PERSONS["3p"]
        if subject is None:
            return False
        concrete = reading.lowers[subject.head] not in _TOLD and reading.lowers[index + 2] in _AFTER_PASSIVES
        return subject.pronoun or bool(takes_etre) or plural or (concrete and subject.head >= 0)
    if lower == "a":
        return subject is not None or previous in ("qui", "y", "lui", "leur") or previous in SUBJECTS
    return True


_TOLD = frozenset(
    "but rêve objectif idée solution mieux pire plus essentiel important idéal principe rôle travail métier mission "
    "tâche devoir ambition plaisir problème souci stratégie tactique priorité défi enjeu secret option choix".split()
)
"""Nouns of which an infinitive may tell what they are."""
_AFTER_PASSIVES = frozenset([".", "!", "?", "", ",", *"par depuis hier au à devant dans derrière sous chez".split()])
_MOVING = frozenset("rentrer monter entrer passer retourner tomber rester arriver aller".split())


def _participles(verb: str, mask: int) -> tuple[str, ...]:
    lemma = next((r.lemma for r in lexicon().analyses(verb.lower()) if r.mood), None)
    base = next((form for form, r in lexicon().forms(lemma or verb) if r.mood == "past-participle"), None)
    if base is None:
        return ()
    number = "p" if mask & PLURAL and not mask & ~PLURAL else "s"
    made = agree(base, masculine_or_feminine(mask) or "m", number)  # type: ignore[arg-type]
    return (made,) if made else ()
