"""Words that became others of their kind on the way from English to French: Monday for Tuesday, longer for shorter."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from qa.checks._kinds import KINDS
from qa.memo import Memo
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from qa.view import View

_MORE = "plus"


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


_ENGLISH: Memo[str, tuple[int, int]] = Memo(lambda word: _signs(0).of(word))
_FRENCH: Memo[str, tuple[int, int]] = Memo(lambda word: _signs(1).of(word))


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
    ours, theirs = _read(_ENGLISH, _words(source)), _read(_FRENCH, _words(target))
    if not ours[0] or not theirs[0]:
        return
    lost, gained = ours[0] & ~theirs[1], theirs[0] & ~ours[1]
    if not (lost or gained):
        return
    for mask, unless in _KINDS:
        if (lost | gained) & mask and ours[0] & mask and theirs[0] & mask:
            yield from _of_kind(source, target, mask, unless)


def _words(view: View) -> Iterable[str]:
    """The words of a text and its signs of currency."""
    return view.word_set if _SYMBOLS.isdisjoint(view.characters) else view.word_set | _SYMBOLS & view.characters


def _read(memo: Memo[str, tuple[int, int]], words: Iterable[str]) -> tuple[int, int]:
    """What words show and clear together."""
    shows = clears = 0
    for word in words:
        one, other = memo[word]
        shows |= one
        clears |= other
    return shows, clears


def _of_kind(source: View, target: View, mask: int, unless: frozenset[str]) -> Iterator[Exchange]:
    """The exchange within the kind ``mask`` in each pair of sentences."""
    for ours, theirs in side_by_side(source, target):
        english, french = _in(source, ours), _in(target, theirs)
        if unless and not unless.isdisjoint([word for word, _ in [*english, *french]]):
            continue
        shown, cleared = _read(_ENGLISH, (word for word, _ in english))
        there, covered = _read(_FRENCH, (word for word, _ in french))
        lost, gained = shown & ~covered & mask, there & ~cleared & mask
        if not lost or not gained:
            continue
        wrong = _shown(_FRENCH, french, gained, _is_compared)
        right = _shown(_ENGLISH, english, lost)
        if wrong is not None and right is not None:
            yield Exchange(right, wrong)


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


def _shown(
    memo: Memo[str, tuple[int, int]],
    words: list[tuple[str, Span]],
    bits: int,
    is_right: Callable[[list[tuple[str, Span]], int, int], bool] = lambda _words, _at, _bits: True,
) -> Span | None:
    """The first of ``words`` that shows one of the members ``bits``."""
    found = (span for at, (word, span) in enumerate(words) if memo[word][0] & bits and is_right(words, at, bits))
    return next(found, None)


def _is_compared(words: list[tuple[str, Span]], at: int, bits: int) -> bool:
    """Whether the French word at ``at`` stands behind *plus*, where it must."""
    word = words[at][0]
    return not _signs(1).needs_more(word, bits) or (at > 0 and words[at - 1][0] == _MORE)
