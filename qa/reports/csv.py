"""One row an issue, for a spreadsheet: UTF-8 with a byte order mark, no cell that runs as a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from qa.reports.options import state

if TYPE_CHECKING:
    from qa.model import Issue
    from qa.reports.options import ReportOptions
    from qa.run import Run

COLUMNS = (
    "path",
    "line",
    "column",
    "severity",
    "check",
    "category",
    "text",
    "message",
    "replacements",
    "state",
    "fingerprint",
)


def render(run: Run, options: ReportOptions) -> str:  # noqa: ARG001 - every issue is a row
    """All issues, known and suppressed ones too, with their state."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_MINIMAL)
    writer.writerow(COLUMNS)
    writer.writerows([_guarded(cell) for cell in _cells(issue)] for issue in run.issues)
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + out.getvalue()


def _cells(issue: Issue) -> tuple[str, ...]:
    return (
        issue.path,
        str(issue.place.line),
        str(issue.place.column),
        issue.severity.value,
        issue.check,
        issue.category,
        issue.text,
        issue.finding.message,
        " | ".join(issue.finding.replacements),
        state(issue),
        issue.fingerprint,
    )


def _guarded(cell: str) -> str:
    """``cell`` after an apostrophe where a spreadsheet would take it for a formula."""
    return "'" + cell if cell.lstrip()[:1] in {*"=+-@"} or cell[:1] in {*"\t\r"} else cell
