"""GitHub workflow commands: each issue an annotation on the changed file.

A step shows 10 errors, 10 warnings and 10 notices, so the worst are written and the rest counted.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from qa.i18n import _
from qa.model import Severity
from qa.reports.options import counted, missed_bars, worst_first

if TYPE_CHECKING:
    from qa.model import Issue
    from qa.reports.options import ReportOptions
    from qa.run import Run

LIMIT = 10
"""Annotations of a level that GitHub shows for a step."""
_LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NEUTRAL: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(run: Run, options: ReportOptions) -> str:
    """The annotations, then a line with what did not fit and the verdict."""
    issues = worst_first(counted(run))
    lines: list[str] = []
    for _level, group in groupby(issues, key=lambda issue: _LEVELS[issue.severity]):
        lines += [_command(issue) for issue in list(group)[:LIMIT]]
    if len(issues) > len(lines):
        lines.append(_("qa: {count} more issues are not shown here").format(count=len(issues) - len(lines)))
    missed = missed_bars(run, options)
    verdict = _("failed: {bars}").format(bars="; ".join(missed)) if missed else _("passed")
    lines.append("qa: " + " ".join(verdict.split()))
    return "\n".join(lines) + "\n"


def _command(issue: Issue) -> str:
    place = issue.place
    properties = {"file": issue.path, "line": str(place.line), "endLine": str(place.end_line)}
    # GitHub takes columns only within one line.
    if place.line == place.end_line:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = issue.check
    written = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{_LEVELS[issue.severity]} {written}::{_message(issue).translate(_DATA)}"


def _message(issue: Issue) -> str:
    if not issue.finding.replacements:
        return issue.finding.message
    better = issue.finding.replacements[0] or _("(delete)")
    return f"{issue.finding.message}\n{issue.text} → {better}"
