"""Reads a file that ``qa glossary import`` is given, by its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import FormatError
from qa.files import decode, read_bytes
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qa.glossary.exchange.entries import Incoming
    from qa.glossary.exchange.read_names import NamesRead


def read_incoming_file(path: Path, mapping: Mapping[str, str], language: str = "", layout: str = "") -> Incoming:
    """The entries of a TBX, TMX, CSV, TSV or XLSX file: see :func:`read_incoming`.

    Raises:
        UsageError: the columns cannot be told.
        InputError: the file cannot be read, is broken or of another kind.
        MissingExtraError: it is an XLSX and openpyxl is not installed.
    """
    from qa.glossary.exchange import rows  # noqa: PLC0415 - one reader a file

    data = read_bytes(path)
    if not data.startswith(rows.WORKBOOK):
        return read_incoming(decode(data, str(path)), str(path), mapping, language, layout)
    from qa.glossary.exchange import read_delimited  # noqa: PLC0415

    return read_delimited.read(rows.workbook_rows(data, str(path)), str(path), mapping, language, layout)


def read_names_file(path: Path, mapping: Mapping[str, str], common: Mapping[str, str]) -> NamesRead:
    """The names of a list, a start list or a result table, in text, CSV, TSV or XLSX.

    Raises:
        UsageError: the columns cannot be told.
        InputError: the file cannot be read or is broken.
        MissingExtraError: it is an XLSX and openpyxl is not installed.
    """
    from qa.glossary.exchange import rows  # noqa: PLC0415
    from qa.glossary.exchange.read_names import read_names  # noqa: PLC0415

    data = read_bytes(path)
    if data.startswith(rows.WORKBOOK):
        return read_names(rows.workbook_rows(data, str(path)), str(path), mapping, common)
    return read_names(rows.text_rows(decode(data, str(path)), str(path)), str(path), mapping, common)


def read_incoming(text: str, name: str, mapping: Mapping[str, str], language: str = "", layout: str = "") -> Incoming:
    """The entries of a TBX, TMX, CSV or TSV document; ``language`` is that of terms whose row has none.

    ``layout`` is the engine whose file it is, where that file has no header.

    Raises:
        UsageError: the columns cannot be told.
        FormatError: the file is broken or of another kind.
    """
    if not text.lstrip().startswith("<"):
        from qa.glossary.exchange import read_delimited, rows  # noqa: PLC0415 - one reader a file

        return read_delimited.read(rows.text_rows(text, name), name, mapping, language, layout)
    from qa.glossary.exchange import read_tbx, read_tmx, xml  # noqa: PLC0415

    root = xml.parse(text, name)
    kind = xml.local(root)
    if kind in {"tbx", "martif", "TBX"}:
        return read_tbx.read(root)
    if kind == "tmx":
        return read_tmx.read(root)
    raise FormatError(_("{name}: <{kind}> is neither TBX nor TMX").format(name=name, kind=kind))
