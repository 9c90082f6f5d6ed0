"""Roman numerals."""

from __future__ import annotations

_VALUES = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """``number`` in Roman numerals, as centuries are written."""
    letters = ""
    for value, letter in _VALUES:
        while number >= value:
            letters += letter
            number -= value
    return letters
