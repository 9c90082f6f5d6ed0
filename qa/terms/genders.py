"""The gender that a name of the register has under the form in which a text gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADS = {"giro": "m", "vuelta": "f", "volta": "f", "ruta": "f", "clásica": "f", "classica": "f"}
"""What the other names of a race begin with."""


_ARTICLES = {"la": "f", "du": "m", "le": "m"}
_OF_ONE = frozenset("mont monte passo colle mur".split())
"""First words that share their gender with what follows: *le mont Ventoux*, *le Ventoux*."""


def gender_of(row: Sequence[str], head: str) -> str:
    """`m`, `f`, or empty where the register has none, of a name whose first word in the text is ``head``, lower-case.

    A race goes by several names of two genders: *le Tour d'Espagne*, *la Vuelta*. A climb without its first word has
    the gender of the article in its name: *le col de la Bonette*, *la Bonette*.
    """
    _identifier, name, kind, gender, *_rest = row
    words = name.lower().replace("-", " ").split()
    if kind not in ("race", "climb") or head == words[0]:
        return gender
    if kind == "race" or head not in words:
        return _HEADS.get(head, "")
    return _ARTICLES.get(words[words.index(head) - 1], gender if words[0] in _OF_ONE else "")
