"""The register of names: compiled tables, exact look-up in running text, and what is known of each word of a name."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypedDict

from qa.french.tokens import words
from qa.memo import Memo
from qa.model import Span
from qa.nearest import allowed_edits, only_nearest

if TYPE_CHECKING:
    from collections.abc import Sequence


_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
     "ı": "i", "ð": "d", "þ": "th", "\N{RIGHT SINGLE QUOTATION MARK}": "'"}
)  # fmt: skip


def strip_marks(text: str) -> str:
    """``text`` without diacritics: ``Pogačar`` → ``Pogacar``, ``Søren`` → ``Soren``."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.translate(_UNDECOMPOSED))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """``text`` without diacritics and in lower case: what spellings are compared by."""
    return strip_marks(text).lower()


_SMALL = frozenset("de du des d la le les l à au aux a en et sur of the and di del della der den van y da do".split())
"""Words that alone say nothing of the name they stand in."""


def left_context(before: Sequence[str]) -> str:
    """The last telling word of ``before``, and the small words after it; empty where there is none near."""
    for index in range(len(before) - 1, max(len(before) - 5, -1), -1):
        if before[index] not in _SMALL:
            return " ".join(before[index:])
    return ""


def right_context(after: Sequence[str]) -> str:
    """The first telling word of ``after``, and the small words before it; empty where there is none near."""
    for index in range(min(len(after), 4)):
        if after[index] not in _SMALL:
            return " ".join(after[: index + 1])
    return ""


def person_contexts(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """Keys for a word within a person's name of three words and more: by the two words beside it on either side."""
    keys = []
    if len(before) >= 2:
        keys.append(f"{before[-2]} {before[-1]} *")
    if before and after:
        keys.append(f"{before[-1]} * {after[0]}")
    if len(after) >= 2:
        keys.append(f"* {after[0]} {after[1]}")
    return tuple(keys)


class RegisterTables(TypedDict):
    """The compiled register."""

    rows: list[tuple[str, str, str, str, str, str, str, str, str, str]]
    """For each name: id, name, kind, gender, given, family, valid_from, valid_to, translate,
    nationality."""
    forms: list[tuple[int, str, str]]
    """For each form of a name: row, role (``name``, ``alias``, ``english``, ``deprecated``, ``family``), its text."""
    anchors: dict[str, tuple[int, ...]]
    """First word, or first two words with a blank between, in lower case → forms, the longest first."""
    starts: dict[str, bool]
    """First word of a form in lower case → whether it is written without a capital in some form."""
    known: frozenset[str]
    """Every word of every right form, in lower case."""
    families: dict[str, tuple[int, ...]]
    """Folded family name → rows of people."""
    family_starts: frozenset[str]
    """The first folded word of every family name: whether a word may begin one costs one look-up."""
    givens: dict[str, tuple[int, ...]]
    """Folded given name → rows of people."""
    racing: frozenset[str]
    """Lower-case words that name riders, teams, races and climbs and hardly anything else: evidence of racing.
    Surnames of English-speaking countries are left out: they stand in any news."""
    marked: dict[str, str]
    """Lower-case word without its marks → the word with them, where the bare word is no name or French word itself."""
    after: dict[str, tuple[str, ...]]
    """Context (:func:`left_context`, :func:`person_contexts`) → the words that stand there in names."""
    before: dict[str, tuple[str, ...]]
    """Right context → the words that stand before it in such names."""
    proper: dict[str, tuple[str, ...]]
    """Lower-case word, with and without marks, that is part of a name and nothing else → how it is written there."""
    spellings: dict[str, tuple[str, ...]]
    """Folded word that only names have → how it is written in them: what a misspelt word is compared with."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A form of a name found in a text, spelt exactly so."""

    row: int
    role: str
    span: Span
    first: int
    """Index of its first word in the text's words."""
    last: int


class Register:
    """Look-ups in the compiled register."""

    def __init__(self, tables: RegisterTables) -> None:
        self.tables = tables
        self.rows = tables["rows"]

    @cached_property
    def _families(self) -> dict[str, dict[int, dict[str, int]]]:
        return {}

    def families_after(self, given: str) -> dict[int, dict[str, int]]:
        """The family names of those who bear the folded ``given`` name: number of words → folded name → row."""
        found = self._families.get(given)
        if found is None:
            found = {}
            for row in self.tables["givens"].get(given, ()):
                family = self.rows[row][5]
                found.setdefault(len(words(family)), {})[fold(family)] = row
            if found:
                self._families[given] = found
        return found

    @cached_property
    def near_spelling(self) -> Memo[str, str]:
        """Folded word → the one folded word that only names have and that is nearly it, else empty."""
        keys = list(self.tables["spellings"])
        return Memo(lambda folded: only_nearest(folded, keys, allowed_edits(len(folded), anchored=False)))

    @cached_property
    def right_forms(self) -> dict[str, list[str]]:
        """Id → every right form of the names with that id."""
        found: dict[str, list[str]] = {}
        for row, role, text in self.tables["forms"]:
            if role != "deprecated":
                found.setdefault(self.rows[row][0], []).append(text)
        return found

    @cached_property
    def rows_named(self) -> Memo[str, list[tuple[str, ...]]]:
        """Text → the rows of which it is a right form, case and marks exact."""
        return Memo(self._rows_named)

    def _rows_named(self, text: str) -> list[tuple[str, ...]]:
        forms = self.tables["forms"]
        numbers = self.tables["anchors"].get(" ".join(word for word, _, _ in words(text.lower())[:2]), ())
        return [self.rows[forms[n][0]] for n in numbers if forms[n][1] != "deprecated" and forms[n][2] == text]

    def find(self, text_words: Sequence[tuple[str, int, int]], prose: str) -> list[NameMatch]:
        """The longest names at each place, left to right, none within another; case and marks exact."""
        starts = self.tables["starts"]
        found: list[NameMatch] = []
        done = 0
        for index, (word, start, _end) in enumerate(text_words):
            if word in starts and index >= done and (not prose[start].islower() or starts[word]):
                match = self._match_at(index, text_words, prose)
                if match:
                    found.append(match)
                    done = match.last + 1
        return found

    def _match_at(self, index: int, text_words: Sequence[tuple[str, int, int]], prose: str) -> NameMatch | None:
        """The longest name that begins with the word at ``index``."""
        anchors, forms = self.tables["anchors"], self.tables["forms"]
        word, start, _end = text_words[index]
        following = text_words[index + 1][0] if index + 1 < len(text_words) else ""
        for number in (*anchors.get(f"{word} {following}", ()), *anchors.get(word, ())):
            row, role, text = forms[number]
            end = start + len(text)
            if not _stands(text, prose, start, end):
                continue
            last = index
            while last < len(text_words) and text_words[last][2] < end:
                last += 1
            if last < len(text_words) and text_words[last][2] == end:
                return NameMatch(row, role, Span(start, end), index, last)
        return None


def _stands(text: str, prose: str, start: int, end: int) -> bool:
    """Whether ``text`` stands at ``start``, whichever apostrophe and space the prose uses."""
    there = prose[start:end]
    if there == text:
        return True
    if len(there) != len(text) or (there[-1] != text[-1] and there[-1].isalnum()):
        return False
    return there.translate(_SAME) == text.translate(_SAME)


_SAME = str.maketrans(
    {"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ",
     "\N{NON-BREAKING HYPHEN}": "-", "\n": " "}
)  # fmt: skip
