"""Rows of cells, of a delimited text or of the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

from qa.errors import FormatError, MissingExtraError
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

WORKBOOK = b"PK\x03\x04"
"""A file that begins so is an archive, as XLSX is."""
LARGEST = 200_000_000
"""Bytes to which a workbook may unpack."""


def text_rows(text: str, name: str) -> Iterator[list[str]]:
    """The rows of a CSV or TSV; the delimiter is the one of tab, semicolon and comma that its first line has most.

    Raises:
        FormatError: a quotation mark is not closed, or stands amiss; the message calls the file ``name``.
    """
    first = text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise FormatError(f"{name}:{reader.line_num}: {error}") from None


def workbook_rows(data: bytes, name: str) -> Iterator[list[str]]:
    """The rows of the first sheet of an XLSX; of a formula the value that was last computed.

    Raises:
        FormatError: it is no workbook, damaged, or unpacks to too many bytes.
        MissingExtraError: openpyxl is not installed.
    """
    try:
        import openpyxl  # noqa: PLC0415 - an extra, and heavy
    except ImportError:
        raise MissingExtraError(_("XLSX files need openpyxl: pip install 'velo-qa[xlsx]'")) from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(item.file_size for item in archive.infolist()) > LARGEST:
                raise FormatError(_("{path}: unpacks to too many bytes, which is refused").format(path=name))
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield [_cell(value) for value in row]
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, OSError) as error:
        raise FormatError(_("{path}: not XLSX, or damaged ({reason})").format(path=name, reason=error)) from None


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
