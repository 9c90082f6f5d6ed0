"""The report for a terminal or a log: grouped by file, the text quoted, the span underlined."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from qa.i18n import _, decimal, plural
from qa.model import Severity, Side
from qa.reports.options import counted, missed_bars
from qa.reports.quote import quote
from qa.reports.terminal import name_invisible, paint, tame, width
from qa.run import NO_SOURCE, count_by_severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import Issue
    from qa.reports.options import GateInfo, ReportOptions
    from qa.run import Run

_STYLES = {Severity.CRITICAL: "critical", Severity.MAJOR: "red", Severity.MINOR: "yellow", Severity.NEUTRAL: "cyan"}
_FEW = 5
"""Checks that are named where they were skipped; more are counted, and the other formats name them."""
SMALL_SAMPLE = 250
"""Words below which an MQM score says little; printed with it."""


def render(run: Run, options: ReportOptions) -> str:
    """The issues that count, then what was skipped, the counts, the score and the verdict."""
    lines = [line for block in (_issues(run, options), _skipped(run), _summary(run, options)) for line in block]
    return "\n".join(lines) + "\n"


def _issues(run: Run, options: ReportOptions) -> Iterator[str]:
    order: dict[str, int] = {}
    for document in run.documents:
        order.setdefault(document.target_file.path, len(order))
        order.setdefault(document.source_file.path if document.source_file else "", len(order))
    issues = sorted(counted(run), key=lambda issue: (order.get(issue.path, -1), issue.path, issue.place.start))
    for path, group in groupby(issues, key=lambda issue: issue.path):
        yield paint(tame(path), "bold", color=options.color)
        for issue in group:
            yield from _issue(issue, options)
        yield ""


def _issue(issue: Issue, options: ReportOptions) -> Iterator[str]:
    finding, color = issue.finding, options.color
    place = f"{issue.place.line}:{issue.place.column}"
    severity = paint(_(issue.severity.value), _STYLES[issue.severity], color=color)
    in_words = f" ({issue.segment.place_of(finding.span)})" if issue.segment.place else ""
    yield f"  {place}{in_words} {severity} {tame(finding.message)} {paint(f'[{issue.check}]', 'dim', color=color)}"
    text = issue.segment.source if finding.side is Side.SOURCE else issue.segment.target
    if text is None or not text.value:
        return
    line = quote(text.value, finding.span, options.width - 6)
    yield f"    {paint('|', 'dim', color=color)} {line.before}{line.marked}{line.after}"
    carets = "^" * max(width(line.marked), 1)
    yield (
        f"    {paint('|', 'dim', color=color)} {' ' * width(line.before)}"
        f"{paint(carets, _STYLES[issue.severity], color=color)}{_suggestion(issue, color=color)}"
    )


def _suggestion(issue: Issue, *, color: bool) -> str:
    words = [name_invisible(tame(each)) if each else _("(delete)") for each in issue.finding.replacements[:3]]
    return f" {paint(' / '.join(words), 'green', color=color)}" if words else ""


def _skipped(run: Run) -> Iterator[str]:
    yield from skipped_lines(run)
    if run.skipped:
        yield ""


def skipped_lines(run: Run) -> Iterator[str]:
    """What was not checked: a line for each reason, with the checks, or how many where they are many."""
    by_reason: dict[tuple[bool, str], list[str]] = {}
    for skipped in run.skipped:
        by_reason.setdefault((skipped.crashed, skipped.reason), []).append(skipped.check)
    for (crashed, reason), checks in by_reason.items():
        message = _("crashed ({reason}): {checks}") if crashed else _("not checked ({reason}): {checks}")
        shown = ", ".join(checks) if crashed or len(checks) <= _FEW else _("{count} checks").format(count=len(checks))
        yield message.format(reason=tame(_with_files(reason, run)), checks=shown)


def _with_files(reason: str, run: Run) -> str:
    """``reason``, with the articles that lack a source where others have one."""
    if reason != _(NO_SOURCE):
        return reason
    without = [document.target_file.path for document in run.documents if not document.has_source]
    if not 0 < len(without) < len(run.documents):
        return reason
    files = ", ".join([*without[:_FEW], *(["\N{HORIZONTAL ELLIPSIS}"] if len(without) > _FEW else [])])
    return _("no source text was given for {files}").format(files=files)


def _summary(run: Run, options: ReportOptions) -> Iterator[str]:
    issues = counted(run)
    yield _counts(run, issues)
    if run.documents:
        yield score_line(run)
    hidden = len(run.issues) - len(run.active())
    if hidden:
        yield _("{count} suppressed").format(count=hidden)
    if options.gate:
        yield compared(options.gate)
        if options.gate.suppressions_added or options.gate.baseline_added:
            yield _("accepted by this change: {suppressions} by suppressions, {baseline} by the baseline").format(
                suppressions=options.gate.suppressions_added, baseline=options.gate.baseline_added
            )
    missed = missed_bars(run, options)
    verdict = _("failed: {bars}").format(bars="; ".join(missed)) if missed else _("passed")
    yield paint(verdict, "red" if missed else "green", color=options.color)


def compared(gate: GateInfo, base: str = "") -> str:
    """How many issues count in a gate and how many do not; ``base`` is what to call the base."""
    message = _("compared with {base}: {new} new, {known} known")
    if gate.policy != "new":
        message = _("compared with {base} by the policy {policy}: {new} count, {known} do not")
    return message.format(base=base or gate.base, policy=gate.policy, new=gate.new, known=gate.known)


def _counts(run: Run, issues: tuple[Issue, ...]) -> str:
    files = len(run.documents)
    if not files:
        return _("no article to check")
    where = plural("in {files} file", "in {files} files", files).format(files=files)
    if not issues:
        return _("no issues {where}, {words} words").format(where=where, words=run.words)
    each = ", ".join(in_words(severity, count) for severity, count in count_by_severity(issues).items() if count)
    total = plural("{count} issue", "{count} issues", len(issues)).format(count=len(issues))
    return _("{total} {where} ({each}), {words} words").format(total=total, where=where, each=each, words=run.words)


def in_words(severity: Severity, count: int, shown: str = "{count}") -> str:
    """``count`` issues of ``severity`` in words; ``shown`` is how the number is set."""
    message = f"{{count}} {severity.value}"
    return plural(message, message, count).format(count=shown.format(count=count))


def score_line(run: Run) -> str:
    """The MQM score with its formula, weights and number of words."""
    if not run.words:
        return _("no score: there is no text")
    penalty = sum(issue.severity.weight for issue in run.active())
    line = _("score {score} = max(0, 100 × (1 - {penalty} / {words} words)); weights {weights}").format(
        score=decimal(run.score(), ".1f"),
        penalty=penalty,
        words=run.words,
        weights=", ".join(f"{_(severity.value)} {severity.weight}" for severity in reversed(Severity)),
    )
    return line + (_("; sample too small") if run.words < SMALL_SAMPLE else "")
