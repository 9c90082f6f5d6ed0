"""The preconditions of checks: where one keeps a check from running, the check has nothing to say."""

from __future__ import annotations

import pytest

from qa.check import Check, Need
from qa.context import Context
from qa.dispatch import dispatch
from qa.registry import all_checks
from tests.documents import document
from tests.eval.cases import read_cases

OUT_OF_PROCESS = {Need.MODEL, Need.SOURCE}
CHECKS = tuple(
    check
    for check in all_checks().values()
    if check.scope == "segment" and not check.asks_engine and not check.needs & OUT_OF_PROCESS
)
GUARDED = tuple(check for check in CHECKS if check.words or check.characters or check.marks)
STEP = 5
"""One sentence in so many is looked at: that is enough, and so many times as fast."""


@pytest.fixture(scope="module")
def context() -> Context:
    return Context()


def sentences() -> list[str]:
    """What checks must find and must not, of all their pages, and of the cases."""
    pages = [check.page for check in all_checks().values()]
    examples = [text for page in pages for each in (*page.wrong, *page.right) for _, text in each.pairs]
    return [*examples, *(case["text"] for case in read_cases())]


def test_a_check_not_due_finds_nothing(context: Context) -> None:
    article = document(*((None, text) for text in sentences()[::STEP]))
    context.enter(article)
    due = dispatch(GUARDED)
    lost = [
        (check.name, segment.target.value)
        for segment in article.segments
        for check in set(GUARDED).difference(due.due(context.view(segment.target), has_source=False))
        if any(True for _ in check.run(segment, context))
    ]
    assert not lost


def test_due_checks_keep_their_order(context: Context) -> None:
    article = document((None, "Le peloton a roulé, puis il a attaqué."))
    context.enter(article)
    due = dispatch(CHECKS).due(context.view(article.segments[0].target), has_source=False)
    assert due == [check for check in CHECKS if check in due]
    assert 0 < len(due) < len(CHECKS)


def test_source_decides(context: Context) -> None:
    checks = tuple(check for check in all_checks().values() if check.scope == "segment")
    article = document(("The rider won.", "Le coureur a gagné."))
    context.enter(article)
    view = context.view(article.segments[0].target)
    without: list[Check] = dispatch(checks).due(view, has_source=False)
    assert all(Need.SOURCE not in check.needs for check in without)
    assert any(Need.SOURCE in check.needs for check in dispatch(checks).due(view, has_source=True))
