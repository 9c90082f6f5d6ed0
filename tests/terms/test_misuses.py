"""Which wrong renderings are wrong where they stand."""

from __future__ import annotations

import pytest

from qa.context import Context
from qa.registry import select_checks
from qa.runner import run_checks
from tests.documents import document


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("The outer plates of the chain are worn.", "Les assiettes de la chaîne sont usées.", ["Les assiettes"]),
        ("The plates at the café were full.", "Les assiettes du café étaient pleines.", []),
        ("The chain lay beside my lunch.", "La chaîne était à côté de mes assiettes.", []),
        (None, "Les assiettes de la chaîne sont usées.", []),
    ],
)
def test_a_rendering_bound_to_source_and_near_words_asks_for_both(
    source: str | None, target: str, found: list[str]
) -> None:
    check = next(check for check in select_checks(profile="web") if check.name == "deprecated-term")
    assert [issue.text for issue in run_checks([document((source, target))], [check], Context()).issues] == found
