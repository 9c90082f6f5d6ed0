"""GitLab Code Quality: a list of findings, each with a fingerprint that is unique in the file."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from qa.model import Severity
from qa.reports.options import worst_first

if TYPE_CHECKING:
    from qa.reports.options import ReportOptions
    from qa.run import Run

_SEVERITIES = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}


def render(run: Run, options: ReportOptions) -> str:  # noqa: ARG001 - GitLab compares and judges by itself
    """The issues that are not suppressed; GitLab itself finds which are new."""
    seen: Counter[str] = Counter()
    findings = []
    for issue in worst_first(run.active()):
        # The same sentence in two files has one fingerprint, and GitLab would drop the second.
        twin = f"-{seen[issue.fingerprint]}" if seen[issue.fingerprint] else ""
        seen[issue.fingerprint] += 1
        findings.append(
            {
                "description": " ".join(issue.finding.message.split()),
                "check_name": issue.check,
                "fingerprint": issue.fingerprint + twin,
                "severity": _SEVERITIES[issue.severity],
                "location": {
                    "path": issue.path.removeprefix("./"),
                    "lines": {"begin": issue.place.line, "end": issue.place.end_line},
                },
            }
        )
    return json.dumps(findings, ensure_ascii=False, indent=2) + "\n"
