"""Holds a run against what its project has accepted: suppression file and baseline."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from qa.acceptance import baseline, suppression_file
from qa.directives import Directive
from qa.model import Document, File, Span, Suppression
from qa.runner import suppression_issues
from qa.suppressions import Suppressions, tell_apart, unused_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from qa.acceptance.baseline import Entry
    from qa.acceptance.suppression_file import FileEntry
    from qa.check import Check
    from qa.context import Context
    from qa.model import Issue, Severity
    from qa.run import Run
    from qa.suppressions import Valid


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with its configuration, and how paths of issues relate to it."""

    root: Path
    prefix: str | None = None
    """Where the paths of issues count from the top of a repository: what they have before a path relative to ``root``
    (``docs/``). None where they count from the current folder."""

    def name(self, path: str) -> str:
        """``path`` of an issue, relative to the project's folder, with slashes."""
        return _relative(path, self.root) if self.prefix is None else path.removeprefix(self.prefix)

    def place(self, name: str) -> str:
        """The path that an issue in the file ``name`` of the project's folder has."""
        return f"{self.prefix or ''}{name}"


@cache
def _relative(path: str, root: Path) -> str:
    place, top = Path(path).absolute(), root.absolute()
    return place.relative_to(top).as_posix() if place.is_relative_to(top) else Path(path).as_posix()


@dataclass(frozen=True, slots=True)
class Accepted:
    """The accepted issues of a project."""

    project: Project
    file: File | None = None
    """The suppression file."""
    entries: tuple[FileEntry, ...] = ()
    baseline: tuple[Entry, ...] = ()


def load_accepted(project: Project) -> Accepted:
    """The suppression file and the baseline in the folder of ``project``.

    Raises:
        ConfigurationError: one of them cannot be read.
    """
    place = project.place(suppression_file.NAME)
    found = suppression_file.read_suppressions(project.root / suppression_file.NAME, place)
    entries = baseline.read_baseline(project.root / baseline.NAME)
    file, suppressions = found or (None, ())
    return Accepted(project, file, suppressions, entries)


def accept(
    run: Run, accepted: Accepted, checks: Sequence[Check], context: Context, severities: Mapping[str, Severity]
) -> Run:
    """``run`` with the accepted issues suppressed, and an issue for each acceptance that is faulty or of no use."""
    valid, faulty = tell_apart((entry.directive for entry in accepted.entries), context.today)
    by_directive = {entry.directive: entry for entry in accepted.entries}
    marked, used = _by_file(run.issues, [(each, by_directive[each.directive]) for each in valid], accepted.project)
    idle = _judged(valid, used, by_directive, _checked(run, accepted.project))
    faulty = replace(faulty, unused=(*faulty.unused, *unused_of(idle, run.checks)))
    marked = by_baseline(marked, accepted, context.today)
    if accepted.file:
        document = Document(accepted.file, ())
        marked += suppression_issues(document, faulty, checks, context, severities)
    marked += _expired(accepted, checks, context, severities)
    return replace(run, issues=tuple(marked))


def _by_file(
    issues: Iterable[Issue], valid: Sequence[tuple[Valid, FileEntry]], project: Project
) -> tuple[list[Issue], set[Directive]]:
    used: set[Directive] = set()
    if not valid:
        return list(issues), used
    marked = []
    for issue in issues:
        path = project.name(issue.path)
        fits = [each for each, entry in valid if issue.check in each.names and entry.fits(issue, path)]
        if fits and issue.suppressed is None:
            used.add(fits[0].directive)
            marked.append(fits[0].mark(issue, "file"))
        else:
            marked.append(issue)
    return marked, used


def _judged(
    valid: Iterable[Valid], used: set[Directive], entries: Mapping[Directive, FileEntry], checked: Collection[str]
) -> list[Valid]:
    """Those that suppressed nothing though the one article that they mean was checked."""
    return [each for each in valid if each.directive not in used and entries[each.directive].is_judged_by in checked]


def _checked(run: Run, project: Project) -> set[str]:
    return {project.name(document.target_file.path) for document in run.documents}


def by_baseline(issues: Iterable[Issue], accepted: Accepted, today: datetime.date) -> list[Issue]:
    """``issues`` with those suppressed that the baseline holds.

    An entry means the issue of its fingerprint in its article, or, where that article is gone (it was renamed), one
    such issue elsewhere.
    """
    held = {(entry.path, entry.fingerprint): entry for entry in accepted.baseline if not entry.has_expired(today)}
    if not held:
        return list(issues)
    gone = {path for path in {entry.path for entry in held.values()} if not (accepted.project.root / path).exists()}
    homeless: dict[str, list[Entry]] = {}
    for entry in held.values():
        if entry.path in gone:
            homeless.setdefault(entry.fingerprint, []).append(entry)
    marked = []
    for issue in issues:
        found = None
        if issue.suppressed is None:
            found = held.get((accepted.project.name(issue.path), issue.fingerprint))
            if found is None and homeless.get(issue.fingerprint):
                found = homeless[issue.fingerprint].pop()
        marked.append(replace(issue, suppressed=Suppression("baseline", found.reason, found.until)) if found else issue)
    return marked


def _expired(
    accepted: Accepted, checks: Sequence[Check], context: Context, severities: Mapping[str, Severity]
) -> list[Issue]:
    """An issue for each entry of the baseline that has expired."""
    expired = [entry for entry in accepted.baseline if entry.has_expired(context.today)]
    if not expired:
        return []
    content = baseline.render_baseline(accepted.baseline)
    directives = []
    for entry in expired:
        line = baseline.render_entry(entry)
        start = content.index(line)
        until = datetime.date.fromisoformat(entry.until)
        directives.append(Directive(Span(start, start + len(line)), line, "baseline", (entry.check,), until=until))
    document = Document(File(accepted.project.place(baseline.NAME), content), ())
    return suppression_issues(document, Suppressions(expired=tuple(directives)), checks, context, severities)
