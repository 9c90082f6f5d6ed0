"""The result of a run: what every report renders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from qa.i18n import marked
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.model import Document, Issue

NO_SOURCE = marked("no source text was given")
"""Why a check that compares could not run."""


class Skipped(NamedTuple):
    """A check that could not run on something, and why."""

    check: str
    reason: str
    crashed: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """The result of a run: what every report renders."""

    documents: tuple[Document, ...]
    issues: tuple[Issue, ...]
    skipped: tuple[Skipped, ...]
    signature: str
    words: int
    """Words of all targets, protected spans apart."""
    checks: tuple[str, ...] = ()
    """The names of the checks that ran."""

    def active(self) -> tuple[Issue, ...]:
        """The issues that are not suppressed."""
        return tuple(issue for issue in self.issues if issue.suppressed is None)

    def score(self) -> float:
        """MQM quality score: ``100 × (1 - penalty points / words)``, not below 0; 100 for no words."""
        penalty = sum(issue.severity.weight for issue in self.active())
        return max(0.0, 100.0 * (1 - penalty / self.words)) if self.words else 100.0

    def worst(self) -> Severity | None:
        """The highest severity among the active issues."""
        return max((issue.severity for issue in self.active()), default=None)


def count_by_severity(issues: Iterable[Issue]) -> dict[Severity, int]:
    """How many issues there are of each severity, the most severe first, zeros included."""
    counts = dict.fromkeys(reversed(Severity), 0)
    for issue in issues:
        counts[issue.severity] += 1
    return counts
