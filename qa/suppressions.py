"""Applies the suppressions in a text to its issues, and says which of them are of no use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from qa.directives import directives
from qa.errors import UsageError
from qa.i18n import _
from qa.model import Side, Span, Suppression
from qa.registry import expand_name

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from qa.directives import Directive
    from qa.model import Document, Issue


@dataclass(frozen=True, slots=True)
class Suppressions:
    """The directives of a document, told apart by what is wrong with them: what the checks of suppressions read."""

    unused: tuple[tuple[Directive, str], ...] = ()
    """Those that cannot be heeded or hold back no issue, each with why."""
    expired: tuple[Directive, ...] = ()
    without_reason: tuple[Directive, ...] = ()


class Valid(NamedTuple):
    """A directive that can be heeded, and the checks that it means."""

    directive: Directive
    names: set[str]

    def mark(self, issue: Issue, kind: str) -> Issue:
        """``issue``, suppressed by this."""
        until = self.directive.until.isoformat() if self.directive.until else ""
        return replace(issue, suppressed=Suppression(kind, self.directive.reason, until))


def suppress(
    document: Document, issues: Sequence[Issue], ran: Collection[str], today: datetime.date
) -> tuple[list[Issue], Suppressions]:
    """``issues`` of ``document``, those marked that a directive allows, and what there is to say of the directives.

    Only a directive with a reason that has not expired is heeded. One is unused if a check that it names is among
    those that ``ran`` and found nothing there: of a check that did not run, nothing is known.
    """
    valid, faulty = tell_apart(directives(document), today)
    marked, used = _mark(issues, valid)
    idle = (each for number, each in enumerate(valid) if number not in used)
    unused = [*faulty.unused, *unused_of(idle, ran)]
    return marked, replace(faulty, unused=tuple(sorted(unused, key=lambda item: item[0].span)))


def tell_apart(found: Iterable[Directive], today: datetime.date) -> tuple[list[Valid], Suppressions]:
    """Those of ``found`` that can be heeded, each with the checks that it means, and the others."""
    valid: list[Valid] = []
    unused: list[tuple[Directive, str]] = []
    expired, without_reason = [], []
    for directive in found:
        names, problem = _names(directive)
        if problem:
            unused.append((directive, problem))
        elif not directive.reason:
            without_reason.append(directive)
        elif directive.has_expired(today):
            expired.append(directive)
        else:
            valid.append(Valid(directive, names))
    return valid, Suppressions(tuple(unused), tuple(expired), tuple(without_reason))


def unused_of(idle: Iterable[Valid], ran: Collection[str]) -> Iterator[tuple[Directive, str]]:
    """Those of ``idle``, which suppressed nothing, whose checks all ran, each with what to say of it."""
    for directive, names in idle:
        if names <= set(ran):
            listed = ", ".join(directive.names)
            yield directive, _("suppresses nothing: no {names} there").format(names=listed)


def _names(directive: Directive) -> tuple[set[str], str]:
    """The checks that ``directive`` names, or what is wrong with it."""
    if directive.problem:
        return set(), directive.problem
    try:
        return {name for given in directive.names for name in expand_name(given)}, ""
    except UsageError as error:
        return set(), str(error)


def _mark(issues: Iterable[Issue], valid: list[Valid]) -> tuple[list[Issue], set[int]]:
    used: set[int] = set()
    marked = []
    for issue in issues:
        place = _place(issue)
        fits = (
            n for n, each in enumerate(valid) if issue.check in each.names and each.directive.covers.overlaps(place)
        )
        number = next(fits, None)
        if number is not None:
            used.add(number)
        marked.append(issue if number is None else valid[number].mark(issue, "inline"))
    return marked, used


def _place(issue: Issue) -> Span:
    """Where in the target's file the issue is: that of its segment if it points at the source."""
    if issue.finding.side is Side.TARGET:
        return Span(issue.place.start, issue.place.end)
    return issue.segment.target.locate(Span(0, 0))
