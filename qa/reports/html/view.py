"""What the page shows, computed from a run: plain values for the template, and JSON for the script."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from qa import __version__
from qa.i18n import _, decimal
from qa.model import Side
from qa.reports.html.marks import Mark, Piece, pieces
from qa.reports.json import issue_as_dict
from qa.reports.options import counted, missed_bars, state
from qa.reports.text import SMALL_SAMPLE, score_line
from qa.run import count_by_severity

if TYPE_CHECKING:
    from qa.check import Check, Example
    from qa.model import Document, Issue, Segment, Severity
    from qa.reports.options import ReportOptions
    from qa.run import Run

_LINE_END = re.compile(r"(?<!\n)\n(?!\n)")

CONTEXT = 48
"""Code points of the paragraph shown on either side of a replacement."""


@dataclass(frozen=True, slots=True)
class Row:
    """An issue in the list."""

    index: int
    issue: Issue
    state: str
    """``open``, ``known`` or ``suppressed``."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A segment, cut at its issues."""

    segment: Segment
    target: list[Piece]
    source: list[Piece]
    has_issues: bool


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its paragraphs."""

    document: Document
    paragraphs: list[Paragraph]
    issues: int
    bilingual: bool


@dataclass(frozen=True, slots=True)
class View:
    """Everything that the template reads beyond run and options."""

    version: str
    missed: tuple[str, ...]
    by_severity: dict[Severity, int]
    states: Counter[str]
    score: str
    score_line: str
    small_sample: bool
    rows: list[Row]
    articles: list[Article]
    choices: dict[str, dict[str, int]]
    """Per filter, its values and how many issues have each."""
    data: dict[str, Any]
    """What the script works on."""


def build(run: Run, options: ReportOptions) -> View:
    """The view of a run; rows stand in reading order."""
    rows = _rows(run)
    return View(
        version=__version__,
        missed=missed_bars(run, options),
        by_severity=count_by_severity(counted(run)),
        states=Counter(row.state for row in rows),
        score=decimal(run.score(), ".1f"),
        score_line=score_line(run),
        small_sample=run.words < SMALL_SAMPLE,
        rows=rows,
        articles=_articles(run, rows),
        choices=_choices(rows, options),
        data={
            "signature": run.signature,
            "issues": [_issue(row) for row in rows],
            "checks": {name: _page(options.checks[name]) for name in _used(run) if name in options.checks},
            "statuses": {status: _(status) for status in ("preferred", "admitted", "deprecated")},
            "concepts": {key: asdict(options.concepts[key]) for key in _concepts(run) if key in options.concepts},
        },
    )


def _rows(run: Run) -> list[Row]:
    order: dict[tuple[str, str], int] = {}
    for document in run.documents:
        for segment in document.segments:
            for path in _paths(document):
                order.setdefault((path, segment.id), len(order))
    last = len(order)
    issues = sorted(
        run.issues, key=lambda issue: (order.get((issue.path, issue.segment.id), last), issue.finding.span, issue.check)
    )
    return [Row(index, issue, state(issue)) for index, issue in enumerate(issues)]


def _paths(document: Document) -> list[str]:
    return [document.target_file.path, *([document.source_file.path] if document.source_file else [])]


def _articles(run: Run, rows: list[Row]) -> list[Article]:
    marks: dict[tuple[str, str, Side], list[Mark]] = {}
    owners: dict[str, str] = {}
    for document in run.documents:
        for path in _paths(document):
            owners.setdefault(path, document.target_file.path)
    for row in rows:
        issue, finding = row.issue, row.issue.finding
        key = (owners.get(issue.path, issue.path), issue.segment.id)
        marks.setdefault((*key, finding.side), []).append(Mark(finding.span, row.index, issue.severity))
        if finding.source_span and finding.side is Side.TARGET:
            marks.setdefault((*key, Side.SOURCE), []).append(Mark(finding.source_span, row.index, issue.severity))
    return [_article(document, marks) for document in run.documents]


def _article(document: Document, marks: dict[tuple[str, str, Side], list[Mark]]) -> Article:
    paragraphs: list[Paragraph] = []
    seen: set[int] = set()
    for segment in document.segments:
        key = (document.target_file.path, segment.id)
        target, source = (marks.get((*key, side), []) for side in (Side.TARGET, Side.SOURCE))
        seen.update(mark.number for mark in [*target, *source])
        paragraphs.append(
            Paragraph(
                segment,
                pieces(segment.target, target),
                pieces(segment.source, source) if segment.source else [],
                bool(target or source),
            )
        )
    return Article(document, paragraphs, len(seen), any(segment.source for segment in document.segments))


def _choices(rows: list[Row], options: ReportOptions) -> dict[str, dict[str, int]]:
    issues = [row.issue for row in rows]
    terms = Counter(_label(issue.finding.concept, options) for issue in issues if issue.finding.concept)
    return {
        "check": _by_count(Counter(issue.check for issue in issues)),
        "category": _by_count(Counter(issue.category for issue in issues)),
        "term": _by_count(terms),
        "file": dict(sorted(Counter(issue.path for issue in issues).items())),
    }


def _label(concept: str, options: ReportOptions) -> str:
    view = options.concepts.get(concept)
    return view.terms[0].text if view and view.terms else concept


def _by_count(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _used(run: Run) -> list[str]:
    return sorted({issue.check for issue in run.issues})


def _concepts(run: Run) -> list[str]:
    return sorted({issue.finding.concept for issue in run.issues if issue.finding.concept})


def _issue(row: Row) -> dict[str, Any]:
    issue = row.issue
    text = issue.segment.source if issue.finding.side is Side.SOURCE else issue.segment.target
    span, value = issue.finding.span, text.value if text else ""
    return issue_as_dict(issue) | {
        "state": row.state,
        "own": value[span.start : span.end],
        "before": value[max(0, span.start - CONTEXT) : span.start],
        "after": value[span.end : span.end + CONTEXT],
        "cut_before": span.start > CONTEXT,
        "cut_after": span.end + CONTEXT < len(value),
    }


def _page(check: Check) -> dict[str, Any]:
    page = check.page
    return {
        "summary": page.summary,
        "why": _LINE_END.sub(" ", page.why),
        "wrong": _pairs(page.wrong[:2]),
        "right": _pairs(page.right[:2]),
    }


def _pairs(examples: tuple[Example, ...]) -> list[list[str | None]]:
    return [list(pair) for example in examples for pair in example.pairs]
