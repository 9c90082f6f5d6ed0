"""The check ``numeral-spelling``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import MASCULINE, PLURAL, Trait
from qa.french.words import NUMERALS
from qa.grammar import reading_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Finding, Segment

_TENS = frozenset("vingt trente quarante cinquante soixante".split())


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("cent", "cents", "mille", "milles", "vingt", "vingts", "demi", "demie", "demis", "demies", *_TENS),
)
def numeral_spelling(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Cent*, *vingt*, *mille* and *demi* with an ending they do not take, or without one they do.

    *Cent* and *vingt* take an s when multiplied and last (*deux cents euros*, *deux cent dix*), *mille* never does,
    *demi* after a noun agrees in gender only. Not attempted: numbers that stand for an ordinal (*page deux cent*).

    Wrong:
        fr: Il a couru deux cent kilomètres.

        fr: Trois cents dix coureurs sont là.

        fr: Cinq milles personnes attendent.

        fr: Il a quatre-vingt ans.

        fr: Elle a attendu une heure et demi.

        fr: Il est parti deux ans et demie.

        fr: Trois heures et demies plus tard, il pleut.

        fr: Quatre cents mille spectateurs étaient là.

        fr: Il gagne six cent euros.

        fr: Il a roulé dix milles mètres.

        fr: La mode des années quatre-vingts revient.

        fr: Milles coureurs ont pris le départ.

        fr: Il compte vingt et un victoires en vingt et deux courses.

        fr: Il a mille cents points.

    Right:
        fr: Il a couru deux cents kilomètres.

        fr: Trois cent dix coureurs sont là.

        fr: Cinq mille personnes attendent.

        fr: Il a quatre-vingts ans.

        fr: Elle a attendu une heure et demie.

        fr: Il est parti deux ans et demi.

        fr: Trois heures et demie plus tard, il pleut.

        fr: Quatre cent mille spectateurs étaient là.

        fr: Il gagne six cents euros.

        fr: Il a roulé dix mille mètres.

        fr: La mode des années quatre-vingt revient.

        fr: Mille coureurs ont pris le départ.

        fr: Il compte vingt et une victoires en vingt-deux courses.

        fr: Il a mille cent points.

        fr: Deux cents euros, deux cent dix euros, cent euros.

        fr: Deux cent mille euros, deux cents millions.

        fr: Quatre-vingts ans, quatre-vingt-deux ans, quatre-vingt mille.

        fr: À trois milles marins de la côte, deux milles nautiques.

        fr: Une heure et demie, un an et demi, midi et demi.

        fr: Page deux cent, numéro trois cent.

        fr: Vers l'an huit cent, en mil neuf cent dix.

        fr: Deux demis et trois demies.

        fr: Il pèse cent kilos et demi.

        fr: Des mille et des cents, pour cent ans.

        fr: Il a vingt et un ans et trente et une victoires ; entre vingt et deux cents coureurs, il y a un monde.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("cent", "quatre-vingt")):
        if _is_multiplied(reading, index) and _is_last(reading, index + 1):
            yield swap(reading, index, f"{reading.lowers[index]}s")
    for index in reading.at(("cents", "quatre-vingts")):
        following = reading.lowers[index + 1]
        if reading.lowers[index] == "cents" and reading.word(index - 1) == "mille":
            yield swap(reading, index, "cent")
            continue
        if following in NUMERALS - {"cents"} and following != "un" and reading.word(index - 1) in NUMERALS | {""}:
            yield swap(reading, index, reading.lowers[index][:-1])
        elif reading.word(index - 1) == "années":
            yield swap(reading, index, "quatre-vingt")
    for index in reading.at(("et",)):
        tens, unit = reading.word(index - 1), reading.lowers[index + 1]
        if tens in _TENS and unit in _UNITS and reading.word(index - 2) not in ("et", "ou", "entre", "de", "à"):
            counted = reading.forms[index + 2]
            if counted.noun & PLURAL and not counted.traits & Trait.CAPITAL:
                yield swap(reading, index - 1, f"{tens}-{unit}", index + 1)
        elif tens in _TENS and unit == "un" and _is_feminine_plural(reading, index + 2):
            yield swap(reading, index + 1, "une")
    for index in reading.at(("milles",)):
        if _is_number(reading.word(index - 1)) and reading.forms[index + 1].noun & PLURAL:
            if reading.lowers[index + 1] not in ("marins", "nautiques"):
                yield swap(reading, index, "mille")
        elif reading.forms[index + 1].noun_only and reading.word(index - 1) in ("et", "", "à", "de", "ou"):
            yield swap(reading, index, "mille")
    for index in reading.at(("demi", "demie", "demis", "demies")):
        noun = reading.forms[index - 2] if index > 1 else None
        if noun is None or reading.word(index - 1) != "et" or not noun.noun or noun.lower in ("midi", "minuit"):
            continue
        right = "demi" if noun.noun & MASCULINE else "demie"
        if reading.lowers[index] != right and not (noun.noun & MASCULINE and noun.noun & ~MASCULINE):
            yield swap(reading, index, right)


_UNITS = frozenset("deux trois quatre cinq six sept huit neuf".split())


def _is_feminine_plural(reading: Reading, index: int) -> bool:
    noun = reading.forms[index].noun
    return bool(noun & PLURAL and not noun & MASCULINE) and not reading.forms[index].traits & Trait.CAPITAL


_MULTIPLIERS = frozenset("deux trois quatre cinq six sept huit neuf".split())
_ORDINAL_NOUNS = frozenset("page pages numéro an année années paragraphe article chambre ligne".split())
_NUMBERS = NUMERALS | {"mille"}


def _is_number(word: str) -> bool:
    return word in _NUMBERS or word.isdigit()


def _is_multiplied(reading: Reading, index: int) -> bool:
    if reading.lowers[index] == "quatre-vingt":
        return reading.word(index - 1) not in _ORDINAL_NOUNS
    return reading.word(index - 1) in _MULTIPLIERS and reading.word(index - 2) not in _ORDINAL_NOUNS


def _is_last(reading: Reading, index: int) -> bool:
    """Whether what follows is the noun that is counted, and no other number."""
    form = reading.forms[index]
    if reading.is_hyphenated(index - 1) or form.lower in NUMERALS or form.lower in ("mille", "un", "une", "et"):
        return False
    return bool(form.noun & PLURAL) and not form.traits & Trait.CAPITAL
