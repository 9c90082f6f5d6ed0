"""XLIFF 1.2 and 2.x: a unit (2.x: a segment of one) is a segment; locked and untranslatable units are left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa.errors import FormatError
from qa.formats.base import Parsed
from qa.formats.xml import escape, events
from qa.formats.xml_inline import Capture
from qa.i18n import _
from qa.model import Segment

if TYPE_CHECKING:
    from qa.formats.xml import Event
    from qa.model import File, Text

__all__ = ["escape", "parse"]

_STATES = {
    "translated": "translated",
    "reviewed": "translated",
    "signed-off": "final",
    "final": "final",
    "needs-adaptation": "needs-review",
    "needs-l10n": "needs-review",
    "needs-review-adaptation": "needs-review",
    "needs-review-l10n": "needs-review",
    "needs-review-translation": "needs-review",
}
_UNITS = frozenset({"trans-unit", "segment"})
_CONTAINERS = frozenset({"file", "group", "unit", "body", "xliff"})
_ASIDE = frozenset({"alt-trans", "seg-source", "ignorable", "note", "notes", "matches", "glossary", "header"})
_LOCKED = frozenset({"true", "locked", "yes"})


def parse(file: File) -> Parsed:
    """The units of ``file`` that are to be translated.

    Raises:
        FormatError: It is not well-formed XML, or no XLIFF.
    """
    reader = _Reader(file)
    for event in events(file.content, file.path):
        reader.feed(event)
    if not reader.is_xliff:
        raise FormatError(_("{path}: not XLIFF; its root element should be <xliff>").format(path=file.path))
    return Parsed(tuple(reader.segments))


@dataclass(slots=True)
class _Unit:
    id: str
    state: str = ""
    texts: dict[str, Text] = field(default_factory=dict)


class _Reader:
    def __init__(self, file: File) -> None:
        self.segments: list[Segment] = []
        self.is_xliff = False
        self._file = file
        self._kept: list[bool] = [True]
        """For each open container, whether its content is to be translated."""
        self._ids: list[str] = []
        self._aside = 0
        self._unit: _Unit | None = None
        self._capture: Capture | None = None

    def feed(self, event: Event) -> None:
        """Take the next event."""
        if self._capture and (event.kind in {"text", "start"} or self._capture.depth):
            self._capture.feed(event)
        elif event.kind == "start":
            self._start(event)
        elif event.kind == "end":
            self._end(event)

    def _start(self, event: Event) -> None:
        attributes = event.attributes
        self.is_xliff |= event.name == "xliff"
        if self._aside or event.name in _ASIDE:
            self._aside += 1
        elif event.name in _CONTAINERS or event.name in _UNITS:
            is_locked = attributes.get("locked", "").lower() in _LOCKED
            translate = attributes.get("translate", "yes" if self._kept[-1] else "no")
            self._kept.append(translate != "no" and not is_locked)
            self._ids.append(attributes.get("id") or attributes.get("original", ""))
            if event.name in _UNITS:
                state = "final" if attributes.get("approved") == "yes" else _STATES.get(attributes.get("state", ""), "")
                self._unit = _Unit("/".join(filter(None, self._ids)), state)
        elif event.name in {"source", "target"} and self._unit:
            self._unit.state = self._unit.state or _STATES.get(attributes.get("state", ""), "")
            self._capture = Capture(self._file, event)

    def _end(self, event: Event) -> None:
        if self._aside:
            self._aside -= 1
        elif self._capture and self._unit:
            self._unit.texts[event.name] = self._capture.text()
            self._capture = None
        elif event.name in _CONTAINERS or event.name in _UNITS:
            if event.name in _UNITS and self._unit:
                self._finish(self._unit)
                self._unit = None
            self._kept.pop()
            self._ids.pop()

    def _finish(self, unit: _Unit) -> None:
        source, target = unit.texts.get("source"), unit.texts.get("target")
        if self._kept[-1] and target is not None:
            identity = unit.id or str(len(self.segments) + 1)
            self.segments.append(Segment(identity, target, source, kind="string", state=unit.state))
