"""Times that hold the right numbers and say another time: parts exchanged, morning for evening."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from qa.model import Span
from qa.regex import regex
from qa.values.times import find_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.values.times import Time

_ENGLISH = regex(r"\b(\d{1,2})(?:[:.](\d\d))?\s?([ap])(?:m\b|\.m\.)", re.IGNORECASE)
_FRENCH = regex(r"(?<![\d:,.'])(\d{1,2})[ \N{NBSP}\N{NNBSP}]?h(?:eures?)?(?![a-zé])[ \N{NBSP}\N{NNBSP}]?(\d\d)?(?!\d)")
_EVENING = regex(r"\s*(?:du soir|de l['\N{RIGHT SINGLE QUOTATION MARK}]apr[èe]s-midi|de la nuit|p\.?m)", re.IGNORECASE)
_NOON = 12


class Misread(NamedTuple):
    """A time of the source and the one that stands for it."""

    source: Span
    target: Span


def misread_times(source: str, target: str) -> Iterator[Misread]:
    """The times of the English ``source`` that the French ``target`` has with its numbers in another sense."""
    yield from _exchanged(source, target)
    yield from _other_half(source, target)


def _exchanged(source: str, target: str) -> Iterator[Misread]:
    """Times whose parts changed places: 7:55 and 55 h 07."""
    ours, theirs = list(find_times(source)), list(find_times(target))
    right = {form for time in ours for form in _forms(time)}
    there = {_numbers(time) for time in theirs}
    for time in ours:
        forms = _forms(time)
        if not there.isdisjoint(forms):
            continue
        wrong = {order for form in forms for order in permutations(form)} - right
        found = next((other for other in theirs if _numbers(other) in wrong), None)
        if found:
            yield Misread(time.span, found.span)


def _numbers(time: Time) -> tuple[int, ...]:
    return tuple(number for number, _span in time.parts)


def _forms(time: Time) -> set[tuple[int, ...]]:
    """The numbers of a time, and those of the same one in the afternoon."""
    hour, *rest = _numbers(time)
    return {(hour, *rest), (hour + _NOON, *rest)} if hour <= _NOON else {(hour, *rest)}


def _other_half(source: str, target: str) -> Iterator[Misread]:
    """Times of day twelve hours off: 10:45 am and 22 h 45, 8 pm and 8 h."""
    ours = [(_of_day(match), match) for match in _ENGLISH.finditer(source)]
    if not ours:
        return
    theirs = [((int(match[1]) % 24, int(match[2] or 0)), match) for match in _FRENCH.finditer(target)]
    wanted = {time for time, _match in ours}
    there = {time for time, _match in theirs}
    for time, match in ours:
        other = ((time[0] + _NOON) % 24, time[1])
        if time in there or other in wanted:
            continue
        for found, place in theirs:
            if found == other and not (found[0] < _NOON and _EVENING.match(target, place.end())):
                yield Misread(Span(*match.span()), Span(*place.span()))
                break


def _of_day(match: re.Match[str]) -> tuple[int, int]:
    """Hour (from 0 to 23) and minute of an English time of day."""
    return int(match[1]) % _NOON + (_NOON if match[3].lower() == "p" else 0), int(match[2] or 0)
