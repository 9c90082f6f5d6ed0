"""A part of ``tests.eval.names`` on every run: misspellings caught, right names silent."""

from __future__ import annotations

from itertools import islice

from tests.eval import names


def test_misspellings_are_caught_and_mended() -> None:
    cases = list(names.misspellings(150, seed=7))
    found = [(case, names.is_hit(case, names.issues_on(case.text))) for case in cases]
    hits = [(case, issue) for case, issue in found if issue]
    assert len(hits) >= 0.93 * len(cases), [case.text for case, issue in found if not issue]
    assert sum(names.suggests_right(case, issue) for case, issue in hits) >= 0.95 * len(hits)


def test_real_near_names_are_silent() -> None:
    count, alarms = names.alarms_on(names.near_sentences())
    assert count >= 300
    assert not alarms, alarms


def test_names_of_the_register_are_silent() -> None:
    _, alarms = names.alarms_on(islice(names.register_sentences(), 0, None, 12))
    assert not alarms, alarms


def test_a_misspelling_is_made_from_the_seed() -> None:
    assert list(names.misspellings(20, seed=3)) == list(names.misspellings(20, seed=3))
    assert all(case.text[slice(*case.span)] != case.right for case in names.misspellings(20))
