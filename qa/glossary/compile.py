"""Compiles glossary rows into plain tables that load in milliseconds: what the matcher walks.

The tables hold only strings, numbers, tuples, frozensets and dicts, so that :mod:`marshal` can store them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypedDict

from qa.french.lexicon import lexicon as french_lexicon
from qa.french.tokens import words
from qa.glossary.patterns import patterns, word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.french.lexicon import Lexicon
    from qa.glossary.model import Term
    from qa.glossary.patterns import Element, Pattern

Conditions: TypeAlias = "tuple[str, frozenset[str], tuple[str, ...], frozenset[str], tuple[str, ...]]"
"""``when``, near words, near phrases, unless words, unless phrases."""

FUNCTION_WORDS = frozenset(
    "à au aux avec ce ces cet cette d dans de des du elle en et eux il ils je l la le les leur leurs lui ma mais me mes"
    " mon ne nos notre nous on ou où par pas pour qu que qui s sa se ses si son sur ta te tes ton tu un une vos votre"
    " vous y a an and as at be by for from has have he her his in is it its of on or that the their they this to was"
    " we were with you est sont été être avoir fait faire plus tout tous toute bien très n m t c j".split()
)


class Advice(NamedTuple):
    """What a message says of a deprecated term, and what to write instead."""

    concept: str
    term: str
    pos: str
    better: str
    """The replacement in dictionary form, else the preferred term; empty where there is none."""
    english: str
    """The preferred English term."""
    severity: str
    note: str


Anchor: TypeAlias = "tuple[int, int, int, frozenset[str]]"
"""Pattern, position of the anchor in it, and a word beside the anchor: its place (-1, 1, or 0 for none) and forms."""


class TermTable(TypedDict):
    """The compiled terms of one language."""

    singles: dict[str, tuple[int, ...]]
    """Word → the rows of which it is a form."""
    patterns: list[tuple[int, Pattern]]
    """Patterns of several words: index of the term among all rows, and the pattern."""
    anchors: dict[str, tuple[Anchor, ...]]
    """The one word by which a pattern of several is looked up → where that is."""


class GlossaryTables(TypedDict):
    """What every lint asks of the compiled concept files."""

    heads: list[tuple[str, str, str, bool]]
    """For each row: concept, status, the term where its case counts (else empty), whether the user added it."""
    conditions: dict[int, Conditions]
    """For each deprecated row: when it is wrong."""
    participles: frozenset[int]
    """Rows of French nouns that are also participles (*échappée*): after *s'est* they are no nouns."""


class Wording(TypedDict):
    """What only messages ask of the compiled concept files."""

    terms: list[tuple[str, str]]
    """For each row: the term and its part of speech."""
    preferred: dict[str, str]
    """Concept → its preferred French term."""
    advice: dict[int, tuple[str, str, str, str, str, str, str]]
    """For each deprecated row: what :class:`Advice` holds."""


class Compiled(TypedDict):
    """All that is compiled from the concept files; each part is stored by itself."""

    tables: GlossaryTables
    fr: TermTable
    en: TermTable
    wording: Wording


def compile_terms(terms: Sequence[Term], builtin: str = "") -> Compiled:
    """The tables for ``terms``; an index into ``terms`` names a row throughout.

    Rows whose place is not below the folder ``builtin`` are the user's own.
    """
    lexicon = french_lexicon()
    preferred = {(t.concept, t.language): t.term for t in reversed(terms) if t.status == "preferred"}
    deprecated = [(i, t) for i, t in enumerate(terms) if t.status == "deprecated"]
    shared: dict[Conditions, Conditions] = {}
    return {
        "fr": _table(((i, t) for i, t in enumerate(terms) if t.language == "fr"), lexicon),
        "en": _table(((i, t) for i, t in enumerate(terms) if t.language == "en"), lexicon),
        "tables": {
            "heads": [
                (t.concept, t.status, _cased(t), bool(builtin) and not t.place.startswith(builtin)) for t in terms
            ],
            "conditions": {i: shared.setdefault(c, c) for i, t in deprecated for c in [_conditions(t, lexicon)]},
            "participles": frozenset(i for i, t in enumerate(terms) if t.pos == "noun" and _is_participle(t, lexicon)),
        },
        "wording": {
            "terms": [(t.term, t.pos) for t in terms],
            "preferred": {concept: term for (concept, language), term in preferred.items() if language == "fr"},
            "advice": {i: _advice(t, preferred) for i, t in deprecated},
        },
    }


def _is_participle(term: Term, lexicon: Lexicon) -> bool:
    return term.language == "fr" and any(a.mood == "past-participle" for a in lexicon.analyses(term.term))


def _cased(term: Term) -> str:
    return term.term if term.case == "exact" or term.pos == "name" else ""


def _advice(term: Term, preferred: dict[tuple[str, str], str]) -> tuple[str, str, str, str, str, str, str]:
    better = term.replacement or preferred.get((term.concept, "fr"), "")
    english = preferred.get((term.concept, "en"), term.concept)
    return term.concept, term.term, term.pos, better, english, term.severity, term.note


def _table(terms: Iterable[tuple[int, Term]], lexicon: Lexicon) -> TermTable:
    compiled: list[tuple[int, Pattern]] = []
    singles: dict[str, list[int]] = defaultdict(list)
    anchors: dict[str, list[Anchor]] = defaultdict(list)
    shared: dict[frozenset[str], frozenset[str]] = {}
    for index, term in terms:
        for pattern in patterns(term, lexicon):
            position = _anchor(pattern)
            if position is None:
                continue
            if len(pattern) == 1:
                for form in _forms(pattern[0]):
                    if index not in singles[form]:
                        singles[form].append(index)
                continue
            number = len(compiled)
            compiled.append((index, tuple(shared.setdefault(e, e) if isinstance(e, frozenset) else e for e in pattern)))
            step, beside = _beside(pattern, position)
            anchor = number, position, step, shared.setdefault(beside, beside)
            for form in _forms(pattern[position]):
                anchors[form].append(anchor)
    return {
        "singles": {form: tuple(found) for form, found in singles.items()},
        "patterns": compiled,
        "anchors": {form: tuple(found) for form, found in anchors.items()},
    }


def _forms(element: Element) -> list[str]:
    return [element] if isinstance(element, str) else sorted(element or ())


def _beside(pattern: Pattern, position: int) -> tuple[int, frozenset[str]]:
    """The element right beside the anchor that rules out most: where it is, and its forms."""
    places = [at for at in (position - 1, position + 1) if 0 <= at < len(pattern) and pattern[at]]
    if not places:
        return 0, frozenset()
    best = max(places, key=lambda at: FUNCTION_WORDS.isdisjoint(_forms(pattern[at])))
    return best - position, frozenset(_forms(pattern[best]))


def _anchor(pattern: Pattern) -> int | None:
    """The position of the word likely to be rarest: not a function word, few forms, long."""

    def rank(position: int) -> tuple[bool, int, int, int]:
        element = pattern[position]
        forms = _forms(element)
        common = any(form in FUNCTION_WORDS for form in forms)
        return not common, -(len(forms) > 12), max(map(len, forms)), -len(forms)

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
