"""Judges a change: checks the articles that it touches, now and at its base, and holds what is new against the bars."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qa.acceptance.apply import Project, accept, load_accepted
from qa.errors import InputError
from qa.gate import glossary
from qa.gate.accepted import accepted_at, baseline_added, suppressions_added
from qa.gate.git import Git
from qa.gate.known import mark_known
from qa.gate.scope import Base, all_articles, pairs, readable, touched
from qa.i18n import _, decimal
from qa.linting import lint_articles
from qa.model import Severity
from qa.registry import select_checks
from qa.reports.options import GateInfo
from qa.run import Run
from qa.runner import Change, change_issues
from qa.upkeep.impact.examine import unbounded_checks
from qa.upkeep.impact.reach import Reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa.acceptance.apply import Accepted
    from qa.check import Check
    from qa.config import Config
    from qa.context import Context
    from qa.gate.scope import Pair
    from qa.model import Issue

POLICIES = ("new", "changed-lines", "changed-files", "all")
"""What counts: the issues that the change brings, those on the lines it changes, those in the articles it changes, or
those of all articles."""


@dataclass(frozen=True, slots=True)
class Bars:
    """What a change must meet."""

    policy: str = "new"
    fail_on: Severity = Severity.MINOR
    max_new: int = 0
    """How many issues of ``fail_on`` or worse may count."""
    min_score: float | None = None
    """The least MQM score of the articles checked."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came of a gate."""

    run: Run
    info: GateInfo
    failures: tuple[str, ...]
    """Each missed bar as a sentence."""


class Gate:
    """A change, from a base to the working tree, in one project of a repository."""

    def __init__(
        self, project: Project, git: Git, base: Base, config: Config, context: Context, *, cache: bool
    ) -> None:
        self._project = project
        self._prefix = project.prefix or ""
        self._git = git
        self._base = base
        self._config = config
        self._context = context
        self._context_before = context
        self._cache = cache
        self._checks: Sequence[Check] = select_checks(
            profile=config.profile, select=config.select, ignore=config.ignore
        )

    def judge(self, name: str, bars: Bars) -> Judgement:
        """The judgement by ``bars``; the base is called ``name`` in it."""
        with tempfile.TemporaryDirectory() as room:
            found = self._pairs(bars.policy, Path(room))
            before = self._before(found)
        run = lint_articles((pair.now for pair in found), self._config, self._context, cache=self._cache)
        run = self._with_change_issues(run, found, before)
        accepted, accepted_before = load_accepted(self._project), accepted_at(self._base, self._project)
        run = accept(run, accepted, self._checks, self._context, self._config.severity)
        known = _by_path(issue for was in before.values() for issue in was.active())
        known |= self._faults_before(before.values(), accepted_before)
        run = self._counted(run, known, bars.policy)
        changed = [
            (document, before.get(pair.now.path))
            for pair, document in zip(found, run.documents, strict=True)
            if pair.before != pair.now
        ]
        active = run.active()
        info = GateInfo(
            base=name,
            policy=bars.policy,
            new=sum(issue.is_new for issue in active),
            known=sum(not issue.is_new for issue in active),
            suppressions_added=suppressions_added(accepted, accepted_before, changed),
            baseline_added=baseline_added(accepted, accepted_before),
        )
        return Judgement(run, info, tuple(_failures(run, bars)))

    def _pairs(self, policy: str, room: Path) -> list[Pair]:
        """The articles to check; where the glossary changed, ``room`` is filled with what it was."""
        articles = all_articles(self._git, self._config, self._prefix)
        chosen = articles if policy == "all" else touched(articles, self._base.changes.changed)
        found = pairs(chosen, self._git, self._base, self._config, self._prefix)
        if not glossary.has_changed(glossary.folders_in(self._git, self._config), self._base):
            return found
        before = glossary.context_at(self._git, self._base.tree, self._config, self._context, room)
        self._context_before = before
        # Both are read now: the folder is gone when reports ask.
        unbounded = unbounded_checks(self._checks, self._context.options)
        reach = Reach(before.glossary, self._context.glossary, everywhere=bool(unbounded))
        if policy != "new":
            return found
        others = {path: source for path, source in articles.items() if path not in chosen}
        rest = pairs(others, self._git, self._base, self._config, self._prefix)
        return [*found, *(pair for pair in rest if _may_touch(reach, pair))]

    def _before(self, found: Iterable[Pair]) -> dict[str, Run]:
        """What came of each article at the base; one that could not be read there is as good as new."""
        runs = {}
        for pair in found:
            if pair.before is None or (pair.before == pair.now and self._context_before is self._context):
                continue
            try:
                article = readable(pair.before)
                runs[pair.now.path] = lint_articles([article], self._config, self._context_before, cache=self._cache)
            except InputError:
                continue
        return runs

    def _with_change_issues(self, run: Run, found: Sequence[Pair], before: Mapping[str, Run]) -> Run:
        """``run`` with what checks say that look at an article beside what it was."""
        more: list[Issue] = []
        for pair, document in zip(found, run.documents, strict=True):
            if pair.source_changed and pair.now.path in before:
                change = Change(document, before[pair.now.path].documents[0])
                more += change_issues(change, self._checks, self._context, self._config.severity)
        names = [check.name for check in self._checks if check.scope == "change"]
        return replace(run, issues=(*run.issues, *more), checks=(*run.checks, *names))

    def _faults_before(self, runs: Iterable[Run], accepted: Accepted) -> dict[str, list[Issue]]:
        """The issues of the suppression file and the baseline themselves, as they were at the base."""
        runs = tuple(runs)
        documents = tuple(document for run in runs for document in run.documents)
        issues = tuple(issue for run in runs for issue in run.issues)
        checks = tuple(check.name for check in self._checks if check.scope != "change")
        merged = Run(documents, issues, (), "", 0, checks)
        held = accept(merged, accepted, self._checks, self._context, self._config.severity)
        return _by_path(held.issues[len(issues) :])

    def _counted(self, run: Run, known: Mapping[str, Sequence[Issue]], policy: str) -> Run:
        """``run`` with ``is_new`` false on the issues that do not count by ``policy``."""
        if policy == "new":
            marked = mark_known(_by_path(run.issues), known)
            return replace(run, issues=tuple(issue for issues in marked.values() for issue in issues))
        if policy == "changed-lines":
            lines = {path: self._changed_lines(path) for path in {issue.path for issue in run.issues}}
            return replace(
                run, issues=tuple(replace(issue, is_new=_is_on(issue, lines[issue.path])) for issue in run.issues)
            )
        return run

    def _changed_lines(self, path: str) -> list[range]:
        if path not in self._base.changes.changed:
            return []
        name = self._base.before(path)
        return [range(1, 2**31)] if name is None else self._git.changed_lines(self._base.revision, path, name)


def open_gate(revision: str, config: Config, context: Context, *, folder: Path, cache: bool = True) -> Gate:
    """The gate for the change since the working tree in ``folder`` parted from ``revision``.

    Raises:
        RepositoryError: there is no repository, no such revision, or no common commit.
    """
    git = Git(folder)
    base = Base(git, git.merge_base(revision))
    return Gate(project_in(git, config), git, base, config, context, cache=cache)


def project_in(git: Git, config: Config) -> Project:
    """The project that ``config`` belongs to, its paths counted from the top of the repository."""
    top = git.root.resolve()
    root = (Path(config.origin).parent if config.origin else top).resolve()
    if not root.is_relative_to(top):
        root = top
    inside = root.relative_to(top).as_posix()
    return Project(root, "" if inside == "." else f"{inside}/")


def _may_touch(reach: Reach, pair: Pair) -> bool:
    """Whether the change of the glossary can reach an article that is as it was; not one that cannot be read at all."""
    try:
        return reach.may_touch(pair.now)
    except InputError:
        return False


def _by_path(issues: Iterable[Issue]) -> dict[str, list[Issue]]:
    found: dict[str, list[Issue]] = {}
    for issue in issues:
        found.setdefault(issue.path, []).append(issue)
    return found


def _is_on(issue: Issue, lines: Iterable[range]) -> bool:
    return any(each.start <= issue.place.end_line and issue.place.line < each.stop for each in lines)


def _failures(run: Run, bars: Bars) -> Iterable[str]:
    count = sum(issue.is_new and issue.severity >= bars.fail_on for issue in run.active())
    if count > bars.max_new:
        message = _("{count} new at severity {bar} or worse, {limit} allowed")
        if bars.policy != "new":
            message = _("{count} at severity {bar} or worse by the policy {policy}, {limit} allowed")
        yield message.format(count=count, bar=_(bars.fail_on.value), limit=bars.max_new, policy=bars.policy)
    if bars.min_score is not None and run.score() < bars.min_score:
        yield _("score {score}, at least {least} wanted").format(
            score=decimal(run.score(), ".1f"), least=decimal(bars.min_score, "g")
        )
