"""The check ``age-as-noun``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.demonyms import demonyms
from qa.french.forms import Trait
from qa.french.words import NUMERALS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_ARTICLES = frozenset("le la ce cette un une".split())
_SURE = frozenset("du au la".split())


@check(
    category="style/unidiomatic-style",
    severity=Severity.MAJOR,
    needs=("lexicon",),
    words=("ans", "an"),
)
def age_as_noun(segment: Segment, context: Context) -> Iterator[Finding]:
    """An age for a person, as English has *the 26-year-old*: *le 26 ans a gagné*.

    French says *le coureur de 26 ans*. Only a singular article, a number and *ans* where the clause goes on with a
    verb, or with a comma; after *du*, *au* and *la* whatever follows but an age of a drink or a class of riders.

    Wrong:
        fr: Le 26 ans a gagné l'étape.

        fr: Le vingt-six ans a gagné au sprint.

        fr: La 31 ans, deuxième hier, vise la victoire.

        fr: Le contrat du 25 ans a été rompu.

        fr: Le 25 ans étant malade, l'équipe attend.

        fr: Le 22 ans belge a attaqué dans le final.

    Right:
        fr: Le coureur de 26 ans a gagné l'étape.

        fr: Le Belge de vingt-six ans a gagné au sprint.

        fr: La coureuse de 31 ans, deuxième hier, vise la victoire.

        fr: Le contrat du coureur de 25 ans a été rompu.

        fr: Les 26 ans de sa carrière, les 20 ans ont été fêtés ; un 10 ans d'âge, un moins de 23 ans gagne.

        fr: Le goût du 12 ans d'âge, l'amitié du 20 ans et plus, le titre de la 19 ans et moins.
    """
    reading = reading_of(segment.target, context)
    for ans in reading.at(("ans", "an")):
        number = reading.word(ans - 1)
        article = reading.word(ans - 2)
        if article not in _ARTICLES | _SURE or not (number.isdigit() or _is_numeral(number)):
            continue
        if _goes_on(reading, ans + 1) or (article in _SURE and reading.lowers[ans + 1] not in _OF_AGES):
            message = _("an age is no person in French: « le coureur de {age} ans »").format(
                age=reading.tokens[ans - 1].text
            )
            yield Finding(span_of(reading, ans - 2, ans), message)


_OF_AGES = frozenset("d' de et ou - / et+ plus moins d'âge".split())


def _is_numeral(word: str) -> bool:
    return word in NUMERALS or all(part in NUMERALS or part in ("et", "un") for part in word.split("-"))


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a verb, its pronoun or a comma follows."""
    form = reading.forms[index]
    goes_on = form.lower in (",", "qui", "s'", "se", "n'", "ne") or form.traits & Trait.PRESENT_PARTICIPLE
    return bool(goes_on or (form.finite and not form.nominal) or form.lower in demonyms())
