"""Gaps of minutes and seconds in English and durations of hours in French, in figures and in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.model import Span
from qa.regex import regex
from qa.values.times import find_times
from qa.values.words import ENGLISH, FRENCH, read_run

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = "[ \N{NBSP}\N{NNBSP}]"
_NUMBER = r"\d{1,2}|[^\W\d_]+(?:-[^\W\d_]+)*"
_HALVES = regex(
    r"\b(?:(?P<whole>a|an|one|\d|[a-z]+)[ -]minutes? and a (?P<half>half|quarter)"
    r"|(?P<sum>one|\d|[a-z]+) and a (?P<part>half|quarter) minutes?)\b",
    re.IGNORECASE,
)
_SECONDS = regex(r"\b(\d{2,3}|[a-z]+ty|hundred)[ -](?:seconds?|secs?)\b", re.IGNORECASE)
_DASHED = regex(r"(?<![\w:.,-])(\d{1,2})-([0-5]\d)(?![\w:-])")
_HOURS = regex(
    rf"\b(?P<hours>{_NUMBER}){_GAP}heures?\b"
    rf"(?:{_GAP}et{_GAP}(?P<part>demie?|quart)\b|(?:{_GAP}et)?{_GAP}(?P<minutes>{_NUMBER}))?",
    re.IGNORECASE,
)
_PARTS = {"half": 30, "quarter": 15, "demi": 30, "demie": 30, "quart": 15}


class Pair(NamedTuple):
    """Two numbers of a time, the larger unit first."""

    larger: int
    smaller: int
    span: Span


def spelt_gaps(text: str) -> Iterator[Pair]:
    """What an English text says in minutes and seconds beyond doubt: 2'05'', a minute and a half, ninety seconds."""
    for time in find_times(text):
        if time.sign not in {":", "."} and len(time.parts) == 2 and not time.has_hours:
            yield Pair(time.parts[0][0], time.parts[1][0], time.span)
    for match in _HALVES.finditer(text):
        minutes = _number(match["whole"] or match["sum"], ENGLISH)
        if minutes is not None:
            yield Pair(minutes, _PARTS[(match["half"] or match["part"]).lower()], Span(*match.span()))
    for match in _SECONDS.finditer(text):
        seconds = _number(match[1], ENGLISH)
        if seconds is not None and seconds >= 60:
            yield Pair(*divmod(seconds, 60), Span(*match.span()))


def dashed_gaps(text: str) -> Iterator[Pair]:
    """Pairs of numbers with a hyphen that may be a gap: 1-30."""
    for match in _DASHED.finditer(text):
        yield Pair(int(match[1]), int(match[2]), Span(*match.span()))


def hours(text: str) -> Iterator[Pair]:
    """The times of a French text in hours and minutes: 1 h 30, une heure trente, une heure et demie."""
    for time in find_times(text):
        if time.sign.startswith("h") and len(time.parts) == 2:
            yield Pair(time.parts[0][0], time.parts[1][0], time.span)
    for match in _HOURS.finditer(text):
        whole = _number(match["hours"], FRENCH)
        minutes = _number(match["minutes"], FRENCH) if match["minutes"] else None
        end = match.end("hours") if minutes is None and match["minutes"] else match.end()
        if whole is not None and not (match["minutes"] and match["minutes"].isdecimal()):
            yield Pair(whole, _PARTS.get((match["part"] or "").lower(), minutes or 0), Span(match.start(), end))


def _number(written: str, values: dict[str, float]) -> int | None:
    """The whole number that figures or words say; none for another word."""
    if written.isdecimal():
        return int(written)
    if written.lower() in {"a", "an"}:
        return 1
    words = written.lower().split("-")
    found = read_run(words, values) if all(word in values for word in words) else None
    return None if found is None else int(found)
