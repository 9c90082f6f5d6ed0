"""Plain text: a line is a paragraph or a heading; lines that were wrapped at a width are one paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.formats.base import Parsed
from qa.formats.builder import TextBuilder, text_of
from qa.model import Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import File

HEADING_LENGTH = 120
"""Code points: a longer line is no heading, whatever it ends with."""
WRAPPED = range(40, 101)
"""Code points of a line that an editor may have wrapped."""

_LINE = re.compile(r"[^\r\n]+")
_FINAL = re.compile(
    r"[.!?\N{HORIZONTAL ELLIPSIS}:;,][\s\"»)\]\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]*$"
)


def parse(file: File) -> Parsed:
    """The paragraphs and headings of ``file``."""
    blocks = list(_blocks(file.content))
    segments = [_segment(file, number, block, is_first=number == 1) for number, block in enumerate(blocks, 1)]
    return Parsed(tuple(segments))


def escape(replacement: str, content: str, span: Span) -> str:  # noqa: ARG001 - the protocol's signature
    """``replacement`` as it is: plain text has no markup."""
    return replacement


def _blocks(content: str) -> Iterator[list[Span]]:
    """The lines of each segment, without the white space around them."""
    block: list[Span] = []
    for match in _LINE.finditer(content):
        line = _stripped(content, Span(*match.span()))
        if block and (line.start == line.end or not _touches(content, block[-1], line)):
            yield from _unwrapped(content, block)
            block = []
        if line.start < line.end:
            block.append(line)
    yield from _unwrapped(content, block)


def _stripped(content: str, line: Span) -> Span:
    value = content[line.start : line.end]
    start = line.start + len(value) - len(value.lstrip())
    return Span(start, max(start, line.start + len(value.rstrip())))


def _touches(content: str, line: Span, following: Span) -> bool:
    """Whether there is no empty line between the two."""
    between = content[line.end : following.start]
    return between.count("\n") + between.count("\r") - between.count("\r\n") == 1


def _unwrapped(content: str, block: list[Span]) -> Iterator[list[Span]]:
    """One segment for a block that was wrapped at a width: a sentence runs over a line end; else one for each line."""
    is_wrapped = (
        len(block) > 1
        and all(line.end - line.start in WRAPPED for line in block[:-1])
        and block[-1].end - block[-1].start < WRAPPED.stop
        and any(content[line.start].islower() for line in block[1:])
    )
    if is_wrapped:
        yield block
    else:
        for line in block:
            yield [line]


def _segment(file: File, number: int, lines: list[Span], *, is_first: bool) -> Segment:
    start, end = lines[0].start, lines[-1].end
    if len(lines) == 1:
        text = text_of(file.content, start, end, file.first_offset)
    else:
        builder = TextBuilder(file.content, file.first_offset)
        builder.copy_flowing(start, end)
        text = builder.build()
    return Segment(str(number), text, kind=_kind(text.value, is_first=is_first, is_wrapped=len(lines) > 1))


def _kind(value: str, *, is_first: bool, is_wrapped: bool) -> str:
    """``heading`` for a short line that ends like none of a paragraph; the first may also ask or exclaim."""
    if value[0] in "-*\N{BULLET}" and value[1:2].isspace():
        return "list-item"
    ends = _FINAL.search(value)
    if is_wrapped or len(value) > HEADING_LENGTH or (ends and not (is_first and ends[0][0] in "?!")):
        return "paragraph"
    return "heading"
