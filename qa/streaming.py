"""Bitexts too large to hold: pieces of a TSV or CSV file are checked one by one, by several processes if asked."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa.formats import detect
from qa.formats.delimited import Piece, pieces, read_piece
from qa.linting import make_context, signature
from qa.model import Document, File, Run
from qa.registry import select_checks
from qa.runner import check_document

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator
    from multiprocessing.pool import AsyncResult

    from qa.check import Check
    from qa.config import Config
    from qa.context import Context
    from qa.model import Issue, Skipped

LARGE = 4_000_000
"""Bytes from which a bitext is streamed."""
MOST_ISSUES = 20_000
"""Issues that a run keeps, the first of the file."""


class _Result(NamedTuple):
    """What came of one piece."""

    issues: tuple[Issue, ...]
    skipped: tuple[Skipped, ...]
    words: int
    size: int
    """Code points of the piece."""


class _Linter:
    """The checks and their context, made once in each process."""

    def __init__(self, config: Config, date: datetime.date | None) -> None:
        self.config = config
        self.context: Context = make_context(config, date)
        self.checks: tuple[Check, ...] = select_checks(
            profile=config.profile, select=config.select, ignore=config.ignore
        )

    def check(self, piece: Piece) -> _Result:
        document = read_piece(piece)
        result = check_document(document, self.checks, self.context, severities=dict(self.config.severity))
        return _Result(result.issues, result.skipped, result.words, len(piece.file.content))


_linter: _Linter | None = None


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
    2,000 rows. ``tick`` is told the code points done. The first :data:`MOST_ISSUES` issues are kept.

    Raises:
        QAError: the file cannot be read, or a row of it; a configuration names an unknown check.
    """
    linter = _Linter(config, date)
    found = _in_processes(path, linter, date, jobs) if jobs > 1 else map(linter.check, pieces(path))
    issues: list[Issue] = []
    skipped: dict[Skipped, None] = {}
    words = 0
    for result in found:
        issues.extend(result.issues[: MOST_ISSUES - len(issues)])
        skipped.update(dict.fromkeys(result.skipped))
        words += result.words
        tick(result.size)
    file = File(str(path), "")
    segments = tuple({id(issue.segment): issue.segment for issue in issues}.values())
    return Run(
        documents=(Document(file, segments, source_file=file),),
        issues=tuple(issues),
        skipped=tuple(skipped),
        signature=signature(config, linter.context),
        words=words,
        checks=tuple(check.name for check in linter.checks),
    )


def _in_processes(path: str | Path, linter: _Linter, date: datetime.date | None, jobs: int) -> Iterator[_Result]:
    """The results in the file's order; only a few pieces wait at a time."""
    with multiprocessing.Pool(jobs, _start, (linter.config, date)) as pool:
        waiting: deque[AsyncResult[_Result]] = deque()
        for piece in pieces(path):
            waiting.append(pool.apply_async(_check, (piece,)))
            if len(waiting) > 2 * jobs:
                yield waiting.popleft().get()
        while waiting:
            yield waiting.popleft().get()


def _start(config: Config, date: datetime.date | None) -> None:
    """Make the process's linter; Ctrl-C is the parent's to answer."""
    global _linter  # noqa: PLW0603 - what a worker process is started with
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _linter = _Linter(config, date)


def _check(piece: Piece) -> _Result:
    if _linter is None:
        raise RuntimeError("_start() was not called")
    return _linter.check(piece)
