"""Names and noun phrases that recur in article pairs and that the glossary does not know: ``qa glossary extract``."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from qa.french.lexicon import lexicon
from qa.french.tokens import Kind
from qa.model import Span
from qa.upkeep.noun_phrases import noun_phrases, phrase_key
from qa.upkeep.proposals import Proposal
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

_LINKS = frozenset("de d' du des van von der den ter la le of".split())
_ENGLISH = re.compile(r"[A-Za-z]+(?:[-'][A-Za-z]+)*")
_STOP = re.compile(r"[^\w\s]")
LONGEST = 3
"""Words of an English phrase."""
_SMALL = frozenset(
    "a i the an and or but of in on at to by for from with as is are was were be been being has have had do does "
    "did he she it we you its his her their our my your they this that these those there here who which what not "
    "no than then so if when while where how why after before over into out up about will would can could may "
    "might must shall should more most less few many much some any all both each other another such very too also "
    "only just even still yet never always again ago between during through against without within under around "
    "near off down since until because one two three four five six seven eight nine ten first last next new own "
    "same say says said".split()
)
"""Words of which no term is made."""


@dataclass(slots=True)
class _Seen:
    """What was met of one candidate."""

    forms: Counter[str] = field(default_factory=Counter)
    places: dict[int, float] = field(default_factory=dict)
    """Paragraph → where it first stands there, from 0 (its beginning) to 1."""
    contexts: list[str] = field(default_factory=list)

    def add(self, span: Span, paragraph: int, text: str) -> None:
        self.forms[text[span.start : span.end]] += 1
        if paragraph not in self.places:
            self.places[paragraph] = span.start / len(text)
            self.contexts = [*self.contexts, text][:CONTEXTS]

    @property
    def recurs(self) -> bool:
        return len(self.places) >= RECURRENT


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
    english: dict[str, dict[int, float]] = defaultdict(dict)
    number = 0
    for document in documents:
        for segment in document.segments:
            if segment.source is None or not segment.target.value:
                continue
            number += 1
            _read(segment, number, glossary, names, phrases)
            for phrase, place in _english_phrases(segment.source.prose):
                english[phrase].setdefault(number, place)
    found = [_candidate("name", name, seen) for name, seen in names.items() if seen.recurs]
    found += [_candidate("term", partner, seen) for partner, seen in _pairs(phrases.values(), english)]
    return sorted(found, key=lambda candidate: (-candidate.count, candidate.kind, candidate.french))


def _candidate(kind: str, english: str, seen: _Seen) -> Candidate:
    return Candidate(kind, seen.forms.most_common(1)[0][0], english, len(seen.places), tuple(seen.contexts))


def proposal_of(candidate: Candidate) -> Proposal:
    """``candidate`` as a proposal for the glossary."""
    return Proposal(
        candidate.kind,
        "",
        candidate.french,
        english=candidate.english,
        count=candidate.count,
        examples="\n".join(candidate.contexts),
    )


def _read(
    segment: Segment,
    number: int,
    glossary: Glossary,
    names: dict[str, _Seen],
    phrases: dict[tuple[str, ...], _Seen],
) -> None:
    view = View(segment.target)
    source = segment.source.prose if segment.source else ""
    known = [match.span for match in glossary.register.find(view)]
    for span in _capitalised(view):
        text = view.prose[span.start : span.end]
        if not any(span.start < end and start < span.end for start, end in known) and _stands(text, source):
            names[text].add(span, number, view.prose)
    terms = [match.span for match in glossary.find("fr", view)]
    for tokens in noun_phrases(view.tokens):
        span = Span(tokens[0].start, tokens[-1].end)
        if not any(place.contains(span) for place in (*known, *terms)):
            phrases[phrase_key(tokens)].add(span, number, view.prose)


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _capitalised(view: View) -> Iterator[Span]:
    """Runs of capitalised words, small words of names between them; an ordinary word that opens a sentence is none."""
    starts = {sentence.start for sentence in view.sentences}
    run: list[Token] = []
    for token in (*view.tokens, None):
        if token and token.kind is Kind.WORD and token.text[0].isupper():
            if token.start not in starts or not lexicon().knows(token.lower):
                run.append(token)
        elif run and not (token and token.lower in _LINKS and token.start - run[-1].end <= 1):
            while run and run[-1].lower in _LINKS:
                run.pop()
            if run:
                yield Span(run[0].start, run[-1].end)
            run = []
        elif run and token:
            run.append(token)


def _english_phrases(text: str) -> Iterator[tuple[str, float]]:
    """The one to three words in a row without a small word or a name among them; where they stand, from 0 to 1."""
    row: list[re.Match[str]] = []
    end = 0
    for word in _ENGLISH.finditer(text):
        is_stopped = bool(_STOP.search(text, end, word.start()))
        is_name = word[0][0].isupper() and bool(end) and not is_stopped
        if is_stopped or is_name or word[0].lower() in _SMALL:
            row = []
        end = word.end()
        if not is_name and word[0].lower() not in _SMALL:
            row = [*row, word][-LONGEST:]
            for at, first in enumerate(row):
                yield " ".join(each[0].lower() for each in row[at:]), first.start() / len(text)


def _pairs(phrases: Iterable[_Seen], english: dict[str, dict[int, float]]) -> Iterator[tuple[str, _Seen]]:
    """Each recurrent French phrase with its English one; of several that claim the same one, the best keeps it."""
    standing: dict[int, list[str]] = defaultdict(list)
    for phrase, places in english.items():
        for paragraph in places if len(places) >= RECURRENT else ():
            standing[paragraph].append(phrase)
    best: dict[str, tuple[_Rank, _Seen]] = {}
    for seen in phrases:
        if not seen.recurs:
            continue
        there = Counter(phrase for paragraph in seen.places for phrase in standing[paragraph])
        ranked = (
            (_rank(phrase, seen.places, english[phrase]), phrase) for phrase, n in there.items() if n >= RECURRENT
        )
        rank, partner = max(ranked, default=(_NONE, ""))
        if rank.together >= TOGETHER and (partner not in best or best[partner][0] < rank):
            best[partner] = rank, seen
    for partner, (_best, seen) in best.items():
        yield partner, seen


class _Rank(NamedTuple):
    """How well an English phrase goes with a French one: the more, the better."""

    together: float
    """Dice's coefficient of the paragraphs that they stand in."""
    size: int
    """0 for two words, as the French has; else below."""
    near: float
    """How far apart they stand in their paragraphs, below 0."""


_NONE = _Rank(0.0, 0, 0.0)


def _rank(phrase: str, french: dict[int, float], english: dict[int, float]) -> _Rank:
    common = french.keys() & english.keys()
    apart = sum(abs(french[each] - english[each]) for each in common) / len(common)
    return _Rank(2 * len(common) / (len(french) + len(english)), -abs(phrase.count(" ") - 1), -apart)
