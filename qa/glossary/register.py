"""The register of names: compiled tables, exact look-up in running text, and what is known of each word of a name."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypedDict

from qa.french.lexicon import lexicon as french_lexicon
from qa.french.tokens import words
from qa.glossary.model import PEOPLE
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.french.lexicon import Lexicon
    from qa.glossary.model import Name

_ENGLISH_SPEAKING = frozenset({"GBR", "IRL", "USA", "CAN", "AUS", "NZL", "ZAF"})
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


def fold(text: str) -> str:
    """``text`` without diacritics and in lower case: what spellings are compared by."""
    return strip_marks(text).lower()


class RegisterTables(TypedDict):
    """The compiled register."""

    rows: list[tuple[str, str, str, str, str, str, str, str, str]]
    """For each name: id, name, kind, gender, given, family, valid_from, valid_to, translate."""
    forms: list[tuple[int, str, str]]
    """For each form of a name: row, role (``name``, ``alias``, ``english``, ``deprecated``, ``family``), its text."""
    anchors: dict[str, tuple[int, ...]]
    """First word of a form in lower case → forms, the longest first."""
    known: frozenset[str]
    """Every word of every right form, in lower case."""
    families: dict[str, tuple[int, ...]]
    """Folded family name → rows of people."""
    givens: dict[str, tuple[int, ...]]
    """Folded given name → rows of people."""
    racing: frozenset[str]
    """Lower-case words that name riders, teams and races and hardly anything else: evidence of racing. Surnames of
    English-speaking countries are left out: they stand in any news."""
    marked: dict[str, str]
    """Lower-case word without its marks → the word with them, where the bare word is no name or French word itself."""
    spellings: dict[str, tuple[str, ...]]
    """Folded word that only names have → how it is written in them: what a misspelt word is compared with."""


def compile_names(names: Sequence[Name]) -> RegisterTables:
    """The tables for ``names``; an index into ``names`` names a row throughout."""
    lexicon = french_lexicon()
    forms = [form for row, name in enumerate(names) for form in _forms(row, name)]
    anchors: dict[str, list[int]] = defaultdict(list)
    for number, (_row, _role, text) in enumerate(forms):
        if parts := words(text.lower()):
            anchors[parts[0][0]].append(number)
    for found in anchors.values():
        found.sort(key=lambda number: -len(forms[number][2]))
    families: dict[str, list[int]] = defaultdict(list)
    givens: dict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(names):
        if name.kind in PEOPLE and name.family:
            families[fold(name.family)].append(row)
            givens[fold(name.given)].append(row)
    known = frozenset(w for _, role, text in forms if role != "deprecated" for w, _, _ in words(text.lower()))
    return {
        "rows": [
            (n.id, n.name, n.kind, n.gender, n.given, n.family, n.valid_from, n.valid_to, n.translate) for n in names
        ],
        "forms": forms,
        "anchors": {word: tuple(found) for word, found in anchors.items()},
        "known": known,
        "families": {family: tuple(found) for family, found in families.items()},
        "givens": {given: tuple(found) for given, found in givens.items()},
        "racing": frozenset(_racing_words(names, lexicon)),
        "marked": _marked(known, lexicon),
        "spellings": _spellings(forms, names, lexicon),
    }


def _forms(row: int, name: Name) -> Iterator[tuple[int, str, str]]:
    yield row, "name", name.name
    yield from ((row, "alias", alias) for alias in name.aliases)
    yield from ((row, "english", english) for english in name.english)
    yield from ((row, "deprecated", wrong) for wrong in name.deprecated)
    if name.kind in PEOPLE and name.family:
        yield row, "family", name.family
        if (capitalised := name.family[0].upper() + name.family[1:]) != name.family:
            yield row, "family", capitalised


def _racing_words(names: Iterable[Name], lexicon: Lexicon) -> Iterator[str]:
    for name in names:
        if name.kind == "rider" and name.nationality not in _ENGLISH_SPEAKING:
            texts = [name.family]
        elif name.kind in {"team", "race"}:
            texts = [name.name]
        else:
            continue
        for text in texts:
            for word, _, _ in words(text.lower()):
                if len(word) >= 5 and not lexicon.knows(word) and not lexicon.knows(word.capitalize()):
                    yield word


def _marked(known: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    marked: dict[str, str] = {}
    for word in sorted(known):
        bare = strip_marks(word)
        if bare != word and len(bare) >= 4 and bare not in known and not lexicon.knows(bare):
            marked[bare] = word
    return marked


def _spellings(
    forms: Iterable[tuple[int, str, str]], names: Sequence[Name], lexicon: Lexicon
) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row, role, text in forms:
        if role == "deprecated" or (names[row].kind in PEOPLE and role != "family"):
            continue
        for lower, start, end in words(text):
            written = text[start:end]
            if len(lower) >= 5 and written[0].isupper() and not written.isupper() and not lexicon.knows(written):
                found[fold(lower)][written] = None
    return {folded: tuple(written) for folded, written in found.items()}


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
    def family_keys(self) -> list[str]:
        """The folded family names, for fuzzy look-up."""
        return list(self.tables["families"])

    @cached_property
    def spelling_keys(self) -> list[str]:
        """The folded words that only names have, for fuzzy look-up."""
        return list(self.tables["spellings"])

    def find(self, text_words: Sequence[tuple[str, int, int]], prose: str) -> list[NameMatch]:
        """The longest names at each place, left to right, none within another; case and marks exact."""
        anchors, forms = self.tables["anchors"], self.tables["forms"]
        found: list[NameMatch] = []
        index = 0
        while index < len(text_words):
            match = None
            for number in anchors.get(text_words[index][0], ()):
                row, role, text = forms[number]
                start = text_words[index][1]
                end = start + len(text)
                if not _stands(text, prose, start, end):
                    continue
                last = index
                while last < len(text_words) and text_words[last][2] < end:
                    last += 1
                if last < len(text_words) and text_words[last][2] == end:
                    match = NameMatch(row, role, Span(start, end), index, last)
                    break
            if match:
                found.append(match)
                index = match.last + 1
            else:
                index += 1
        return found


def _stands(text: str, prose: str, start: int, end: int) -> bool:
    """Whether ``text`` stands at ``start``, whichever apostrophe and space the prose uses."""
    there = prose[start:end]
    if there == text:
        return True
    if len(there) != len(text):
        return False
    return there.translate(_SAME) == text.translate(_SAME)


_SAME = str.maketrans(
    {"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ",
     "\N{NON-BREAKING HYPHEN}": "-", "\n": " "}
)  # fmt: skip
