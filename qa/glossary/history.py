"""``history.csv`` of a glossary folder: when and why an entry was added, changed or removed."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

from qa.errors import GlossaryError
from qa.files import read_text
from qa.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

FILE = "history.csv"


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """One change of one entry."""

    entry: str
    """The concept's or the name's id."""
    date: str
    """ISO date."""
    action: str
    """``add``, ``edit``, ``deprecate``, ``remove``, ``import`` or ``accept``."""
    text: str
    """The term or name that was changed."""
    reason: str = ""


class History:
    """The events, kept in order of entry and date, so that two branches seldom touch the same lines."""

    def __init__(self, path: Path, events: list[Event]) -> None:
        self.path = path
        self.events = events
        self._known = set(events)
        self.is_changed = False

    @classmethod
    def read(cls, folder: Path) -> History:
        """The history of a glossary folder, empty where there is none.

        Raises:
            GlossaryError: the file is broken.
        """
        path = folder / FILE
        if not path.is_file():
            return cls(path, [])
        rows = [row for row in csv.reader(io.StringIO(read_text(path), newline="")) if row]
        width = len(fields(Event))
        for number, row in enumerate(rows, 1):
            if len(row) != width:
                message = _("{file}: row {number} has {found} cells, not {wanted}")
                raise GlossaryError(message.format(file=path, number=number, found=len(row), wanted=width))
        return cls(path, [Event(*row) for row in rows[1:]])

    def add(self, event: Event) -> None:
        """Remember an event."""
        if event not in self._known:
            self._known.add(event)
            self.events.append(event)
            self.is_changed = True

    def of(self, entry: str) -> list[Event]:
        """The events of one entry, oldest first."""
        return sorted((event for event in self.events if event.entry == entry), key=lambda event: event.date)

    def render(self) -> str:
        """The file's content."""
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(item.name for item in fields(Event))
        writer.writerows(astuple(event) for event in sorted(self.events, key=lambda e: (e.entry, e.date)))
        return buffer.getvalue()
