"""Names and noun phrases that recur in article pairs and that the glossary does not know: ``qa glossary extract``."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.tokens import Kind
from qa.model import Span
from qa.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.tokens import Token
    from qa.glossary import Glossary
    from qa.model import Document, Segment

RECURRENT = 3
"""Paragraphs that a candidate must stand in."""
TOGETHER = 0.8
"""Dice's coefficient from which a French and an English phrase are taken for each other's translation."""
CONTEXTS = 3

_LINKS = frozenset("de d' du des van von der den ter la le".split())
_ENGLISH = re.compile(r"[a-z]{2,}(?:[-'][a-z]+)*")
_SMALL = frozenset(
    "the an and or but of in on at to by for from with as is are was were be been has have had he she it its his her "
    "they their this that these those who which not no than then so if when while after before over into out up".split()
)


@dataclass(slots=True)
class _Seen:
    """What was met of one candidate."""

    forms: Counter[str] = field(default_factory=Counter)
    segments: list[int] = field(default_factory=list)
    contexts: list[str] = field(default_factory=list)

    def add(self, form: str, segment: int, context: str) -> None:
        self.forms[form] += 1
        if segment not in self.segments[-1:]:
            self.segments.append(segment)
            self.contexts = [*self.contexts, context][:CONTEXTS]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that the glossary may lack."""

    kind: str
    """``name`` or ``term``."""
    french: str
    english: str
    count: int
    """Paragraphs it stands in."""
    contexts: tuple[str, ...]


def candidates(documents: Iterable[Document], glossary: Glossary) -> list[Candidate]:
    """The candidates in ``documents``, French with its English, the most frequent first.

    A name is capitalised and stands in the English too; a term is a noun with an adjective or a complement, and one
    English phrase goes with it nearly always.
    """
    names: dict[str, _Seen] = defaultdict(_Seen)
    phrases: dict[tuple[str, ...], _Seen] = defaultdict(_Seen)
    english: dict[str, list[int]] = defaultdict(list)
    number = 0
    for document in documents:
        for segment in document.segments:
            if segment.source is None or not segment.target.value:
                continue
            number += 1
            _read(segment, number, glossary, names, phrases)
            for phrase in _english_phrases(segment.source.prose):
                english[phrase].append(number)
    found = [Candidate("name", n, n, len(s.segments), tuple(s.contexts)) for n, s in names.items() if _recurs(s)]
    for seen in phrases.values():
        partner = _partner(seen, english) if _recurs(seen) else ""
        if partner:
            form = seen.forms.most_common(1)[0][0]
            found.append(Candidate("term", form, partner, len(seen.segments), tuple(seen.contexts)))
    return sorted(found, key=lambda candidate: (-candidate.count, candidate.kind, candidate.french))


def _recurs(seen: _Seen) -> bool:
    return len(seen.segments) >= RECURRENT


def _read(
    segment: Segment,
    number: int,
    glossary: Glossary,
    names: dict[str, _Seen],
    phrases: dict[tuple[str, ...], _Seen],
) -> None:
    view = View(segment.target)
    source = segment.source.prose if segment.source else ""
    known = [match.span for match in glossary.register.find(view.words, view.prose)]
    for span in _capitalised(view):
        text = view.prose[span.start : span.end]
        if not any(span.start < end and start < span.end for start, end in known) and text in source:
            names[text].add(text, number, view.prose)
    terms = [match.span for match in glossary.find("fr", view.words, view.prose)]
    for tokens in _noun_phrases(view.tokens):
        span = Span(tokens[0].start, tokens[-1].end)
        if not any(place.contains(span) for place in (*known, *terms)):
            key = tuple(min(lexicon().lemmas(token.lower) or (token.lower,)) for token in tokens)
            phrases[key].add(view.prose[span.start : span.end], number, view.prose)


def _capitalised(view: View) -> Iterator[Span]:
    """Runs of capitalised words, small words of names between them; an ordinary word that opens a sentence is none."""
    starts = {sentence.start for sentence in view.sentences}
    run: list[Token] = []
    for token in (*view.tokens, None):
        if token and token.kind is Kind.WORD and token.text[0].isupper():
            if token.start not in starts or not lexicon().knows(token.lower):
                run.append(token)
        elif run and not (token and token.lower in _LINKS and token.start - run[-1].end <= 1):
            while run[-1].lower in _LINKS:
                run.pop()
            yield Span(run[0].start, run[-1].end)
            run = []
        elif run and token:
            run.append(token)


def _noun_phrases(tokens: list[Token]) -> Iterator[list[Token]]:
    """A noun and an adjective, or two nouns joined by *de*."""
    for at, token in enumerate(tokens[:-1]):
        if not _is(token, Pos.NOUN):
            continue
        if _is(tokens[at + 1], Pos.ADJECTIVE):
            yield tokens[at : at + 2]
        elif tokens[at + 1].lower in ("de", "d'") and at + 2 < len(tokens) and _is(tokens[at + 2], Pos.NOUN):
            yield tokens[at : at + 3]


def _is(token: Token, pos: Pos) -> bool:
    return (
        token.kind is Kind.WORD and len(token.text) > 2 and token.text.islower() and pos in lexicon().parts(token.text)
    )


def _english_phrases(text: str) -> set[str]:
    """The one to three words in a row without a small word among them."""
    found: set[str] = set()
    for clause in re.split(r"[^\w\s'-]", text.lower()):
        words = _ENGLISH.findall(clause)
        for size in (1, 2, 3):
            rows = (words[at : at + size] for at in range(len(words) - size + 1))
            found.update(" ".join(row) for row in rows if not _SMALL.intersection(row))
    return found


def _partner(seen: _Seen, english: dict[str, list[int]]) -> str:
    """The English phrase that stands where the French one does; the longest of those that do so equally."""
    there = set(seen.segments)
    scored = [
        (2 * len(common) / (len(there) + len(places)), len(phrase), phrase)
        for phrase, places in english.items()
        if len(common := there.intersection(places)) >= RECURRENT
    ]
    score, _length, phrase = max(scored, default=(0.0, 0, ""))
    return phrase if score >= TOGETHER else ""
