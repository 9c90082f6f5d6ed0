"""Finds the numbers of a text: digits in the notations of its language, number words, roman ordinals, times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.model import Span
from qa.values import Atom
from qa.values.words import ENGLISH, FRENCH, JOINERS, MULTIPLIERS, read_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_ENGLISH = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:{_GAP}?(?P<unit>(?:million|billion|trillion|thousand|hundred|mln|bn|tn|pm|p\.m\.|am|a\.m\.|[mk])(?![a-z])))?",
    re.IGNORECASE,
)
_FRENCH = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d{{3}})+(?!\d)|\d+(?:[.,]\d+)?)"
    rf"(?:{_GAP}?(?P<unit>(?:mille|millions?|milliards?|cents?|milliers?|M|k|Md)(?!\w)))?"
)
_ROMAN = re.compile(r"\b(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})(?=e\b|er\b|\b)")
_SCALE = {
    "thousand": 1e3, "k": 1e3, "mille": 1e3, "millier": 1e3, "milliers": 1e3, "hundred": 1e2, "cent": 1e2, "cents": 1e2,
    "m": 1e6, "million": 1e6, "millions": 1e6, "mln": 1e6, "bn": 1e9, "billion": 1e9, "milliard": 1e9, "milliards": 1e9,
    "md": 1e9, "tn": 1e12, "trillion": 1e12,
}  # fmt: skip
_ROMANS = {"I": 1, "V": 5, "X": 10}


def read_english(text: str, words: Sequence[tuple[str, int, int]]) -> list[Atom]:
    """The numbers of an English text given with its lower-case words."""
    return [*_digits(_ENGLISH, text, _english_values), *_spelt(words, ENGLISH), *_roman(text)]


def read_french(text: str, words: Sequence[tuple[str, int, int]]) -> list[Atom]:
    """The numbers of a French text given with its lower-case words."""
    return [*_digits(_FRENCH, text, _french_values), *_spelt(words, FRENCH), *_roman(text)]


def _digits(pattern: re.Pattern[str], text: str, read: object) -> Iterator[Atom]:
    for match in pattern.finditer(text):
        unit = (match["unit"] or "").lower()
        values = read(match["number"])  # type: ignore[operator]
        if unit in {"pm", "p.m."}:
            values = [*values, *(value + 12 for value in values if value < 12)]
        elif unit in {"am", "a.m."}:
            values = [*values, *(value - 12 for value in values if value == 12)]
        elif unit in _SCALE:
            scaled = [value * _SCALE[unit] for value in values]
            values = scaled + (values if unit in {"m", "k"} else [])
        yield Atom(tuple(values), Span(match.start("number"), match.end("number")), is_digits=True)


def _english_values(number: str) -> list[float]:
    return _with_decade(float(number.replace(",", "")), number)


def _french_values(number: str) -> list[float]:
    plain = re.sub(_GAP, "", number)
    values = [float(plain.replace(",", "."))] if plain.count(",") + plain.count(".") <= 1 else []
    if re.fullmatch(r"\d+(?:[.,]\d{3})+", plain):
        values.append(float(re.sub("[.,]", "", plain)))
    return _with_decade(values[0], number) + values[1:]


def _with_decade(value: float, written: str) -> list[float]:
    """``value``, and the short form of a year: ``1998`` is also ``98``."""
    if len(written) == 4 and 1900 <= value < 2100:
        return [value, value % 100]
    return [value]


def _spelt(words: Sequence[tuple[str, int, int]], values: dict[str, float]) -> Iterator[Atom]:
    run: list[tuple[str, int, int]] = []
    for item in [*words, ("", 0, 0)]:
        word = item[0]
        if word in values or word in MULTIPLIERS or (run and word in JOINERS):
            run.append(item)
            continue
        if run:
            yield from _read(run, values)
            run = []


def _read(run: list[tuple[str, int, int]], values: dict[str, float]) -> Iterator[Atom]:
    """The whole run's number, and each word's own: *trois cent mètres* is 300, *one or two* 1 and 2."""
    span = Span(run[0][1], run[-1][2])
    whole = read_run([word for word, _, _ in run], values)
    parts = {values[word] for word, _, _ in run if word in values}
    found = tuple(dict.fromkeys([*([whole] if whole is not None else []), *sorted(parts)]))
    yield Atom(found, span, is_digits=False)


def _roman(text: str) -> Iterator[Atom]:
    for match in _ROMAN.finditer(text):
        if match.end() > match.start():
            total = 0
            for letter, following in zip(match[0], [*match[0][1:], ""], strict=True):
                value = _ROMANS[letter]
                total += -value if following and _ROMANS[following] > value else value
            yield Atom((float(total),), Span(match.start(), match.end()), is_digits=False)
