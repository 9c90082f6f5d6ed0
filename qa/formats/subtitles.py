"""SubRip and WebVTT subtitles: a cue is a segment, its lines one text, its tags protected."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from qa.errors import FormatError
from qa.formats.base import Parsed
from qa.formats.builder import TextBuilder
from qa.i18n import _
from qa.model import Segment

if TYPE_CHECKING:
    from qa.model import File, Span

_TIME = r"(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_CUE = re.compile(
    rf"^(?:(?P<id>[^\r\n]+)\r?\n)?(?P<time>{_TIME})[ \t]+-->[ \t]+{_TIME}[^\r\n]*\r?\n"
    r"(?P<text>(?:[ \t]*[^\s][^\r\n]*(?:\r?\n|\Z))*)",
    re.MULTILINE,
)
_MARKUP = re.compile(r"(?P<tag></?[A-Za-z][^<>\n]*>|<[\d:.]+>|\{\\[^{}\n]*\})|(?P<entity>&#?\w+;)")


def parse(file: File) -> Parsed:
    """The cues of ``file``; their ids are their numbers in its order.

    Raises:
        FormatError: There are lines but no cue.
    """
    segments = []
    for number, match in enumerate(_CUE.finditer(file.content), 1):
        builder = TextBuilder(file.content, file.first_offset)
        _read_text(builder, file.content, *match.span("text"))
        if not builder.is_blank:
            text = builder.build(strip=True)
            segments.append(Segment(str(number), text, kind="subtitle"))
    if not segments and file.content.removeprefix("WEBVTT").strip() and "-->" not in file.content:
        raise FormatError(
            _("{path}: no subtitle in it; a cue begins with 00:00:01,000 --> 00:00:02,000").format(path=file.path)
        )
    return Parsed(tuple(segments))


def escape(replacement: str, content: str, span: Span) -> str:  # noqa: ARG001 - the protocol's signature
    """``replacement`` as it is: subtitles name no character that must be escaped in running text."""
    return replacement


def _read_text(builder: TextBuilder, content: str, start: int, end: int) -> None:
    while content[start:end] and content[end - 1].isspace():
        end -= 1
    for match in _MARKUP.finditer(content, start, end):
        builder.copy_flowing(start, match.start())
        if match["tag"]:
            builder.copy(*match.span(), protected=True)
        else:
            builder.put(html.unescape(match[0]), *match.span())
        start = match.end()
    builder.copy_flowing(start, end)
