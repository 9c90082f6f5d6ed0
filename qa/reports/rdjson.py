"""Reviewdog Diagnostic Format: columns are UTF-8 bytes from 1, ends exclusive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qa.model import Severity
from qa.reports.options import counted, worst_first

if TYPE_CHECKING:
    from qa.model import File, Issue
    from qa.reports.options import ReportOptions
    from qa.run import Run

_SEVERITIES = {
    Severity.CRITICAL: "ERROR",
    Severity.MAJOR: "ERROR",
    Severity.MINOR: "WARNING",
    Severity.NEUTRAL: "INFO",
}


def render(run: Run, options: ReportOptions) -> str:  # noqa: ARG001 - reviewdog judges by itself
    """The issues that count, the worst first, with their suggestions."""
    files: dict[str, File] = {}
    for document in run.documents:
        for file in (document.target_file, document.source_file):
            if file:
                files.setdefault(file.path, file)
    diagnostics = [_diagnostic(issue, files.get(issue.path)) for issue in worst_first(counted(run))]
    return json.dumps({"source": {"name": "qa"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(issue: Issue, file: File | None) -> dict[str, Any]:
    place = issue.place
    start: dict[str, int] = {"line": place.line}
    end: dict[str, int] = {"line": place.end_line}
    if file:
        start["column"] = byte_column(file, place.start)
        end["column"] = byte_column(file, place.end)
    span = {"start": start, "end": end}
    return {
        "message": issue.finding.message,
        "location": {"path": issue.path, "range": span},
        "severity": _SEVERITIES[issue.severity],
        "code": {"value": issue.check},
        "suggestions": [{"range": span, "text": text} for text in issue.finding.replacements] if file else [],
    }


def byte_column(file: File, offset: int) -> int:
    """The column, in UTF-8 bytes from 1, of file offset ``offset`` (code points)."""
    local = offset - file.first_offset
    line_start = file.content.rfind("\n", 0, local) + 1
    return len(file.content[line_start:local].encode("utf-8", "surrogatepass")) + 1
