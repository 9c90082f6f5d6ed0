"""The wire format ``qa-report/1``: see ``qa/reports/schema/qa-report-1.json``."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from qa.run import count_by_severity

if TYPE_CHECKING:
    from qa.model import Document, Issue, Place
    from qa.reports.options import ReportOptions
    from qa.run import Run

SCHEMA = "qa-report/1"


def render(run: Run, options: ReportOptions) -> str:  # noqa: ARG001 - the wire format holds the run alone
    """The run as one JSON object, keys in the documented order."""
    return json.dumps(report(run), ensure_ascii=False, indent=2) + "\n"


def report(run: Run) -> dict[str, Any]:
    """The run as plain values; counts are of the issues that are not suppressed."""
    active = run.active()
    return {
        "schema": SCHEMA,
        "signature": run.signature,
        "documents": [_document(document) for document in run.documents],
        "issues": [issue_as_dict(issue) for issue in run.issues],
        "skipped": [{"check": skipped.check, "reason": skipped.reason} for skipped in run.skipped],
        "summary": {
            "by_severity": {severity.value: count for severity, count in count_by_severity(active).items()},
            "by_check": dict(sorted(Counter(issue.check for issue in active).items())),
            "words": run.words,
            "score": round(run.score(), 2),
        },
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "path": document.target_file.path,
        "source_path": document.source_file.path if document.source_file else None,
        "segments": len(document.segments),
        "words": sum(segment.target.words() for segment in document.segments),
    }


def issue_as_dict(issue: Issue) -> dict[str, Any]:
    """An issue as the wire format has it."""
    finding, suppressed = issue.finding, issue.suppressed
    return {
        "fingerprint": issue.fingerprint,
        "check": issue.check,
        "category": issue.category,
        "severity": issue.severity.value,
        "confidence": finding.confidence,
        "path": issue.path,
        "side": finding.side.value,
        **_place(issue.place),
        "text": issue.text,
        "message": finding.message,
        "replacements": list(finding.replacements),
        "fix": issue.fix.value if issue.fix else None,
        "concept": finding.concept,
        "source_span": _place(issue.source_place) if issue.source_place else None,
        "suppressed": suppressed
        and {"kind": suppressed.kind, "reason": suppressed.reason, "until": suppressed.until or None},
    }


def _place(place: Place) -> dict[str, int]:
    return {
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
