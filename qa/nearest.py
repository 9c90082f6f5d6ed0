"""The nearest of many spellings: how a misspelt name is told from another name."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def allowed_edits(length: int, *, anchored: bool) -> int:
    """How many edits may lie between a misspelt word and its name; more where other evidence anchors it."""
    if length < 4:
        return 0
    if anchored:
        return 1 if length < 7 else 2
    return (length >= 6) + (length >= 9)


def nearest(word: str, choices: Iterable[str], limit: int) -> list[tuple[str, int]]:
    """The ``choices`` within ``limit`` edits (optimal string alignment) of ``word``, nearest first, itself apart."""
    every = list(choices)
    if not limit or not every:
        return []
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only where a word is unknown
    from rapidfuzz.process import extract  # noqa: PLC0415

    found = extract(word, every, scorer=OSA.distance, score_cutoff=limit, limit=5)
    return [(choice, int(distance)) for choice, distance, _index in found if distance]


def only_nearest(word: str, choices: Iterable[str], limit: int) -> str:
    """The one choice nearest to ``word``; empty where there is none, or two as near."""
    found = nearest(word, choices, limit)
    tied = [choice for choice, edits in found if edits == found[0][1]]
    if len(tied) > 1:
        tied = [choice for choice in tied if _same_letters(word, choice)]
    return tied[0] if len(tied) == 1 else ""


def _same_letters(word: str, other: str) -> bool:
    """Whether letters were but doubled, undoubled or swapped: likelier than that one was put for another."""
    return set(word) == set(other) and (sorted(word) == sorted(other) or _undoubled(word) == _undoubled(other))


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))
