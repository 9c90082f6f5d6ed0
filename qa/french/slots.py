"""Where a finite verb is due: right after a subject of any kind. Broader than :mod:`qa.french.clauses`, whose subjects
are sure enough for agreement: what is asked here is only whether a verb, and no noun, must stand at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.french.complements import past_complements
from qa.french.forms import ANY, FS, GRAMMATICAL, MS, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.phrases import noun_phrase
from qa.french.words import AVOIR, DETERMINERS, DETERMINING, ETRE, NUMERALS, OPENING, PREPOSITIONS, STOPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.clauses import Subject
    from qa.french.phrases import Reading

THIRD = PERSONS["3s"] | PERSONS["3p"]
_SINGULAR_PRONOUNS = frozenset(
    "cela ça ceci chacun chacune quelqu'un celui-ci celle-ci celui-là celle-là personne rien".split()
)
_PLURAL_PRONOUNS = frozenset("ceux-ci celles-ci ceux-là celles-là".split())
_LONGEST_APPOSITION = 25
"""Tokens between the commas of an apposition."""


class Slot(NamedTuple):
    """A place where a finite verb is due. Indices of tokens."""

    start: int
    """Where its subject begins."""
    persons: int
    """The persons the verb can be in, as bits of `PERSONS`."""
    mask: int
    """The cells that what agrees with the subject must share."""
    kind: str
    """`pronoun`, `noun`, `qui`, `name` or `apposition`."""


def verb_slots(reading: Reading, found: Iterable[Subject]) -> dict[int, Slot]:
    """Every place where a verb is due, past `ne`, by the index of its token; ``found`` are the sure subjects."""
    slots: dict[int, Slot] = {}
    for start, end, slot in (*_others(reading), *_sure(reading, found)):
        at = end + (reading.lowers[end] in ("ne", "n'"))
        slots[at] = slot._replace(start=start)
    return slots


def ends_without_verb(reading: Reading, start: int) -> bool:
    """Whether nothing from an index to the end of the sentence can be a finite verb."""
    for form in reading.forms[start:]:
        if not form.lower or form.lower in STOPS:
            return True
        if may_be_verb(reading, start) or form.lower in AVOIR or form.lower in ETRE:
            return False
        start += 1
    return True


def may_be_verb(reading: Reading, index: int) -> bool:
    """Whether the word at an index may be a finite verb where it stands: not right after a determiner or preposition
    if it is a noun or adjective too."""
    form = reading.forms[index]
    if not form.finite or form.traits & (GRAMMATICAL | Trait.CAPITAL):
        return False
    if not form.nominal and not form.traits & Trait.ADVERB:
        return True
    previous = reading.forms[index - 1] if index else None
    return previous is None or not (
        previous.lower in DETERMINERS
        or previous.lower in PREPOSITIONS
        or previous.lower in NUMERALS
        or previous.adjective
    )


def opens_clause(reading: Reading, index: int) -> bool:
    """Whether the token at an index begins a clause or follows a comma."""
    return index == 0 or reading.word(index - 1) in OPENING or reading.word(index - 1) == ","


def _sure(reading: Reading, found: Iterable[Subject]) -> Iterator[tuple[int, int, Slot]]:
    for subject in found:
        kind = "pronoun" if subject.pronoun else "noun"
        yield subject.start, subject.end, Slot(subject.start, subject.persons, subject.mask, kind)
        if not subject.pronoun and reading.lowers[subject.end] == ",":
            end = _past_apposition(reading, subject.end)
            if end:
                yield subject.start, end, Slot(subject.start, subject.persons, subject.mask, "apposition")


def _others(reading: Reading) -> Iterator[tuple[int, int, Slot]]:
    for index in reading.at(("qui",)):
        if reading.word(index - 1) not in PREPOSITIONS:
            yield index, index + 1, Slot(index, THIRD, ANY, "qui")
    for index in reading.at(_SINGULAR_PRONOUNS):
        if opens_clause(reading, index):
            yield index, index + 1, Slot(index, PERSONS["3s"], MS if reading.lowers[index] != "chacune" else FS, "noun")
    for index in reading.at(_PLURAL_PRONOUNS):
        if opens_clause(reading, index):
            yield index, index + 1, Slot(index, PERSONS["3p"], PLURAL, "noun")
    yield from _names(reading)


def _names(reading: Reading) -> Iterator[tuple[int, int, Slot]]:
    """Names at the head of a clause, joined ones as one plural subject."""
    index, forms = 0, reading.forms
    while index < len(reading.tokens):
        if not (forms[index].traits & Trait.CAPITAL and is_name(reading, index) and opens_clause(reading, index)):
            index += 1
            continue
        start, joined = index, False
        while is_name(reading, index) or (
            index > start and reading.lowers[index] == "et" and is_name(reading, index + 1)
        ):
            joined = joined or reading.lowers[index] == "et"
            index += 1
        persons = PERSONS["3p"] if joined else PERSONS["3s"]
        yield start, index, Slot(start, persons, PLURAL if joined else SINGULAR, "name")


def is_name(reading: Reading, index: int) -> bool:
    """Whether the token at an index is a capitalised word that is no common word, or no common one in mid-sentence."""
    form = reading.forms[index]
    if not form.traits & Trait.CAPITAL or (len(form.text) > 1 and form.text.isupper()):
        return False
    common = form.noun or form.adjective or form.finite or form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.NUMERAL)
    if form.traits & Trait.NAME or not form.traits & Trait.KNOWN:
        return not form.traits & GRAMMATICAL
    return not common


def _past_apposition(reading: Reading, comma: int) -> int:
    """Past an apposition between commas, a noun's or a relative clause; 0 where it is not closed."""
    relative = reading.lowers[comma + 1] in ("qui", "dont", "où")
    for index in range(comma + 2, min(comma + _LONGEST_APPOSITION, len(reading.tokens))):
        lower = reading.lowers[index]
        if lower == ",":
            return index + 1
        if not lower or lower in STOPS or lower in ("qui", "que", "qu'", "dont", "où"):
            return 0
        if relative:
            continue
        if may_be_verb(reading, index) and not reading.forms[index].nominal:
            return 0
    return 0


def plain_subjects(reading: Reading) -> dict[int, tuple[int, int, bool]]:
    """Noun phrases with their complements at the head of a clause, whatever follows: start, cells, and whether they end
    in an adjective, by the index of the first token after them."""
    found: dict[int, tuple[int, int, bool]] = {}
    for index in reading.at(DETERMINING):
        if not opens_clause(reading, index) or reading.lowers[index] in ("du", "des", "au", "aux"):
            continue
        phrase = noun_phrase(reading, index)
        if phrase is not None and phrase.mask & phrase.head_mask:
            end = past_complements(reading, phrase.end)
            found[end] = index, phrase.mask & phrase.head_mask, bool(phrase.after) or end > phrase.end
    return found
