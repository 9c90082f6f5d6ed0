"""``qa glossary check``: what is wrong with a glossary in itself, before any article is read."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.errors import GlossaryError
from qa.glossary.check_names import name_problems
from qa.glossary.check_terms import term_problems
from qa.glossary.folder import Folder
from qa.glossary.problem import Problem
from qa.glossary.storage import name_of, term_of
from qa.glossary.table import COLUMNS, CONCEPTS, IDENTIFIER, REQUIRED, TEXT
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from qa.glossary.model import Name, Term
    from qa.glossary.table import Table

OWN = "x_"
"""A column of the desk's own begins so; every other name must be one of the schema's."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The sound rows of a folder, and the problems of the others."""

    terms: tuple[Term, ...]
    names: tuple[Name, ...]
    problems: tuple[Problem, ...]


def check_folder(path: Path) -> list[Problem]:
    """Every problem of the glossary in ``path``, in file order.

    Raises:
        GlossaryError: there is no glossary, or a file is no CSV.
    """
    reading = read_leniently(path)
    return [*reading.problems, *term_problems(reading.terms), *name_problems(reading.names)]


def read_leniently(path: Path) -> Reading:
    """The rows of a folder; a broken row is a problem, not an error.

    Raises:
        GlossaryError: there is no glossary, or a file is no CSV.
    """
    terms: list[Term] = []
    names: list[Name] = []
    problems: list[Problem] = []
    for file, table in Folder(path).tables.items():
        problems += _header_problems(table)
        if set(REQUIRED[table.kind]) - set(table.header):
            continue
        for record in table.records:
            if record.values is None:
                continue
            place = f"{file}:{record.line}"
            try:
                if table.kind == CONCEPTS:
                    terms.append(term_of(record.values, place, file.stem))
                else:
                    names.append(name_of(record.values, place))
            except GlossaryError as error:
                problems.append(_of_row(table, record.values, place, str(error)))
    return Reading(tuple(terms), tuple(names), tuple(problems))


def _of_row(table: Table, values: Mapping[str, str], place: str, message: str) -> Problem:
    return Problem(
        "broken-row", place, values.get(IDENTIFIER[table.kind], ""), values.get(TEXT[table.kind], ""),
        message.removeprefix(f"{place}: "),
    )  # fmt: skip


def _header_problems(table: Table) -> Iterator[Problem]:
    known = COLUMNS[table.kind]
    place = f"{table.name}:1"
    for column in REQUIRED[table.kind]:
        if column not in table.header:
            yield Problem("missing-column", place, "", column, _("the header lacks {name}").format(name=column))
    for column in table.header:
        if column in known or column.startswith(OWN):
            continue
        near = difflib.get_close_matches(column, known, 1)
        hint = _("; is it {name}?").format(name=near[0]) if near else _("; a column of your own begins with x_")
        message = _("the schema has no column {name}").format(name=column) + hint
        yield Problem("unknown-column", place, "", column, message)
    if len(set(table.header)) < len(table.header):
        yield Problem("double-column", place, "", "", _("two columns have the same name"))
