"""One CSV of all concepts for a spreadsheet. Cells that a spreadsheet would run as a formula are guarded."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from qa.glossary.exchange import Exported
from qa.glossary.table import COLUMNS, CONCEPTS
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
    """Every column of every term, and the theme; names have other columns and are left out."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([*COLUMNS[CONCEPTS], "theme"])
    for term in terms:
        values = [getattr(term, column) for column in (*COLUMNS[CONCEPTS], "theme")]
        writer.writerow([guarded(";".join(value) if isinstance(value, tuple) else value) for value in values])
    left_out = Counter({_("is a name; names have a file of their own"): len(names)}) if names else Counter[str]()
    return Exported(buffer.getvalue(), len(terms), left_out)
