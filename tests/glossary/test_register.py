"""Names are found by their rarest word: the longest at each place, whichever apostrophes and spaces a text has."""

from __future__ import annotations

import pytest

from qa.glossary.compile_names import compile_names
from qa.glossary.model import Name
from qa.glossary.register import Register
from qa.model import Text
from qa.view import View

NAMES = (
    Name("rider-a", "Anna de la Tour", "rider", "f", given="Anna", family="de la Tour"),
    Name("race-a", "L'Étape de la Tour", "race"),
    Name("race-b", "course de la Tour Noire", "race"),
    Name("brand-a", "iPont", "brand"),
)
REGISTER = Register(compile_names(NAMES))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier, Anna de la Tour a gagné.", ["Anna de la Tour"]),
        ("Hier, Anna\N{NBSP}de la\nTour a gagné.", ["Anna\N{NBSP}de la\nTour"]),
        ("L\N{RIGHT SINGLE QUOTATION MARK}Étape de la Tour", ["L\N{RIGHT SINGLE QUOTATION MARK}Étape de la Tour"]),
        ("La course de la Tour Noire et l'iPont", ["course de la Tour Noire", "iPont"]),
        ("de la Tour, de la Tours, Anna de la tour, xiPont", ["de la Tour"]),
        ("Tour", []),
    ],
)
def test_the_longest_names_are_found(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in (m.span for m in REGISTER.find(View(Text.plain(text))))] == expected


def test_the_rows_of_a_text_are_those_with_exactly_that_form() -> None:
    assert [row[0] for row in REGISTER.rows_named["de la Tour"]] == ["rider-a"]
    assert not REGISTER.rows_named["De la Tour Noire"]


def test_an_entry_is_known_by_a_part_of_its_name() -> None:
    assert REGISTER.entry_with("Noire") == "race-b"
    assert not REGISTER.entry_with("Blanche")
