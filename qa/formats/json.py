"""JSON files of strings: each string value is a segment whose id is its path of keys."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa.errors import FormatError
from qa.formats.base import Parsed
from qa.formats.builder import TextBuilder, empty_text, text_of
from qa.i18n import _
from qa.model import Segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import File, Span, Text

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_ESCAPE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[0-9a-fA-F]{4}|\\.")


def parse(file: File) -> Parsed:
    """The string values of ``file``; keys that begin with ``@`` (ARB's descriptions) hold none.

    Raises:
        FormatError: It is no JSON.
    """
    try:
        json.loads(file.content or "null")
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        message = _("{path}:{line}: not JSON ({reason})")
        raise FormatError(message.format(path=file.path, line=line, reason=getattr(error, "msg", error))) from error
    return Parsed(
        tuple(
            Segment(key, _text(file, start, end), kind="string")
            for key, start, end in _strings(file.content)
            if "@" not in {part[:1] for part in key.split(".")}
        )
    )


def escape(replacement: str, content: str, span: Span) -> str:  # noqa: ARG001 - the protocol's signature
    """``replacement`` as it stands between the quotes of a JSON string."""
    return json.dumps(replacement, ensure_ascii=False)[1:-1]


def _strings(content: str) -> Iterator[tuple[str, int, int]]:
    """The path of each string value and where its characters begin and end; the content is known to be JSON."""
    frames: list[_Frame] = []
    for match in _TOKEN.finditer(content):
        mark = match[0]
        frame = frames[-1] if frames else None
        if mark[0] == '"':
            if frame and frame.is_before_key:
                frame.key = json.loads(mark)
            else:
                yield frame.name() if frame else "", match.start() + 1, match.end() - 1
        elif mark in "{[":
            frames.append(_Frame(f"{frame.name()}." if frame else "", index=0 if mark == "[" else None))
        elif mark in "}]":
            frames.pop()
        elif mark == "," and frame:
            frame.advance()
        elif mark == ":" and frame:
            frame.is_before_key = False


@dataclass(slots=True)
class _Frame:
    """An object or list that is being read."""

    prefix: str
    index: int | None
    """The number of the element; none in an object."""
    key: str = ""
    is_before_key: bool = field(init=False)

    def __post_init__(self) -> None:
        self.is_before_key = self.index is None

    def name(self) -> str:
        return f"{self.prefix}{self.key if self.index is None else self.index}"

    def advance(self) -> None:
        if self.index is None:
            self.is_before_key = True
        else:
            self.index += 1


def _text(file: File, start: int, end: int) -> Text:
    content = file.content
    if start == end:
        return empty_text(start + file.first_offset)
    if "\\" not in content[start:end]:
        return text_of(content, start, end, file.first_offset, is_string=True)
    builder = TextBuilder(content, file.first_offset)
    for match in _ESCAPE.finditer(content, start, end):
        builder.copy(start, match.start())
        value = json.loads(f'"{match[0]}"')
        builder.put(value if not "\ud800" <= value <= "\udfff" else "\N{REPLACEMENT CHARACTER}", *match.span())
        start = match.end()
    builder.copy(start, end)
    return builder.build(is_string=True)
