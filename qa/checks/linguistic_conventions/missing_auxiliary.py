"""The check ``missing-auxiliary``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import GRAMMATICAL, MS, Trait
from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.morphology import Analysis, Pos
from qa.french.words import SUBJECTS
from qa.grammar import reading_of, span_of, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("il", "elle", "ils", "elles", "on", "je", "j", "tu", "vous", "nous"),
)
def missing_auxiliary(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle or an infinitive right after a subject pronoun: *il gagné*, *vous aller voir*.

    Only forms that are no finite verb. The infinitive of *vous aller* stands for *vous allez*; a participle has lost
    its auxiliary or its ending (*il gagnait*). Not attempted: subjects that are nouns.

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
    """
    reading = reading_of(segment.target, context)
    for subject in subjects_of(segment.target, context):
        if not subject.pronoun or reading.word(subject.start - 1) in ("de", "pour", "à"):
            continue
        pronoun, at = reading.lowers[subject.start], subject.end
        form = reading.forms[at]
        if form.finite or form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL | Trait.NUMERAL):
            continue
        if pronoun in _SINGLE and form.traits & Trait.INFINITIVE and not form.noun and form.lower.endswith("er"):
            message = _("« {verb} » is an infinitive; a subject asks for a conjugated form").format(verb=form.text)
            yield Finding(span_of(reading, at), message, _conjugated(form.lower, pronoun))
        elif pronoun == "vous" and form.traits & Trait.INFINITIVE and form.lower.endswith("er"):
            if subject.start and _stands_alone(reading, subject.start):
                yield Finding(span_of(reading, at), _("« vous » takes a form in -ez"), (f"{form.text[:-2]}ez",))
            elif not subject.start and not _has_verb(reading, at):
                yield Finding(span_of(reading, at), _("« vous » takes a form in -ez"), (f"{form.text[:-2]}ez",))
        elif pronoun not in ("nous", "vous") and form.participle & MS and form.lower.endswith("é"):
            message = _("« {participle} » lacks its auxiliary, or is no participle").format(participle=form.text)
            yield Finding(span_of(reading, at), message, _with_auxiliary(form.text, pronoun))


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


def _with_auxiliary(participle: str, pronoun: str) -> tuple[str, ...]:
    """The participle with the present of its auxiliary, the forms that agree first."""
    takes_etre = any("être" in r.detail for r in lexicon().analyses(participle))
    person = SUBJECTS[pronoun][1]
    like = Analysis("", Pos.VERB, mood="indicative", tense="present", persons=frozenset({person}))
    auxiliary = conjugate_like("être" if takes_etre else "avoir", like)
    ending = {"elle": "e", "ils": "s", "elles": "es"}.get(pronoun, "") if takes_etre else ""
    return (f"{auxiliary} {participle}{ending}",) if auxiliary else ()
