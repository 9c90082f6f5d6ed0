"""The check ``quand-or-quant``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import (
    Trait,
)
from qa.french.slots import ends_without_verb
from qa.french.words import (
    STOPS,
    SUBJECTS,
)
from qa.grammar import (
    reading_of,
    swap,
)
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("quand", "quant", "en"),
)
def quand_or_quant(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Quant* for *quand*, *quand* for *quant* or *qu'en*.

    *Quant* always goes with *à*. Reported: *quant* without it; *quand au …,* set off by a comma before any verb, or
    after what one may have as to something (*des doutes quand à*); *quand* before a participle in *-ant*; *qu'en*
    before a subject pronoun or *même*. Not attempted: *quand à* in mid-sentence otherwise.

    Wrong:
        fr: Quant il pleut, la descente est un piège.

        fr: Je ne sais pas quant il reviendra.

        fr: Quant le soleil se lève, les pêcheurs rentrent.

        fr: Qu'en il était jeune, il courait sur piste.

        fr: Quand pensez-vous, docteur ?

        fr: Ce n'est quand insistant qu'il l'a obtenu.

        fr: Quand au tenant du titre, il a chuté.

        fr: Quand à lui, il est parti.

        fr: Depuis quant court-il ?

        fr: Les autres, quand à eux, ont renoncé.

        fr: Il reste optimiste quand à ses chances.

        fr: Il est parti qu'en même.

    Right:
        fr: Quand il pleut, la descente est un piège.

        fr: Je ne sais pas quand il reviendra.

        fr: Quand le soleil se lève, les pêcheurs rentrent.

        fr: Quand il était jeune, il courait sur piste.

        fr: Qu'en pensez-vous, docteur ?

        fr: Ce n'est qu'en insistant qu'il l'a obtenu.

        fr: Quant au tenant du titre, il a chuté.

        fr: Quant à lui, il est parti.

        fr: Depuis quand court-il ?

        fr: Les autres, quant à eux, ont renoncé.

        fr: Il reste optimiste quant à ses chances.

        fr: Il est parti quand même.

        fr: Quand au sommet il se retourna, il ne vit personne.

        fr: Qu'en dira-t-on ? On verra quand il faudra.

        fr: Quand aux premiers jours de mai le muguet fleurit, on chante.

        fr: Quant à la météo, elle est clémente ; quant aux favoris, ils dorment.

        fr: Quand partez-vous ? Quand pensez-vous partir ?

        fr: Il ne vient qu'en été, qu'en pense-t-elle ?

        fr: Quand même, quand bien même.

        fr: Il rit quand arrivent les autres.

        fr: Quant au reste, on verra.

        fr: Ce n'est quand même pas rien, quand on y pense.

        fr: Il rit quand à midi sonnent les cloches.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("quant",)):
        if reading.lowers[index + 1] not in ("à", "au", "aux", "-à-soi"):
            yield swap(reading, index, "quand")
    for index in reading.at(("en",)):
        following = reading.lowers[index + 1]
        if reading.word(index - 1) == "qu'" and (following in _SUBJECTS or following == "même"):
            yield swap(reading, index - 1, "quand", index)
    for index in reading.at(("quand",)):
        following = reading.lowers[index + 1]
        if following in ("au", "aux", "à") and _is_set_off(reading, index):
            yield swap(reading, index, "quant")
        elif (following in ("pensez", "dites", "penses", "dis") and reading.lowers[index + 3] in (",", "?")) or (
            reading.forms[index + 1].traits & Trait.PRESENT_PARTICIPLE and reading.word(index - 1) in _BEFORE
        ):
            yield swap(reading, index, "qu'en")


_SUBJECTS = frozenset("il ils elle elles on je tu".split())
_BEFORE = frozenset("est fut sera peut plus ne".split())


def _is_set_off(reading: Reading, index: int) -> bool:
    """Whether a comma or the end comes before any verb and after the clause's beginning."""
    if reading.lowers[index + 2] in ("lui", "elle", "eux", "elles", "moi", "nous", "vous", "toi"):
        return reading.lowers[index + 1] == "à"
    previous = reading.word(index - 1)
    if index and previous not in STOPS and previous not in (",", "et", "mais"):
        return _depends_on_noun(reading, index)
    for form in reading.forms[index + 2 : index + 14]:
        if form.lower == ",":
            return True
        if form.lower in STOPS or not form.lower or form.lower in SUBJECTS or (form.finite and not form.nominal):
            return False
    return False


def _depends_on_noun(reading: Reading, index: int) -> bool:
    """Whether *quand à* follows what one can have as to something: *des doutes quand à sa forme*."""
    if reading.word(index - 1) not in _NOUNS:
        return False
    return ends_without_verb(reading, index + 2)


_NOUNS = frozenset(
    "doute doutes question questions inquiétude inquiétudes incertitude incertitudes information informations "
    "optimiste optimistes pessimiste inquiet inquiète inquiets réserves certitude détails précisions "
    "interrogations".split()
)
