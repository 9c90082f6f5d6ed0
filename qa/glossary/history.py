"""``history.csv`` of a glossary folder: when and why an entry was added, changed or removed."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

from qa.errors import GlossaryError
from qa.files import read_text
from qa.glossary.merge_row import merge_lists
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
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


COLUMNS = tuple(item.name for item in fields(Event))


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
        return cls(path, parse_events(read_text(path), str(path)) if path.is_file() else [])

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
        return render_events(self.events)


def parse_events(content: str, name: str) -> list[Event]:
    """The events of a history file, which messages call ``name``.

    Raises:
        GlossaryError: a row is broken.
    """
    rows = [row for row in csv.reader(io.StringIO(content, newline="")) if row]
    for number, row in enumerate(rows, 1):
        if len(row) != len(COLUMNS):
            message = _("{file}: row {number} has {found} cells, not {wanted}")
            raise GlossaryError(message.format(file=name, number=number, found=len(row), wanted=len(COLUMNS)))
    return [Event(*row) for row in rows[1:]]


def render_events(events: Iterable[Event]) -> str:
    """The content of a history file."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(astuple(event) for event in sorted(events, key=lambda event: (event.entry, event.date)))
    return buffer.getvalue()


def merge_histories(base: str, ours: str, theirs: str, name: str) -> str | None:
    """The events of both sides, less those that either took out; none where the files are no histories."""
    if not (ours or theirs).startswith(",".join(COLUMNS)):
        return None
    sides = [parse_events(content, name) for content in (base, ours, theirs)]
    return render_events(merge_lists(*sides))
