"""TMX translation memories: a unit is a segment, French its target, English (or the header's language) its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import FormatError
from qa.formats.base import Parsed
from qa.formats.xml import escape, events
from qa.formats.xml_inline import Capture
from qa.i18n import _
from qa.model import Segment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.formats.xml import Event
    from qa.model import File, Text

__all__ = ["escape", "parse"]


def parse(file: File) -> Parsed:
    """The units of ``file`` that hold French.

    Raises:
        FormatError: It is not well-formed XML, or no TMX.
    """
    reader = _Reader(file)
    for event in events(file.content, file.path):
        reader.feed(event)
    if not reader.is_tmx:
        raise FormatError(_("{path}: not TMX; its root element should be <tmx>").format(path=file.path))
    return Parsed(tuple(reader.segments))


class _Reader:
    def __init__(self, file: File) -> None:
        self.segments: list[Segment] = []
        self.is_tmx = False
        self._file = file
        self._source_language = "en"
        self._id = ""
        self._language = ""
        self._texts: dict[str, Text] = {}
        self._capture: Capture | None = None
        self._number = 0

    def feed(self, event: Event) -> None:
        """Take the next event."""
        if self._capture and (event.kind != "end" or self._capture.depth):
            self._capture.feed(event)
        elif event.kind == "start":
            self._start(event)
        elif event.kind == "end" and event.name == "seg" and self._capture:
            self._texts[self._language] = self._capture.text()
            self._capture = None
        elif event.kind == "end" and event.name == "tu":
            self._finish()

    def _start(self, event: Event) -> None:
        self.is_tmx |= event.name == "tmx"
        if event.name == "header":
            self._source_language = event.attributes.get("srclang", "en").lower()
        elif event.name == "tu":
            self._number += 1
            self._id = event.attributes.get("tuid", str(self._number))
            self._texts = {}
        elif event.name == "tuv":
            self._language = event.attributes.get("lang", "").lower()
        elif event.name == "seg":
            self._capture = Capture(self._file, event)

    def _finish(self) -> None:
        target = _of_language(self._texts, "fr")
        source = self._texts.get(self._source_language) or _of_language(self._texts, "en")
        if target:
            self.segments.append(Segment(self._id, target, source if source is not target else None, kind="string"))


def _of_language(texts: Mapping[str, Text], language: str) -> Text | None:
    """The text in ``language`` or a variety of it."""
    return next((text for name, text in texts.items() if name.split("-")[0].split("_")[0] == language), None)
