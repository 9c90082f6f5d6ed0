"""The elements that patterns over words are made of; :mod:`qa.french.patterns` lists them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from qa.french.forms import GRAMMATICAL, PLURAL, SINGULAR, Trait
from qa.french.lexicon import lexicon
from qa.french.tokens import Kind
from qa.french.words import DETERMINERS, NUMERALS, PREPOSITIONS, STOPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.french.forms import Form
    from qa.french.phrases import Reading

_ENDS = STOPS | {",", ""}
_CLOSES = frozenset([*"]).!?…:;,»”", "...", ""])
_OPENS = frozenset(["", ".", "!", "?", "…", "...", "«", ":", ";", "—", "–"])


@cache
def element(source: str) -> Callable[[Reading, int], bool]:
    """The test of an element as it is written in a pattern: of a reading and the index of a token in it."""
    if source[0] == "!":
        test = element(source[1:])
        return lambda reading, index: not test(reading, index)
    if source[0] == "@":
        lemmas = frozenset(source[1:].split("|"))
        return lambda reading, index: (
            bool(reading.word(index)) and not lemmas.isdisjoint(lexicon().lemmas(reading.word(index)))
        )
    if source[0] == "%":
        tests = [_CLASSES[name.strip("%")] for name in source.split("|") if name[0] == "%"]
        words = frozenset(name for name in source.split("|") if name[0] != "%")
        return lambda reading, index: reading.word(index) in words or any(test(reading, index) for test in tests)
    words = frozenset(source.split("|"))
    return lambda reading, index: reading.word(index) in words


def _trait(trait: int) -> Callable[[Reading, int], bool]:
    return lambda reading, index: bool(index >= 0 and reading.forms[index].traits & trait)


def _is_number(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    return word in NUMERALS or (word.isdigit() and word not in ("0", "1"))


def _is_year(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")


def _is_gap(reading: Reading, index: int) -> bool:
    return index >= 0 and reading.tokens[index].kind is Kind.TIME and "h" not in reading.lowers[index]


def _is_finite(reading: Reading, index: int) -> bool:
    form = reading.forms[index]
    return index >= 0 and bool(form.finite) and not form.nominal and not form.traits & GRAMMATICAL


def _is_adjectival(form: Form) -> bool:
    return bool(form.adjective or form.participle)


def _is_qualifying(form: Form) -> bool:
    return bool(form.adjective) and not form.participle


def _is_plural(reading: Reading, index: int) -> bool:
    form = reading.forms[index]
    if index < 0 or form.traits & GRAMMATICAL:
        return False
    return bool(form.noun & PLURAL) and not form.noun & SINGULAR and not form.finite & 0b101100


_CLASSES: dict[str, Callable[[Reading, int], bool]] = {
    "inf": _trait(Trait.INFINITIVE),
    "pp": lambda reading, index: index >= 0 and bool(reading.forms[index].participle),
    "fin": _is_finite,
    "adj": lambda reading, index: index >= 0 and _is_adjectival(reading.forms[index]),
    "qual": lambda reading, index: index >= 0 and _is_qualifying(reading.forms[index]),
    "noun": lambda reading, index: index >= 0 and bool(reading.forms[index].noun),
    "nouns": _is_plural,
    "det": lambda reading, index: reading.word(index) in DETERMINERS,
    "prep": lambda reading, index: reading.word(index) in PREPOSITIONS,
    "num": _is_number,
    "year": _is_year,
    "gap": _is_gap,
    "end": lambda reading, index: reading.word(index) in _ENDS,
    "close": lambda reading, index: reading.word(index) in _CLOSES,
    "open": lambda reading, index: reading.word(index) in _OPENS,
    "name": _trait(Trait.CAPITAL),
}
