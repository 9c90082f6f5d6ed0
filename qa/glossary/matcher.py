"""Finds compiled glossary terms in running text: whole words, inflected, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.glossary.patterns import GAP_WORDS
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.compile import TermTable
    from qa.glossary.patterns import Pattern

Words = "Sequence[tuple[str, int, int]]"
_WITHIN_NUMBERS = frozenset(",.:")
_BETWEEN = (
    " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\n\t-\N{HYPHEN}\N{NON-BREAKING HYPHEN}'\N{RIGHT SINGLE QUOTATION MARK}"
)
"""What may stand between two words of one term."""
ADVERBS = frozenset(
    """
    absolument alors aussi aussitôt bel bien brièvement brillamment brutalement clairement complètement constamment
    courageusement définitivement directement donc également encore énormément enfin ensuite entièrement facilement
    finalement fortement franchement immédiatement jamais justement largement légèrement littéralement lourdement
    magnifiquement même nettement normalement parfaitement parfois pas patiemment ponctuellement pourtant presque
    probablement progressivement rapidement réellement régulièrement simplement solidement soudain soudainement souvent
    subitement sûrement temporairement totalement toujours tranquillement très trop vite violemment vraiment
    """.split()
)
"""One of these may stand between any two words of a term: *frapper durement le pont*. It never makes another term."""


_new = tuple.__new__
"""Makes a named tuple in half the time that calling it takes."""


class TermMatch(NamedTuple):
    """A glossary term found in a text; a named tuple because a hundred thousand a second are made."""

    row: int
    """Index of the term's row in the glossary."""
    span: Span
    first: int
    """Index of its first word in the text's words."""
    last: int
    """Index of its last word."""


class _Entry(NamedTuple):
    """A pattern that one word anchors."""

    rank: int
    """Its place among those of the word."""
    number: int
    position: int
    """The anchor's place in it."""
    needed: frozenset[str]
    """Words of which the text must hold one somewhere: the longest of the others."""


class _Beside(NamedTuple):
    """The patterns that one word anchors, by the word that must stand before or after it."""

    before: dict[str, list[_Entry]]
    after: dict[str, list[_Entry]]
    anywhere: list[_Entry]

    def due(self, before: str, after: str) -> list[_Entry]:
        """The patterns that may stand where these two words are the neighbours."""
        one, other = self.before.get(before), self.after.get(after)
        if one is None and other is None:
            return self.anywhere  # the usual case
        return sorted([*(one or ()), *(other or ()), *self.anywhere])


class Matcher:
    """Look-ups in the compiled terms of one language."""

    def __init__(self, table: TermTable) -> None:
        self._singles = table["singles"]
        self._patterns = table["patterns"]
        self._anchors = table["anchors"]
        self._beside: dict[str, _Beside] = {}

    def find(self, words: Sequence[tuple[str, int, int]], prose: str) -> list[TermMatch]:
        """Every match of every pattern, overlaps included, in order of their anchors."""
        plain = [word for word, _start, _end in words]
        there = set(plain)
        # Sets are intersected by C: most texts hold few of the words by which patterns are looked up.
        hot = there & self._singles.keys()
        warm = there & self._anchors.keys()
        found: list[TermMatch] = []
        if hot:
            for at, word in enumerate(plain):
                if word in hot:
                    span = Span(words[at][1], words[at][2])
                    found += [_new(TermMatch, (row, span, at, at)) for row in self._singles[word]]
        if warm:
            found += self._find_phrases([at for at, word in enumerate(plain) if word in warm], there, words, prose)
        return found

    def _find_phrases(
        self, places: Sequence[int], there: set[str], words: Sequence[tuple[str, int, int]], prose: str
    ) -> list[TermMatch]:
        """The matches of patterns of several words whose anchor stands at one of ``places``."""
        found: dict[tuple[int, int, int], TermMatch] = {}
        for at in places:
            before = words[at - 1][0] if at else ""
            after = words[at + 1][0] if at + 1 < len(words) else ""
            for _rank, number, position, needed in self._around(words[at][0]).due(before, after):
                if there.isdisjoint(needed):
                    continue
                row, pattern = self._patterns[number]
                last = at if position == len(pattern) - 1 else _walk(pattern, position, at, words, prose, step=1)
                if last < 0:
                    continue
                first = at if not position else _walk(pattern, position, at, words, prose, step=-1)
                if first >= 0:
                    key = (row, first, last)
                    if key not in found:
                        found[key] = TermMatch(row, Span(words[first][1], words[last][2]), first, last)
        return list(found.values())

    def _around(self, word: str) -> _Beside:
        """What ``word`` anchors, sorted when first met: few of the words of a glossary stand in a text."""
        if word not in self._beside:
            made = self._beside[word] = _Beside({}, {}, [])
            for rank, (number, position, step, forms) in enumerate(self._anchors[word]):
                entry = _Entry(rank, number, position, _needed(self._patterns[number][1], position))
                if not step:
                    made.anywhere.append(entry)
                for form in forms:
                    (made.before if step < 0 else made.after).setdefault(form, []).append(entry)
        return self._beside[word]


def _needed(pattern: Pattern, position: int) -> frozenset[str]:
    """The words of an element, the anchor at ``position`` apart: a long one, which is likely to be rare."""
    others = [element for at, element in enumerate(pattern) if element and at != position]
    rarest = max(others, key=lambda element: len(element if isinstance(element, str) else next(iter(element))))
    return frozenset((rarest,)) if isinstance(rarest, str) else rarest


def _walk(
    pattern: Pattern, position: int, at: int, words: Sequence[tuple[str, int, int]], prose: str, *, step: int
) -> int:
    """Match the pattern's elements on one side of the anchor; the index of the outermost word, or -1."""
    slack = 0
    adverbs = 1
    position += step
    while 0 <= position < len(pattern):
        element = pattern[position]
        position += step
        if element is None:
            slack = GAP_WORDS
            continue
        while True:
            previous, at = at, at + step
            if not 0 <= at < len(words) or not _adjoin(words, previous, at, prose):
                return -1
            word = words[at][0]
            if word == element or (element.__class__ is frozenset and word in element):
                break
            if slack:
                slack -= 1
            elif adverbs and word in ADVERBS:
                adverbs = 0
            else:
                return -1
        slack = 0
    return at


def _adjoin(words: Sequence[tuple[str, int, int]], one: int, other: int, prose: str) -> bool:
    """Whether only spaces, hyphens and apostrophes stand between two neighbouring words, or they are one number."""
    low, high = (one, other) if one < other else (other, one)
    end, start = words[low][2], words[high][1]
    between = prose[end:start]
    if between == " " or not between.strip(_BETWEEN):
        return True
    return between in _WITHIN_NUMBERS and prose[end - 1].isdigit() and prose[start].isdigit()
