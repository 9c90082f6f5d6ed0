"""Times of day, race times and gaps in figures: 20:30, 8.30 pm, 20 h 30, 1'38'', 4:32:15, 3 min 12."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.model import Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = "[ \N{NBSP}\N{NNBSP}]?"
_PRIME = "['\N{RIGHT SINGLE QUOTATION MARK}\N{PRIME}]"
_DOUBLE = f'(?:{_PRIME}{_PRIME}|["\N{DOUBLE PRIME}\N{RIGHT DOUBLE QUOTATION MARK}])'
_TIME = regex(
    rf"(?<![\w.,:/])(?:"
    rf"(?P<hours>\d{{1,3}})(?P<mark>{_GAP}h(?:eures?|ours?|rs?)?{_GAP})(?P<minutes>\d\d)(?!\d)"
    rf"(?:{_GAP}(?:min|mn|m|{_PRIME}){_GAP}(?P<seconds>\d\d)(?!\d))?"
    rf"|(?P<first>\d{{1,3}})(?P<sign>:|{_GAP}(?:min|mn|minutes?){_GAP}|m(?=\d)|{_PRIME}(?!{_PRIME}))(?P<second>\d\d)(?!\d)"
    rf"(?::(?P<third>\d\d))?(?:(?:[.,]|{_DOUBLE})(?P<fraction>\d{{1,3}}))?(?![\d:])"
    rf"|(?P<hour>\d{{1,2}})\.(?P<minute>\d\d)(?={_GAP}[ap]\.?m\b)"
    rf")(?P<half>{_GAP}(?:[ap]\.m\.|[ap]m\b))?",
    re.IGNORECASE,
)


class Time(NamedTuple):
    """A time in figures."""

    parts: tuple[tuple[int, Span], ...]
    """Its numbers, largest unit first, with their places."""
    span: Span
    has_hours: bool
    """Whether the notation says that the first number counts hours (*20 h 30*, *8.30 pm*, *4:32:15*)."""
    is_clock: bool
    """Whether it is marked as a time of day (*am*, *pm*)."""
    shift: int
    """12 for *pm*, -12 for *am*, else 0."""
    sign: str
    """What stands between the first two numbers."""

    @property
    def seconds(self) -> int:
        """The duration, if it is one."""
        numbers = [number for number, _span in self.parts]
        if self.has_hours:
            numbers += [0] * (3 - len(numbers))
        total = 0
        for number in numbers[:3]:
            total = total * 60 + number
        return total


def find_times(text: str) -> Iterator[Time]:
    """The times of ``text``, English or French, in order."""
    for match in _TIME.finditer(text):
        names = ("hours", "minutes", "seconds", "first", "second", "third", "hour", "minute")
        parts = tuple((int(match[name]), Span(*match.span(name))) for name in names if match[name])
        half = (match["half"] or "").strip(" \N{NBSP}\N{NNBSP}").lower()[:1]
        third = match["third"] is not None
        if match["fraction"]:
            parts += ((int(match["fraction"]), Span(*match.span("fraction"))),)
        yield Time(
            parts,
            Span(*match.span()),
            has_hours=match["hours"] is not None or bool(half) or third,
            is_clock=bool(half),
            shift={"p": 12, "a": -12}.get(half, 0),
            sign=(match["mark"] or match["sign"] or ".").strip(" \N{NBSP}\N{NNBSP}").lower(),
        )
