"""Finds the numbers of a text: digits in the notations of its language, number words, roman ordinals, times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.model import Span
from qa.regex import regex
from qa.values import Atom
from qa.values.times import find_times
from qa.values.units import add, duration, read_unit, smaller
from qa.values.words import ENGLISH, FRENCH, MONTHS, read_clock, read_spelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.values.times import Time
    from qa.values.units import Reading

_GAP = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_ENGLISH = regex(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?P<half>½| and a half)?"
    r"(?:[ \N{NBSP}-]?(?P<unit>(?:million|billion|trillion|thousand|hundred|dozen|mln|bn|tn"
    r"|[ap]\.m\.|[ap]m|[mkb])(?![a-z])))?",
    re.IGNORECASE,
)
_FRENCH = regex(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d{{3}})+(?!\d)|\d+(?:[.,]\d+)?)"
    rf"(?P<half>½)?"
    rf"(?:{_GAP}?(?P<unit>(?:mille|millions?|milliards?|cents?|milliers?|douzaines?|M|k|Mds?|Mrds?)(?!\w)))?"
)
_ROMAN = regex(r"\b(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=e\b|er\b|re\b|\b)")
ROMANS = frozenset(
    f"{tens}{ones}{ending}"
    for tens in ("", "x", "xx", "xxx", "xl", "l")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    for ending in ("", "e")
    if len(tens + ones) > 1
)
"""Roman numerals of two letters or more, in small letters, alone and as French ordinals."""
_PRONOUN = regex(r"(?<![A-Z][a-z] )(?<![a-z][a-z] )I\b|\bI(?=['\N{RIGHT SINGLE QUOTATION MARK}]| [a-z])")
_SCALE = {
    "thousand": 1e3, "k": 1e3, "mille": 1e3, "millier": 1e3, "milliers": 1e3, "hundred": 1e2, "cent": 1e2, "cents": 1e2,
    "m": 1e6, "million": 1e6, "millions": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9, "milliard": 1e9,
    "milliards": 1e9, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mrds": 1e9, "tn": 1e12, "trillion": 1e12, "dozen": 12.0,
    "douzaine": 12.0, "douzaines": 12.0,
}  # fmt: skip
_DOUBTFUL = frozenset({"m", "k", "b", "cent", "cents"})
"""Units that may also be another word: metres, kilometres, cents."""
_ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50}
_DAY_AFTER = regex(r"\.? \d{1,2}(?:st|nd|rd|th)?\b(?!%)")
_DAY_BEFORE = regex(r"\b\d{1,2}(?:st|nd|rd|th|er)? (?:of )?$")
_JOIN = regex(r"[ \N{NBSP}\N{NNBSP},-]*(?:and |et )?")


def read_english(text: str, words: Sequence[tuple[str, int, int]]) -> list[Atom]:
    """The numbers of an English text given with its lower-case words."""
    return _read(text, words, is_english=True)


def read_french(text: str, words: Sequence[tuple[str, int, int]]) -> list[Atom]:
    """The numbers of a French text given with its lower-case words."""
    return _read(text, words, is_english=False)


def _read(text: str, words: Sequence[tuple[str, int, int]], *, is_english: bool) -> list[Atom]:
    times = list(find_times(text))
    atoms = [atom for time in times for atom in _of_time(time)]
    taken = [time.span for time in times]
    pattern, values = (_ENGLISH, _english_values) if is_english else (_FRENCH, _french_values)
    readings: list[tuple[Atom, Reading | None]] = []
    for match in pattern.finditer(text):
        span = Span(match.start("number"), match.end("number"))
        if any(span.overlaps(time.span) for time in times):
            continue
        found = _scaled(values(match["number"]), match)
        end = match.end() if match["unit"] and match["unit"] not in "mk" else match.end("number")
        taken.append(Span(span.start, match.end()))
        readings.append((Atom(found, span, True), read_unit(text, end, found[0], is_english=is_english)))
    for numbers, start, end in read_spelt(words, ENGLISH if is_english else FRENCH):
        atom = Atom(numbers, Span(start, end), _is_dated_month(text, start, end))
        if any(atom.span.overlaps(other) for other in taken):  # the *million* of *2 million*
            continue
        readings.append((atom, read_unit(text, end, numbers[0], is_english=is_english)))
    readings.sort(key=lambda reading: reading[0].span)
    atoms += _joined(text, readings)
    atoms += [
        Atom(numbers, Span(start, end), False) for numbers, start, end in read_clock(words, is_english=is_english)
    ]
    return sorted([*atoms, *_roman(text, is_english=is_english)], key=lambda atom: atom.span)


def _is_dated_month(text: str, start: int, end: int) -> bool:
    """Whether a month's name stands there beside its day: as firm as a number in digits."""
    if text[start:end].lower() not in MONTHS:
        return False
    return _DAY_AFTER.match(text, end) is not None or _DAY_BEFORE.search(text, max(0, start - 12), start) is not None


def _of_time(time: Time) -> Iterator[Atom]:
    """The parts of a time; of one with two parts either may also be the whole as *8.30*."""
    hour = time.parts[0][0]
    whole: tuple[float, ...] = ()
    if len(time.parts) == 2 and time.parts[1][0] and hour <= 24:
        whole = tuple((h * 100 + time.parts[1][0]) / 100 for h in dict.fromkeys((hour, hour % 12)))
    quantity = duration(time.seconds) if len(time.parts) <= 3 else None
    for index, (number, span) in enumerate(time.parts):
        values: tuple[float, ...] = (float(number),)
        if not index and not time.shift and 0 < number <= 12 and len(time.parts) == 2:
            values += (number + 12.0,)
        elif not index and time.shift:
            values += (float(number + 12 if time.shift > 0 and number < 12 else number % 12),)
        if not index and number in {0, 24} and len(time.parts) == 2:  # midnight; with seconds it is no time of day
            values += (0.0, 12.0, 24.0)
        yield Atom(values + whole, span, True, quantity)


def _scaled(values: list[float], match: re.Match[str]) -> tuple[float, ...]:
    unit = (match["unit"] or "").lower()
    if match["half"]:
        values = [values[0] + 0.5, *values]
    if unit.startswith("p"):
        values = [*values, *(value + 12 for value in values if value < 12)]
    elif unit.startswith("a"):
        values = [*values, *(value - 12 for value in values if value == 12)]
    elif unit in _SCALE:
        scaled = [value * _SCALE[unit] for value in values]
        values = scaled + (values if unit in _DOUBTFUL else [])
    return tuple(values)


def _joined(text: str, readings: Sequence[tuple[Atom, Reading | None]]) -> Iterator[Atom]:
    """The atoms with their quantities, those that say one quantity together with its sum: *6 ft 2 in*, *1 m 88*."""
    index = 0
    while index < len(readings):
        atom, reading = readings[index]
        index += 1
        if reading is None:
            yield atom
            continue
        group, total = [atom], reading.quantity
        while index < len(readings) and _JOIN.fullmatch(text, reading.end, readings[index][0].span.start):
            following, unit = readings[index]
            if (
                unit is not None
                and unit.quantity.dimension == total.dimension
                and unit.unit.factor < reading.unit.factor
            ):
                total, reading = add(total, unit.quantity), unit
            elif unit is None and following.is_digits and (rest := smaller(reading.unit, following.values[0])):
                total = add(total, rest)
            else:
                break
            group.append(following)
            index += 1
            if unit is None:
                break
        yield from (one._replace(quantity=total) for one in group)


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
    if len(written) == 4 and 1900 <= value < 2100 and value % 100 >= 10:
        return [value, value % 100]
    return [value]


def _roman(text: str, *, is_english: bool) -> Iterator[Atom]:
    for match in _ROMAN.finditer(text):
        if match.end() == match.start() or (is_english and match[0] == "I" and _PRONOUN.match(text, match.start())):
            continue
        total = 0
        for letter, following in zip(match[0], [*match[0][1:], ""], strict=True):
            value = _ROMANS[letter]
            total += -value if following and _ROMANS[following] > value else value
        yield Atom((float(total),), Span(match.start(), match.end()), len(match[0]) > 1)
