"""What an editor replaced in a machine translation: paragraphs aligned, then tokens compared by their lemmas."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa.alignment.align import align
from qa.model import Span
from qa.upkeep.phrases import (
    Word,
    is_adjective,
    is_alone,
    is_content,
    is_determiner,
    is_linking,
    is_noun,
    is_preposition,
    preposition,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Document

LONGEST = 5
"""Words; what is longer is a sentence written anew."""
ALIKE = 0.4
"""The share of words that paragraphs have in common below which one was written anew."""
APART = 3
"""Linking words that may stand between two edits which may be one."""

Lemmas = tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]]


class Beside(NamedTuple):
    """Words beside an edit that stayed, and that may be part of the term."""

    words: tuple[str, ...]
    before: Span
    after: Span


@dataclass(frozen=True, slots=True)
class Edit:
    """A phrase of the machine translation and what stands there after the edit."""

    sentence: str
    """The paragraph before the edit."""
    edited: str
    """The paragraph after it."""
    before: Span
    """The phrase in ``sentence``."""
    after: Span
    lemmas: Lemmas
    """The lemmas that each word of either side may have."""
    left: Beside | None = None
    right: Beside | None = None
    parts: tuple[Edit, ...] = ()
    """Where only linking words stand between edits: those, which may have nothing to do with each other."""


class _Pair(NamedTuple):
    """The words of a paragraph before and after."""

    texts: tuple[str, str]
    words: tuple[Sequence[Word], Sequence[Word]]


class _Change(NamedTuple):
    """Words ``start`` to ``end`` of a paragraph became words ``new_start`` to ``new_end``."""

    start: int
    end: int
    new_start: int
    new_end: int


def edits(before: Document, after: Document) -> Iterator[Edit]:
    """The replacements of a few words by a few others; changes of case, agreement or small words only are left out."""
    old = [segment.target.value for segment in before.segments]
    new = [segment.target.value for segment in after.segments]
    for link in align(old, new):
        one = " ".join(old[link.source.start : link.source.stop])
        other = " ".join(new[link.target.start : link.target.stop])
        if one != other and one and other:
            yield from _in_paragraph(_Pair((one, other), (words_of(one), words_of(other))))


def _in_paragraph(pair: _Pair) -> Iterator[Edit]:
    one, other = ([word.key for word in words] for words in pair.words)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.ratio() < ALIKE:
        return
    made: list[tuple[_Change, Edit]] = []
    for change in _joined([_Change(*code[1:]) for code in matcher.get_opcodes() if code[0] != "equal"], pair):
        whole = _whole(change, pair)
        if whole and (edit := _edit(whole, pair)):
            made.append((whole, edit))
            yield edit
    for (first, one_edit), (second, other_edit) in pairwise(made):
        between = pair.words[0][first.end : second.start]
        if 0 < len(between) <= APART and all(map(is_linking, between)):
            both = _Change(first.start, second.end, first.new_start, second.new_end)
            if edit := _edit(both, pair, (one_edit, other_edit)):
                yield edit


def _joined(changes: Sequence[_Change], pair: _Pair) -> list[_Change]:
    """Changes with an insertion on one side of a word or two and a deletion on the other made one: the word moved."""
    found: list[_Change] = []
    for change in changes:
        last = found[-1] if found else None
        if last and change.start - last.end <= 2 and _moved(last, change) and _is_short(last, change, pair):
            found[-1] = _Change(last.start, change.end, last.new_start, change.new_end)
        else:
            found.append(change)
    return found


def _moved(one: _Change, other: _Change) -> bool:
    inserts, deletes = (
        (one.start == one.end, other.start == other.end),
        (one.new_start == one.new_end, other.new_start == other.new_end),
    )
    return (inserts[0] and deletes[1]) or (inserts[1] and deletes[0])


def _is_short(one: _Change, other: _Change, pair: _Pair) -> bool:
    lengths = other.end - one.start, other.new_end - one.new_start
    between = pair.words[0][one.end : other.start]
    return max(lengths) <= LONGEST and sum(is_content(word) for word in between) <= 1


def _whole(change: _Change, pair: _Pair) -> _Change | None:
    """``change`` less the words that both sides share at their ends, and with those that it says nothing without."""
    made = _trimmed(change, pair)
    old, new = pair.words[0][made.start : made.end], pair.words[1][made.new_start : made.new_end]
    if not any(map(is_content, (*old, *new))):
        return _between_nouns(made, pair)
    if is_alone(old) and is_alone(new):
        return made
    return _with_noun(made, pair) or (made if old and new else None)


def _trimmed(change: _Change, pair: _Pair) -> _Change:
    """``change`` less what both sides share at their ends, in whatever form, and less leading determiners."""
    old, new = pair.words
    start, end, new_start, new_end = change
    while start < end and new_start < new_end and old[end - 1].lemmas & new[new_end - 1].lemmas:
        end, new_end = end - 1, new_end - 1
    while start < end and new_start < new_end and old[start].lemmas & new[new_start].lemmas:
        start, new_start = start + 1, new_start + 1
    while start < end and is_determiner(old[start]):
        start += 1
    while new_start < new_end and is_determiner(new[new_start]):
        new_start += 1
    return _Change(start, end, new_start, new_end)


def _with_noun(change: _Change, pair: _Pair) -> _Change | None:
    """``change`` with the noun before it: *de points* → *à pois* is nothing without *maillot*."""
    for back in range(1, 3):
        there = range(change.start - back, change.start), range(change.new_start - back, change.new_start)
        if not _is_same(there, pair):
            return None
        first = pair.words[0][change.start - back]
        if is_noun(first):
            return _Change(change.start - back, change.end, change.new_start - back, change.new_end)
        if not is_adjective(first):
            return None
    return None


def _between_nouns(change: _Change, pair: _Pair) -> _Change | None:
    """Another preposition between two nouns, with these; *du* for *de la* is agreement, and nothing."""
    old, new = pair.words[0][change.start : change.end], pair.words[1][change.new_start : change.new_end]
    if not old or not new or preposition(old[0]) == preposition(new[0]):
        return None
    whole = _Change(change.start - 1, change.end + 1, change.new_start - 1, change.new_end + 1)
    before = range(whole.start, change.start), range(whole.new_start, change.new_start)
    after = range(change.end, whole.end), range(change.new_end, whole.new_end)
    is_tied = all(_is_same(there, pair) and is_noun(pair.words[0][there[0].start]) for there in (before, after))
    return whole if is_tied else None


def _edit(change: _Change, pair: _Pair, parts: tuple[Edit, ...] = ()) -> Edit | None:
    """The edit that ``change`` is, none where a side is no phrase of a few words."""
    old, new = pair.words[0][change.start : change.end], pair.words[1][change.new_start : change.new_end]
    if not all(
        0 < len(side) <= LONGEST and all(w.is_word for w in side) and any(map(is_content, side)) for side in (old, new)
    ):
        return None
    return Edit(
        *pair.texts,
        Span(old[0].start, old[-1].end),
        Span(new[0].start, new[-1].end),
        (tuple(word.lemmas for word in old), tuple(word.lemmas for word in new)),
        _left(change, pair),
        _right(change, pair),
        parts,
    )


def _left(change: _Change, pair: _Pair) -> Beside | None:
    """The noun right before, or with linking words between, that is the same on both sides."""
    for count in range(1, 4):
        there = range(change.start - count, change.start), range(change.new_start - count, change.new_start)
        if not _is_same(there, pair):
            return None
        first = pair.words[0][change.start - count]
        if first.may_name and count == 1:
            return _name_before(change, pair)
        if is_noun(first):
            is_tied = count == 1 or is_preposition(pair.words[0][change.start - count + 1])
            return _beside(there, pair) if is_tied else None
        if not is_linking(first):
            return None
    return None


def _name_before(change: _Change, pair: _Pair) -> Beside:
    """The words of a name: *Van der*."""
    count = 1
    while True:
        longer = range(change.start - count - 1, change.start), range(change.new_start - count - 1, change.new_start)
        if not _is_same(longer, pair) or not pair.words[0][longer[0].start].may_name:
            return _beside((longer[0][1:], longer[1][1:]), pair)
        count += 1


def _right(change: _Change, pair: _Pair) -> Beside | None:
    """The adjective right after, the complement or the rest of a name, that is the same on both sides."""
    for count in range(1, 4):
        there = range(change.end, change.end + count), range(change.new_end, change.new_end + count)
        if not _is_same(there, pair):
            return None
        last = pair.words[0][change.end + count - 1]
        if last.is_name or (is_adjective(last) if count == 1 else is_noun(last)):
            return _beside(there, pair)
        if not (is_linking if count > 1 else is_preposition)(last):
            return None
    return None


def _is_same(there: tuple[range, range], pair: _Pair) -> bool:
    if any(each.start < 0 or each.stop > len(words) for each, words in zip(there, pair.words, strict=True)):
        return False
    one, other = ([words[at] for at in each] for each, words in zip(there, pair.words, strict=True))
    return all(a.is_word and b.is_word and a.key == b.key for a, b in zip(one, other, strict=True))


def _beside(there: tuple[range, range], pair: _Pair) -> Beside:
    one, other = ([words[at] for at in each] for each, words in zip(there, pair.words, strict=True))
    return Beside(tuple(word.key for word in one), Span(one[0].start, one[-1].end), Span(other[0].start, other[-1].end))
