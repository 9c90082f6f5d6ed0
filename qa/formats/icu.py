"""ICU messages: ``{count, plural, one {# file} other {# files}}`` and its like, which part is syntax and which text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.model import Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = regex(r"\{\s*(?P<argument>\w+)\s*,\s*(?P<type>[^\W\d_]+)\s*,\s*(?:offset:\d+\s*)?(?=(?:=\d+|[^\W\d_]\w*)\s*\{)")
_SELECTOR = regex(r"\s*(?P<selector>=\d+|\w+)\s*\{")
PLURALS = frozenset({"plural", "selectordinal"})
CATEGORIES = frozenset("zero one two few many other".split())


class Message(NamedTuple):
    """One message with its branches."""

    argument: str
    type: str
    selectors: tuple[str, ...]
    syntax: tuple[Span, ...]
    """What is not text."""
    span: Span
    is_whole: bool
    """Whether every brace is closed."""


def find_messages(value: str) -> list[Message]:
    """The messages of ``value``, those within branches of others too, in order."""
    if "," not in value or "{" not in value:
        return []
    return list(_messages(value, 0, len(value)))


def _messages(value: str, start: int, end: int) -> Iterator[Message]:
    while match := _HEAD.search(value, start, end):
        selectors, syntax, inner = [], [], []
        place = match.start()
        at = match.end()
        is_whole = False
        while selector := _SELECTOR.match(value, at, end):
            selectors.append(selector["selector"])
            syntax.append(Span(place, selector.end()))
            place = _closed(value, selector.end(), end)
            at = min(place + 1, end)
            inner.append(Span(selector.end(), place))
            if place >= end:
                break
        else:
            at += len(value[at:end]) - len(value[at:end].lstrip())
            is_whole = value[at : at + 1] == "}"
            syntax.append(Span(min(place, end), min(at + is_whole, end)))
            at += is_whole
        if match["type"] in PLURALS:
            syntax += [Span(at, at + 1) for part in inner for at in _numbers(value, part)]
        yield Message(
            match["argument"],
            match["type"],
            tuple(selectors),
            tuple(span for span in sorted(syntax) if span.start < span.end),
            Span(match.start(), at),
            is_whole,
        )
        for part in inner:
            yield from _messages(value, *part)
        start = max(at, match.end())


def _closed(value: str, start: int, end: int) -> int:
    """Where the brace that was opened before ``start`` is closed; ``end`` where it is not."""
    depth = 1
    for at in range(start, end):
        depth += {"{": 1, "}": -1}.get(value[at], 0)
        if not depth:
            return at
    return end


def _numbers(value: str, part: Span) -> Iterator[int]:
    """Where ``#`` stands for the number in a branch."""
    return (at for at in range(*part) if value[at] == "#")
