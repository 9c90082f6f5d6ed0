"""A glossary folder opened for editing: its tables, its history, and one write at the end."""

from __future__ import annotations

import contextlib
import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from qa.errors import GlossaryError
from qa.files import encode_like, read_text
from qa.glossary.history import Event, History
from qa.glossary.storage import builtin_folder, glossary_files
from qa.glossary.table import CONCEPTS, IDENTIFIER, NAMES, Table, row_key
from qa.glossary.transaction import finish, locked, write_together
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Folder:
    """The tables of a glossary folder. Nothing is written before :func:`editing` ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tables = {file: Table(file.parent.name, read_text(file), str(file)) for file in glossary_files([path])}
        self._old = {file: table.render() for file, table in self.tables.items()}

    @cached_property
    def history(self) -> History:
        """Why entries were changed, and when."""
        return History.read(self.path)

    def entry(self, identifier: str) -> list[tuple[Table, Mapping[str, str]]]:
        """The rows of a concept or name, each with its table."""
        return [
            (table, row)
            for table in self.tables.values()
            for row in table.rows
            if row.get(IDENTIFIER[table.kind]) == identifier
        ]

    def find_key(self, kind: str, values: Mapping[str, str]) -> tuple[Table, Mapping[str, str]] | None:
        """The row with the same key as ``values``, and its table."""
        return self._by_key.get((kind, *row_key(kind, values)))

    @cached_property
    def _by_key(self) -> dict[tuple[str, ...], tuple[Table, Mapping[str, str]]]:
        return {
            (table.kind, *row_key(table.kind, row)): (table, row)
            for table in self.tables.values()
            for row in table.rows
        }

    def put(self, table: Table, values: Mapping[str, str], *, replacing: Mapping[str, str] | None = None) -> None:
        """Write a row of ``table``: see :meth:`Table.put`."""
        header = table.header
        keys = self._by_key
        if replacing is not None:
            keys.pop((table.kind, *row_key(table.kind, replacing)), None)
        made = table.put(values, replacing=replacing)
        keys[table.kind, *row_key(table.kind, made)] = table, made
        if table.header != header:  # every row of the table was made anew
            del self.__dict__["_by_key"]

    def remove(self, table: Table, values: Mapping[str, str]) -> None:
        """Take a row out of ``table``."""
        self._by_key.pop((table.kind, *row_key(table.kind, values)), None)
        table.remove(values)

    def table(self, kind: str, stem: str) -> Table:
        """The table of a theme (``racing``) or a file of names (``teams``), made where there is none."""
        file = self.path / kind / f"{stem}.csv"
        if file not in self.tables:
            if not stem or stem != Path(stem).name or stem.startswith((".", "#")):
                raise GlossaryError(_("{name!r} is no name for a glossary file").format(name=stem))
            self.tables[file] = Table(kind, "", str(file))
        return self.tables[file]

    def table_of(self, kind: str, identifier: str) -> Table | None:
        """The table that holds an entry already."""
        return next((table for table, _row in self.entry(identifier) if table.kind == kind), None)

    def header(self, kind: str) -> frozenset[str]:
        """Every column that a file of this kind has."""
        return frozenset(column for table in self.tables.values() if table.kind == kind for column in table.header)

    def log(self, identifier: str, action: str, text: str, reason: str) -> None:
        """Remember a change: today, what, why."""
        self.history.add(Event(identifier, datetime.date.today().isoformat(), action, text, reason))

    def format(self) -> list[Path]:
        """Bring every table into canonical form; the files that were not."""
        changed = []
        for file, table in self.tables.items():
            formatted = table.formatted()
            if formatted != table.render():
                self.tables[file] = Table(table.kind, formatted, table.name)
                changed.append(file)
        return changed

    def changes(self) -> dict[Path, bytes]:
        """The files that differ from what was read, with their new content."""
        changed = {}
        for file, table in self.tables.items():
            content = table.render()
            if content != self._old.get(file):
                changed[file] = encode_like(content, file.read_bytes() if file.is_file() else b"")
        if "history" in self.__dict__ and self.history.is_changed:
            changed[self.history.path] = self.history.render().encode()
        return changed


@contextlib.contextmanager
def editing(path: Path, *, dry_run: bool = False) -> Iterator[Folder]:
    """The folder, locked while it is edited; all changes are written together when the block ends without an error.

    Raises:
        GlossaryError: the folder holds no glossary, or another process keeps it.
    """
    if dry_run:
        finish(path)
        yield Folder(path)
        return
    if not path.is_dir():
        raise GlossaryError(_("{folder}: no glossary there").format(folder=path))
    with locked(path):
        folder = Folder(path)
        yield folder
        write_together(path, folder.changes())


def editable_folder(given: Path | None, configured: Sequence[Path] = ()) -> Path:
    """The folder that commands edit: the one ``given``, the first configured, ``glossary/`` here, or the checkout's.

    Raises:
        GlossaryError: only the glossary of an installed package is there, which an upgrade would overwrite.
    """
    if given is not None:
        return given
    if configured:
        return configured[0]
    here = Path("glossary")
    if any((here / kind).is_dir() for kind in (CONCEPTS, NAMES)):
        return here
    builtin = builtin_folder()
    if builtin.name == "builtin":
        message = _("there is no glossary of your own here; name its folder: --glossary FOLDER")
        raise GlossaryError(message)
    return builtin
