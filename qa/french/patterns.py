"""Patterns over words: lines such as ``@faire [parti] de|du => partie``, compiled once and found by an anchor word.

Brackets hold what is wrong, the rest is the company it must stand in. An element is a word, words apart by `|`, or

    @lemma  any form of a verb, noun or adjective
    %inf    an infinitive            %pp    a past participle     %fin   a finite verb and nothing else
    %adj    an adjective             %noun  a noun                %det   a determiner
    %qual   an adjective that is no participle
    %nouns  a noun in the plural     %num   a number from two on  %end   punctuation, the beginning or the end
    %close  the same, opening marks aside
    %open   the beginning of a sentence, or what stands before one
    %prep   a preposition            %year  a year from 1800 to 2099
    %name   a capitalised word       %gap   a race time or gap: 1:38, 1'38''
    !…      anything but what follows

Where hyphens join the words in the brackets (`[tout-à-fait]`) they must stand in the text, else none may.
The replacement is written as it is; `$1` stands for the first word in the brackets, `$2` for the second; `de $1` is
elided. Where it has as many words apart by `|` as the brackets, each replaces the one in its place
(`[tache|taches] => tâche|tâches`).
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa.french.elements import element
from qa.french.euphony import starts_with_vowel_sound
from qa.french.lexicon import lexicon
from qa.french.words import DETERMINING, PREPOSITIONS, STOPS
from qa.memo import LIMIT, Memo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qa.french.phrases import Reading


def _keys(word: str) -> tuple[str, ...]:
    """What patterns may call ``word``: itself, or a form of its lemmas."""
    return (word, *(f"@{lemma}" for lemma in lexicon().lemmas(word))) if word else ()


_KEYS = Memo(_keys)


class Match(NamedTuple):
    """A pattern found. Indices of tokens, both included."""

    first: int
    last: int
    better: str


class _Line(NamedTuple):
    """A pattern as it is written."""

    rank: int
    """The place among all lines: of two patterns that one word anchors, the first counts."""
    book: str
    elements: list[str]
    anchor: int
    """The element whose words the pattern is found by."""
    first: int
    last: int
    """Where the brackets open and close, as indices of elements."""
    better: str
    hyphenated: bool
    """Whether hyphens join the words in the brackets; else none may."""
    each: dict[str, str]
    """What replaces each word of the brackets, where that is said."""
    near: frozenset[str]
    """The words, or lemmas after `@`, of which the sentence must hold one, if any; of :attr:`far` none."""
    far: frozenset[str]


class _Pattern(NamedTuple):
    """A line, and the tests of its other elements: how far from the anchor, the nearest first, and the test."""

    line: _Line
    tests: list[tuple[int, Callable[[Reading, int], bool]]]


_NONE: frozenset[str] = frozenset()


def _parted(source: str) -> tuple[str, frozenset[str], frozenset[str]]:
    """A pattern without what it asks of the sentence, the words that it wants there, and those it does not."""
    if "~" not in source:
        return source, _NONE, _NONE
    source, _, beside = source.partition(" ~")
    near, _, far = f" ~{beside}".partition(" ~!")
    return source, _set(near.removeprefix(" ~").strip()), _set(far.strip())


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split("|")) if words else _NONE


def _rank(pattern: _Pattern) -> int:
    return pattern.line.rank


class _Anchored:
    """The patterns of one anchor, by what they want right before or after it; most texts hold it in other company."""

    def __init__(self, lines: Iterable[_Line]) -> None:
        self.anywhere: list[_Pattern] = []
        self._before: dict[str, list[_Pattern]] = {}
        self._after: dict[str, list[_Pattern]] = {}
        for line in lines:
            self._add(line)
        self.before = frozenset(self._before)
        """What one of them wants right before the anchor, a lemma after `@`; :attr:`after` likewise."""
        self.after = frozenset(self._after)

    def _add(self, line: _Line) -> None:
        elements, anchor = line.elements, line.anchor
        offsets = sorted((at - anchor for at in range(len(elements)) if at != anchor), key=abs)
        pattern = _Pattern(line, [(offset, element(elements[anchor + offset])) for offset in offsets])
        places = [at for at in (anchor - 1, anchor + 1) if 0 <= at < len(elements)]
        telling = [at for at in places if "%" not in elements[at] and elements[at][0] != "!"]
        if not telling:
            self.anywhere.append(pattern)
            return
        at = min(telling, key=lambda at: elements[at].count("|"))
        beside = self._before if at < anchor else self._after
        for word in _alternatives(elements[at]):
            beside.setdefault(word, []).append(pattern)

    def due(self, before: str, after: str) -> list[_Pattern]:
        """The patterns that may stand between these two words, in their order."""
        found = [pattern for key in _KEYS[before] for pattern in self._before.get(key, ())]
        found += [pattern for key in _KEYS[after] for pattern in self._after.get(key, ())]
        found += self.anywhere
        return sorted(found, key=_rank) if len(found) > 1 else found


class Patterns:
    """The patterns of several books; :attr:`anchors` are the words, and the lemmas after `@`, by which they are found.

    All books are searched at once: a word that several of them ask for is looked up once.
    """

    def __init__(self, books: Mapping[str, Iterable[str]]) -> None:
        self._lines: dict[str, list[_Line]] = {}
        self._anchored: dict[str, _Anchored] = {}
        self._without: set[str] = set()
        """Words met that anchor nothing: nearly all words of a text."""
        lines = ((book, line) for book, lines in books.items() for line in lines)
        for rank, (book, line) in enumerate(lines):
            if line.strip() and not line.startswith("#"):
                self._add(rank, book, line)
        self.anchors = frozenset(self._lines)

    def find(self, reading: Reading) -> dict[str, list[Match]]:
        """Every match of each book that has any, anchor by anchor."""
        places, lowers = reading.places, reading.lowers  # of which the last is empty, as is what is before the first
        found: dict[str, list[Match]] = {}
        for word in reading.words - self._without:
            anchored = self._anchored.get(word) or self._meet(word)
            if anchored is None:
                continue
            anywhere, before, after = anchored.anywhere, anchored.before, anchored.after
            for at in places[word]:
                left, right = lowers[at - 1], lowers[at + 1]
                if anywhere or not before.isdisjoint(_KEYS[left]) or not after.isdisjoint(_KEYS[right]):
                    _find_at(reading, at, anchored.due(left, right), found)
        return found

    def _add(self, rank: int, book: str, line: str) -> None:
        source, _, better = line.partition("=>")
        better = better.strip()
        source, near, far = _parted(source)
        opening, closing = source.index("["), source.index("]")
        hyphenated = "-" in source[opening:closing] and "|" not in source[opening:closing]
        if hyphenated:
            source = source[:opening] + source[opening:closing].replace("-", " ") + source[closing:]
        before, within = source[:opening].split(), source[opening + 1 : closing].split()
        elements = before + within + source[closing + 1 :].split()
        first, last = len(before), len(before) + len(within) - 1
        ranks = list(map(_frequency, elements))
        anchor = ranks.index(min(ranks))
        each = dict(zip(elements[first].split("|"), better.split("|"), strict=True)) if "|" in better else {}
        read = _Line(rank, book, elements, anchor, first, last, better, hyphenated, each, near, far)
        for key in _alternatives(elements[anchor]):
            self._lines.setdefault(key, []).append(read)

    def _meet(self, word: str) -> _Anchored | None:
        """The patterns that a word anchors, made when a text first holds it; none of most."""
        lines = [line for key in _KEYS[word] for line in self._lines.get(key, ())]
        if not lines:
            if len(self._without) >= LIMIT:
                self._without.clear()
            self._without.add(word)
            return None
        made = self._anchored[word] = _Anchored(lines)
        return made


def _find_at(reading: Reading, anchor: int, due: Iterable[_Pattern], found: dict[str, list[Match]]) -> None:
    """Add to ``found`` the first of each book's ``due`` patterns that stands about the token ``anchor``."""
    text = reading.tokens[anchor].text
    if len(text) > 1 and text.isupper():
        return  # an acronym
    done: set[str] = set()
    for pattern in due:
        line = pattern.line
        if line.book not in done and _stands(reading, pattern, anchor):
            done.add(line.book)
            found.setdefault(line.book, []).append(_match(reading, line, anchor - line.anchor))


def _alternatives(element: str) -> list[str]:
    """What an element of words or lemmas may be; a lemma keeps its `@`."""
    if element[0] == "@":
        return [f"@{lemma}" for lemma in element[1:].split("|")]
    return element.split("|")


@cache
def _frequency(element: str) -> tuple[int, int]:
    """How often a text holds an element, roughly: what sort it is, then how short. Patterns are found by the rarest."""
    if element[0] == "!" or "%" in element:
        return 4, 0
    if not element.islower():
        return 3, 0  # a comma
    words = _alternatives(element)
    shortest = min(map(len, words)) - (element[0] == "@")
    if not _FREQUENT.isdisjoint(words):
        return 3, -shortest
    return (2 if shortest <= _SHORT else 1 if element[0] == "@" else 0), -shortest


_SHORT = 3
"""Letters up to which a word is taken to be frequent."""
_FREQUENT = DETERMINING | PREPOSITIONS | frozenset(
    "plus tout tous même bien elle elles nous vous mais dont quand comme leur très était sont fait être avoir cette "
    "@être @avoir @faire @aller @pouvoir @devoir @vouloir @dire @prendre @mettre @venir @tout @grand @autre".split()
)  # fmt: skip


def _stands(reading: Reading, pattern: _Pattern, anchor: int) -> bool:
    for offset, test in pattern.tests:
        if not test(reading, anchor + offset):
            return False
    line = pattern.line
    start = anchor - line.anchor
    for index in range(start + line.first, start + line.last):
        if reading.is_hyphenated(index) is not line.hyphenated:
            return False
    return not (line.near or line.far) or _is_told_by_sentence(reading, line, start)


def _is_told_by_sentence(reading: Reading, line: _Line, start: int) -> bool:
    """Whether the sentence that a match begins in has a word that the line asks for, and none that it excludes."""
    lowers, size = reading.lowers, len(reading.tokens)
    found: set[str] = set()
    for places in (range(start - 1, -1, -1), range(start + len(line.elements), size)):
        for word in takewhile(_goes_on, (lowers[at] for at in places)):
            found.update(_KEYS[word])
    return (not line.near or not line.near.isdisjoint(found)) and line.far.isdisjoint(found)


def _goes_on(word: str) -> bool:
    return word not in STOPS


def _match(reading: Reading, line: _Line, start: int) -> Match:
    first, last = start + line.first, start + line.last
    better = line.each.get(reading.word(first), line.better)
    if "$" in better:
        for number in range(last - first + 1, 0, -1):
            word = reading.tokens[first + number - 1].text.lower()
            better = better.replace(f"de ${number}", _of(word)).replace(f"${number}", word)
    return Match(first, last, better)


def _of(word: str) -> str:
    return f"d'{word}" if starts_with_vowel_sound(word) else f"de {word}"


@cache
def phrasebook() -> Patterns:
    """The patterns of the files of ``phrasebook``, each a book by its name without ending."""
    paths = sorted(Path(__file__).with_name("phrasebook").glob("*.txt"))
    return Patterns({path.stem: path.read_text(encoding="utf-8").splitlines() for path in paths})
