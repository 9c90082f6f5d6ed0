"""What a text and its translation have in common to the letter: numbers, names, cognates, terms of a glossary."""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORD = regex(r"\d+|[^\W\d_]+")
COGNATE_LENGTH = 4
"""Letters: English and French words that begin alike to this length are taken for cognates."""
NUMBER_WEIGHT = 1.5
"""A shared number says more than a shared beginning of a word."""
COMMON = 400
"""An anchor that makes more pairs than this in a document tells nothing."""


def anchors(text: str) -> frozenset[str]:
    """The anchors of ``text``: its numbers, and the folded beginnings of its longer words."""
    folded = _fold(text)
    return frozenset(
        word if word.isdigit() else word[:COGNATE_LENGTH]
        for word in _WORD.findall(folded)
        if word.isdigit() or len(word) >= COGNATE_LENGTH
    )


def shared(
    source: Sequence[str], target: Sequence[str], glossary: Mapping[str, Iterable[str]] | None = None
) -> dict[tuple[int, int], float]:
    """How much each source text (its index) and target text have in common: the rarer an anchor, the more it counts.

    Pairs without any common anchor are left out. ``glossary`` gives target terms for source terms.
    """
    terms = _terms(glossary or {})
    sources = _index(_with_terms(text, terms[0]) for text in source)
    targets = _index(_with_terms(text, terms[1]) for text in target)
    count = max(len(source), len(target))
    found: dict[tuple[int, int], float] = defaultdict(float)
    for anchor in sources.keys() & targets.keys():
        pairs = len(sources[anchor]) * len(targets[anchor])
        if pairs > COMMON:
            continue
        weight = math.log1p(count / pairs) * (NUMBER_WEIGHT if anchor.isdigit() else 1.0)
        for row in sources[anchor]:
            for column in targets[anchor]:
                found[row, column] += weight
    return found


def _fold(text: str) -> str:
    """``text`` in lower case without accents."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _index(texts: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(texts):
        for anchor in found:
            places[anchor].append(number)
    return places


def _terms(glossary: Mapping[str, Iterable[str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Source and target terms, folded, each with the concept that both stand for."""
    sources = {_fold(term): f"concept {number}" for number, term in enumerate(glossary)}
    targets = {_fold(term): f"concept {number}" for number, terms in enumerate(glossary.values()) for term in terms}
    return sources, targets


def _with_terms(text: str, terms: Mapping[str, str]) -> frozenset[str]:
    found = anchors(text)
    if not terms:
        return found
    folded = f" {' '.join(_WORD.findall(_fold(text)))} "
    return found | {concept for term, concept in terms.items() if f" {term} " in folded}
