"""What checks ask of one text again and again, computed once and on demand: words, tokens, sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from qa.french.sentences import sentences
from qa.french.syntax import Syntax
from qa.french.tokens import Token, tokenize, words
from qa.lazy import lazy
from qa.model import Span
from qa.regex import regex

if TYPE_CHECKING:
    from qa.model import Text


_MARKS = regex("[!-&(-/:-@\\[-`{-~«»\N{HORIZONTAL ELLIPSIS}€£]\\W*")
_DIGITS = frozenset("0123456789")
_NEAR = 8
_AFTER_DIGITS = ":"
"""What begins with a digit comes before it, what begins with a letter after it."""
_start = itemgetter(1)


class View:
    """Cached readings of one :class:`qa.model.Text`; offsets are those of ``text.value``."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.prose = text.prose

    @lazy
    def words(self) -> list[tuple[str, int, int]]:
        """Every word in lower case, with start and end."""
        return words(self.prose)

    @lazy
    def plain(self) -> list[str]:
        """The lower-case words alone."""
        return [word for word, _, _ in self.words]

    @lazy
    def raised(self) -> list[tuple[int, int, int]]:
        """The words that begin with no small letter: index in :attr:`words`, start, end."""
        prose = self.prose
        return [(at, start, end) for at, (_, start, end) in enumerate(self.words) if not prose[start].islower()]

    @lazy
    def marks(self) -> frozenset[str]:
        """What stands between two words from the first mark on: each once. Apostrophes are no marks.

        What stands after the last word ends with a line feed, so that a pattern can tell it from what a word follows.
        """
        return frozenset(_MARKS.findall(f"{self.prose}\n"))

    @lazy
    def numbers(self) -> list[int]:
        """Where digits begin a word."""
        if self.characters.isdisjoint(_DIGITS):
            return []
        return [start for word, start, _ in self.words if word < _AFTER_DIGITS]

    @lazy
    def word_set(self) -> frozenset[str]:
        """The distinct lower-case words."""
        return frozenset(self.plain)

    @lazy
    def places(self) -> dict[str, list[int]]:
        """Where each lower-case word stands, as indices of :attr:`words`."""
        return self._places[0]

    @lazy
    def near(self) -> list[tuple[int, int]]:
        """Each word that comes again as one of the next eight: its index, and how many words on the next one stands."""
        return self._places[1]

    @lazy
    def _places(self) -> tuple[dict[str, list[int]], list[tuple[int, int]]]:
        places: dict[str, list[int]] = {}
        near: list[tuple[int, int]] = []
        for index, word in enumerate(self.plain):
            there = places.get(word)
            if there is None:
                places[word] = [index]
            else:
                last = there[-1]
                if index - last <= _NEAR:
                    near.append((last, index - last))
                there.append(index)
        return places, near

    @lazy
    def characters(self) -> frozenset[str]:
        """The distinct code points."""
        return frozenset(self.prose)

    @lazy
    def tokens(self) -> list[Token]:
        """French tokens: words with elision and clitics split, numbers, times, punctuation."""
        return tokenize(self.prose)

    @lazy
    def syntax(self) -> Syntax:
        """What the grammar checks read out of the tokens."""
        return Syntax(self.tokens, self.prose)

    @lazy
    def sentences(self) -> list[Span]:
        """The sentences in order."""
        return [Span(start, end) for start, end in sentences(self.prose)]

    @lazy
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds ``offset`` (the nearest before it where it lies between two)."""
        if not self.sentences:
            return Span(0, len(self.prose))
        return self.sentences[max(bisect_right(self._sentence_starts, offset) - 1, 0)]

    def words_in(self, span: Span) -> list[str]:
        """The lower-case words that begin within ``span``."""
        return [word for word, _, _ in self.words[self.words_within(span)]]

    def words_within(self, span: Span) -> slice:
        """Which of :attr:`words` begin within ``span``."""
        first = bisect_left(self.words, span.start, key=_start)
        return slice(first, bisect_left(self.words, span.end, first, key=_start))
