"""The gender that a name of the register has under the form in which a text gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADS = {"giro": "m", "vuelta": "f", "volta": "f", "ruta": "f", "clásica": "f", "classica": "f"}
"""What the other names of a race begin with."""


def gender_of(row: Sequence[str], head: str) -> str:
    """`m`, `f`, or empty where the register has none, of a name whose first word in the text is ``head``, lower-case.

    A race goes by several names of two genders: *le Tour d'Espagne*, *la Vuelta*.
    """
    _identifier, name, kind, gender, *_rest = row
    if kind == "race" and head != name.split(maxsplit=1)[0].lower():
        return _HEADS.get(head, "")
    return gender
