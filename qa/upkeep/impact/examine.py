"""Checks one article under two glossaries as far as they can differ."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from qa.check import Need
from qa.registry import select_checks
from qa.runner import conclude, find, runnable_checks
from qa.upkeep.impact.reach import Reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa.articles import Article
    from qa.check import Check
    from qa.config import Config
    from qa.context import Context
    from qa.model import Document, Segment
    from qa.run import Skipped
    from qa.runner import DocumentResult, Found


OF_NAMES = frozenset(
    """
    capitalised-date capitalised-nationality contraction-before-vowel inconsistent-name lower-case-inhabitant
    lowercase-name missing-contraction missing-diacritics name-missing name-misspelled name-mistranslated
    outdated-team-name plural-pronoun-for-team rider-gender stray-capital title-case
    """.split()
)
"""Checks that ask the glossary for names only: a change of terms is nothing to them. A test holds them to it."""


class Outcome(NamedTuple):
    """What came of an article under the two glossaries, where that differs."""

    before: DocumentResult
    after: DocumentResult


class Examiner:
    """Two contexts that differ in their glossary only, and the checks of a configuration."""

    def __init__(self, config: Config, before: Context, after: Context) -> None:
        self._config = config
        self._before = before
        self._after = after

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """The checks that run."""
        config = self._config
        return select_checks(profile=config.profile, select=config.select, ignore=config.ignore)

    @cached_property
    def unbounded(self) -> tuple[str, ...]:
        """The checks that are asked of every article: see :func:`unbounded_checks`."""
        return unbounded_checks(self.checks, self._after.options)

    @cached_property
    def reach(self) -> Reach:
        """Where the glossaries can make a difference."""
        return Reach(self._before.glossary, self._after.glossary, everywhere=bool(self.unbounded))

    def examine(self, article: Article) -> Outcome | None:
        """What came of ``article``; none where its issues are the same.

        Raises:
            QAError: a file of it cannot be read, or a check cannot do what was asked.
        """
        if not self.reach.may_touch(article):
            return None
        document = article.read()
        self._before.enter(document)
        self._after.enter(document)
        touched = self.reach.segments(document, self._after)
        return self._compare(document, touched) if touched else None

    def _compare(self, document: Document, touched: Sequence[Segment]) -> Outcome | None:
        """Ask the checks of the glossary where it may make a difference, and all others if it does."""
        runnable, skipped = runnable_checks(document, self.checks, self._after)
        asking = [check for check in runnable if self._may_differ(check)]
        before = find(document, asking, self._before, touched)
        after = find(document, asking, self._after, touched)
        if _said(before[0]) == _said(after[0]):
            return None
        there = set(map(id, touched))
        untouched = [segment for segment in document.segments if id(segment) not in there]
        others = [check for check in runnable if check not in asking]
        of_segments = [check for check in asking if check.scope == "segment"]
        shared = (find(document, others, self._after), find(document, of_segments, self._after, untouched))
        sides = ((self._before, before), (self._after, after))
        one, other = (
            self._conclude(document, (found, *shared), runnable, skipped, context) for context, found in sides
        )
        return Outcome(one, other) if one.issues != other.issues else None

    def _may_differ(self, check: Check) -> bool:
        of_terms = check.name not in OF_NAMES
        return Need.GLOSSARY in check.needs and (of_terms or self.reach.names is not None)

    def _conclude(
        self,
        document: Document,
        parts: Iterable[tuple[list[Found], list[Skipped]]],
        runnable: Sequence[Check],
        skipped: Sequence[Skipped],
        context: Context,
    ) -> DocumentResult:
        """What comes of the ``parts`` of a run, put in the order in which one run would have found them."""
        found, crashed = (list(chain.from_iterable(each)) for each in zip(*parts, strict=True))
        segments = {id(segment): at for at, segment in enumerate(document.segments)}
        checks = {check.name: at for at, check in enumerate(runnable)}

        def order(item: Found) -> tuple[bool, int, int]:
            of_document = item.check.scope == "document"
            return of_document, 0 if of_document else segments[id(item.segment)], checks[item.check.name]

        return conclude(
            document, sorted(found, key=order), runnable, [*skipped, *crashed], context, self._config.severity
        )


def unbounded_checks(checks: Iterable[Check], options: Mapping[str, str]) -> tuple[str, ...]:
    """Those of ``checks`` that may ask the glossary for more than the words of a text: of others, and with a model."""
    asking = [check for check in checks if Need.GLOSSARY in check.needs]
    foreign = [check for check in asking if not check.run.__module__.startswith("qa.")]
    models = [check for check in asking if Need.MODEL in check.needs and f"model.{check.name}" in options]
    return tuple(check.name for check in (*foreign, *models))


def _said(found: Iterable[Found]) -> list[tuple[str, int, object]]:
    return [(item.check.name, id(item.segment), item.finding) for item in found]
