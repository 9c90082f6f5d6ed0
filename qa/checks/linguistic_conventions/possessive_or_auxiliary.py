"""The check ``possessive-or-auxiliary``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import FS, GRAMMATICAL, PERSONS, Trait
from qa.grammar import reading_of, slots_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.forms import Form
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("ma", "ta", "mon", "ton", "m", "t"),
)
def possessive_or_auxiliary(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Ma* for *m'a*, *ta* for *t'a*, *mon* for *m'ont*, *ton* for *t'ont* between a subject and a participle.

    Not attempted: participles that are nouns too, after subjects that are nouns (*le vent ma prise*).

    Wrong:
        fr: Il ma dit la vérité.

        fr: Elle ta vu hier.

        fr: Ils mon aidé à gagner.

        fr: Le directeur ma appelé ce matin.

        fr: Les coureurs mon rattrapé.

        fr: On ma volé mon vélo.

        fr: C'est lui qui ma convaincu.

        fr: Cela ma beaucoup appris.

        fr: Ils ton vendu un vélo.

        fr: Il ne ma jamais parlé.

        fr: Ça ma fait plaisir.

        fr: J'ai perdu m'a roue.

    Right:
        fr: Il m'a dit la vérité.

        fr: Elle t'a vu hier.

        fr: Ils m'ont aidé à gagner.

        fr: Le directeur m'a appelé ce matin.

        fr: Les coureurs m'ont rattrapé.

        fr: On m'a volé mon vélo.

        fr: C'est lui qui m'a convaincu.

        fr: Cela m'a beaucoup appris.

        fr: Ils t'ont vendu un vélo.

        fr: Il ne m'a jamais parlé.

        fr: Ça m'a fait plaisir.

        fr: J'ai perdu ma roue.

        fr: Il m'a fait peur, elle m'a prise en photo, on t'a vu.

        fr: Ma vie, ta mère, mon ami, ton vélo.

        fr: Il aime ma voix, elle garde ta mise.

        fr: C'est ma préférée, ton obligé.

        fr: Mon passé et ton avenir.

        fr: Qui ma sœur a-t-elle vu ?

        fr: Ils sont à mon côté, ma blessée va mieux.

        fr: Il prend ma prise, elle garde mon reçu.

        fr: Quand ma tenue sera prête, j'irai.

        fr: Là où ma route passe, je chante.

        fr: Le ton monte, il hausse le ton.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    for index in reading.at(("ma", "ta", "mon", "ton")):
        slot = slots.get(index)
        letter, plural = reading.lowers[index][0], reading.lowers[index].endswith("on")
        if slot is None or not slot.persons & PERSONS["3p" if plural else "3s"]:
            continue
        form = reading.forms[skip_adverbs(reading, index + 1)]
        if not form.participle or form.traits & (GRAMMATICAL & ~Trait.PREPOSITION | Trait.CAPITAL):
            continue
        masculine = not plural and not form.nominal & FS
        if slot.kind == "pronoun" or masculine or not (form.noun or form.adjective):
            yield swap(reading, index, f"{letter}'{'ont' if plural else 'a'}")
    for index in reading.at(("a",)):
        form = reading.forms[index + 1]
        if reading.word(index - 1) in ("m'", "t'") and form.noun and not form.noun & ~FS and not _completes(form):
            yield swap(reading, index - 1, reading.lowers[index - 1][0] + "a", index)


def _completes(form: Form) -> bool:
    """Whether a form can follow an auxiliary: *il m'a prise*."""
    return bool(form.participle or form.adjective or form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.INFINITIVE))
