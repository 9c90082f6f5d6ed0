"""The piece of a paragraph that a terminal or a short message can show around a span."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.reports.terminal import tame, width

if TYPE_CHECKING:
    from qa.model import Span

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


class Quote(NamedTuple):
    """One line: what comes before the span, the span, what comes after."""

    before: str
    marked: str
    after: str


def quote(text: str, span: Span, columns: int) -> Quote:
    """The line of ``text`` with ``span``, cut at spaces to ``columns`` terminal columns around it.

    A span of several lines, or wider than ``columns``, is itself cut short with an ellipsis.
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    end = len(text) if end < 0 else end
    before, after = tame(text[start : span.start]), tame(text[span.end : end])
    marked = tame(text[span.start : min(span.end, max(end, span.start))])
    if span.end > end or width(marked) > columns:
        marked, after = _head(marked, columns - 1) + ELLIPSIS, ""
    room = max(columns - width(marked), 0)
    if width(before) + width(after) <= room:
        return Quote(before, marked, after)
    left = min(width(before), max(room // 2, room - width(after)))
    return Quote(_cut_start(before, left), marked, _cut_end(after, room - left))


def _head(text: str, columns: int) -> str:
    """The longest beginning of ``text`` within ``columns``."""
    used = 0
    for index, character in enumerate(text):
        used += width(character)
        if used > columns:
            return text[:index]
    return text


def _cut_end(text: str, columns: int) -> str:
    if width(text) <= columns:
        return text
    head = _head(text, columns - 1)
    space = head.rfind(" ")
    return (head[: space + 1] if space > 0 else head) + ELLIPSIS if columns > 0 else ""


def _cut_start(text: str, columns: int) -> str:
    if width(text) <= columns:
        return text
    tail = _head(text[::-1], columns - 1)[::-1]
    space = tail.find(" ")
    return ELLIPSIS + (tail[space:] if 0 <= space < len(tail) - 1 else tail) if columns > 0 else ""
