"""The front matter of a Markdown file: its title and description as segments, its date, the source that it names."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from qa.formats.builder import TextBuilder
from qa.model import Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import File, Text

PROSE = {
    "title": "heading",
    "subtitle": "heading",
    "headline": "heading",
    "description": "paragraph",
    "summary": "paragraph",
    "excerpt": "paragraph",
    "standfirst": "paragraph",
}
"""The keys whose values a reader of the article sees, and the kind of segment that each is."""

_BLOCK = re.compile(r"(?:---|\+\+\+)[ \t]*\r?\n(?:.*\n)*?(?:---|\+\+\+|\.\.\.)[ \t]*(?:\r?\n|$)")
_ENTRY = re.compile(r"^(?P<key>\w[\w-]*)[ \t]*[:=][ \t]+(?P<value>\S[^\r\n]*?)[ \t]*$", re.MULTILINE)
_BLOCK_SCALAR = re.compile(r"[|>][-+\d]*(?:[ \t]+#.*)?")
_INDENTED = re.compile(r"(?:[ \t]+[^\r\n]*|[ \t]*)(?:\r?\n|$)")
_LINE = re.compile(r"[^\r\n]+")
_QUOTED = re.compile(r"""(?P<quote>["'])(?P<value>.*)(?P=quote)(?:[ \t]+#.*)?$""")
_COMMENT = re.compile(r"[ \t]+#.*$")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class FrontMatter(NamedTuple):
    """What the head of a file says."""

    segments: tuple[Segment, ...]
    date: dt.date | None
    source: str
    end: int
    """Where in the content the article begins."""


def read(file: File) -> FrontMatter:
    """The front matter of ``file``, empty and ending at 0 where there is none."""
    block = _BLOCK.match(file.content)
    if not block:
        return FrontMatter((), None, "", 0)
    segments: list[Segment] = []
    values: dict[str, str] = {}
    for key, value in _entries(file.content, block.end()):
        text = _text(file, value)
        values[key] = text.value
        if key in PROSE and text.value:
            segments.append(Segment(key, text, kind=PROSE[key]))
    source = values.get("source", "")
    is_path = "://" not in source and bool(PurePath(source).suffix)
    return FrontMatter(tuple(segments), _date(values.get("date", "")), source if is_path else "", block.end())


class _Value(NamedTuple):
    """Where a value stands, quotes and indicators apart, and whether its line breaks are its own."""

    span: Span
    is_literal: bool = False


def _entries(content: str, end: int) -> Iterator[tuple[str, _Value]]:
    """Each key of the first level that has a string, in YAML or TOML, and where that stands."""
    place = 0
    while match := _ENTRY.search(content, place, end):
        start, place = match.span("value")
        value = _value(content, start, place, end)
        if value is not None:
            place = max(place, value.span.end)
            yield match["key"].lower(), value


def _value(content: str, start: int, stop: int, end: int) -> _Value | None:
    """The value that begins at ``start`` on a line that ends at ``stop``; it may run on to ``end`` at most."""
    if _BLOCK_SCALAR.fullmatch(content, start, stop):
        first = content.find("\n", stop, end) + 1
        return _Value(Span(first, _after_indented(content, first, end)), content[start] == "|") if first else None
    if content[start] in "[{&*!|>":
        return None
    if content[start : start + 3] in {'"""', "'''"}:
        closed = content.find(content[start : start + 3], start + 3, end)
        return _Value(Span(start + 3, closed), is_literal=True) if closed >= 0 else None
    quoted, comment = _QUOTED.match(content[start:stop]), _COMMENT.search(content, start, stop)
    if quoted:
        return _Value(Span(start + quoted.start("value"), start + quoted.end("value")))
    if not comment and (after := content.find("\n", stop, end) + 1):
        stop = _after_indented(content, after, end)
    value = Span(start, start + len(content[start : comment.start() if comment else stop].rstrip()))
    is_quoted = value.end - value.start > 1 and content[start] in "\"'" and content[value.end - 1] == content[start]
    return _Value(Span(value.start + is_quoted, value.end - is_quoted))


def _after_indented(content: str, start: int, end: int) -> int:
    """Where the indented and empty lines from ``start`` on end."""
    while start < end and (match := _INDENTED.match(content, start, end)) and match.end() > start:
        start = match.end()
    return start


def _text(file: File, value: _Value) -> Text:
    """The lines of a value; those of a paragraph are joined by a blank unless their breaks are its own."""
    builder = TextBuilder(file.content, file.first_offset)
    before: int | None = None
    for match in _LINE.finditer(file.content, *value.span):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start >= end:
            continue
        if before is not None:
            breaks = file.content.count("\n", before, start)
            builder.put("\n" if value.is_literal or breaks > 1 else " ", before, start)
        builder.copy(start, end)
        before = end
    return builder.build()


def _date(value: str) -> dt.date | None:
    match = _DATE.match(value)
    try:
        return dt.date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None
