"""Verbs conjugated like another: the right form is found, and none is made up."""

from __future__ import annotations

import pytest

from qa.french.regularised import conjugated_rightly


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("tenit", "tint"),
        ("courèrent", "coururent"),
        ("prendu", "pris"),
        ("prendues", "prises"),
        ("ouvri", "ouvert"),
        ("devera", "devra"),
        ("allerons", "irons"),
        ("venirait", "viendrait"),
        ("permi", "permis"),
        ("construi", "construit"),
    ],
)
def test_right_form(wrong: str, right: str) -> None:
    assert set(conjugated_rightly(wrong)) == {right}


@pytest.mark.parametrize("word", ["nagas", "pergola", "haricota", "zut", "blablaera", "i", "ra", ""])
def test_nothing_made_up(word: str) -> None:
    assert list(conjugated_rightly(word)) == []
