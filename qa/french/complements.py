"""What follows a noun in its phrase, and what a conjunction or a comma joins to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.forms import GRAMMATICAL, Trait
from qa.french.phrases import bare_phrase, is_adjective, noun_phrase, numbers
from qa.french.words import DETERMINERS, OPENING, PREPOSITIONS, STOPS, TIMES

if TYPE_CHECKING:
    from qa.french.phrases import NounPhrase, Reading


def past_complements(reading: Reading, index: int) -> int:
    """The first token after the prepositional phrases and names that follow a noun."""
    return complements(reading, index)[0]


def complements(reading: Reading, index: int) -> tuple[int, bool]:
    """Past the prepositional phrases and names that follow a noun, and whether a plural is among them."""
    plural, start = False, index
    lowers, forms = reading.lowers, reading.forms
    while index - start < 20:
        if (forms[index].traits & Trait.CAPITAL and not forms[index].finite) or (
            lowers[index] in ("hier", "ici") and lowers[index + 1] in PREPOSITIONS
        ):
            index += 1
        elif lowers[index] in PREPOSITIONS:
            end, more = _complement(reading, index)
            if end == index:
                break
            index, plural = end, plural or more
        else:
            break
    return index, plural


def _complement(reading: Reading, index: int) -> tuple[int, bool]:
    """Past one prepositional phrase; the same index where it is not sure."""
    lowers, forms = reading.lowers, reading.forms
    first = index + 1
    contracted = lowers[index] in ("du", "des", "au", "aux")
    if forms[first].traits & Trait.CAPITAL and lowers[first] not in DETERMINERS:
        while forms[first].traits & Trait.CAPITAL:
            first += 1
        return first, contracted and lowers[index] in ("des", "aux")
    phrase: NounPhrase | None
    if contracted:
        phrase = noun_phrase(reading, index)
    elif lowers[first] in DETERMINERS:
        phrase = noun_phrase(reading, first)
    else:
        while forms[first].traits & Trait.NUMERAL or lowers[first].isdigit():
            first += 1
        phrase = bare_phrase(reading, first)
        if phrase is None:
            return index, False
        counted = reading.word(index - 1) == "nombre"
        if not phrase.after and forms[phrase.end].finite and is_adjective(forms[phrase.head]) and not counted:
            return index, False
    if phrase is None or not phrase.mask & phrase.head_mask:
        return index, False
    return phrase.end, bool(numbers(phrase.mask & phrase.head_mask) & 2)


def all_complements(reading: Reading, index: int) -> tuple[int, bool]:
    """Past the complements of a noun, the second half of *entre ce pixel et les autres* included."""
    end, plural = complements(reading, index)
    if reading.lowers[end] != "et" or "entre" not in reading.lowers[index:end]:
        return end, plural
    phrase = noun_phrase(reading, end + 1) if reading.lowers[end + 1] in DETERMINERS else None
    return (complements(reading, phrase.end)[0] if phrase is not None else end), plural


def goes_on(reading: Reading, index: int) -> bool:
    """Whether a phrase ends at an index that began its clause, or *entre*: what is joined to it is no new subject.

    In *le numéro ou une puce est ajouté* the two are one subject, found with the first; in *l'écart entre la théorie
    et l'expérience est grand* and *en utilisant la souris ou le clavier* they are none.
    """
    lowers, forms = reading.lowers, reading.forms
    if lowers[index] == ",":
        return False
    named = _ends_in_name(reading, index)
    for at in range(index, max(index - 15, -1), -1):
        lower, form = lowers[at], forms[at]
        if lower == "entre":
            return True
        if lower in STOPS or lower == "," or lower in _SUBORDINATORS:
            return at < index and not named
        if form.finite and not form.noun and not (form.adjectival or form.traits & GRAMMATICAL):
            return False
        if form.finite and lowers[at - 1] not in DETERMINERS and lowers[at - 1] not in PREPOSITIONS:
            return False
    return index < 15 and not named


def _ends_in_name(reading: Reading, index: int) -> bool:
    """Whether a name ends at an index, and none that only tells a common noun apart: *un serveur LTSP*."""
    at = index
    while at >= 0 and reading.forms[at].traits & Trait.CAPITAL:
        at -= 1
    return at < index and not (at >= 0 and reading.forms[at].noun_only)


_SUBORDINATORS = frozenset("que qu' si s' quand lorsque lorsqu' puisque puisqu' où dont car mais".split())


def is_listed(reading: Reading, start: int) -> bool:
    """Whether the phrase that begins at ``start``, after a comma, goes on a list that began the clause."""
    for index in range(start - 2, max(start - 12, -1), -1):
        lower = reading.lowers[index]
        if lower in STOPS or lower == ",":
            return False
        if lower in DETERMINERS and (not index or reading.lowers[index - 1] in OPENING | {","}):
            phrase = noun_phrase(reading, index)
            return (
                phrase is not None
                and reading.lowers[phrase.head] not in TIMES
                and past_complements(reading, phrase.end) == start - 1
            )
    return False
