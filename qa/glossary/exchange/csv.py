"""One CSV of all concepts, or of all names, for a spreadsheet. Cells that it would run as a formula are guarded."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from qa.glossary.exchange import Exported
from qa.glossary.table import COLUMNS, CONCEPTS, NAMES
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.model import Name, Term

FORMULA = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"
"""Stands before a cell that begins like a formula: spreadsheets then show it as text. A cell that begins with it gets
another, so that taking one away gives the cell back."""


def guarded(cell: str) -> str:
    """``cell`` as a spreadsheet may open it."""
    return GUARD + cell if cell.startswith((*FORMULA, GUARD)) else cell


def unguarded(cell: str) -> str:
    """What :func:`guarded` was given."""
    return cell[1:] if cell.startswith(GUARD) and cell[1:].startswith((*FORMULA, GUARD)) else cell


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """Every column of every term, and the theme. Names have other columns: they are written where terms are none."""
    if names and not terms:
        return Exported(_table(COLUMNS[NAMES], names), len(names), Counter())
    left_out = Counter({_("is a name; names have a file of their own: --only names"): len(names)} if names else {})
    return Exported(_table((*COLUMNS[CONCEPTS], "theme"), terms), len(terms), left_out)


def _table(columns: Sequence[str], rows: Sequence[Term | Name]) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        values = [getattr(row, column) for column in columns]
        writer.writerow([guarded(";".join(value) if isinstance(value, tuple) else value) for value in values])
    return buffer.getvalue()
