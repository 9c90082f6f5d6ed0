"""Reads a glossary folder: ``concepts/*.csv`` and ``names/*.csv``, every cell checked against the schema."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.errors import GlossaryError
from qa.files import read_text
from qa.glossary.model import CONDITIONS, LANGUAGES, NAME_KINDS, STATUSES, Name, Term
from qa.glossary.patterns import missing_part
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

LISTS = frozenset({"near", "unless", "aliases", "english", "deprecated"})
"""Columns that hold several values, ``;`` between them."""
JOURNAL = ".journal"
"""Lists the files of a change that was made and not yet moved into place: see :mod:`qa.glossary.transaction`."""
_ALLOWED = {
    "status": STATUSES,
    "language": LANGUAGES,
    "when": ("", *CONDITIONS),
    "kind": NAME_KINDS,
    "severity": ("", "critical", "major", "minor", "neutral"),
    "case": ("", "exact"),
    "translate": ("", "no"),
}
_TERM_COLUMNS, _NAME_COLUMNS = (
    frozenset(item.name for item in dataclasses.fields(row)) - {"place", "theme"} for row in (Term, Name)
)


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
        if (folder / JOURNAL).exists():
            from qa.glossary.transaction import finish  # noqa: PLC0415 - only where a writer was stopped

            finish(folder)
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


def read_terms(file: Path, only: Container[str] | None = None) -> list[Term]:
    """The rows of a concepts file, or those of some concepts ``only``.

    Raises:
        GlossaryError: a row is broken; the message names file, line and column.
    """
    return [
        term_of(values, place, file.stem)
        for place, values in _rows(file, ("concept", "language", "term", "status"))
        if only is None or values["concept"] in only
    ]


def read_names(file: Path, only: Container[str] | None = None) -> list[Name]:
    """The rows of a names file, or those of some ids ``only``.

    Raises:
        GlossaryError: a row is broken; the message names file, line and column.
    """
    return [
        name_of(values, place)
        for place, values in _rows(file, ("id", "name", "kind"))
        if only is None or values["id"] in only
    ]


def term_of(values: Mapping[str, str], place: str, theme: str = "") -> Term:
    """A row of a concepts file as a term.

    Raises:
        GlossaryError: a cell is not what the schema asks.
    """
    term = Term(
        **_typed(values, _TERM_COLUMNS, ("concept", "language", "term", "status"), place), theme=theme, place=place
    )
    if term.status == "deprecated" and not term.when:
        message = _("{place}: the deprecated term {term} says not when it is wrong; fill the column `when`")
        raise GlossaryError(message.format(place=place, term=term.term))
    if term.when == "near" and not term.near:
        raise GlossaryError(_("{place}: `when` is near, but `near` is empty").format(place=place))
    if "{" in term.replacement and (missing := missing_part(term.term, term.replacement)):
        message = _("{place}: replacement: « {term} » has no part {part}")
        raise GlossaryError(message.format(place=place, term=term.term, part=missing))
    return term


def name_of(values: Mapping[str, str], place: str) -> Name:
    """A row of a names file as a name.

    Raises:
        GlossaryError: a cell is not what the schema asks.
    """
    return Name(**_typed(values, _NAME_COLUMNS, ("id", "name", "kind"), place), place=place)


def split_list(value: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part for item in value.split(";") if (part := item.strip()))


def check_width(cells: Sequence[str], header: Sequence[str], place: str) -> None:
    """Raises a GlossaryError where a row has not as many ``cells`` as the ``header``."""
    if len(cells) == len(header):
        return
    if cells[0].startswith(("<<<<<<<", "=======", ">>>>>>>")):
        message = _("{place}: a merge is undecided here; keep one of the two sides and take the marks out")
        raise GlossaryError(message.format(place=place))
    message = _("{place}: {found} cells where the header has {wanted}; is a comma unquoted?")
    raise GlossaryError(message.format(place=place, found=len(cells), wanted=len(header)))


def _rows(file: Path, required: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Place and cells by column of every row; a line that begins with ``#`` is a comment."""
    reader = csv.reader(io.StringIO(read_text(file), newline=""), strict=True)
    header: list[str] = []
    try:
        for cells in reader:
            if cells and cells[0].startswith("#"):
                continue
            if not header:
                header = cells
                _check_header(file, header, required)
            elif any(cells):
                place = f"{file}:{reader.line_num}"
                check_width(cells, header, place)
                yield place, dict(zip(header, cells, strict=True))
    except csv.Error as error:
        raise GlossaryError(f"{file}:{reader.line_num}: {error}") from None


def _check_header(file: Path, header: Sequence[str], required: Sequence[str]) -> None:
    missing = [column for column in required if column not in header]
    if missing:
        raise GlossaryError(_("{file}:1: the header lacks the column {column}").format(file=file, column=missing[0]))


def _typed(values: Mapping[str, str], columns: frozenset[str], required: Sequence[str], place: str) -> dict[str, Any]:
    typed: dict[str, Any] = {}
    for column, cell in values.items():
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
            typed[column] = split_list(value) if column in LISTS else value
    return typed
