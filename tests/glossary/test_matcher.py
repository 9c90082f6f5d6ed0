"""The matcher keeps its figures on its gold, and is far above the simpler ones."""

from __future__ import annotations

from tests.eval import matcher


def test_precision_and_recall_on_the_gold() -> None:
    right, found, wanted, errors = matcher.score(matcher.ours, exact=True)
    assert len(matcher.read_gold()) >= 400
    assert right / found >= 0.99, errors
    assert right / wanted >= 0.97, errors


def test_the_simpler_matchers_are_measured_too() -> None:
    for find in (matcher.word_boundaries, matcher.white_space, matcher.substrings):
        right, _found, wanted, _errors = matcher.score(find)
        assert 0 < right / wanted < 0.7


def test_every_span_of_the_gold_lies_in_its_text() -> None:
    for case in matcher.read_gold():
        assert all(0 <= start < end <= len(case["text"]) for start, end in case["spans"]), case
