"""What the seed article's gold asks: every error that the French alone shows is found, and few alarms are wrong."""

from __future__ import annotations

import pytest

from tests.eval.gold import false_alarms, hits, read_gold, recall, seed_issues


def test_every_must_error_is_found_without_the_source() -> None:
    issues = seed_issues(with_source=False)
    missed = [error["text"] for error in read_gold() if error["tier"] == "must" and not hits(error, issues)]
    assert not missed


@pytest.mark.parametrize("with_source", [False, True])
def test_nine_alarms_in_ten_are_errors(with_source: bool) -> None:  # noqa: FBT001 - a test's parameter
    issues = seed_issues(with_source=with_source)
    assert len(false_alarms(issues)) <= 0.1 * len(issues)


@pytest.mark.parametrize(
    ("text", "replacement"),
    [("vis de la caméra", "équipe de tournage"), ("Mikkel", "Mikel"), ("Vingegaad", "Vingegaard")],
)
def test_the_right_replacement_is_offered(text: str, replacement: str) -> None:
    issues = [issue for issue in seed_issues(with_source=False) if text in issue.text]
    assert any(replacement in issue.finding.replacements[0] for issue in issues)


def test_half_of_the_should_errors_are_found_beside_the_source() -> None:
    assert recall("should", seed_issues(with_source=True))[0] >= 12
