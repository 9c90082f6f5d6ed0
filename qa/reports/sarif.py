"""SARIF 2.1.0 with what GitHub code scanning asks for; sections are those of the OASIS standard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from qa import __version__
from qa.i18n import language
from qa.model import Severity, Side
from qa.reports.options import worst_first

if TYPE_CHECKING:
    from qa.check import Check
    from qa.model import Issue, Place
    from qa.reports.options import ReportOptions
    from qa.run import Run

LIMIT = 25_000
"""Results in a run that GitHub accepts; it keeps the first 5,000, so the worst come first."""
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NEUTRAL: "note"}
_PROBLEMS = {"error": "error", "warning": "warning", "note": "recommendation"}


def render(run: Run, options: ReportOptions) -> str:
    """The issues that are not suppressed: GitHub shows suppressed results as if they were not."""
    issues = worst_first(run.active())[:LIMIT]
    names = sorted({issue.check for issue in issues})
    index = {name: number for number, name in enumerate(names)}
    severities = {issue.check: issue.severity for issue in reversed(issues)}
    rules = [_rule(name, severities[name], options.checks.get(name)) for name in names]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "qa", "semanticVersion": __version__, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "language": language(),
                "invocations": [_invocation(run)],
                "results": [_result(issue, index[issue.check], gated=options.gate is not None) for issue in issues],
                "properties": {"signature": run.signature, "words": run.words, "score": round(run.score(), 2)},
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(name: str, severity: Severity, check: Check | None) -> dict[str, Any]:
    page = check.page if check else None
    summary = page.summary if page else name.replace("-", " ")
    level = _LEVELS[check.severity if check else severity]
    return {
        "id": name,
        "shortDescription": {"text": summary[:1024]},
        "fullDescription": {"text": (page.why if page and page.why else summary)[:1024]},
        "help": {"text": check.docstring if check else summary},
        "defaultConfiguration": {"level": level},
        "properties": {
            "precision": "high",
            "problem.severity": _PROBLEMS[level],
            "tags": sorted({*(check.tags if check else ()), *([check.category] if check else ()), "translation"}),
        },
    }


def _invocation(run: Run) -> dict[str, Any]:
    return {
        "executionSuccessful": not any(skipped.crashed for skipped in run.skipped),
        "toolExecutionNotifications": [
            {
                "level": "error" if skipped.crashed else "note",
                "message": {"text": f"{skipped.check}: {skipped.reason}"},
                "descriptor": {"id": skipped.check},
            }
            for skipped in run.skipped
        ],
    }


def _result(issue: Issue, rule: int, *, gated: bool) -> dict[str, Any]:
    finding = issue.finding
    result: dict[str, Any] = {
        "ruleId": issue.check,
        "ruleIndex": rule,
        "level": _LEVELS[issue.severity],
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _location(issue.path, issue.place, issue.text)}],
        # GitHub knows only its own key, and would hash the line: of prose, a whole paragraph.
        "partialFingerprints": {"qaIssue/v1": issue.fingerprint, "primaryLocationLineHash": f"{issue.fingerprint}:1"},
        "properties": {"category": issue.category, "severity": issue.severity.value, "concept": finding.concept or ""},
    }
    if gated:
        result["baselineState"] = "new" if issue.is_new else "unchanged"
    text = issue.segment.source if finding.side is Side.SOURCE else issue.segment.target
    if finding.replacements and text and text.is_contiguous(finding.span):
        result["fixes"] = [_fix(issue, replacement) for replacement in finding.replacements]
    return result


def _uri(path: str) -> str:
    """``path`` as a URI reference: the bytes of the file name, percent-encoded (3.4.3)."""
    encoded = quote(path.replace("\\", "/").encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{encoded}" if path.startswith("/") else encoded.removeprefix("./")


def _region(place: Place) -> dict[str, Any]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    }


def _location(path: str, place: Place, text: str) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(path)}, "region": _region(place) | {"snippet": {"text": text}}}


def _fix(issue: Issue, replacement: str) -> dict[str, Any]:
    edit = {"deletedRegion": _region(issue.place), "insertedContent": {"text": replacement}}
    change = {"artifactLocation": {"uri": _uri(issue.path)}, "replacements": [edit]}
    return {"artifactChanges": [change]}
