"""Capitals of the French that nothing in the source accounts for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.checks._capital_nouns import bears_capital
from qa.checks._fragments import FUNCTION
from qa.checks._typography import begins_sentence
from qa.glossary.register import fold
from qa.model import Span
from qa.terms.matches import named_words, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text
    from qa.view import View

_REACH = 0.25
"""How far apart, as a share of either text, a word and what it renders may stand."""
_COGNATE = 3
"""Letters that a word and its rendering share at the beginning, wherever they stand."""
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december i".split()
)
"""What English capitalises and French does not."""


def added_capitals(segment: Segment, context: Context) -> Iterator[Span]:
    """The French words with a capital in mid-sentence that render no capitalised word of the source.

    A word of the source accounts for a capital if it stands in about the same place, or begins alike; those that stand
    in the French too, or in a name that does, account for themselves alone.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    named = named_words(segment.target, context)
    found = [
        Span(start, end)
        for at, start, end in target.raised
        if at not in named
        and not _stands_in_name(target, at, named)
        and _may_be_added(target, at, start, end, context)
        and not begins_sentence(segment.target, context, start)
    ]
    if not found or 2 * len(source.raised) > len(source.words):
        return  # nothing, or a headline in the English manner
    openings = {fold(source.words[at][0])[:_COGNATE] for at, _start, _end in source.raised}
    accounting = _accounting(segment.source, target, context)
    for span in found:
        place = span.start / len(target.prose)
        opens_alike = fold(target.prose[span.start : span.end])[:_COGNATE] in openings
        if not opens_alike and not any(abs(other - place) < _REACH for other in accounting):
            yield span


def _stands_in_name(target: View, at: int, named: frozenset[int]) -> bool:
    """Whether a capitalised word that the register does not know stands right beside the word at an index."""
    prose, words = target.prose, target.words
    return any(
        prose[words[other][1]].isupper() and prose[words[min(at, other)][2] : words[max(at, other)][1]] == " "
        for other in (at - 1, at + 1)
        if 0 < other < len(words) and other not in named
    )


_JOINTS = ".-/\N{EN DASH}\N{EM DASH}"
"""Marks before the space after which a capital is no wonder."""


def _may_be_added(target: View, at: int, start: int, end: int, context: Context) -> bool:
    """Whether a word is a plain word of French with a capital, joined to nothing."""
    prose = target.prose
    if start < 2 or prose[start - 1] != " " or prose[start - 2] in _JOINTS or prose[end : end + 1] == "-":
        return False
    if end - start < 3 and target.words[at][0] not in FUNCTION:
        return False  # an initial, an abbreviation
    if not prose[start].isupper() or (end - start > 1 and not prose[start + 1 : end].islower()):
        return False  # a numeral (1er), a sigle
    word = target.words[at][0]
    return context.lexicon.knows(word) and not bears_capital(word)


def _accounting(source: Text, target: View, context: Context) -> list[float]:
    """Where the capitalised words of a source stand that the French lacks, each as a share of the text."""
    view = context.view(source)
    there = {fold(word) for word in target.word_set}
    named = [name.span for name in names_in(source, context) if name.role != "deprecated"]
    return [
        start / len(view.prose)
        for at, start, _end in view.raised
        if view.prose[start].isupper()
        and view.words[at][0] not in _DATES
        and view.sentence_at(start).start != start
        and fold(view.words[at][0]) not in there
        and not any(span.start <= start < span.end for span in named)
    ]
