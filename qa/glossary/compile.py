"""Compiles glossary rows into plain tables that load in milliseconds: what the matcher walks.

The tables hold only strings, numbers, tuples, frozensets and dicts, so that :mod:`marshal` can store them.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
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


Anchor: TypeAlias = "tuple[int, int, int, int]"
"""Pattern, position of the anchor in it, the side on which the rarer word beside the anchor stands (-1, 1, or 0 for
none), and the position of the rarest of the other words."""


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
    """For each row the cells that :mod:`qa.glossary.cells` names: concept, status, term where its case counts, own."""
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
    wrong: TermTable
    """The deprecated French terms that need no source to be wrong: what each text is searched for."""
    fr: TermTable
    """The other French terms."""
    en: TermTable
    wording: Wording


def compile_terms(terms: Sequence[Term], builtin: str = "") -> Compiled:
    """The tables for ``terms``; an index into ``terms`` names a row throughout.

    Rows whose place is not below the folder ``builtin`` are the user's own.
    """
    lexicon = french_lexicon()
    preferred = {(t.concept, t.language): t.term for t in reversed(terms) if t.status == "preferred"}
    deprecated = [(i, t) for i, t in enumerate(terms) if t.status == "deprecated"]
    wrong = {i for i, t in deprecated if t.language == "fr" and t.when != "source"}
    french = [(i, p) for i, t in enumerate(terms) if t.language == "fr" for p in patterns(t, lexicon)]
    english = [(i, p) for i, t in enumerate(terms) if t.language == "en" for p in patterns(t, lexicon)]
    spread = _spread(french)
    shared: dict[Conditions, Conditions] = {}
    return {
        "wrong": _table(((i, p) for i, p in french if i in wrong), spread),
        "fr": _table(((i, p) for i, p in french if i not in wrong), spread),
        "en": _table(english, _spread(english)),
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


def _spread(compiled: Iterable[tuple[int, Pattern]]) -> Counter[str]:
    """In how many terms each word stands: what is common there is common in the texts that speak of the same."""
    return Counter(form for _row, form in {(row, f) for row, p in compiled for element in p for f in _forms(element)})


def _table(compiled: Iterable[tuple[int, Pattern]], spread: Counter[str]) -> TermTable:
    kept: list[tuple[int, Pattern]] = []
    singles: dict[str, dict[int, None]] = defaultdict(dict)
    anchors: dict[str, list[Anchor]] = defaultdict(list)
    shared: dict[frozenset[str], frozenset[str]] = {}
    rarity: dict[Element, tuple[bool, int, int]] = {}
    for row, pattern in compiled:
        if not any(pattern):
            continue
        for element in pattern:
            if element not in rarity:
                rarity[element] = _rarity(_forms(element), spread)
        order = sorted(range(len(pattern)), key=lambda at: rarity[pattern[at]])
        position = order[0]
        if len(pattern) == 1:
            for form in _forms(pattern[0]):
                singles[form][row] = None
        else:
            anchor = len(kept), position, _beside(pattern, order), order[1]
            kept.append((row, tuple(shared.setdefault(e, e) if isinstance(e, frozenset) else e for e in pattern)))
            for form in _forms(pattern[position]):
                anchors[form].append(anchor)
    return {
        "singles": {form: tuple(found) for form, found in singles.items()},
        "patterns": kept,
        "anchors": {form: tuple(found) for form, found in anchors.items()},
    }


def _forms(element: Element) -> list[str]:
    return [element] if isinstance(element, str) else sorted(element or ())


def _rarity(forms: Sequence[str], spread: Counter[str]) -> tuple[bool, int, int]:
    """What sorts the words of which one stands at an element: rare, few and long ones first, gaps last."""
    if not forms:
        return True, sys.maxsize, 0
    rarity = 2 * max(spread[form] for form in forms) + len(forms)  # each form is one more entry of the table
    return not FUNCTION_WORDS.isdisjoint(forms), rarity, -max(map(len, forms))


def _beside(pattern: Pattern, order: Sequence[int]) -> int:
    """On which side of the anchor, the first of ``order``, its rarer neighbour stands: -1, 1, or 0 between gaps."""
    anchor = order[0]
    return next((at - anchor for at in order if abs(at - anchor) == 1 and pattern[at]), 0)


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
