"""What a report is told besides the run: how it was asked for, the bar, the gate, and what to look up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qa.check import Check
    from qa.model import Issue
    from qa.run import Run


@dataclass(frozen=True, slots=True)
class TermView:
    """A term of a glossary concept as a report shows it."""

    text: str
    language: str
    status: str
    """``preferred``, ``admitted``, ``deprecated`` or ``superseded``."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ConceptView:
    """A glossary concept or name as a report shows it."""

    id: str
    terms: tuple[TermView, ...]
    definition: str = ""
    note: str = ""
    examples: tuple[str, ...] = ()
    source: str = ""
    """Where the entry comes from."""


@dataclass(frozen=True, slots=True)
class GateInfo:
    """What a gate compared with."""

    base: str
    """The revision, as the user named it."""
    policy: str = "new"
    new: int = 0
    """Issues the change brings."""
    known: int = 0
    """Issues that were there before."""
    suppressions_added: int = 0
    baseline_added: int = 0


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """Everything beyond the run; each field has a default with which every report still renders.

    The output depends on the run and these options alone: leave ``started`` empty for a report that can be compared.
    """

    fail_on: Severity | None = Severity.MINOR
    """The bar: an active new issue of this severity or worse fails the run; none for a run that never fails."""
    failures: tuple[str, ...] | None = None
    """Each missed bar as a sentence, empty when all were met; none to judge by ``fail_on`` alone."""
    gate: GateInfo | None = None
    command: str = ""
    """The command line, as a person would type it."""
    configuration: str = ""
    """The effective configuration, as TOML."""
    glossary_hash: str = ""
    started: str = ""
    """ISO date and time; empty to leave it out."""
    checks: Mapping[str, Check] = field(default_factory=dict)
    """By name: where reports find a check's page."""
    concepts: Mapping[str, ConceptView] = field(default_factory=dict)
    """By id: the concepts that issues name."""
    color: bool = False
    """ANSI colours in the text report."""
    width: int = 100
    """Terminal columns of the text report."""
    max_bytes: int = 65_536
    """Room for the Markdown report: GitHub's comment by default; a step summary holds 1,048,576."""


def counted(run: Run) -> tuple[Issue, ...]:
    """The issues that a verdict is about: neither suppressed nor known at a gate's base."""
    return tuple(issue for issue in run.active() if issue.is_new)


def worst_first(issues: Iterable[Issue]) -> list[Issue]:
    """The most severe first, then by place: for formats that show only so many."""
    return sorted(issues, key=lambda issue: (-issue.severity.weight, issue.path, issue.place.start, issue.check))


def state(issue: Issue) -> str:
    """``open``, ``known`` (at a gate's base) or ``suppressed``."""
    if issue.suppressed:
        return "suppressed"
    return "open" if issue.is_new else "known"


def missed_bars(run: Run, options: ReportOptions) -> tuple[str, ...]:
    """A sentence for each bar the run missed; empty if it passed."""
    from qa.i18n import _, plural  # noqa: PLC0415 - keeps this module a leaf of plain values

    if options.failures is not None:
        return options.failures
    bar = options.fail_on
    count = sum(bar is not None and issue.severity >= bar for issue in counted(run))
    if bar is None or not count:
        return ()
    total = plural("{count} issue", "{count} issues", count).format(count=count)
    if bar is Severity.CRITICAL:
        return (_("{total} at severity critical").format(total=total),)
    return (_("{total} at severity {bar} or worse").format(total=total, bar=_(bar.value)),)
