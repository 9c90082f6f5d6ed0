"""Nouns that may be the last of several subjects: what *et*, *ou* or a comma before them leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.complements import is_listed
from qa.french.forms import FEMININE, FP, MP, MS, PERSONS, SINGULAR
from qa.french.words import AVOIR, STOPS

if TYPE_CHECKING:
    from qa.french.phrases import Reading


def last_of_several(reading: Reading, start: int, persons: int, mask: int) -> tuple[int, int]:
    """The persons and cells of the subject that begins at an index, with those that it may have as one of several."""
    previous = reading.word(start - 1)
    if previous == "et" and ends_clause(reading, start - 2):
        return persons, mask
    if previous == "ou" or (previous == "," and is_listed(reading, start)):
        mask |= MS  # le problème ou sa cause est devenu public
    if previous in ("et", "ou"):
        mask |= MP
    if previous in ("et", "ou", ",") and mask & SINGULAR:  # the last of several, perhaps
        persons |= PERSONS["3p"]
        mask |= MP | FP if mask & FEMININE else MP
    elif previous == "ni" or (previous == "," and is_listed(reading, start)):
        mask |= MP  # les cols, les côtes et les descentes sont connus
    return persons, mask


def ends_clause(reading: Reading, index: int) -> bool:
    """Whether the word at an index is a participle with its *avoir*, so that what *et* adds to it is a clause."""
    if not reading.forms[index].participle or reading.word(index - 1) not in AVOIR:
        return False
    for before in range(index - 2, -1, -1):
        if reading.lowers[before] in STOPS:
            return True
        if reading.lowers[before] in _RELATIVES:
            return False  # les tests qui ont échoué et les durées fausses
    return True


_RELATIVES = frozenset("qui que qu' dont où".split())
