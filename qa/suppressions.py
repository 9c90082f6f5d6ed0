"""Applies the suppressions in a text to its issues, and says which of them are of no use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qa.directives import directives
from qa.errors import UsageError
from qa.i18n import _
from qa.model import Side, Span, Suppression
from qa.registry import expand_name

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable, Sequence

    from qa.directives import Directive
    from qa.model import Document, Issue


@dataclass(frozen=True, slots=True)
class Suppressions:
    """The directives of a document, told apart by what is wrong with them: what the checks of suppressions read."""

    unused: tuple[tuple[Directive, str], ...] = ()
    """Those that cannot be heeded or hold back no issue, each with why."""
    expired: tuple[Directive, ...] = ()
    without_reason: tuple[Directive, ...] = ()


def suppress(
    document: Document, issues: Sequence[Issue], ran: Collection[str], today: datetime.date
) -> tuple[list[Issue], Suppressions]:
    """``issues`` of ``document``, those marked that a directive allows, and what there is to say of the directives.

    Only a directive with a reason that has not expired is heeded. One is unused if a check that it names is among
    those that ``ran`` and found nothing there: of a check that did not run, nothing is known.
    """
    valid: list[tuple[Directive, set[str]]] = []
    unused: list[tuple[Directive, str]] = []
    expired, without_reason = [], []
    for directive in directives(document):
        names, problem = _names(directive)
        if problem:
            unused.append((directive, problem))
        elif not directive.reason:
            without_reason.append(directive)
        elif directive.has_expired(today):
            expired.append(directive)
        else:
            valid.append((directive, names))
    marked, used = _mark(issues, valid)
    for number, (directive, names) in enumerate(valid):
        if number not in used and names <= set(ran):
            listed = ", ".join(directive.names)
            unused.append((directive, _("suppresses nothing: no {names} there").format(names=listed)))
    unused.sort(key=lambda item: item[0].span)
    return marked, Suppressions(tuple(unused), tuple(expired), tuple(without_reason))


def _names(directive: Directive) -> tuple[set[str], str]:
    """The checks that ``directive`` names, or what is wrong with it."""
    if directive.problem:
        return set(), directive.problem
    try:
        return {name for given in directive.names for name in expand_name(given)}, ""
    except UsageError as error:
        return set(), str(error)


def _mark(issues: Iterable[Issue], valid: list[tuple[Directive, set[str]]]) -> tuple[list[Issue], set[int]]:
    used: set[int] = set()
    marked = []
    for issue in issues:
        place = _place(issue)
        for number, (directive, names) in enumerate(valid):
            if issue.check in names and directive.covers.overlaps(place):
                used.add(number)
                until = directive.until.isoformat() if directive.until else ""
                issue = replace(issue, suppressed=Suppression("inline", directive.reason, until))  # noqa: PLW2901
                break
        marked.append(issue)
    return marked, used


def _place(issue: Issue) -> Span:
    """Where in the target's file the issue is: that of its segment if it points at the source."""
    if issue.finding.side is Side.TARGET:
        return Span(issue.place.start, issue.place.end)
    return issue.segment.target.locate(Span(0, 0))
