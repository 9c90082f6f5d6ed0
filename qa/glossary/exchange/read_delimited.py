"""Reads CSV and TSV: one row a term, or one row a concept with a column for each language."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from qa.errors import FormatError, UsageError
from qa.glossary.exchange.csv import unguarded
from qa.glossary.exchange.entries import Entry, Incoming, Row
from qa.glossary.exchange.words import folded
from qa.glossary.storage import split_list
from qa.glossary.table import COLUMNS, CONCEPTS
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDE = {
    "en": ("en", ""), "fr": ("fr", ""), "fr-admitted": ("fr", "admitted"), "fr-deprecated": ("fr", "deprecated")
}  # fmt: skip
"""Fields of a row that is a concept: language and status of the terms in the cell, ``;`` between several."""
FIELDS = (*COLUMNS[CONCEPTS], "theme", *_WIDE)
_USUAL = {
    "english": "en", "anglais": "en", "sourceterm": "en", "enus": "en", "engb": "en", "french": "fr", "francais": "fr",
    "target": "fr", "targetterm": "fr", "frfr": "fr", "forbidden": "fr-deprecated", "forbiddenterm": "fr-deprecated",
    "donotuse": "fr-deprecated", "synonym": "fr-admitted", "synonyms": "fr-admitted", "synonymes": "fr-admitted",
    "id": "concept", "conceptid": "concept", "lang": "language", "langue": "language", "terme": "term",
    "usage": "status", "usagestatus": "status", "termstatus": "status", "statut": "status", "partofspeech": "pos",
    "comment": "note", "comments": "note", "notes": "note", "remarque": "note", "genre": "gender", "subject": "theme",
    "subjectfield": "theme", "domain": "theme", "domaine": "theme",
}  # fmt: skip
_SHARED = {"note", "source", "valid_from", "valid_to"}
_FRENCH = {"gender", "status"}


def read(text: str, name: str, mapping: Mapping[str, str], language: str) -> Incoming:
    """The entries of a delimited ``text``; ``mapping`` names the field of a column where the header does not.

    Raises:
        UsageError: the mapping names a column or field that does not exist, or no column holds terms.
        FormatError: the file is broken.
    """
    first = text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    incoming = Incoming()
    known: dict[str, Entry] = {}
    try:
        header = next(reader, [])
        fields = _fields(header, mapping, name)
        for row in reader:
            cells = {f: unguarded(cell) for f, cell in zip(fields, row, strict=False) if f and cell.strip()}
            if cells:
                _add(incoming, known, cells, language)
    except csv.Error as error:
        raise FormatError(f"{name}:{reader.line_num}: {error}") from None
    return incoming


def _fields(header: list[str], mapping: Mapping[str, str], name: str) -> list[str]:
    for column, field in mapping.items():
        if column not in header:
            message = _("--map {column}: {file} has the columns {known}")
            raise UsageError(message.format(column=column, file=name, known=", ".join(header)))
        if field not in FIELDS:
            message = _("--map {column}={field}: the fields are {known}")
            raise UsageError(message.format(column=column, field=field, known=", ".join(FIELDS)))
    fields = [mapping.get(column) or _usual(column) for column in header]
    if "term" not in fields and not {"en", "fr"} & set(fields):
        message = _("{file}: no column is known to hold terms ({known}); say which: --map COLUMN=en, fr or term")
        raise UsageError(message.format(file=name, known=", ".join(header)))
    return fields


def _usual(column: str) -> str:
    plain = column.strip().lower()
    return plain if plain in FIELDS else _USUAL.get(folded(column), "")


def _add(incoming: Incoming, known: dict[str, Entry], cells: Row, language: str) -> None:
    identifier = cells.get("concept", "")
    entry = known.get(identifier) if identifier else None
    if entry is None:
        entry = known[identifier] = Entry(identifier, cells.get("theme", ""))
        incoming.entries.append(entry)
    if "term" in cells:
        row = incoming.row({"language": language, **cells})
        entry.rows += [row] if row else []
    for field, (tongue, status) in _WIDE.items():
        for number, term in enumerate(split_list(cells.get(field, ""))):
            wanted = _SHARED | {"pos"} | (_FRENCH if field == "fr" and not number else set())
            made = {c: value for c, value in cells.items() if c in wanted}
            row = incoming.row({**made, "language": tongue, "term": term, **({"status": status} if status else {})})
            entry.rows += [row] if row else []
