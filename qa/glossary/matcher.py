"""Finds compiled glossary terms in running text: whole words, inflected, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.glossary.patterns import GAP_WORDS
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.compile import Anchor, TermTable
    from qa.glossary.patterns import Pattern

Words = "Sequence[tuple[str, int, int]]"
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


class TermMatch(NamedTuple):
    """A glossary term found in a text; a named tuple because a hundred thousand a second are made."""

    row: int
    """Index of the term's row in the glossary."""
    span: Span
    first: int
    """Index of its first word in the text's words."""
    last: int
    """Index of its last word."""


def find_terms(table: TermTable, words: Sequence[tuple[str, int, int]], prose: str) -> list[TermMatch]:
    """Every match of every pattern, overlaps included, in order of their anchors."""
    singles, anchors, patterns = table["singles"], table["anchors"], table["patterns"]
    plain = [word for word, _start, _end in words]
    there = set(plain)
    # Sets are intersected by C: most texts hold few of the words by which patterns are looked up.
    hot = there & singles.keys()
    warm = there & anchors.keys()
    found: list[TermMatch] = []
    if hot:
        for at, word in enumerate(plain):
            if word in hot:
                span = Span(words[at][1], words[at][2])
                found += [TermMatch(row, span, at, at) for row in singles[word]]
    if warm:
        found += _find_phrases(anchors, patterns, [at for at, word in enumerate(plain) if word in warm], words, prose)
    return found


def _find_phrases(
    anchors: dict[str, tuple[Anchor, ...]],
    patterns: list[tuple[int, Pattern]],
    places: Sequence[int],
    words: Sequence[tuple[str, int, int]],
    prose: str,
) -> list[TermMatch]:
    """The matches of patterns of several words whose anchor stands at one of ``places``."""
    found: dict[tuple[int, int, int], TermMatch] = {}
    end = len(words)
    for at in places:
        for number, position, step, beside in anchors[words[at][0]]:
            if step and not (0 <= at + step < end and words[at + step][0] in beside):
                continue
            row, pattern = patterns[number]
            last = at if position == len(pattern) - 1 else _walk(pattern, position, at, words, prose, step=1)
            if last < 0:
                continue
            first = at if not position else _walk(pattern, position, at, words, prose, step=-1)
            if first >= 0:
                key = (row, first, last)
                if key not in found:
                    found[key] = TermMatch(row, Span(words[first][1], words[last][2]), first, last)
    return list(found.values())


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
    """Whether only spaces, hyphens and apostrophes stand between two neighbouring words."""
    low, high = (one, other) if one < other else (other, one)
    between = prose[words[low][2] : words[high][1]]
    return between == " " or not between.strip(_BETWEEN)
