"""The matcher keeps its figures on its gold, and is far above the simpler ones."""

from __future__ import annotations

import pytest

from qa.glossary.compile import compile_terms
from qa.glossary.matcher import Matcher
from qa.glossary.model import Term
from qa.model import Text
from qa.view import View
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


def found(term: str, pos: str, text: str) -> list[str]:
    """Where ``term``, wrong wherever it stands, is found in ``text``."""
    compiled = compile_terms([Term("concept", "fr", term, "deprecated", pos, when="always")])
    return [text[start:end] for start, end in (m.span for m in Matcher(compiled["wrong"]).find(View(Text.plain(text))))]


@pytest.mark.parametrize("text", ["Il a frappé brutalement le pont.", "Il a frappé le même pont."])
def test_an_adverb_may_stand_beside_any_word_of_a_term_of_three(text: str) -> None:
    assert len(found("frapper le pont", "verb", text)) == 1


def test_no_term_goes_on_behind_a_mark() -> None:
    assert not found("frapper le pont", "verb", "Il a frappé, le pont.")


def test_no_adverb_stands_in_a_term_of_two_words() -> None:
    assert not found("directeur sportif", "noun", "Un directeur très sportif.")


def test_a_gap_is_tried_at_each_length() -> None:
    text = "Elle prend victoire puis victoire finale."
    assert found("prendre ~ victoire finale", "verb", text) == ["prend victoire puis victoire finale"]


def test_what_only_a_source_shows_wrong_is_a_table_of_its_own() -> None:
    terms = [Term("concept", "fr", "pause", "deprecated", "noun", when=when) for when in ("source", "racing")]
    compiled = compile_terms([*terms, Term("concept", "fr", "échappée", "preferred", "noun")])
    assert compiled["wrong"]["singles"]["pause"] == (1,)
    assert compiled["fr"]["singles"]["pause"] == (0,)
    assert compiled["fr"]["singles"]["échappée"] == (2,)
