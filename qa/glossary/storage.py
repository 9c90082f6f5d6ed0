"""Reads a glossary folder: ``concepts/*.csv`` and ``names/*.csv``, every cell checked against the schema."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from qa.errors import GlossaryError
from qa.files import read_text
from qa.glossary.model import CONDITIONS, LANGUAGES, NAME_KINDS, STATUSES, Name, Term
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LISTS = frozenset({"near", "unless", "aliases", "english", "deprecated"})
"""Columns that hold several values, ``;`` between them."""
_ALLOWED = {
    "status": STATUSES,
    "language": LANGUAGES,
    "when": ("", *CONDITIONS),
    "kind": NAME_KINDS,
    "severity": ("", "critical", "major", "minor", "neutral"),
    "case": ("", "exact"),
    "translate": ("", "no"),
}
Row = TypeVar("Row", Term, Name)


def builtin_folder() -> Path:
    """The built-in glossary: within the installed package, or beside it in a checkout."""
    installed = Path(__file__).parent / "builtin"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "glossary"


def glossary_files(folders: Iterable[Path]) -> list[Path]:
    """The CSV files of the glossary ``folders``, in a stable order.

    Raises:
        GlossaryError: a folder is missing or holds no glossary.
    """
    files: list[Path] = []
    for folder in folders:
        found = [*sorted(folder.glob("concepts/*.csv")), *sorted(folder.glob("names/*.csv"))]
        if not found:
            message = _("{folder}: no glossary there; it must hold concepts/*.csv or names/*.csv")
            raise GlossaryError(message.format(folder=folder))
        files += found
    return files


def content_hash(files: Sequence[Path]) -> str:
    """A digest of names and contents of ``files``: two glossaries with the same digest are the same."""
    digest = hashlib.blake2b(digest_size=16)
    for file in files:
        data = file.read_bytes()
        digest.update(f"{file.parent.name}/{file.name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def read_terms(file: Path) -> list[Term]:
    """The rows of a concepts file.

    Raises:
        GlossaryError: a row is broken; the message names file, line and column.
    """
    terms = list(_read(file, Term, required=("concept", "language", "term", "status"), theme=file.stem))
    for term in terms:
        if term.status == "deprecated" and not term.when:
            raise GlossaryError(
                _("{place}: the deprecated term {term} says not when it is wrong; fill the column `when`").format(
                    place=term.place, term=term.term
                )
            )
        if term.when == "near" and not term.near:
            raise GlossaryError(_("{place}: `when` is near, but `near` is empty").format(place=term.place))
    return terms


def read_names(file: Path) -> list[Name]:
    """The rows of a names file.

    Raises:
        GlossaryError: a row is broken; the message names file, line and column.
    """
    return list(_read(file, Name, required=("id", "name", "kind")))


def _read(file: Path, row_type: type[Row], *, required: Sequence[str], **extra: Any) -> Iterator[Row]:
    columns = {item.name for item in dataclasses.fields(row_type)} - {"place", "theme"}
    reader = csv.reader(io.StringIO(read_text(file), newline=""), strict=True)
    header: list[str] = []
    try:
        for cells in reader:
            if not header:
                header = cells
                _check_header(file, header, required)
            elif any(cells):
                place = f"{file}:{reader.line_num}"
                yield row_type(**_values(cells, header, columns, required, place), **extra, place=place)
    except csv.Error as error:
        raise GlossaryError(f"{file}:{reader.line_num}: {error}") from None


def _check_header(file: Path, header: Sequence[str], required: Sequence[str]) -> None:
    missing = [column for column in required if column not in header]
    if missing:
        raise GlossaryError(_("{file}:1: the header lacks the column {column}").format(file=file, column=missing[0]))


def _values(
    cells: list[str], header: list[str], columns: set[str], required: Sequence[str], place: str
) -> dict[str, Any]:
    if len(cells) != len(header):
        message = _("{place}: {found} cells where the header has {wanted}; is a comma unquoted?")
        raise GlossaryError(message.format(place=place, found=len(cells), wanted=len(header)))
    values: dict[str, Any] = {}
    for column, cell in zip(header, cells, strict=True):
        value = cell.strip()
        if not value:
            if column in required:
                raise GlossaryError(_("{place}: the column {column} is empty").format(place=place, column=column))
            continue
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        if column in _ALLOWED and value not in _ALLOWED[column]:
            wanted = ", ".join(filter(None, _ALLOWED[column]))
            raise GlossaryError(
                _("{place}: {column} is {value!r}; use one of {wanted}").format(
                    place=place, column=column, value=value, wanted=wanted
                )
            )
        if column in columns:
            values[column] = _split(value) if column in LISTS else value
    return values


def _split(value: str) -> tuple[str, ...]:
    return tuple(part for item in value.split(";") if (part := item.strip()))
