"""Bitexts too large to hold: pieces of a TSV or CSV file are checked one by one, by several processes if asked."""

from __future__ import annotations

import gc
import os
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa.formats import detect
from qa.formats.delimited import pieces, read_piece
from qa.i18n import _
from qa.linting import make_context, signature
from qa.model import Document, File, Severity
from qa.registry import select_checks
from qa.run import Run
from qa.runner import check_document
from qa.workers import map_in_order

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Generator, Iterable

    from qa.config import Config
    from qa.formats.delimited import Piece
    from qa.model import Issue
    from qa.run import Skipped

LARGE = 4_000_000
"""Bytes from which a bitext is streamed."""
MOST_ISSUES = 20_000
"""Issues that a run keeps: the most severe, and of those the first of the file."""


class _Result(NamedTuple):
    """What came of one piece."""

    issues: tuple[Issue, ...]
    skipped: tuple[Skipped, ...]
    words: int
    size: int
    """Bytes of the piece in UTF-8."""


class _Linter:
    """The checks and their context, made once in each process."""

    def __init__(self, config: Config, date: datetime.date | None) -> None:
        self._severities = dict(config.severity)
        self.context = make_context(config, date)
        self.checks = select_checks(profile=config.profile, select=config.select, ignore=config.ignore)

    def check(self, piece: Piece) -> _Result:
        result = check_document(read_piece(piece), self.checks, self.context, severities=self._severities)
        return _Result(result.issues, result.skipped, result.words, len(piece.file.content.encode()))


class _Kept:
    """The most severe issues of a stream, as many as a run keeps, and how many there were."""

    def __init__(self) -> None:
        self.count = 0
        self._held = 0
        self._by_severity: dict[Severity, list[Issue]] = {severity: [] for severity in Severity}

    def add(self, issues: Iterable[Issue]) -> None:
        for issue in issues:
            self.count += 1
            self._held += 1
            self._by_severity[issue.severity].append(issue)
        while self._held > MOST_ISSUES:
            next(filter(None, self._by_severity.values())).pop()
            self._held -= 1

    def issues(self) -> tuple[Issue, ...]:
        """The issues in the order of the file."""
        held = [issue for issues in self._by_severity.values() for issue in issues]
        return tuple(sorted(held, key=lambda issue: (issue.place.start, issue.place.end, issue.check)))

    def notes(self) -> tuple[str, ...]:
        """That issues were left out, if any were."""
        if self._held == self.count:
            return ()
        message = _("{count} issues found; the {kept} most severe are kept")
        return (message.format(count=self.count, kept=self._held),)


def is_streamed(path: str | Path) -> bool:
    """Whether ``path`` is a bitext large enough to be streamed."""
    place = Path(path)
    return detect(place) == "tsv" and place.is_file() and place.stat().st_size >= LARGE


def default_jobs() -> int:
    """As many processes as there are cores for this one."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def lint_stream(
    path: str | Path,
    config: Config,
    date: datetime.date | None = None,
    *,
    jobs: int = 1,
    tick: Callable[[int], object] = lambda _size: None,
) -> Run:
    """Check the bitext at ``path`` in memory that does not grow with it.

    The run's document holds the segments that have issues, and no content; document checks compare within a piece of
    :data:`qa.formats.delimited.CHUNK` rows. ``tick`` is told the bytes done. Of more issues than :data:`MOST_ISSUES`
    the most severe are kept and a note says so.

    Raises:
        QAError: the file cannot be read, or a row of it; a configuration names an unknown check; a process was killed.
    """
    linter = _Linter(config, date)
    found = _in_processes(path, linter, partial(_Linter, config, date), jobs) if jobs > 1 else _here(path, linter)
    kept = _Kept()
    skipped: dict[Skipped, None] = {}
    words = 0
    with closing(found):  # an interrupt ends the processes at once
        for result in found:
            kept.add(result.issues)
            skipped.update(dict.fromkeys(result.skipped))
            words += result.words
            tick(result.size)
    issues = kept.issues()
    file = File(str(path), "")
    segments = tuple({id(issue.segment): issue.segment for issue in issues}.values())
    return Run(
        documents=(Document(file, segments, source_file=file, notes=kept.notes()),),
        issues=issues,
        skipped=tuple(skipped),
        signature=signature(config, linter.context),
        words=words,
        checks=tuple(check.name for check in linter.checks),
    )


def _here(path: str | Path, linter: _Linter) -> Generator[_Result, None, None]:
    yield from map(linter.check, pieces(path))


_linter: _Linter | None = None
"""What a forked process inherits, so that its memory is shared; one that was spawned makes its own."""


def _in_processes(
    path: str | Path, linter: _Linter, make: Callable[[], _Linter], jobs: int
) -> Generator[_Result, None, None]:
    global _linter  # noqa: PLW0603 - what forked processes are to find
    _built = linter.context.glossary.tables, linter.context.glossary.register  # their pages are shared
    gc.collect()
    gc.freeze()  # a collection would write to the pages that the processes share
    _linter = linter
    try:
        yield from map_in_order(partial(_checker, make), pieces(path), jobs)
    finally:
        _linter = None
        gc.unfreeze()


def _checker(make: Callable[[], _Linter]) -> Callable[[Piece], _Result]:
    return (_linter or make()).check
