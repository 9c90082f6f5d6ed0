"""Compiles glossary rows into plain tables that load in milliseconds: what the matcher walks.

The tables hold only strings, numbers, tuples, frozensets and dicts, so that :mod:`marshal` can store them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict

from qa.french.lexicon import lexicon as french_lexicon
from qa.french.tokens import words
from qa.glossary.patterns import patterns, word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.french.lexicon import Lexicon
    from qa.glossary.model import Term
    from qa.glossary.patterns import Pattern

Conditions: TypeAlias = "tuple[str, frozenset[str], tuple[str, ...], frozenset[str], tuple[str, ...]]"
"""``when``, near words, near phrases, unless words, unless phrases."""

FUNCTION_WORDS = frozenset(
    "à au aux avec ce ces cet cette d dans de des du elle en et eux il ils je l la le les leur leurs lui ma mais me mes"
    " mon ne nos notre nous on ou où par pas pour qu que qui s sa se ses si son sur ta te tes ton tu un une vos votre"
    " vous y a an and as at be by for from has have he her his in is it its of on or that the their they this to was"
    " we were with you est sont été être avoir fait faire plus tout tous toute bien très n m t c j".split()
)


class TermTable(TypedDict):
    """The compiled terms of one language."""

    patterns: list[tuple[int, Pattern]]
    """Index of the term among all rows, and the pattern."""
    anchors: dict[str, tuple[tuple[int, int], ...]]
    """Word → (pattern, position of the word in it): the one word by which a pattern is looked up."""


class GlossaryTables(TypedDict):
    """All that is compiled from the concept files."""

    fr: TermTable
    en: TermTable
    heads: list[tuple[str, str, str, str]]
    """For each row: concept, status, the term where its case counts (else empty), severity."""
    conditions: dict[int, Conditions]
    """For each deprecated row: when it is wrong."""
    english: dict[str, tuple[int, ...]]
    """Concept → its English rows."""


def compile_terms(terms: Sequence[Term]) -> GlossaryTables:
    """The tables for ``terms``; an index into ``terms`` names a row throughout."""
    lexicon = french_lexicon()
    english: dict[str, list[int]] = defaultdict(list)
    for index, term in enumerate(terms):
        if term.language == "en":
            english[term.concept].append(index)
    return {
        "fr": _table(((i, t) for i, t in enumerate(terms) if t.language == "fr"), lexicon),
        "en": _table(((i, t) for i, t in enumerate(terms) if t.language == "en"), lexicon),
        "heads": [
            (t.concept, t.status, t.term if t.case == "exact" or t.pos == "name" else "", t.severity) for t in terms
        ],
        "conditions": {i: _conditions(t, lexicon) for i, t in enumerate(terms) if t.status == "deprecated"},
        "english": {concept: tuple(indexes) for concept, indexes in english.items()},
    }


def _table(terms: Iterable[tuple[int, Term]], lexicon: Lexicon) -> TermTable:
    compiled: list[tuple[int, Pattern]] = []
    anchors: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, term in terms:
        for pattern in patterns(term, lexicon):
            position = _anchor(pattern)
            if position is None:
                continue
            number = len(compiled)
            compiled.append((index, pattern))
            element = pattern[position]
            for form in [element] if isinstance(element, str) else sorted(element or ()):
                anchors[form].append((number, position))
    return {"patterns": compiled, "anchors": {form: tuple(found) for form, found in anchors.items()}}


def _anchor(pattern: Pattern) -> int | None:
    """The position of the word likely to be rarest: not a function word, few forms, long."""

    def rank(position: int) -> tuple[bool, int, int]:
        element = pattern[position]
        forms = [element] if isinstance(element, str) else sorted(element or ())
        common = any(form in FUNCTION_WORDS for form in forms)
        return not common, -(len(forms) > 12), max(map(len, forms))

    candidates = [position for position, element in enumerate(pattern) if element]
    return max(candidates, key=rank, default=None)


def _conditions(term: Term, lexicon: Lexicon) -> Conditions:
    near, near_phrases = _evidence(term.near, lexicon)
    unless, unless_phrases = _evidence(term.unless, lexicon)
    return term.when, near, near_phrases, unless, unless_phrases


def _evidence(entries: Iterable[str], lexicon: Lexicon) -> tuple[frozenset[str], tuple[str, ...]]:
    """Single words in all their forms, and phrases as they stand (lower case)."""
    single: set[str] = set()
    phrases: list[str] = []
    for entry in entries:
        parts = [word for word, _, _ in words(entry.lower())]
        if len(parts) == 1:
            single |= word_forms(parts[0], lexicon)
        elif parts:
            phrases.append(" ".join(parts))
    return frozenset(single), tuple(phrases)


def as_plain(tables: GlossaryTables) -> dict[str, Any]:
    """``tables`` as the plain dictionary that it is."""
    return dict(tables)
