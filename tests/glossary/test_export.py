"""Exports hold what the engine can take, within its documented limits, and say what they leave out."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.errors import UsageError
from qa.glossary import load_glossary
from qa.glossary.exchange import EXPORTERS, export
from qa.glossary.exchange.csv import FORMULA, guarded, unguarded
from qa.glossary.exchange.pairs import Limits, fitting
from qa.glossary.model import Name, Term

LIMITS = {"deepl": 1024, "google": 1023, "amazon": 200, "microsoft": 1024}
"""UTF-8 bytes a term, as the engines' documentation has them (see the modules)."""
FILE = 10_000_000


def term(concept: str, language: str, text: str, status: str = "preferred") -> Term:
    return Term(concept, language, text, status)


def pairs(name: str, content: str) -> list[list[str]]:
    rows = list(csv.reader(io.StringIO(content, newline=""), delimiter="\t" if name in {"deepl", "microsoft"} else ","))
    return rows[1:] if name == "amazon" else rows


@pytest.mark.parametrize("name", LIMITS)
def test_the_built_in_glossary_keeps_the_limits_of_each_engine(name: str) -> None:
    glossary = load_glossary()
    made = export(name, glossary.terms, glossary.names)
    rows = pairs(name, made.content)
    assert len(rows) == made.written > 5000
    assert all(len(row) == 2 and all(cell.strip() == cell != "" for cell in row) for row in rows)
    assert max(len(cell.encode()) for row in rows for cell in row) <= LIMITS[name]
    assert len({row[0] for row in rows}) == len(rows), "a source twice"
    assert len(made.content.encode()) < FILE
    assert not any(unicodedata.category(c)[0] == "C" for row in rows for cell in row for c in cell)
    assert ["breakaway", "échappée"] in rows


@pytest.mark.parametrize("name", LIMITS)
def test_what_an_engine_cannot_take_is_counted(name: str) -> None:
    terms = [
        term("a", "en", "break"), term("a", "fr", "échappée"), term("a", "fr", "pause", "deprecated"),
        term("b", "en", "break"), term("b", "fr", "interruption"),
        term("c", "en", "win ~ race"), term("c", "fr", "gagner"),
        term("e", "en", "ride|steer"), term("e", "fr", "conduire"), term("d", "en", "x" * 2000), term("d", "fr", "y"),
    ]  # fmt: skip
    names = [Name("r", "Tour des Flandres", "race", english=("Tour of Flanders",)), Name("p", "Ana Ruiz", "rider")]
    made = export(name, terms, names)
    assert pairs(name, made.content) == [["Tour of Flanders", "Tour des Flandres"]]
    assert made.left_out.total() == 6


@pytest.mark.parametrize("name", LIMITS)
def test_a_name_that_is_a_word_too_is_not_forced_on_an_engine(name: str) -> None:
    names = [Name(text.lower(), text, "brand", translate="no") for text in ("Time", "Giant", "Look", "Pinarello")]
    made = export(name, [], names)
    assert pairs(name, made.content) == [["Pinarello", "Pinarello"]]
    assert made.left_out == {"is a name and an ordinary word": 3}


def test_a_file_that_is_full_says_how_much_is_left_out() -> None:
    lines = [f"{number}\té\n" for number in range(5)]  # 5 bytes each
    made = fitting(lines, Counter(), Limits(term=9, file=23), "en\tfr\n")
    assert (made.content, made.written) == ("en\tfr\n" + "".join(lines[:3]), 3)
    assert made.left_out.total() == 2
    assert fitting(lines, Counter(), Limits(term=9, file=25)).written == 5


@given(st.text() | st.sampled_from([mark + "1+1" for mark in (*FORMULA, "'", "''=")]))
def test_a_guarded_cell_is_no_formula_and_comes_back(cell: str) -> None:
    assert not guarded(cell).startswith(FORMULA)
    assert unguarded(guarded(cell)) == cell


def test_csv_and_json_carry_every_column() -> None:
    row = Term("a", "fr", "=pause", "deprecated", when="near", near=("x", "y"), note='dit "net"', theme="t")
    made = export("csv", [row], [])
    (read,) = csv.DictReader(io.StringIO(made.content, newline=""))
    assert (read["term"], read["near"], read["note"], read["theme"]) == ("'=pause", "x;y", 'dit "net"', "t")
    document = json.loads(export("json", [row], [Name("p", "Ana Ruiz", "rider")]).content)
    assert document["terms"][0]["near"] == ["x", "y"]
    assert document["names"][0]["name"] == "Ana Ruiz"


def test_markdown_shows_right_and_wrong() -> None:
    terms = [term("a", "en", "break|away"), term("a", "fr", "échappée"), term("a", "fr", "pause", "deprecated")]
    assert "| break\\|away | échappée | pause |" in export("markdown", terms, []).content


def test_an_unknown_format_is_one_line_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=", ".join(EXPORTERS)):
        export("xls", [], [])
