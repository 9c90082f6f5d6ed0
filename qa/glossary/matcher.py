"""Finds compiled glossary terms in running text: whole words, inflected, the longest first."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from qa.glossary.patterns import GAP_WORDS
from qa.memo import Memo
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa.glossary.compile import TermTable
    from qa.glossary.patterns import Element, Pattern

_WITHIN_NUMBERS = frozenset(",.:")
_BETWEEN = (
    " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\n\t-\N{HYPHEN}\N{NON-BREAKING HYPHEN}'\N{RIGHT SINGLE QUOTATION MARK}"
)
"""What may stand between two words of one term."""
ADVERBS = frozenset(
    """
    absolument alors aussi aussitôt bel bien brièvement brillamment brutalement clairement complètement constamment
    courageusement définitivement directement donc également encore énormément enfin ensuite entièrement facilement
    finalement fortement franchement immédiatement jamais justement largement légèrement littéralement lourdement
    magnifiquement même nettement normalement parfaitement parfois pas patiemment ponctuellement pourtant presque
    probablement progressivement rapidement réellement régulièrement simplement solidement soudain soudainement souvent
    subitement sûrement temporairement totalement toujours tranquillement très trop vite violemment vraiment
    """.split()
)
"""One of these may stand between any two words of a term of three or more: *frapper durement le pont*. It never makes
another term."""

_SHORT = 2
"""Elements of a pattern in which no adverb may stand: *un directeur très sportif* is no term."""

_new = tuple.__new__
"""Makes a named tuple in half the time that calling it takes."""


class TermMatch(NamedTuple):
    """A glossary term found in a text; a named tuple because a hundred thousand a second are made."""

    row: int
    """Index of the term's row in the glossary."""
    span: Span
    first: int
    """Index of its first word in the text's words."""
    last: int
    """Index of its last word."""


_Found: TypeAlias = tuple[int, int, int]
"""A match as its first and last word and its row: what sorts and hashes fast, and in text order."""


class Words(Protocol):
    """The words of a text, as :class:`qa.view.View` has them."""

    @property
    def prose(self) -> str:
        """The text."""

    @property
    def words(self) -> Sequence[tuple[str, int, int]]:
        """Its words in lower case, with start and end."""

    @property
    def raised(self) -> Sequence[tuple[int, int, int]]:
        """Those that begin with no small letter: index, start, end."""

    @property
    def word_set(self) -> frozenset[str]:
        """The distinct words."""

    @property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each stands, as indices of the words."""


class _Entry(NamedTuple):
    """A pattern that one word anchors."""

    number: int
    position: int
    """The anchor's place in it."""
    needed: frozenset[str]
    """Words of which the text must hold one somewhere: the rarest of the others."""


class _Around(NamedTuple):
    """The patterns that one word anchors."""

    beside: dict[str, list[_Entry]]
    """By a word that must stand right before or after it."""
    anywhere: list[_Entry]
    """Those in which a gap is on either side of it."""
    loose: list[_Entry]
    """Of those with a word beside it such where an adverb may stand in between."""


class Matcher:
    """Look-ups in the compiled terms of one language."""

    def __init__(self, table: TermTable) -> None:
        self._singles = table["singles"]
        self._patterns = table["patterns"]
        self._anchors = table["anchors"]
        self._single_words = frozenset(self._singles)
        self._anchor_words = frozenset(self._anchors)
        self._around = Memo(self._find_around)

    def find(self, text: Words) -> list[TermMatch]:
        """Every match of every pattern, overlaps included, in text order; of equal ones the rows in order."""
        found: set[_Found] = set()
        # Sets are intersected by C: most texts hold few of the words by which patterns are looked up.
        for word in text.word_set & self._single_words:
            rows = self._singles[word]
            for at in text.places[word]:
                found.update([(at, at, row) for row in rows])
        for at, entry in self._due(text):
            if match := self._match(entry, at, text):
                found.add(match)
        if not found:
            return []
        words = text.words
        return [
            _new(TermMatch, (row, _new(Span, (words[first][1], words[last][2])), first, last))
            for first, last, row in sorted(found)
        ]

    def _due(self, text: Words) -> list[tuple[int, _Entry]]:
        """The places of anchors, and the patterns that may stand there as far as two other words tell."""
        words, places, there = text.words, text.places, text.word_set
        final = len(words) - 1
        due: list[tuple[int, _Entry]] = []
        for anchor in there & self._anchor_words:
            beside, anywhere, loose = self._around[anchor]
            for at in places[anchor]:
                before = words[at - 1][0] if at else ""
                after = words[at + 1][0] if at < final else ""
                entries = anywhere
                if before in beside:
                    entries = entries + beside[before]
                if after in beside:
                    entries = entries + beside[after]
                if loose and (before in ADVERBS or after in ADVERBS):
                    entries = entries + loose
                for entry in entries:
                    if not there.isdisjoint(entry[2]):
                        due.append((at, entry))  # noqa: PERF401 - of most words there are none
        return due

    def _match(self, entry: _Entry, at: int, text: Words) -> _Found | None:
        """The pattern of ``entry``, its anchor being the word at ``at``."""
        number, position, _needed = entry
        row, pattern = self._patterns[number]
        last = _walk(pattern, position, at, text, step=1)
        if last < 0:
            return None
        first = _walk(pattern, position, at, text, step=-1)
        if first < 0:
            return None
        return first, last, row

    def _find_around(self, word: str) -> _Around:
        beside: dict[str, list[_Entry]] = defaultdict(list)
        anywhere: list[_Entry] = []
        loose: list[_Entry] = []
        for number, position, step, needed in self._anchors[word]:
            pattern = self._patterns[number][1]
            entry = _Entry(number, position, _forms(pattern[needed]))
            if not step:
                anywhere.append(entry)
                continue
            for form in _forms(pattern[position + step]):
                beside[form].append(entry)
            if len(pattern) > _SHORT:
                loose.append(entry)
        return _Around(dict(beside), anywhere, loose)


def in_text_order(matches: Iterable[TermMatch]) -> list[TermMatch]:
    """``matches`` by where they begin and end; of equal spans the rows in order."""
    return sorted(matches, key=itemgetter(2, 3, 0))


def _forms(element: Element) -> frozenset[str]:
    """The words of which one must stand at an element."""
    return frozenset((element,)) if isinstance(element, str) else element or frozenset()


def _walk(pattern: Pattern, position: int, at: int, text: Words, *, step: int) -> int:
    """Match the pattern's elements on one side of the word at ``at``; the index of the outermost word, or -1."""
    words, prose = text.words, text.prose
    position += step
    slack = 0
    if 0 <= position < len(pattern) and pattern[position] is None:
        slack = GAP_WORDS
        position += step
    if not 0 <= position < len(pattern):
        return at
    element = pattern[position]
    adverbs = len(pattern) > _SHORT
    while True:
        previous, at = at, at + step
        if not 0 <= at < len(words) or not _adjoin(words, previous, at, prose):
            return -1
        word = words[at][0]
        if word == element or (element.__class__ is frozenset and word in element):
            outermost = _walk(pattern, position, at, text, step=step)
            if outermost >= 0 or not slack:
                return outermost
        if slack:
            slack -= 1
        elif adverbs and word in ADVERBS:
            adverbs = False
        else:
            return -1


def _adjoin(words: Sequence[tuple[str, int, int]], one: int, other: int, prose: str) -> bool:
    """Whether only spaces, hyphens and apostrophes stand between two neighbouring words, or they are one number."""
    low, high = (one, other) if one < other else (other, one)
    end, start = words[low][2], words[high][1]
    between = prose[end:start]
    if between == " " or not between.strip(_BETWEEN):
        return True
    return between in _WITHIN_NUMBERS and prose[end - 1].isdigit() and prose[start].isdigit()
