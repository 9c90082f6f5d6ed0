"""Which capitalised words a document holds, and which of them are known."""

from __future__ import annotations

from functools import cached_property
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa.glossary.people import common_people
from qa.glossary.racing import STRONG, WEAK, holds_phrase
from qa.glossary.register import fold
from qa.memo import Memo
from qa.model import Span
from qa.nearest import allowed_edits, only_nearest
from qa.regex import regex

if TYPE_CHECKING:
    from qa.context import Context
    from qa.model import Document, Text
    from qa.view import View

PARTICLES = frozenset(
    "van von de der den del della di da dos das do le la ten ter te y el al af zu zum du des d l".split()
)
DISTINCTIVE = 8
"""Code points from which a family name is evidence of itself, in a text that nothing else shows to be about cycling."""
RACING_SHARE = 0.2
"""The part of a document's segments that must speak of racing for the document to be about it."""
WEAK_WORDS = 3
"""How many different weak words of racing in one sentence show that a document is about cycling."""
INITIAL_MARGIN = 2
"""A word this near the start of its sentence has a capital that proves nothing."""


class CapitalWord(NamedTuple):
    """A capitalised word of a text."""

    written: str
    start: int
    end: int
    at: int
    """Its index among the text's words."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class DocumentNames:
    """What is known of the names in one document, each found when first asked for."""

    def __init__(self, document: Document, context: Context) -> None:
        self._texts = [segment.target for segment in document.segments]
        self._context = context

    @cached_property
    def folded(self) -> frozenset[str]:
        """The capitalised words of the targets, folded."""
        written = {word.written for text in self._texts for word in capital_words(text, self._context)}
        return frozenset(map(fold, written))

    @cached_property
    def _spellings(self) -> list[str]:
        """Those of :attr:`folded` that only names of the register have."""
        spelling = self._context.glossary.register.spelling
        words = chain.from_iterable(capital_words(text, self._context) for text in self._texts)
        return sorted({spelling[word.written] for word in words} - {""})

    @cached_property
    def near_spelling(self) -> Memo[str, str]:
        """A folded word → the one of the register's spellings in the document that is nearly it, else empty."""
        return Memo(lambda word: only_nearest(word, self._spellings, allowed_edits(len(word), anchored=True)))

    @cached_property
    def others(self) -> frozenset[str]:
        """The folded words that somewhere follow a given name that no person of the register bears: other people."""
        people, givens = common_people(), self._context.glossary.register.tables["givens"]
        pairs = chain.from_iterable(pairwise(capital_words(text, self._context)) for text in self._texts)
        return frozenset(
            fold(other.written)
            for one, other in pairs
            if other.start - one.end == 1 and (given := fold(one.written)) in people and given not in givens
        )

    @cached_property
    def is_racing(self) -> bool:
        """Whether the document speaks of cycling at all."""
        racing = self._context.glossary.register.tables["racing"]
        wanted = max(1, RACING_SHARE * len(self._texts))
        speaking = (text for text in self._texts if _speaks_of_racing(self._context.view(text), racing))
        return any(count >= wanted for count, _text in enumerate(speaking, 1))


_IS_CAPITAL = Memo[str, bool](lambda word: word[0].isupper() and not (len(word) > 1 and word.isupper()))
_new = tuple.__new__
"""Makes a named tuple in half the time that calling it takes."""


def capital_words(text: Text, context: Context) -> list[CapitalWord]:
    """The words of ``text`` that begin with a capital, digits and all-capital words apart."""

    def find() -> list[CapitalWord]:
        prose = text.prose
        return [
            _new(CapitalWord, (written, start, end, index))
            for index, start, end in context.view(text).raised
            if _IS_CAPITAL[written := prose[start:end]]
        ]

    return context.once(("capital-words", id(text)), find)


def document_names(context: Context) -> DocumentNames:
    """The names of the document that ``context`` has entered."""
    return context.once("document-names", lambda: DocumentNames(context.document, context))


def is_known(written: str, context: Context) -> bool:
    """Whether a word is a French word, or part of a right form of a name in the register."""
    return context.glossary.register.knows[written]


def _speaks_of_racing(view: View, racing: frozenset[str]) -> bool:
    """Whether a text is about cycling: stricter than for a term, as a whole document hangs on it."""
    if not racing.isdisjoint(view.word_set) or not STRONG.isdisjoint(view.word_set):
        return True
    if holds_phrase(view.word_set, view.prose.lower()):
        return True
    return len(WEAK & view.word_set) >= WEAK_WORDS and any(
        len(WEAK.intersection(view.words_in(sentence))) >= WEAK_WORDS for sentence in view.sentences
    )


def is_in_foreign_words(place: Span, text: Text, context: Context) -> bool:
    """Whether the sentence or the quotation around ``place`` is no French: most of its lower-case words are unknown."""

    def compute() -> list[Span]:
        view = context.view(text)
        quotes = [Span(match.start(), match.end()) for match in _QUOTED.finditer(view.prose)]
        return [span for span in [*view.sentences, *quotes] if _is_foreign(view, span, context)]

    return any(span.contains(place) for span in context.once(("foreign", id(text)), compute))


_QUOTED = regex('[«“][^«»“”]{3,400}[»”]|"[^"]{3,400}"')


def _is_foreign(view: View, span: Span, context: Context) -> bool:
    plain = [
        w for w, start, end in view.words if span.start <= start and end <= span.end and view.prose[start].islower()
    ]
    return len(plain) >= 2 and sum(not context.lexicon.knows(w) for w in plain) > len(plain) / 2
