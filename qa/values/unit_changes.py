"""Quantities that kept their number and changed their unit on the way to French: 60 miles and 60 km."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.model import Span
from qa.regex import regex
from qa.values.units import UNITS, Unit
from qa.values.words import ENGLISH, FRENCH, read_run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.view import View

_COUNTED = {
    "ratio": "percent pct pc cent",
    "point": "point points",
    "degree": "degree degrees degré degrés",
    "power": "watt watts",
    "beat": "bpm",
    "tooth": "tooth teeth dent dents",
}
_UNITS = {
    **{
        word: unit
        for word, unit in UNITS.items()
        if len(word) > 1 and word not in {"mi", "mn", "mins", "stone", "mille"}
    },
    **{word: Unit(dimension, 1.0, "") for dimension, words in _COUNTED.items() for word in words.split()},
}
_ENGLISH = frozenset(_UNITS)
"""The words that are read as units in English, where single letters have too many senses."""
_METRE = "m"
"""The one letter that is read as a unit in French, behind figures: in English it is also millions and minutes."""
_UNITS[_METRE] = UNITS[_METRE]
WORDS = frozenset(_UNITS)
"""The words that are read as units in French."""
_SYMBOLS = {
    "%": Unit("ratio", 1.0, ""),
    "°C": Unit("celsius", 1.0, "metric"),
    "°F": Unit("fahrenheit", 1.0, "imperial"),
    "W": Unit("power", 1.0, ""),
    "kW": Unit("power", 1000.0, ""),
    "g": UNITS["gram"],
}
"""Signs that are read behind figures as they are written."""
_GAP = "[ \N{NBSP}\N{NNBSP}]"
_NUMBER = regex(rf"(\d(?:[\d.,]|{_GAP}(?=\d))*|[^\W\d_]+(?:-[^\W\d_]+)*)(?:-|{_GAP})?(?:percentage )?$")
_SIGN = regex(rf"(?<![\w.,])(\d(?:[\d.,]|{_GAP}(?=\d))*){_GAP}?(%|°{_GAP}?[CF]\b|k?W\b|g\b)")
_MARKS = frozenset("%°Wg")
_LONGEST = 28
"""Code points before a unit in which its number stands."""
_HOURLY = regex(rf"/h\b|{_GAP}?(?:per|an|par|à l.|de l.){_GAP}?(?:hour|heure)|[ -]heure\b", re.IGNORECASE)
_SQUARE = regex(rf"²|{_GAP}carrés?", re.IGNORECASE)
_CLOCK = frozenset("am pm clock past quarter half".split())
_ALIKE = 1.2
"""Up to this ratio units are as good as one another: yards and metres, tons and tonnes."""


class Measure(NamedTuple):
    """A number and its unit."""

    number: float
    unit: Unit
    span: Span


class UnitChange(NamedTuple):
    """A quantity of the source and the one that has its number and another unit in the target."""

    source: Span
    target: Span


def unit_changes(source: View, target: View) -> Iterator[UnitChange]:
    """The quantities of ``target`` that have the number of one of ``source`` and a unit that is not there with it."""
    there = WORDS & target.word_set
    ours = _ENGLISH & source.word_set
    is_plain = {_UNITS[word] for word in there} <= {_UNITS[word] for word in ours}
    if is_plain and not ("/h" in source.prose or _SIGN.search(source.prose) or _SIGN.search(target.prose)):
        return
    measured, wanted = list(_measures(target, FRENCH)), list(_measures(source, ENGLISH))
    is_clock = ":" in source.prose or not _CLOCK.isdisjoint(source.word_set)
    for found in measured:
        same = [one for one in wanted if one.number == found.number]
        if not same or any(_alike(one.unit, found.unit) for one in same):
            continue
        if is_clock and found.unit == UNITS["heure"]:
            continue
        lost = [one for one in same if not any(_alike(one.unit, o.unit) and o.number == one.number for o in measured)]
        if lost:
            yield UnitChange(lost[0].span, found.span)


def _alike(one: Unit, other: Unit) -> bool:
    low, high = sorted((one.factor, other.factor))
    return one.dimension == other.dimension and high / low < _ALIKE


def _measures(view: View, values: dict[str, float]) -> Iterator[Measure]:
    """The numbers above one that a unit follows."""
    prose = view.prose
    for word, start, end in view.words:
        unit = _UNITS.get(word)
        if unit is None:
            continue
        match = _NUMBER.search(prose[max(0, start - _LONGEST) : start])
        number = _value(match[1], values) if match else None
        if match is None or number is None or number <= 1:
            continue
        if word == _METRE and (values is ENGLISH or prose[start] != _METRE or not match[1][0].isdigit()):
            continue
        if unit.dimension == "length" and _HOURLY.match(prose, end):
            unit = Unit("speed", unit.factor / 1000, unit.system)
        elif unit.dimension == "length" and _SQUARE.match(prose, end):
            unit = Unit("area", unit.factor**2, unit.system)
        yield Measure(number, unit, Span(start - len(match[0]), end))
    for match in _SIGN.finditer(prose) if not _MARKS.isdisjoint(view.characters) else ():
        number = _value(match[1], values)
        if number is not None and number > 1:
            sign = re.sub(_GAP, "", match[2])
            yield Measure(number, _SYMBOLS[sign], Span(*match.span()))


def _value(written: str, values: dict[str, float]) -> float | None:
    """The number that ``written`` says; none where it says none, or leaves open which."""
    if not written[0].isdigit():
        words = written.lower().split("-")
        return read_run(words, values) if all(word in values for word in words) else None
    plain = written.replace(",", "") if values is ENGLISH else re.sub(_GAP, "", written).replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None
