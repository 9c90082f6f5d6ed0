"""Reads rows of cells: one row a term, or one row a concept with a column for each language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.errors import UsageError
from qa.glossary.exchange.csv import unguarded
from qa.glossary.exchange.entries import Entry, Incoming, Row
from qa.glossary.exchange.words import folded, language_of, listed, yes_or_no
from qa.glossary.model import LANGUAGES
from qa.glossary.storage import split_list
from qa.glossary.table import COLUMNS, CONCEPTS
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WIDE = {
    "en": ("en", ""), "fr": ("fr", ""), "fr-admitted": ("fr", "admitted"), "fr-deprecated": ("fr", "deprecated")
}  # fmt: skip
"""Fields of a row that is a concept: language and status of the terms in the cell, ``;`` between several."""
FIELDS = (*COLUMNS[CONCEPTS], "theme", *_WIDE)
ENGINES = ("deepl", "google", "microsoft")
"""Engines whose files have no header: English, French, and with DeepL perhaps the codes of both languages."""
_USUAL = {
    "english": "en", "anglais": "en", "sourceterm": "en", "french": "fr", "francais": "fr",
    "target": "fr", "targetterm": "fr", "forbidden": "fr-deprecated", "forbiddenterm": "fr-deprecated",
    "donotuse": "fr-deprecated",
    **dict.fromkeys(
        "interdit interdits deconseille aeviter eviter nepasutiliser proscrit faux never avoid banned wrong".split(),
        "fr-deprecated",
    ),
    "commentaire": "note", "commentaires": "note", "englishterm": "en", "frenchterm": "fr", "termeanglais": "en",
    "termefrancais": "fr", "termesource": "en", "termecible": "fr", "cible": "fr",
    "synonym": "fr-admitted", "synonyms": "fr-admitted", "synonymes": "fr-admitted",
    "id": "concept", "conceptid": "concept", "entryid": "concept", "lang": "language", "langue": "language",
    "terme": "term", "usage": "status", "usagestatus": "status", "termstatus": "status", "statut": "status",
    "administrativestatus": "status", "partofspeech": "pos", "categoriegrammaticale": "pos", "comment": "note",
    "comments": "note", "notes": "note", "remarque": "note", "description": "note", "definition": "note",
    "genre": "gender", "subject": "theme", "subjectfield": "theme", "domain": "theme", "domaine": "theme",
}  # fmt: skip
_CODE = re.compile(r"([a-z]{2,3})([-_][a-z0-9]+)*", re.IGNORECASE)
_SHARED = {"note", "source", "valid_from", "valid_to"}
_FRENCH = {"gender", "status"}


class UnknownColumnsError(UsageError):
    """No column is known to hold terms. ``header`` is what the file calls its columns."""

    def __init__(self, message: str, header: list[str]) -> None:
        super().__init__(message)
        self.header = header


def read(rows: Iterable[list[str]], name: str, mapping: Mapping[str, str], language: str, layout: str = "") -> Incoming:
    """The entries of ``rows``; ``mapping`` names the field of a column where the header does not.

    With the ``layout`` of an engine the first row is an entry, not a header.

    Raises:
        UsageError: the mapping names a column or field that does not exist.
        UnknownColumnsError: no column is known to hold terms.
        FormatError: the file is broken.
    """
    incoming = Incoming()
    known: dict[str, Entry] = {}
    reader = iter(rows)
    if layout:
        for row in reader:
            if any(row):
                _add(incoming, known, _engine_cells(row), language)
        return incoming
    header = next((row for row in reader if any(row)), [])
    fields = _fields(header, mapping, name)
    for row in reader:
        for column, field, cell in zip(header, fields, row, strict=False):
            if not field and column.strip() and cell.strip():
                message = _("cells of the column {column}, which is not known; --map {column}=FIELD takes them")
                incoming.left_out[message.format(column=column)] += 1
        cells = {f: unguarded(cell) for f, cell in zip(fields, row, strict=False) if f and cell.strip()}
        if cells:
            _add(incoming, known, cells, language)
    return incoming


def _fields(header: list[str], mapping: Mapping[str, str], name: str) -> list[str]:
    for column, field in mapping.items():
        if column not in header:
            message = _("--map {column}: {file} has the columns {known}")
            raise UsageError(message.format(column=column, file=name, known=listed(header)))
        if field not in FIELDS:
            message = _("--map {column}={field}: the fields are {known}")
            raise UsageError(message.format(column=column, field=field, known=", ".join(FIELDS)))
    fields = [mapping.get(column) or _usual(column) for column in header]
    if "term" not in fields and not {"en", "fr"} & set(fields):
        message = _(
            "{file}: no column is known to hold terms ({known}); say which: --map COLUMN=en, fr or term, "
            "or --from deepl where the file has no header"
        )
        raise UnknownColumnsError(message.format(file=name, known=listed(header)), header)
    return fields


def _usual(column: str) -> str:
    plain = column.strip().lower()
    if plain in FIELDS:
        return plain
    if _CODE.fullmatch(plain) and language_of(plain) in LANGUAGES:
        return language_of(plain)
    return _USUAL.get(folded(column), "")


def _engine_cells(row: list[str]) -> Row:
    """English and French, which are the other way round where the two codes that may follow say so."""
    source, target, *codes = [cell.strip() for cell in (*row, "")][:4]
    languages = [language_of(code) for code in codes if code] or ["en", "fr"]
    return {language: text for language, text in zip(languages, (source, target), strict=False) if text}


def _add(incoming: Incoming, known: dict[str, Entry], cells: Row, language: str) -> None:
    if (is_forbidden := yes_or_no(cells.get("fr-deprecated", ""))) is not None:  # a flag of the row, not a term
        cells = {column: cell for column, cell in cells.items() if column != "fr-deprecated"}
        if is_forbidden:
            cells["status"] = "deprecated"
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
