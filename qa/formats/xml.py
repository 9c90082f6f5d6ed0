"""XML as events with exact positions, by expat; entities of a document type are refused, external ones never read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

from qa.errors import FormatError
from qa.formats.tree import offset_of_unit
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa.model import Span

DEEPEST = 500
"""Elements within one another: more is an attack, not a document."""
_FEED = 1 << 16


class Event(NamedTuple):
    """The beginning or end of an element, or characters."""

    kind: str
    """``start``, ``end`` or ``text``."""
    name: str
    """The element's name without its prefix; empty for characters."""
    attributes: dict[str, str]
    start: int
    end: int
    """Offsets of the tag or the characters in the content."""
    value: str = ""
    """The characters, decoded."""


def events(content: str, path: str) -> Iterator[Event]:
    """The events of the XML document ``content``, in order.

    Raises:
        FormatError: It is not well-formed, declares entities, or nests too deeply. The message calls it ``path``.
    """
    return _Reader(content, path).events()


def escape(replacement: str, content: str, span: Span) -> str:
    """``replacement`` with XML's special characters written as entities, as it is within CDATA."""
    if content.rfind("<![CDATA[", 0, span.start) > content.rfind("]]>", 0, span.start):
        return replacement
    return replacement.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class _Reader:
    """Turns expat's calls into events; each ends where the next call's begins."""

    def __init__(self, content: str, path: str) -> None:
        self._content = content
        self._path = path
        self._offset: Callable[[int], int] = offset_of_unit(content)
        self._queue: list[Event] = []
        self._depth = 0
        self._parser = parser = expat.ParserCreate("UTF-16LE")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        # Every other call marks an end of the one before it.
        parser.CommentHandler = self._other
        parser.ProcessingInstructionHandler = self._other
        parser.StartCdataSectionHandler = self._other
        parser.EndCdataSectionHandler = self._other
        parser.EntityDeclHandler = self._refuse
        parser.SkippedEntityHandler = self._refuse
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def events(self) -> Iterator[Event]:
        data = self._content.encode("utf-16-le", "surrogatepass")
        try:
            for start in range(0, len(data), _FEED):
                self._parser.Parse(data[start : start + _FEED], False)
                # The last event's end is not known before the next call.
                yield from self._queue[:-1]
                del self._queue[:-1]
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            message = _("{path}:{line}: not well-formed XML ({reason})")
            reason = expat.ErrorString(error.code)
            raise FormatError(message.format(path=self._path, line=error.lineno, reason=reason)) from None
        yield from self._queue

    def _here(self) -> int:
        return self._offset(self._parser.CurrentByteIndex // 2)

    def _add(self, kind: str, name: str, attributes: dict[str, str], value: str = "") -> None:
        start = self._here()
        self._close(start)
        self._queue.append(Event(kind, name.rpartition(":")[2], attributes, start, len(self._content), value))

    def _close(self, end: int) -> None:
        if self._queue and self._queue[-1].end == len(self._content):
            self._queue[-1] = self._queue[-1]._replace(end=end)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise FormatError(_("{path}: nested too deeply").format(path=self._path))
        self._add("start", name, {key.rpartition(":")[2]: value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._add("end", name, {})

    def _text(self, value: str) -> None:
        self._add("text", "", {}, value)

    def _other(self, *_arguments: str) -> None:
        self._close(self._here())

    def _refuse(self, *_arguments: object) -> None:
        line = self._parser.CurrentLineNumber
        message = _(
            "{path}:{line}: declares or uses entities of its own, which is refused; write the characters instead"
        )
        raise FormatError(message.format(path=self._path, line=line))
