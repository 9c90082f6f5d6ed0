"""The front matter of a Markdown file: its title and description as segments, its date, the source that it names."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from qa.formats.builder import text_of
from qa.model import Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import File

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
    for key, span in _entries(file.content, block.end()):
        values[key] = file.content[span.start : span.end]
        if key in PROSE:
            text = text_of(file.content, span.start, span.end, file.first_offset)
            segments.append(Segment(key, text, kind=PROSE[key]))
    source = values.get("source", "")
    is_path = "://" not in source and bool(PurePath(source).suffix)
    return FrontMatter(tuple(segments), _date(values.get("date", "")), source if is_path else "", block.end())


def _entries(content: str, end: int) -> Iterator[tuple[str, Span]]:
    """Each key of the first level whose value stands on its line, and where its value stands, quotes apart."""
    for match in _ENTRY.finditer(content, 0, end):
        start, stop = match.span("value")
        if content[start] in "|>[{&*!":
            continue
        quoted = _QUOTED.match(content[start:stop])
        if quoted:
            yield match["key"].lower(), Span(start + quoted.start("value"), start + quoted.end("value"))
        else:
            comment = _COMMENT.search(content, start, stop)
            yield match["key"].lower(), Span(start, comment.start() if comment else stop)


def _date(value: str) -> dt.date | None:
    match = _DATE.match(value)
    try:
        return dt.date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None
