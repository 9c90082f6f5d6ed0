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
    %name   a capitalised word       !…     anything but what follows

Where hyphens join the words in the brackets (`[tout-à-fait]`) they must stand in the text, else none may.
The replacement is written as it is; `$1` stands for the first word in the brackets, `$2` for the second; `de $1` is
elided. Where it has as many words apart by `|` as the brackets, each replaces the one in its place
(`[tache|taches] => tâche|tâches`).
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa.french.elements import element
from qa.french.euphony import starts_with_vowel_sound
from qa.french.lexicon import lexicon
from qa.french.words import DETERMINING, PREPOSITIONS
from qa.memo import LIMIT, Memo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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


class _Pattern(NamedTuple):
    elements: tuple[Callable[[Reading, int], bool], ...]
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


class _Line(NamedTuple):
    """A pattern as it is written; the fields are those of :class:`_Pattern`."""

    elements: list[str]
    anchor: int
    first: int
    last: int
    better: str
    hyphenated: bool
    each: dict[str, str]


class _Anchored:
    """The patterns of one anchor, by what they want right before or after it; most texts hold it in other company."""

    def __init__(self) -> None:
        self._count = 0
        self._before: dict[str, list[tuple[int, _Pattern]]] = {}
        self._after: dict[str, list[tuple[int, _Pattern]]] = {}
        self._anywhere: list[tuple[int, _Pattern]] = []

    def add(self, pattern: _Pattern, elements: Sequence[str]) -> None:
        """Add a pattern made of ``elements``."""
        ranked = self._count, pattern
        self._count += 1
        places = [at for at in (pattern.anchor - 1, pattern.anchor + 1) if 0 <= at < len(elements)]
        telling = [at for at in places if "%" not in elements[at] and elements[at][0] != "!"]
        if not telling:
            self._anywhere.append(ranked)
            return
        at = min(telling, key=lambda at: elements[at].count("|"))
        beside = self._before if at < pattern.anchor else self._after
        mark = "@" if elements[at][0] == "@" else ""
        for word in elements[at].removeprefix("@").split("|"):
            beside.setdefault(mark + word, []).append(ranked)

    def due(self, before: str, after: str) -> list[tuple[int, _Pattern]]:
        """The patterns that may stand between these two words, in their order."""
        found = self._anywhere
        if self._before and not self._before.keys().isdisjoint(_KEYS[before]):
            found = found + [ranked for key in _KEYS[before] for ranked in self._before.get(key, ())]
        if self._after and not self._after.keys().isdisjoint(_KEYS[after]):
            found = found + [ranked for key in _KEYS[after] for ranked in self._after.get(key, ())]
        return sorted(found, key=itemgetter(0)) if len(found) > 1 else found


class Patterns:
    """A set of patterns; :attr:`anchors` are the words, and the lemmas after `@`, by which they are found."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: dict[str, list[_Line]] = {}
        self._anchored: dict[str, _Anchored] = {}
        self._without: set[str] = set()
        """Words met that anchor nothing: nearly all words of a text."""
        for line in lines:
            if line.strip() and not line.startswith("#"):
                self._add(line)
        self.anchors = frozenset(self._lines)

    def find(self, reading: Reading) -> Iterator[Match]:
        """Every match, anchor by anchor."""
        places, lowers = reading.places, reading.lowers  # of which the last is empty, as is what is before the first
        for word in reading.words - self._without:
            anchored = self._anchored.get(word) or self._meet(word)
            if anchored is None:
                continue
            for index in places[word]:
                due = anchored.due(lowers[index - 1], lowers[index + 1])
                if due and len(word) > 1 and reading.tokens[index].text.isupper():
                    continue  # an acronym
                for _rank, pattern in due:
                    start = index - pattern.anchor
                    if _stands(reading, pattern, start):
                        yield _match(reading, pattern, start)
                        break

    def _add(self, line: str) -> None:
        source, _, better = (part.strip() for part in line.partition("=>"))
        opening, closing = source.index("["), source.index("]")
        hyphenated = "-" in source[opening:closing] and "|" not in source[opening:closing]
        if hyphenated:
            source = source[:opening] + source[opening:closing].replace("-", " ") + source[closing:]
        before, within, after = (
            part.split() for part in (source[:opening], source[opening + 1 : closing], source[closing + 1 :])
        )
        elements = before + within + after
        first, last = len(before), len(before) + len(within) - 1
        ranks = list(map(_frequency, elements))
        anchor = ranks.index(min(ranks))
        each = dict(zip(elements[first].split("|"), better.split("|"), strict=True)) if "|" in better else {}
        read = _Line(elements, anchor, first, last, better, hyphenated, each)
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
        made = self._anchored[word] = _Anchored()
        for line in lines:
            made.add(_Pattern(tuple(map(element, line.elements)), *line[1:]), line.elements)
        return made


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
    words = _alternatives(element)
    shortest = min(len(word.removeprefix("@")) for word in words)
    if not _FREQUENT.isdisjoint(words):
        return 3, -shortest
    if not any(character.isalpha() for character in element):
        return 3, 0  # a comma
    return (2 if shortest <= _SHORT else 1 if element[0] == "@" else 0), -shortest


_SHORT = 3
"""Letters up to which a word is taken to be frequent."""
_FREQUENT = DETERMINING | PREPOSITIONS | frozenset(
    "plus tout tous même bien elle elles nous vous mais dont quand comme leur très était sont fait être avoir cette "
    "@être @avoir @faire @aller @pouvoir @devoir @vouloir @dire @prendre @mettre @venir @tout @grand @autre".split()
)  # fmt: skip


def _stands(reading: Reading, pattern: _Pattern, start: int) -> bool:
    if not all(test(reading, start + i) for i, test in enumerate(pattern.elements)):
        return False
    joints = range(start + pattern.first, start + pattern.last)
    return all(reading.is_hyphenated(index) is pattern.hyphenated for index in joints)


def _match(reading: Reading, pattern: _Pattern, start: int) -> Match:
    first, last = start + pattern.first, start + pattern.last
    better = pattern.each.get(reading.word(first), pattern.better)
    if "$" in better:
        for number in range(last - first + 1, 0, -1):
            word = reading.tokens[first + number - 1].text.lower()
            better = better.replace(f"de ${number}", _of(word)).replace(f"${number}", word)
    return Match(first, last, better)


def _of(word: str) -> str:
    return f"d'{word}" if starts_with_vowel_sound(word) else f"de {word}"


@cache
def phrasebook(name: str) -> Patterns:
    """The patterns of a file of ``phrasebook``, by its name without ending.

    Raises:
        OSError: there is no such file.
    """
    path = Path(__file__).with_name("phrasebook") / f"{name}.txt"
    return Patterns(path.read_text(encoding="utf-8").splitlines())
