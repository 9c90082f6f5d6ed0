"""What *et*, *ou* and a comma before a noun leave open, and given names as subjects."""

from __future__ import annotations

import pytest

from qa.french.forms import FS, MS, PERSONS
from qa.french.sums import ends_clause
from qa.french.syntax import Syntax
from qa.french.tokens import tokenize


def syntax(text: str) -> Syntax:
    return Syntax(tokenize(text), text)


@pytest.mark.parametrize(
    ("text", "singular"),
    [
        ("Le groupe a attaqué et le peloton a réagi.", True),
        ("Le groupe qui a attaqué et le peloton ont roulé.", False),
        ("Le groupe, le peloton ont roulé.", False),
    ],
)
def test_a_noun_after_a_clause_is_a_subject_of_its_own(text: str, *, singular: bool) -> None:
    read = syntax(text)
    at = read.reading.lowers.index("peloton")
    last = [subject for subject in read.subjects if subject.head == at]
    assert all((subject.persons == PERSONS["3s"]) is singular for subject in last)
    assert bool(last) or not singular


def test_a_participle_in_a_relative_clause_ends_no_clause() -> None:
    reading = syntax("Les tests qui ont échoué et les durées.").reading
    assert not ends_clause(reading, reading.lowers.index("échoué"))
    reading = syntax("Les tests ont échoué et les durées.").reading
    assert ends_clause(reading, reading.lowers.index("échoué"))


@pytest.mark.parametrize(("text", "cells"), [("Marie est ravi.", FS), ("Paul est ravie.", MS), ("Andrea est ravi.", 0)])
def test_given_names_tell_gender_where_they_are_sure(text: str, cells: int) -> None:
    masks = [predicate.subject.mask for predicate in syntax(text).predicates]
    assert masks == ([cells] if cells else [])
