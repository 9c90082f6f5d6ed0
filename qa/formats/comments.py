"""The comments of a file, in the formats that have any: where a writer may leave word for ``qa``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.formats import detect
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import File


class Comment(NamedTuple):
    """A comment of a file."""

    span: Span
    """Where it stands in the file, its marks included."""
    text: str
    """What it says, without its marks and the white space at both ends."""


class _Syntax(NamedTuple):
    pattern: re.Pattern[str]
    ends_at_blank_line: bool = False
    """Whether blocks are apart by blank lines, so that a list, a table or an entry with its plurals is one block."""


# A search that ends at the next comment: from each of many that are never closed to the end takes for ever.
_MARKUP = re.compile(r"<!--(?P<text>(?:(?!-->|<!--).)*+)-->", re.DOTALL)
_HASH = re.compile(r"^[ \t]*(?P<mark>#)(?P<text>[^\r\n]*)", re.MULTILINE)
_SYNTAX = {
    "markdown": _Syntax(_MARKUP, ends_at_blank_line=True),
    "html": _Syntax(_MARKUP),
    "xliff": _Syntax(_MARKUP),
    "tmx": _Syntax(_MARKUP),
    "po": _Syntax(re.compile(r"^(?P<mark>#)[. ](?P<text>[^\r\n]*)", re.MULTILINE), ends_at_blank_line=True),
    "yaml": _Syntax(_HASH),
    "subtitles": _Syntax(re.compile(r"^(?P<mark>NOTE)[ \t]+(?P<text>[^\r\n]*)", re.MULTILINE)),
}
"""The comments of each format; plain text, CSV, JSON and DOCX have none."""
_CODE = re.compile(
    r"^[ \t]*(?P<fence>```+|~~~+).*?(?:^[ \t]*(?P=fence)|\Z)|(?P<tick>`+)[^`].*?(?P=tick)", re.MULTILINE | re.DOTALL
)
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")


def comments(file: File) -> Iterator[Comment]:
    """The comments of ``file`` in order; those that Markdown shows as code are none."""
    name = detect(file.path)
    syntax = _SYNTAX.get(name)
    if syntax is None:
        return
    code = [match.span() for match in _CODE.finditer(file.content)] if name == "markdown" else []
    for match in syntax.pattern.finditer(file.content):
        if not any(start <= match.start() < end for start, end in code):
            start = match.start("mark") if "mark" in match.re.groupindex else match.start()
            yield Comment(Span(start + file.first_offset, match.end() + file.first_offset), match["text"].strip())


def block_end(file: File, start: int, end: int) -> int:
    """Where the block ends that begins with the segment from ``start`` to ``end``, all offsets of ``file``."""
    syntax = _SYNTAX.get(detect(file.path))
    if syntax is None or not syntax.ends_at_blank_line:
        return end
    blank = _BLANK_LINE.search(file.content, start - file.first_offset)
    return max(end, blank.start() + file.first_offset if blank else file.first_offset + len(file.content))
