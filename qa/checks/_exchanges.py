"""Words that became others of their kind on the way from English to French: Monday for Tuesday, longer for shorter."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from qa.checks._kinds import KINDS
from qa.memo import Memo
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from qa.view import View

_MORE = "plus"
REACH = 5
"""Words on either side in which a negation turns an opposite."""


class Exchange(NamedTuple):
    """A word of the source and the other one of its kind that stands in the target."""

    source: Span
    target: Span


class _Signs:
    """For a word of one language: which members it shows and which it clears, each member one bit."""

    def __init__(self, side: int) -> None:
        self.exact: dict[str, tuple[int, int]] = {}
        self.stems: dict[str, list[tuple[str, int, int]]] = {}
        self.raised: dict[str, int] = {}
        """Words that show a member only behind *plus*."""
        number = 0
        for kind in KINDS:
            for member in kind.members:
                shows, _, clears = member.split("|")[side].partition(";")
                for word in shows.split():
                    self._add(word, 1 << number, 1 << number)
                for word in clears.split():
                    self._add(word, 0, 1 << number)
                number += 1

    def _add(self, word: str, shows: int, clears: int) -> None:
        if word.startswith("+"):
            word = word[1:]
            self.raised[word.rstrip("*")] = self.raised.get(word.rstrip("*"), 0) | shows
        if word.endswith("*"):
            stem = word[:-1]
            self.stems.setdefault(stem[:2], []).append((stem, shows, clears))
        else:
            before = self.exact.get(word, (0, 0))
            self.exact[word] = before[0] | shows, before[1] | clears

    def of(self, word: str) -> tuple[int, int]:
        """The bits of ``word``: members that it shows, members that it clears."""
        shows, clears = self.exact.get(word, (0, 0))
        for stem, one, other in self.stems.get(word[:2], ()):
            if word.startswith(stem):
                shows, clears = shows | one, clears | other
        return shows, clears

    def needs_more(self, word: str, bit: int) -> bool:
        """Whether ``word`` shows the member ``bit`` only behind *plus*."""
        return any(bits & bit and word.startswith(stem) for stem, bits in self.raised.items())


@cache
def _signs(side: int) -> _Signs:
    return _Signs(side)


class _Shown(NamedTuple):
    """What a word shows: bits of members, and of the kinds that they are of."""

    members: int
    kinds: int


def _shown(word: str, side: int) -> _Shown | None:
    """What ``word`` shows, of English (side 0) or French (1); none for most words."""
    members = _signs(side).of(word)[0]
    return _Shown(members, sum(1 << at for at, (mask, _) in enumerate(_KINDS) if members & mask)) if members else None


_SHOWN: tuple[Memo[str, _Shown | None], ...] = (Memo(lambda word: _shown(word, 0)), Memo(lambda word: _shown(word, 1)))
_CLEARED: tuple[Memo[str, int], ...] = (
    Memo(lambda word: _signs(0).of(word)[1]),
    Memo(lambda word: _signs(1).of(word)[1]),
)


def _masks() -> Iterator[tuple[int, frozenset[str]]]:
    """For each kind the bits of its members, and the words beside which nothing is said."""
    number = 0
    for kind in KINDS:
        yield ((1 << len(kind.members)) - 1) << number, kind.unless
        number += len(kind.members)


_KINDS = tuple(_masks())
_SYMBOLS = frozenset("$€£")


def exchanges(source: View, target: View) -> Iterator[Exchange]:
    """The words of ``source`` that are others of their kind in ``target``, by the sentence where both have as many."""
    ours, theirs = _read(0, source), _read(1, target)
    kinds = ours.kinds & theirs.kinds
    differing = ours.members ^ theirs.members
    if not kinds or not differing:
        return
    lost = ours.members & ~_cleared(1, _words(target))
    gained = theirs.members & ~_cleared(0, _words(source))
    while kinds:
        lowest = kinds & -kinds
        kinds ^= lowest
        mask, unless = _KINDS[lowest.bit_length() - 1]
        if (lost | gained) & mask:
            yield from _of_kind(source, target, mask, unless)


def _words(view: View) -> Iterable[str]:
    """The words of a text and its signs of currency."""
    return view.word_set if _SYMBOLS.isdisjoint(view.characters) else view.word_set | _SYMBOLS & view.characters


def _read(side: int, view: View) -> _Shown:
    """What the words of a text show together."""
    members = kinds = 0
    for shown in filter(None, map(_SHOWN[side].__getitem__, _words(view))):
        members |= shown.members
        kinds |= shown.kinds
    return _Shown(members, kinds)


def _cleared(side: int, words: Iterable[str]) -> int:
    """The members that any of ``words`` clears."""
    return reduce(or_, map(_CLEARED[side].__getitem__, words), 0)


def _of_kind(source: View, target: View, mask: int, unless: frozenset[str]) -> Iterator[Exchange]:
    """The exchange within the kind ``mask`` in each pair of sentences."""
    for ours, theirs in side_by_side(source, target):
        english, french = _in(source, ours), _in(target, theirs)
        lost = mask & ~_cleared(1, [word for word, _ in french])
        gained = mask & ~_cleared(0, [word for word, _ in english])
        wrong = _first(1, french, gained, _is_compared) if lost else None
        right = _first(0, english, lost) if wrong else None
        if wrong is None or right is None or _is_beside(unless, english, right) or _is_beside(unless, french, wrong):
            continue
        yield Exchange(right, wrong)


def _is_beside(unless: frozenset[str], words: list[tuple[str, Span]], place: Span) -> bool:
    """Whether one of ``unless`` stands within :data:`REACH` words of ``place``."""
    if not unless:
        return False
    at = next(at for at, (_, span) in enumerate(words) if span == place)
    return any(word in unless for word, _ in words[max(0, at - REACH) : at + REACH + 1])


def side_by_side(source: View, target: View) -> Iterator[tuple[Span, Span]]:
    """The sentences of both sides in pairs where there are as many; else both texts whole."""
    if len(source.sentences) == len(target.sentences):
        yield from zip(source.sentences, target.sentences, strict=True)
    else:
        yield Span(0, len(source.prose)), Span(0, len(target.prose))


def _in(view: View, span: Span) -> list[tuple[str, Span]]:
    """The words and signs of currency within ``span``."""
    words = [(word, Span(start, end)) for word, start, end in view.words[view.words_within(span)]]
    if _SYMBOLS.isdisjoint(view.characters):
        return words
    places = [at for at in range(*span) if view.prose[at] in _SYMBOLS]
    return [*words, *((view.prose[at], Span(at, at + 1)) for at in places)]


def _first(
    side: int,
    words: list[tuple[str, Span]],
    bits: int,
    is_right: Callable[[list[tuple[str, Span]], int, int], bool] = lambda _words, _at, _bits: True,
) -> Span | None:
    """The first of ``words`` that shows one of the members ``bits``."""
    for at, (word, span) in enumerate(words):
        shown = _SHOWN[side][word]
        if shown is not None and shown.members & bits and is_right(words, at, bits):
            return span
    return None


_LATTER = frozenset("dernier dernière derniers dernières".split())
_THIS = frozenset("ce cette ces".split())


def _is_compared(words: list[tuple[str, Span]], at: int, bits: int) -> bool:
    """Whether the French word at ``at`` stands behind *plus*, where it must; *ce dernier* is a pronoun."""
    word = words[at][0]
    if at and word in _LATTER and words[at - 1][0] in _THIS:
        return False
    return not _signs(1).needs_more(word, bits) or (at > 0 and words[at - 1][0] == _MORE)
