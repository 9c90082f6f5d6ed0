"""A glossary file as it stands: an edit changes its own rows and leaves every other byte, comments and order too."""

from __future__ import annotations

import csv
import dataclasses
import io
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import GlossaryError
from qa.glossary.model import STATUSES, Name, Term
from qa.glossary.storage import LISTS, check_width, split_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

CONCEPTS, NAMES = "concepts", "names"
COLUMNS = {
    kind: tuple(item.name for item in dataclasses.fields(row) if item.name not in {"place", "theme"})
    for kind, row in ((CONCEPTS, Term), (NAMES, Name))
}
"""The columns of each kind of file, in canonical order."""
IDENTIFIER = {CONCEPTS: "concept", NAMES: "id"}
TEXT = {CONCEPTS: "term", NAMES: "name"}
REQUIRED = {CONCEPTS: ("concept", "language", "term", "status"), NAMES: ("id", "name", "kind")}
KEY = {CONCEPTS: ("concept", "language", "term"), NAMES: ("id", "name", "valid_from")}
"""What tells a row from every other: no two rows of a glossary share it."""


class Commented(NamedTuple):
    """A row with the comments above it."""

    comments: str
    """Lines that begin with ``#``, each with its line end."""
    values: Mapping[str, str]

    def render(self, columns: Sequence[str]) -> str:
        """The lines of a file."""
        return self.comments + render_row([self.values.get(column, "") for column in columns])


class Layout(NamedTuple):
    """What a file holds, apart from the order of its rows."""

    head: str
    """Comments above the header."""
    columns: tuple[str, ...]
    rows: tuple[Commented, ...]
    tail: str
    """Comments below the last row."""


@dataclass(frozen=True, slots=True)
class Record:
    """A row, a comment (a line that begins with ``#``) or a blank line, as it stands in the file."""

    raw: str
    values: Mapping[str, str] | None = None
    """The cells by column; none for a comment, a blank line and the header."""
    line: int = 0


def split_records(content: str) -> Iterator[tuple[int, str]]:
    """The records of a CSV text, line ends included, with the line each begins in; a comment is one record."""
    pending, first = "", 1
    for number, line in enumerate(io.StringIO(content, newline=""), 1):
        if not pending:
            first = number
        pending += line
        if (pending == line and line.startswith("#")) or not pending.count('"') % 2:
            yield first, pending
            pending = ""
    if pending:
        yield first, pending


def row_key(kind: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """What identifies a row of this ``kind`` of file."""
    return tuple(values.get(column, "") for column in KEY[kind])


def sort_key(kind: str, values: Mapping[str, str]) -> tuple[object, ...]:
    """Canonical order: concept, language, status, term; for names id, first season, name."""
    if kind == NAMES:
        return values.get("id", ""), values.get("valid_from", ""), values.get("name", "")
    status = values.get("status", "")
    rank = STATUSES.index(status) if status in STATUSES else len(STATUSES)
    return values.get("concept", ""), values.get("language", ""), rank, values.get("term", "")


def canonical_columns(kind: str, columns: Iterable[str]) -> tuple[str, ...]:
    """``columns`` with the schema's first, in its order."""
    given = dict.fromkeys(columns)
    return tuple([c for c in COLUMNS[kind] if c in given] + [c for c in given if c not in COLUMNS[kind]])


class Table:
    """One CSV file opened for editing."""

    def __init__(self, kind: str, content: str = "", name: str = "") -> None:
        self.kind = kind
        self.name = name
        self.header: tuple[str, ...] = ()
        self.records: list[Record] = []
        for line, raw in split_records(content):
            self.records.append(self._record(raw, line))
        if not self.header:
            self.header = COLUMNS[kind]
            self.records.append(Record(render_row(self.header)))

    @property
    def rows(self) -> list[Mapping[str, str]]:
        """The rows in file order."""
        return [record.values for record in self.records if record.values is not None]

    def render(self) -> str:
        """The file's content."""
        return "".join(record.raw for record in self.records)

    def put(self, values: Mapping[str, str], *, replacing: Mapping[str, str] | None = None) -> Mapping[str, str]:
        """Write a row: in place of ``replacing`` if it keeps its place in the order, else where the order wants it.

        Columns that ``values`` does not name keep what ``replacing`` has there.
        """
        old = None if replacing is None else self._find(replacing)
        for column in values:
            if column not in self.header and values[column]:
                self._widen(column)
        known = {} if old is None else dict(self.records[old].values or {})
        made = {column: clean({**known, **values}.get(column, ""), column) for column in self.header}
        record = Record(render_row([made[column] for column in self.header]), made)
        if old is not None:
            if sort_key(self.kind, made) == sort_key(self.kind, known):
                self.records[old] = record
                return made
            del self.records[old]
        self._insert(record, made)
        return made

    def remove(self, values: Mapping[str, str]) -> None:
        """Take a row out."""
        del self.records[self._find(values)]

    def formatted(self) -> str:
        """The canonical form: known columns first, rows in order, least quoting, LF; comments stay above their row."""
        layout = self.layout()
        rows = sorted(layout.rows, key=lambda row: sort_key(self.kind, row.values))
        lines = [layout.head, render_row(layout.columns), *(row.render(layout.columns) for row in rows), layout.tail]
        return "".join(lines)

    def layout(self) -> Layout:
        """The table without its line breaks and quotes: rows in file order, each cell in canonical form."""
        columns = canonical_columns(self.kind, self.header)
        head = comments = ""
        rows: list[Commented] = []
        for record in self.records:
            if record.values is not None:
                made = {column: clean(record.values.get(column, ""), column) for column in columns}
                rows.append(Commented(comments, made))
                comments = ""
            elif record.raw.startswith("#"):
                comments += record.raw.rstrip("\r\n") + "\n"
            elif record.raw.strip():
                head, comments = comments, ""
        return Layout(head, columns, tuple(rows), comments)

    def _record(self, raw: str, line: int) -> Record:
        if raw.startswith("#") or not raw.strip():
            return Record(raw, None, line)
        try:
            cells = next(csv.reader(io.StringIO(raw, newline=""), strict=True))
        except (csv.Error, StopIteration) as error:
            raise GlossaryError(f"{self.name}:{line}: {error}") from None
        if not self.header:
            self.header = tuple(cells)
            return Record(raw, None, line)
        check_width(cells, self.header, f"{self.name}:{line}")
        return Record(raw, dict(zip(self.header, cells, strict=True)), line)

    def _find(self, values: Mapping[str, str]) -> int:
        return next(index for index, record in enumerate(self.records) if record.values is values)

    def _insert(self, record: Record, made: Mapping[str, str]) -> None:
        """Before the first row that comes later in the order, but not between that row and its comments."""
        key = sort_key(self.kind, made)
        at = len(self.records)
        for index, other in enumerate(self.records):
            if other.values is not None and sort_key(self.kind, other.values) > key:
                at = index
                while self.records[at - 1].values is None and self.records[at - 1].raw.startswith("#"):
                    at -= 1
                break
        if at and not self.records[at - 1].raw.endswith(("\n", "\r")):
            last = self.records[at - 1]
            self.records[at - 1] = Record(last.raw + "\n", last.values, last.line)
        self.records.insert(at, record)

    def _widen(self, column: str) -> None:
        """Add a column at the right."""
        self.header = (*self.header, column)
        for index, record in enumerate(self.records):
            if record.values is not None:
                made = {**record.values, column: ""}
                self.records[index] = Record(render_row([made[c] for c in self.header]), made, record.line)
            elif record.raw.strip() and not record.raw.startswith("#"):
                self.records[index] = Record(render_row(self.header), None, record.line)


def clean(value: str, column: str) -> str:
    r"""A cell in canonical form: NFC, line ends as ``\n``, no white space around it or the values of a list."""
    value = unicodedata.normalize("NFC", value.strip()).replace("\r\n", "\n").replace("\r", "\n")
    return ";".join(split_list(value)) if column in LISTS else value


def render_row(cells: Sequence[str]) -> str:
    """The line of a CSV file, least quoting, LF."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()
