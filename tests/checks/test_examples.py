"""Every check's page is its test: *Wrong* fires, *Right* is silent, mending the n-th *Wrong* gives the n-th *Right*."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.check import Need
from qa.context import Context
from qa.registry import all_checks
from tests.documents import fixed, issues_of

if TYPE_CHECKING:
    from qa.check import Check

CHECKS = [
    check
    for check in all_checks().values()
    if Need.MODEL not in check.needs and not check.asks_engine and check.scope in {"segment", "document"}
]
"""Those whose examples need nothing but a text; the others have tests of their own."""


def contexts_of(check: Check) -> list[Context]:
    """One for each profile that turns the check on."""
    return [_CONTEXTS.setdefault(name, Context(profile=name)) for name in sorted(check.profiles) or ["web"]]


_CONTEXTS: dict[str, Context] = {}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_wrong_examples_fire(check: Check) -> None:
    assert check.page.wrong
    for context in contexts_of(check):
        for example in check.page.wrong:
            assert issues_of(check, example, context), f"{context.profile}: silent on {example.pairs}"


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_right_examples_are_silent(check: Check) -> None:
    assert check.page.right
    for context in contexts_of(check):
        for example in check.page.right:
            assert not issues_of(check, example, context), f"{context.profile}: alarm on {example.pairs}"


@pytest.mark.parametrize("check", [c for c in CHECKS if c.fix], ids=lambda check: check.name)
def test_mending_a_wrong_example_gives_the_right_one(check: Check) -> None:
    pairs = list(zip(check.page.wrong, check.page.right, strict=False))
    for context in contexts_of(check):
        for wrong, right in pairs:
            issues = [issue for issue in issues_of(check, wrong, context) if issue.finding.replacements]
            assert issues, f"{context.profile}: no replacement for {wrong.pairs}"
            assert fixed(wrong, issues) == "\n".join(target for _, target in right.pairs)


def test_summaries_are_one_sentence() -> None:
    for check in all_checks().values():
        assert check.page.summary.endswith("."), check.name
        assert "\n" not in check.page.summary, check.name
