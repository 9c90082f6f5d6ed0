"""The content of an XML element as a text: inline codes kept and protected, entities decoded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.formats.builder import TextBuilder, empty_text

if TYPE_CHECKING:
    from qa.formats.xml import Event
    from qa.model import File, Text

NATIVE = frozenset({"bpt", "ept", "ph", "it", "ut"})
"""Elements whose content is code of the original format, not prose."""


class Capture:
    """Collects one element's content, fed with the events between its tags."""

    def __init__(self, file: File, start: Event) -> None:
        self._content = file.content
        self._place = start.end + file.first_offset
        self._builder = TextBuilder(file.content, file.first_offset)
        self._codes: list[bool] = []
        """For each open element within, whether its content is code."""
        self._has_any = False

    @property
    def depth(self) -> int:
        """How many elements are open within."""
        return len(self._codes)

    def feed(self, event: Event) -> None:
        """Append what ``event`` stands for."""
        is_code = bool(self._codes) and self._codes[-1]
        self._has_any |= event.start < event.end
        if event.kind == "start":
            self._builder.copy(event.start, event.end, protected=True)
            self._codes.append(is_code or _is_code(event))
        elif event.kind == "end":
            self._codes.pop()
            self._builder.copy(event.start, event.end, protected=True)
        elif self._content[event.start : event.end] == event.value:
            self._builder.copy(event.start, event.end, protected=is_code)
        else:
            self._builder.put(event.value, event.start, event.end, protected=is_code)

    def text(self) -> Text:
        """What was collected; an empty element keeps its place."""
        return self._builder.build(is_string=True) if self._has_any else empty_text(self._place)


def _is_code(event: Event) -> bool:
    is_kept = event.attributes.get("translate") == "no" or event.attributes.get("mtype") == "protected"
    return event.name in NATIVE or is_kept
