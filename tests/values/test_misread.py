"""Times with the right numbers in another sense are found; right ones in any notation are silent."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qa.values.misread import misread_times

HOURS, SIXTIETHS = st.integers(0, 23), st.integers(0, 59)


def misread(english: str, french: str) -> list[tuple[str, str]]:
    return [(english[slice(*found.source)], french[slice(*found.target)]) for found in misread_times(english, french)]


def in_english(hour: int, minute: int) -> str:
    return f"{(hour - 1) % 12 + 1}:{minute:02} {'pm' if hour >= 12 else 'am'}"


@given(HOURS, SIXTIETHS)
def test_a_time_of_day_is_silent_and_found_in_the_other_half(hour: int, minute: int) -> None:
    english = f"It begins at {in_english(hour, minute)}."
    assert not misread(english, f"Début à {hour} h {minute:02}.")
    assert misread(english, f"Début à {(hour + 12) % 24} h {minute:02}.")


@given(SIXTIETHS, SIXTIETHS)
def test_a_gap_is_silent_and_found_with_its_parts_exchanged(minutes: int, seconds: int) -> None:
    english = f"She leads by {minutes}:{seconds:02}."
    assert not misread(english, f"Elle mène de {minutes}'{seconds:02}''.")
    assume(minutes not in {seconds, seconds + 12, seconds - 12})
    assert misread(english, f"Elle mène de {seconds}'{minutes:02}''.")


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("5:05 and 6:05", "6 h 05 et 5 h 05"),
        ("2:01 and 1:02", "2'01'' et 1'02''"),
        ("at 8 pm", "à 8 heures du soir"),
        ("at 8 pm", "à 20 h"),
        ("at 8 am and 8 pm", "à 8 h et à 20 h"),
        ("at 12 am", "à 0 h"),
        ("at 10:45 am ET", "à 16 h 45"),
        ("in 4:32:15", "en 4 h 32 min 15 s"),
        ("at 7:55", "à 19 h 55"),
    ],
)
def test_right_times_are_silent(english: str, french: str) -> None:
    assert not misread(english, french)
