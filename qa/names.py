"""Which capitalised words a document holds, and which of them are known."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa.glossary.people import common_people
from qa.glossary.racing import STRONG, WEAK, holds_phrase
from qa.glossary.register import fold
from qa.model import Span

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


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """What is known of the names in one document."""

    counts: Counter[str]
    """How often each capitalised word stands in the targets."""
    folded: frozenset[str]
    """The same words, folded."""
    whole: frozenset[str]
    """The folded words that somewhere follow a given name that no person of the register bears: other people."""
    is_racing: bool
    """Whether the document speaks of cycling at all."""


def capital_words(text: Text, context: Context) -> list[CapitalWord]:
    """The words of ``text`` that begin with a capital, digits and all-capital words apart."""

    def find() -> list[CapitalWord]:
        view = context.view(text)
        prose = view.prose
        return [
            CapitalWord(prose[start:end], start, end, index)
            for index, start, end in view.raised
            if prose[start].isupper() and not (end - start > 1 and prose[start:end].isupper())
        ]

    return context.once(("capital-words", id(text)), find)


def document_names(document: Document, context: Context) -> DocumentNames:
    """The capitalised words of the whole document, and whether it speaks of cycling."""

    def compute() -> DocumentNames:
        counts: Counter[str] = Counter()
        racing = context.glossary.register.tables["racing"]
        racing_segments = 0
        for segment in document.segments:
            counts.update(word.written for word in capital_words(segment.target, context))
            racing_segments += _speaks_of_racing(context.view(segment.target), racing)
        folded = frozenset(map(fold, counts))
        others = _other_people(document, context)
        return DocumentNames(counts, folded, others, racing_segments >= max(1, RACING_SHARE * len(document.segments)))

    return context.once("document-names", compute)


def is_known(written: str, context: Context) -> bool:
    """Whether a word is a French word, or part of a right form of a name in the register."""
    return written.lower() in context.glossary.register.tables["known"] or context.lexicon.knows(written)


def _speaks_of_racing(view: View, racing: frozenset[str]) -> bool:
    """Whether a text is about cycling: stricter than for a term, as a whole document hangs on it."""
    if not racing.isdisjoint(view.word_set) or not STRONG.isdisjoint(view.word_set):
        return True
    if holds_phrase(view.word_set, view.prose.lower()):
        return True
    return len(WEAK & view.word_set) >= WEAK_WORDS and any(
        len(WEAK.intersection(view.words_in(sentence))) >= WEAK_WORDS for sentence in view.sentences
    )


def _other_people(document: Document, context: Context) -> frozenset[str]:
    """The folded words that directly follow a common given name: family names, right or wrong, of somebody named."""
    people = common_people()
    tables = context.glossary.register.tables
    found: set[str] = set()
    for segment in document.segments:
        words = capital_words(segment.target, context)
        for one, other in pairwise(words):
            given = fold(one.written)
            if other.start - one.end == 1 and given in people and given not in tables["givens"]:
                found.add(fold(other.written))
    return frozenset(found)


def is_in_foreign_words(place: Span, text: Text, context: Context) -> bool:
    """Whether the sentence or the quotation around ``place`` is no French: most of its lower-case words are unknown."""

    def compute() -> list[Span]:
        view = context.view(text)
        quotes = [Span(match.start(), match.end()) for match in _QUOTED.finditer(view.prose)]
        return [span for span in [*view.sentences, *quotes] if _is_foreign(view, span, context)]

    return any(span.contains(place) for span in context.once(("foreign", id(text)), compute))


_QUOTED = re.compile('[«“][^«»“”]{3,400}[»”]|"[^"]{3,400}"')


def _is_foreign(view: View, span: Span, context: Context) -> bool:
    plain = [
        w for w, start, end in view.words if span.start <= start and end <= span.end and view.prose[start].islower()
    ]
    return len(plain) >= 2 and sum(not context.lexicon.knows(w) for w in plain) > len(plain) / 2
