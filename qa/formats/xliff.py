"""XLIFF 1.2 and 2.x: a unit, or each segment of it, is a segment; locked and untranslatable ones are left out.

A unit of 1.2 is cut by ``mrk`` elements of type ``seg``; Trados keeps the state and the lock of each beside the unit.
"""

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
    # What Trados writes as conf, and memoQ as status:
    "Translated": "translated",
    "ApprovedTranslation": "translated",
    "ApprovedSignOff": "final",
    "RejectedTranslation": "needs-review",
    "RejectedSignOff": "needs-review",
    "ManuallyConfirmed": "translated",
    "Reviewer1Confirmed": "translated",
    "Proofread": "final",
    "Rejected": "needs-review",
}
_UNITS = frozenset({"trans-unit", "segment"})
_CONTAINERS = frozenset({"file", "group", "unit", "body", "xliff"})
_FIELDS = frozenset({"source", "seg-source", "target"})
_ASIDE = frozenset({"alt-trans", "ignorable", "note", "notes", "matches", "glossary", "header"})
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
    parts: dict[tuple[str, str], Text] = field(default_factory=dict)
    """The segments that a field is cut into, by the field and their ``mid``."""
    states: dict[str, str] = field(default_factory=dict)
    locked: set[str] = field(default_factory=set)
    """The ``mid`` of the segments that are locked."""


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
        self._part: Capture | None = None
        self._field = self._mid = ""

    def feed(self, event: Event) -> None:
        """Take the next event."""
        if self._capture and (event.kind in {"text", "start"} or self._capture.depth):
            self._feed_part(event)
            self._capture.feed(event)
        elif event.kind == "start":
            self._start(event)
        elif event.kind == "end":
            self._end(event)

    def _feed_part(self, event: Event) -> None:
        """Keep the content of a ``mrk`` that cuts a segment out of the field being read."""
        if self._part is None:
            if event.kind == "start" and event.name == "mrk" and event.attributes.get("mtype") == "seg":
                self._mid = event.attributes.get("mid", "")
                self._part = Capture(self._file, event)
        elif event.kind == "end" and not self._part.depth:
            self._keep_part(self._part.text())
            self._part = None
        else:
            self._part.feed(event)

    def _keep_part(self, text: Text) -> None:
        if self._unit and self._field:
            self._unit.parts[self._field, self._mid] = text

    def _start(self, event: Event) -> None:
        attributes = event.attributes
        self.is_xliff |= event.name == "xliff"
        if self._aside or event.name in _ASIDE:
            self._aside += 1
        elif event.name in _CONTAINERS or event.name in _UNITS:
            translate = attributes.get("translate", "yes" if self._kept[-1] else "no")
            self._kept.append(translate != "no" and not _is_locked(attributes))
            self._ids.append(attributes.get("id") or attributes.get("original", ""))
            if event.name in _UNITS:
                self._unit = _Unit("/".join(filter(None, self._ids)), _state(attributes))
        elif event.name in _FIELDS and self._unit:
            self._unit.state = self._unit.state or _state(attributes)
            self._field = "target" if event.name == "target" else "source"
            self._capture = Capture(self._file, event)
        elif event.name == "seg" and self._unit:
            self._unit.states[attributes.get("id", "")] = _state(attributes)
            if _is_locked(attributes):
                self._unit.locked.add(attributes.get("id", ""))

    def _end(self, event: Event) -> None:
        if self._aside:
            self._aside -= 1
        elif self._capture and self._unit:
            if event.name != "seg-source":
                self._unit.texts[event.name] = self._capture.text()
            self._capture = None
        elif event.name in _CONTAINERS or event.name in _UNITS:
            if event.name in _UNITS and self._unit:
                self._finish(self._unit)
                self._unit = None
            self._kept.pop()
            self._ids.pop()

    def _finish(self, unit: _Unit) -> None:
        if not self._kept[-1]:
            return
        cut = [mid for name, mid in unit.parts if name == "target"]
        for mid in cut:
            if mid not in unit.locked:
                state = unit.states.get(mid) or unit.state
                identity = f"{unit.id}/{mid}".strip("/")
                self._add(identity, unit.parts["target", mid], unit.parts.get(("source", mid)), state)
        if not cut and "target" in unit.texts:
            self._add(unit.id, unit.texts["target"], unit.texts.get("source"), unit.state)

    def _add(self, identity: str, target: Text, source: Text | None, state: str) -> None:
        self.segments.append(
            Segment(identity or str(len(self.segments) + 1), target, source, kind="string", state=state)
        )


def _state(attributes: dict[str, str]) -> str:
    if attributes.get("approved") == "yes":
        return "final"
    found = (_STATES.get(attributes.get(name, ""), "") for name in ("state", "conf", "status"))
    return next(filter(None, found), "")


def _is_locked(attributes: dict[str, str]) -> bool:
    return attributes.get("locked", "").lower() in _LOCKED
