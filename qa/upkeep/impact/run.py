"""From articles and two glossaries to what each article gains and loses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from qa.acceptance.apply import accept
from qa.articles import Article
from qa.files import read_bytes
from qa.model import Span
from qa.runner import run_of
from qa.workers import map_in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from qa.acceptance.apply import Accepted
    from qa.config import Config
    from qa.context import Context
    from qa.model import Issue
    from qa.runner import DocumentResult
    from qa.upkeep.impact.examine import Examiner, Outcome

MANY = 48
"""Articles from which other processes are worth their start."""
_PIECE = 8
"""Articles that a process takes at a time."""


@dataclass(frozen=True, slots=True)
class ArticleImpact:
    """What one article gains and loses; accepted and suppressed issues count on neither side."""

    path: str
    gained: tuple[Issue, ...]
    lost: tuple[Issue, ...]
    changed: tuple[tuple[Issue, Issue], ...]
    """Issues that stay, and of which the message, the severity or the proposals are others."""


@dataclass(frozen=True, slots=True)
class Impact:
    """What a change of the glossary does to some articles."""

    articles: tuple[ArticleImpact, ...]
    """Those of which it changes an issue."""
    total: int
    """All articles that were asked about."""
    concepts: frozenset[str]
    """The concepts of which something changed that checks may ask."""
    names: frozenset[str]
    """The same of names."""
    unbounded: tuple[str, ...]
    """Checks that had to be asked of every article."""
    crashed: tuple[str, ...]
    """What crashed, and how."""


def impact_on(
    articles: Mapping[str, str | None], root: Path, examiner: Examiner, accepted: Accepted, config: Config,
    context: Context, *, jobs: int = 1,
) -> Impact:  # fmt: skip
    """What the glossaries of ``examiner`` change in ``articles``, each with its source, by paths relative to ``root``.

    Raises:
        QAError: an article cannot be read, or a glossary is broken.
    """
    reach = examiner.reach
    found: list[ArticleImpact] = []
    crashed: dict[str, None] = {}
    pairs = [] if reach.is_empty else list(articles.items())
    for outcome in outcomes(pairs, root, examiner, jobs if len(pairs) >= MANY else 1):
        sides = [_active(result, accepted, examiner, config, context) for result in outcome]
        crashed.update({f"{s.check}: {s.reason}": None for result in outcome for s in result.skipped if s.crashed})
        each = _difference(outcome.after.document.target_file.path, *sides)
        if each.gained or each.lost or each.changed:
            found.append(each)
    names = reach.names.ids if reach.names else frozenset()
    return Impact(tuple(found), len(articles), reach.terms.concepts, names, examiner.unbounded, tuple(crashed))


def outcomes(pairs: Sequence[tuple[str, str | None]], root: Path, examiner: Examiner, jobs: int) -> Iterator[Outcome]:
    """The outcomes of the articles that differ, in order."""
    if jobs == 1:
        yield from _examine(examiner, root, pairs)
        return
    pieces = (pairs[start : start + _PIECE] for start in range(0, len(pairs), _PIECE))
    for found in map_in_order(partial(partial, _examine, examiner, root), pieces, jobs):
        yield from found


def _examine(examiner: Examiner, root: Path, pairs: Iterable[tuple[str, str | None]]) -> list[Outcome]:
    return [outcome for pair in pairs if (outcome := examiner.examine(_article(root, *pair)))]


def _article(root: Path, path: str, source: str | None) -> Article:
    data = read_bytes(root / path)
    return Article(path, data) if source is None else Article(path, data, source, read_bytes(root / source))


def _active(
    result: DocumentResult, accepted: Accepted, examiner: Examiner, config: Config, context: Context
) -> dict[str, Issue]:
    """The issues in the article that count, by fingerprint."""
    run = accept(run_of([result], examiner.checks, ""), accepted, examiner.checks, context, config.severity)
    document = result.document
    paths = {document.target_file.path, document.source_file.path if document.source_file else ""}
    return {issue.fingerprint: issue for issue in run.active() if issue.path in paths}


def _difference(path: str, before: Mapping[str, Issue], after: Mapping[str, Issue]) -> ArticleImpact:
    """What differs. Other advice may take in a word more: an issue of a concept stays if it is about the same place."""
    stays = {key: key for key in before.keys() & after.keys()}
    lost = {key: issue for key, issue in before.items() if key not in stays}
    for key, issue in after.items():
        same = None if key in stays else next((old for old, was in lost.items() if _is_same(was, issue)), None)
        if same is not None:
            stays[key] = same
            del lost[same]
    pairs = [(before[stays[key]], issue) for key, issue in after.items() if key in stays]
    return ArticleImpact(
        path,
        tuple(issue for key, issue in after.items() if key not in stays),
        tuple(lost.values()),
        tuple((was, issue) for was, issue in pairs if _said(was) != _said(issue)),
    )


def _is_same(one: Issue, other: Issue) -> bool:
    places = (Span(issue.place.start, issue.place.end) for issue in (one, other))
    named = ((issue.check, issue.finding.concept, issue.path) for issue in (one, other))
    return len(set(named)) == 1 and next(places).overlaps(next(places))


def _said(issue: Issue) -> tuple[object, ...]:
    return issue.severity, issue.finding.message, issue.finding.replacements, issue.fix
