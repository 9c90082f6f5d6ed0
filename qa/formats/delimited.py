"""TSV and CSV bitext: a row is a segment, the first two columns (or those the header names) source and target."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from qa.errors import FormatError, InputError
from qa.files import LONGEST_LINE, decode, encoding_of
from qa.formats.alike import with_alike
from qa.formats.base import Parsed
from qa.formats.builder import TextBuilder, empty_text, text_of
from qa.i18n import _
from qa.model import Document, File, Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import Text

CHUNK = 500
"""Rows in a document of :func:`iterate`: enough to compare with one another, few enough for a processor's cache."""
SAMPLE = 50
"""Rows that tell a file's delimiter."""
SOURCE_NAMES = frozenset({"source", "src", "en", "en-gb", "en-us", "english", "original"})
TARGET_NAMES = frozenset({"target", "tgt", "trg", "fr", "fr-fr", "fr-ca", "french", "translation", "mt"})

_CELLS = {
    "\t": re.compile(r"[^\t\r\n]*"),
    ",": re.compile(r'"(?:[^"]|"")*"|[^,\r\n]*'),
    ";": re.compile(r'"(?:[^"]|"")*"|[^;\r\n]*'),
}


class Layout(NamedTuple):
    """How a file's rows are read."""

    delimiter: str
    source: int
    """The column, from 0."""
    target: int
    has_header: bool


def parse(file: File) -> Parsed:
    """The rows of ``file``.

    Raises:
        FormatError: A row has too few columns.
    """
    layout = _layout(file.content)
    return Parsed(tuple(_segments(file, layout, 1)))


def iterate(path: str | Path) -> Iterator[Document]:
    """The rows of the file at ``path``, :data:`CHUNK` to a document, in memory that does not grow with the file.

    Raises:
        InputError: It cannot be read or is no text.
        FormatError: A row has too few columns.
    """
    return map(read_piece, pieces(path))


class Piece(NamedTuple):
    """Some rows of a file, to be read where and when one likes."""

    file: File
    layout: Layout
    number: int
    """The id of the first row's segment."""


def pieces(path: str | Path) -> Iterator[Piece]:
    """The file at ``path`` in pieces of :data:`CHUNK` rows.

    Raises:
        InputError: It cannot be read or is no text.
    """
    layout: Layout | None = None
    for file in _chunks(Path(path)):
        layout = layout or _layout(file.content)
        yield Piece(file, layout, max(1, file.first_line - layout.has_header))


def read_piece(piece: Piece) -> Document:
    """The rows of ``piece``; past the first piece, ids count lines of the file.

    Raises:
        FormatError: A row has too few columns.
    """
    return Document(piece.file, with_alike(_segments(*piece)), source_file=piece.file)


def escape(replacement: str, content: str, span: Span) -> str:  # noqa: ARG001 - the protocol's signature
    """``replacement`` without what would end the row; quotes doubled in a CSV cell that is or will be quoted."""
    layout = _layout(content)
    flat = replacement.translate({ord(character): " " for character in "\t\r\n"})
    return flat if layout.delimiter == "\t" else flat.replace('"', '""')


def widen(content: str, edits: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """What to insert so that each CSV cell without quotes that gets a delimiter or quote by ``edits`` has them."""
    layout = _layout(content)
    if layout.delimiter == "\t":
        return []
    risky = [span for span, text in edits if layout.delimiter in text or '"' in text]
    inserted: list[tuple[Span, str]] = []
    for row in _quoted_rows(content, layout) if risky else ():
        for cell in row:
            if content[cell.start : cell.start + 1] != '"' and any(cell.contains(span) for span in risky):
                inserted += [(Span(cell.start, cell.start), '"'), (Span(cell.end, cell.end), '"')]
    return inserted


def _chunks(path: Path) -> Iterator[File]:
    """Pieces of the file that end with a row."""
    try:
        with path.open("rb") as raw:
            encoding, skip = encoding_of(raw.read(4))
        with path.open(encoding=encoding, newline="\n") as stream:
            stream.read(skip)
            yield from _pieces(stream, path)
    except UnicodeDecodeError:
        decode(path.read_bytes(), str(path))  # says at which byte
        raise
    except OSError as error:
        raise InputError(_("{path}: cannot be read ({reason})").format(path=path, reason=error.strerror)) from error


def _pieces(stream: TextIO, path: Path) -> Iterator[File]:
    lines: list[str] = []
    first_line, offset = 1, 0
    is_tsv = path.suffix.lower() != ".csv"
    quotes = 0
    for number, line in enumerate(iter(lambda: stream.readline(LONGEST_LINE + 2), ""), 1):
        if len(line) > LONGEST_LINE or "\0" in line:
            decode(line.encode(), f"{path}:{number}")
        lines.append(line)
        quotes += line.count('"')
        if len(lines) >= CHUNK and (is_tsv or quotes % 2 == 0):
            content = "".join(lines)
            yield File(str(path), content, first_line, offset)
            first_line, offset, lines = number + 1, offset + len(content), []
    if lines:
        yield File(str(path), "".join(lines), first_line, offset)


def _layout(content: str) -> Layout:
    """The columns that the first row names, else the first two."""
    end = content.find("\n")
    first = content[: end if end >= 0 else len(content)].rstrip("\r")
    delimiter = "\t" if "\t" in first else _delimiter(content)
    names = [name.strip('" ').lower().replace("_", "-") for name in first.split(delimiter)]
    source = next((index for index, name in enumerate(names) if name in SOURCE_NAMES), None)
    target = next((index for index, name in enumerate(names) if name in TARGET_NAMES), None)
    if source is None or target is None or source == target:
        return Layout(delimiter, 0, 1, has_header=False)
    return Layout(delimiter, source, target, has_header=True)


def _delimiter(content: str) -> str:
    """The one that cuts each of the first rows into as many cells; a comma where both or neither do."""
    for delimiter in ",;":
        rows = islice(_quoted_rows(content, Layout(delimiter, 0, 1, has_header=False)), SAMPLE)
        widths = {len(row) for row in rows if len(row) > 1 or row[0].start < row[0].end}
        if len(widths) == 1 and widths != {1}:
            return delimiter
    return ","


def _segments(file: File, layout: Layout, number: int) -> Iterator[Segment]:
    rows = _quoted_rows(file.content, layout) if layout.delimiter != "\t" else _plain_rows(file.content)
    for row in rows:
        if len(row) <= max(layout.source, layout.target):
            if len(row) == 1 and not file.content[slice(*row[0])].strip():
                continue
            line = file.position(row[0].start + file.first_offset)[0]
            raise FormatError(_("{path}:{line}: a row without a target column").format(path=file.path, line=line))
        if layout.has_header and row[0].start == 0 and file.first_offset == 0:
            continue
        read = _cell if layout.delimiter != "\t" else _plain_cell
        yield Segment(str(number), read(file, row[layout.target]), read(file, row[layout.source]), kind="string")
        number += 1


def _plain_rows(content: str) -> Iterator[list[Span]]:
    start = 0
    for line in content.split("\n"):
        row = []
        place = start
        for cell in line.removesuffix("\r").split("\t"):
            row.append(Span(place, place + len(cell)))
            place += len(cell) + 1
        yield row
        start += len(line) + 1


def _quoted_rows(content: str, layout: Layout) -> Iterator[list[Span]]:
    pattern = _CELLS[layout.delimiter]
    place, row = 0, []
    while place <= len(content):
        match = pattern.match(content, place)
        end = match.end() if match else place
        row.append(Span(place, end))
        if content[end : end + 1] == layout.delimiter:
            place = end + 1
            continue
        yield row
        row = []
        line_end = content.find("\n", end)
        place = line_end + 1 if line_end >= 0 else len(content) + 1


def _plain_cell(file: File, span: Span) -> Text:
    """The text of a TSV cell: its quotes are its own, as bitexts have them."""
    return text_of(file.content, span.start, span.end, file.first_offset, is_string=True)


def _cell(file: File, span: Span) -> Text:
    """The text of a CSV cell, without the quotes around it."""
    content = file.content
    if content[span.start : span.start + 1] != '"' or content[span.end - 1] != '"' or span.end - span.start < 2:
        return _plain_cell(file, span)
    start, end = span.start + 1, span.end - 1
    if start == end:
        return empty_text(start + file.first_offset)
    builder = TextBuilder(content, file.first_offset)
    while (quote := content.find('""', start, end)) >= 0:
        builder.copy(start, quote)
        builder.put('"', quote, quote + 2)
        start = quote + 2
    builder.copy(start, end)
    return builder.build(is_string=True)
