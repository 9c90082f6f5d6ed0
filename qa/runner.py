"""Runs checks over documents: findings in, issues with place and fingerprint out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from qa.check import Need
from qa.dispatch import dispatch
from qa.errors import QAError
from qa.fingerprint import with_fingerprints
from qa.i18n import _
from qa.model import Issue, Place, Side, Span
from qa.run import NO_SOURCE, Run, Skipped
from qa.suppressions import suppress
from qa.twins import outside_alike, outside_foreign, outside_markup, without_echoes, without_twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from qa.check import Check
    from qa.context import Context
    from qa.model import Document, File, Finding, Fix, Segment, Severity, Text
    from qa.suppressions import Suppressions

_TOGETHER = 64
"""Segments that a check looks at before the next check does: as many as the processor's cache holds the words of."""


class Change(NamedTuple):
    """A document beside what it was at the base of a change."""

    document: Document
    before: Document


class Found(NamedTuple):
    """A finding, the check that yielded it, and the segment that it is in."""

    check: Check
    segment: Segment
    finding: Finding


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """What came of one document."""

    document: Document
    issues: tuple[Issue, ...]
    skipped: tuple[Skipped, ...]
    words: int


def run_checks(
    documents: Iterable[Document],
    checks: Sequence[Check],
    context: Context,
    *,
    signature: str = "",
    severities: Mapping[str, Severity] | None = None,
) -> Run:
    """Run ``checks`` over ``documents``; ``severities`` overrides a check's severity by its name."""
    results = [check_document(document, checks, context, severities=severities) for document in documents]
    return run_of(results, checks, signature)


def run_of(results: Sequence[DocumentResult], checks: Sequence[Check], signature: str) -> Run:
    """The run that ``results`` of ``checks`` make."""
    skipped = dict.fromkeys(skip for result in results for skip in result.skipped)
    return Run(
        documents=tuple(result.document for result in results),
        issues=tuple(issue for result in results for issue in result.issues),
        skipped=tuple(skipped),
        signature=signature,
        words=sum(result.words for result in results),
        checks=tuple(check.name for check in checks if check.scope != "change"),
    )


def check_document(
    document: Document, checks: Sequence[Check], context: Context, *, severities: Mapping[str, Severity] | None = None
) -> DocumentResult:
    """Run ``checks`` over one document."""
    context.enter(document)
    runnable, skipped = runnable_checks(document, checks, context)
    found, crashed = find(document, runnable, context)
    return conclude(document, found, runnable, [*skipped, *crashed], context, severities or {})


def find(
    document: Document, checks: Sequence[Check], context: Context, segments: Iterable[Segment] | None = None
) -> tuple[list[Found], list[Skipped]]:
    """What ``checks`` find in the document that ``context`` has entered, and which of them crashed.

    Checks of segments look at ``segments`` only, where these are given.
    """
    crashed: list[Skipped] = []
    found: list[Found] = []
    document_checks = [check for check in checks if check.scope == "document"]
    segment_checks = tuple(check for check in checks if check.scope == "segment")
    every = document.segments if segments is None else tuple(segments)
    for start in range(0, len(every), _TOGETHER):
        found += _find_in(every[start : start + _TOGETHER], segment_checks, context, crashed)
    for check in document_checks:
        try:
            found.extend(Found(check, segment, finding) for segment, finding in check.run(document, context))
        except QAError:
            raise  # what the user asked for cannot be done; no fault of the check
        except Exception as error:  # noqa: BLE001 - as above
            crashed.append(_crash(check, error))
    return found, crashed


def _find_in(
    segments: Sequence[Segment], checks: tuple[Check, ...], context: Context, crashed: list[Skipped]
) -> Iterator[Found]:
    """What ``checks`` of segments find in ``segments``, in their order; who crashes is added to ``crashed``.

    Each check looks at all the segments before the next one does: what it looks up stays in the processor's cache.
    """
    due: defaultdict[str, list[int]] = defaultdict(list)
    dispatched = dispatch(checks)
    for at, segment in enumerate(segments):
        for check in dispatched.due(context.view(segment.target), has_source=segment.source is not None):
            due[check.name].append(at)
    found: list[list[Found]] = [[] for _segment in segments]
    for check in checks:
        run = check.run
        for at in due[check.name]:
            try:
                for finding in run(segments[at], context):
                    found[at].append(Found(check, segments[at], finding))  # what came before a crash stays
            except QAError:
                raise
            except Exception as error:  # noqa: BLE001 - one faulty check must not lose the work of the others
                crashed.append(_crash(check, error))
    return chain.from_iterable(found)


def conclude(
    document: Document,
    found: Sequence[Found],
    checks: Sequence[Check],
    skipped: Sequence[Skipped],
    context: Context,
    severities: Mapping[str, Severity],
) -> DocumentResult:
    """What comes of a document of which this was ``found`` by ``checks``; crashes are among the ``skipped``."""
    kept = without_twins(without_echoes(outside_foreign(outside_markup(outside_alike(found)))))
    issues = _at_home(document, kept, context, severities)
    crashed = {skip.check for skip in skipped if skip.crashed}
    ran = {check.name for check in checks if check.scope != "change"} - crashed
    issues, suppressions = suppress(document, issues, ran, context.today)
    issues += suppression_issues(document, suppressions, checks, context, severities)
    issues.sort(key=lambda issue: (issue.place.start, issue.place.end, issue.check))
    words = sum(len(context.view(segment.target).words) for segment in document.segments)
    return DocumentResult(document, tuple(issues), tuple(dict.fromkeys(skipped)), words)


def suppression_issues(
    document: Document,
    suppressions: Suppressions,
    checks: Iterable[Check],
    context: Context,
    overrides: Mapping[str, Severity],
) -> list[Issue]:
    """What those of ``checks`` that look at suppressions say of ``document``, the file that they stand in."""
    return _issues_about(document, "suppressions", suppressions, checks, context, overrides)


def change_issues(
    change: Change, checks: Iterable[Check], context: Context, overrides: Mapping[str, Severity]
) -> list[Issue]:
    """What those of ``checks`` that look at changes say of ``change``; what the document suppresses is marked."""
    context.enter(change.document)
    issues = _issues_about(change.document, "change", change, checks, context, overrides)
    return suppress(change.document, issues, (), context.today)[0]


def _issues_about(
    document: Document,
    scope: str,
    subject: object,
    checks: Iterable[Check],
    context: Context,
    overrides: Mapping[str, Severity],
) -> list[Issue]:
    found = [
        Found(check, segment, finding)
        for check in checks
        if check.scope == scope
        for segment, finding in check.run(subject, context)
    ]
    return _at_home(document, found, context, overrides)


def _at_home(
    document: Document,
    found: Iterable[Found],
    context: Context,
    overrides: Mapping[str, Severity],
) -> list[Issue]:
    """The findings as issues in the order of the file, with their fingerprints."""
    issues = [_issue(document, *item, overrides) for item in found]
    issues.sort(key=lambda issue: (issue.place.start, issue.place.end, issue.check))
    return with_fingerprints(issues, lambda text, span: context.view(text).sentence_at(span.start))


def runnable_checks(document: Document, checks: Sequence[Check], context: Context) -> tuple[list[Check], list[Skipped]]:
    """Those of ``checks`` that have what they need on ``document``, and why the others do not run."""
    runnable, skipped = [], []
    for check in checks:
        if Need.SOURCE in check.needs and not document.has_source:
            skipped.append(Skipped(check.name, _(NO_SOURCE)))
        elif Need.MODEL in check.needs and f"model.{check.name}" not in context.options:
            reason = _("no model was given; pass --model {check}=FOLDER").format(check=check.name)
            skipped.append(Skipped(check.name, reason))
        elif check.asks_engine and f"engine.{check.name}" not in context.options:
            skipped.append(Skipped(check.name, _("not asked for; pass --engine {check}").format(check=check.name)))
        else:
            runnable.append(check)
    return runnable, skipped


def _crash(check: Check, error: Exception) -> Skipped:
    reason = _("crashed: {kind}: {error}; please report it").format(kind=type(error).__name__, error=error)
    return Skipped(check.name, reason, crashed=True)


def _issue(
    document: Document, check: Check, segment: Segment, finding: Finding, overrides: Mapping[str, Severity]
) -> Issue:
    text, file = _side(document, segment, finding.side)
    located = text.locate(finding.span)
    source_place = None
    if finding.source_span is not None and segment.source is not None and document.source_file is not None:
        source_place = _place(document.source_file, segment.source.locate(finding.source_span))
    return Issue(
        check=check.name,
        category=finding.category or check.category,
        severity=overrides.get(check.name) or finding.severity or check.severity,
        finding=finding,
        path=file.path,
        segment=segment,
        place=_place(file, located),
        text=text.value[finding.span.start : finding.span.end],
        fix=_fix(check, finding, text),
        source_place=source_place,
    )


def _fix(check: Check, finding: Finding, text: Text) -> Fix | None:
    if not finding.replacements or not text.is_contiguous(finding.span):
        return None
    return finding.fix or check.fix


def _side(document: Document, segment: Segment, side: Side) -> tuple[Text, File]:
    if side is Side.SOURCE and segment.source is not None:
        return segment.source, document.source_file or document.target_file
    return segment.target, document.target_file


def _place(file: File, span: Span) -> Place:
    line, column = file.position(span.start)
    end_line, end_column = file.position(span.end)
    return Place(span.start, span.end, line, column, end_line, end_column)
