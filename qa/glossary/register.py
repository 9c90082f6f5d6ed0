"""The register of names: compiled tables, exact look-up in running text, and what is known of each word of a name."""

from __future__ import annotations

import unicodedata
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypedDict

from qa.french.lexicon import lexicon
from qa.french.tokens import words
from qa.glossary.cells import FAMILY, GENDER, ID, KIND, NAME
from qa.glossary.model import PEOPLE
from qa.memo import Memo
from qa.model import Span
from qa.nearest import allowed_edits, only_nearest

if TYPE_CHECKING:
    from qa.glossary.matcher import Words


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


class RegisterTables(TypedDict):
    """The compiled register."""

    rows: list[tuple[str, str, str, str, str, str, str, str, str, str]]
    """For each name the cells that :mod:`qa.glossary.cells` names, in their order."""
    forms: list[tuple[int, str, str]]
    """For each form of a name: row, role (``name``, ``alias``, ``english``, ``deprecated``, ``family``), its text."""
    anchors: dict[str, tuple[int, ...]]
    """The one word by which a form is looked up, as it is written there → such forms. It has a capital if one has."""
    known: frozenset[str]
    """Every word of every right form, in lower case."""
    families: dict[str, tuple[int, ...]]
    """Folded family name → rows of people."""
    family_starts: dict[str, frozenset[str]]
    """The first folded word of every family name → the second words of such names, an empty one where it is all."""
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
    contexts: frozenset[str]
    """Words of which one stands in each of those contexts, small words apart where another one does."""
    proper: dict[str, tuple[str, ...]]
    """Lower-case word, with and without marks, that is part of a name and nothing else → how it is written there."""
    spellings: dict[str, tuple[str, ...]]
    """Folded word that only names have → how it is written in them: what a misspelt word is compared with."""


class NameMatch(NamedTuple):
    """A form of a name found in a text, spelt exactly so."""

    row: int
    role: str
    span: Span
    first: int
    """Index of its first word in the text's words."""
    last: int


class _Form(NamedTuple):
    """A form of a name, and where its anchor is in it."""

    number: int
    text: str
    """As :func:`_plain` makes it."""
    start: int
    """Code points before the anchor."""
    before: int
    """Words before it."""
    after: int


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
                family = self.rows[row][FAMILY]
                found.setdefault(len(words(family)), {})[fold(family)] = row
            if found:
                self._families[given] = found
        return found

    @cached_property
    def teams(self) -> frozenset[str]:
        """The names of teams; some are brands as well."""
        return frozenset(row[NAME] for row in self.rows if row[KIND] == "team")

    @cached_property
    def knows(self) -> Memo[str, bool]:
        """A word as it is written → whether it is a French word, or part of a right form of a name."""
        known, in_lexicon = self.tables["known"], lexicon().knows
        return Memo(lambda written: written.lower() in known or in_lexicon(written))

    @cached_property
    def may_be_wrong(self) -> Memo[str, bool]:
        """A word as it is written → whether it is unknown, or a given name, beside which a family name may be wrong."""
        return Memo(lambda written: fold(written) in self.tables["givens"] or not self.knows[written])

    @cached_property
    def after_start(self) -> Memo[str, frozenset[str]]:
        """A word → the folded words of which one must follow it in a family name that it begins; an empty one: any."""
        return Memo(lambda word: self.tables["family_starts"].get(fold(word), frozenset()))

    @cached_property
    def near_spelling(self) -> Memo[str, str]:
        """Folded word → the one folded word that only names have and that is nearly it, else empty."""
        keys = list(self.tables["spellings"])
        return Memo(lambda folded: only_nearest(folded, keys, allowed_edits(len(folded), anchored=False)))

    @cached_property
    def proper_words(self) -> frozenset[str]:
        """The words of the table ``proper``."""
        return frozenset(self.tables["proper"])

    @cached_property
    def spelling(self) -> Memo[str, str]:
        """A word → how it is folded, where only names have it; else empty."""
        return Memo(lambda written: folded if (folded := fold(written)) in self.tables["spellings"] else "")

    @cached_property
    def hyphenated(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """First lower-case word → the races whose names hyphens join: their words, and the name as it is written."""
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for _identifier, name, kind, *_rest in self.rows:
            if kind == "race" and "-" in name and all(part[:1].isupper() for part in name.replace("-", " ").split()):
                parts = tuple(word for word, _start, _end in words(name.replace("-", " ")))
                found.setdefault(parts[0], []).append((parts, name))
        return found

    def entry_with(self, text: str) -> str:
        """The id of the first entry of which a form holds ``text``; empty where none does."""
        at = self._every_form.find(text)
        return "" if at < 0 else self.rows[self.tables["forms"][self._every_form.count("\n", 0, at)][0]][ID]

    @cached_property
    def _every_form(self) -> str:
        return "\n".join(text for _row, _role, text in self.tables["forms"])

    @cached_property
    def right_forms(self) -> dict[str, list[str]]:
        """Id → every right form of the names with that id."""
        found: dict[str, list[str]] = {}
        for row, role, text in self.tables["forms"]:
            if role != "deprecated":
                found.setdefault(self.rows[row][ID], []).append(text)
        return found

    @cached_property
    def person_named(self) -> Memo[str, tuple[str, str] | None]:
        """Text → gender and id of the people it names; none where it names something else too, or both genders."""
        return Memo(self._person_named)

    def _person_named(self, text: str) -> tuple[str, str] | None:
        rows = self.rows_named[text]
        genders = {row[GENDER] for row in rows}
        if len(genders) != 1 or genders - {"m", "f"} or {row[KIND] for row in rows} - PEOPLE:
            return None
        return rows[0][GENDER], rows[0][ID]

    @cached_property
    def rows_named(self) -> Memo[str, list[tuple[str, ...]]]:
        """Text → the rows of which it is a right form, case and marks exact."""
        return Memo(self._rows_named)

    def _rows_named(self, text: str) -> list[tuple[str, ...]]:
        anchors = {text[start:end] for _, start, end in words(text)} & self.tables["anchors"].keys()
        forms = [self.tables["forms"][n] for n in sorted(n for each in anchors for n in self.tables["anchors"][each])]
        return [self.rows[row] for row, role, form in forms if role != "deprecated" and form == text]

    def find(self, text: Words) -> list[NameMatch]:
        """The longest names at each place, left to right, none within another; case and marks exact."""
        prose, anchors = text.prose, self.tables["anchors"]
        plain = ""
        found: list[_Found] = []
        for at, start, end in (*text.raised, *self._small(text)):
            if (anchor := prose[start:end]) in anchors:
                plain = plain or _plain(prose)
                found += [
                    (at - before, -at - after, number, start - offset)
                    for number, form, offset, before, after in self._forms[anchor]
                    if plain.startswith(form, start - offset)
                ]
        return self._longest(found, text) if found else []

    def _longest(self, found: list[_Found], text: Words) -> list[NameMatch]:
        """Of what begins at each place the longest that begins and ends with words and lies in none further left."""
        found.sort()
        words = text.words
        kept: list[NameMatch] = []
        done = 0
        for first, negated_last, number, start in found:
            last = -negated_last
            if first < done or last >= len(words) or words[first][1] != start:
                continue
            row, role, form = self.tables["forms"][number]
            end = start + len(form)
            if words[last][2] == end:
                kept.append(_new(NameMatch, (row, role, _new(Span, (start, end)), first, last)))
                done = last + 1
        return kept

    def _small(self, text: Words) -> list[tuple[int, int, int]]:
        """The words by which names without any capital are looked up, as :attr:`qa.view.View.raised` has the others."""
        there = text.word_set & self._small_anchors
        return [(at, *text.words[at][1:]) for word in there for at in text.places[word]]

    @cached_property
    def _small_anchors(self) -> frozenset[str]:
        return frozenset(anchor.lower() for anchor in self.tables["anchors"] if anchor[0].islower())

    @cached_property
    def _forms(self) -> Memo[str, list[_Form]]:
        """Anchor → the forms that it anchors."""
        return Memo(lambda anchor: [self._form(number, anchor) for number in self.tables["anchors"][anchor]])

    def _form(self, number: int, anchor: str) -> _Form:
        text = self.tables["forms"][number][2]
        parts = words(text)
        at = next(at for at, (_, start, end) in enumerate(parts) if text[start:end] == anchor)
        return _Form(number, _plain(text), parts[at][1], at, len(parts) - at - 1)


_new = tuple.__new__
"""Makes a named tuple in half the time that calling it takes."""
_Found: TypeAlias = tuple[int, int, int, int]
"""A form that stands somewhere: its first word, its last one negated, its number, its start. So the longest
sorts first."""


def _plain(text: str) -> str:
    """``text``, whichever apostrophes and spaces it has."""
    for odd, usual in _SAME:
        text = text.replace(odd, usual)
    return text


_SAME = (
    ("\N{RIGHT SINGLE QUOTATION MARK}", "'"),
    ("\N{NO-BREAK SPACE}", " "),
    ("\N{NARROW NO-BREAK SPACE}", " "),
    ("\N{NON-BREAKING HYPHEN}", "-"),
    ("\n", " "),
)
