"""Which texts a change of the register of names can reach: those with the words of what changed, or words near them.

Checks ask the register's tables for words and phrases of a text, exactly as they stand, without marks, or in lower
case; and compare an unknown word with the spellings it knows. So a text that lacks a word of each changed key, and
holds none within as many edits of a changed spelling as make a misspelling, is told the same by both registers.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from qa.french.lexicon import lexicon
from qa.french.tokens import words
from qa.glossary.cells import ID
from qa.glossary.people import common_people
from qa.glossary.register import fold
from qa.nearest import allowed_edits, nearest
from qa.upkeep.impact.rows import unmatched

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from qa.glossary.register import Register, RegisterTables

_BY_ROW = ("families", "givens")
_BY_WORD = ("marked", "after", "before", "proper", "spellings")
_SETS = ("known", "racing")
COVERED = frozenset({"rows", "forms", "anchors", "family_starts", "contexts", *_BY_ROW, *_BY_WORD, *_SETS})
"""The tables whose changes are followed; the first three are made of rows and their forms, which are compared whole,
the fourth is made of the families, the fifth of the keys of two others."""


class Phrases:
    """Phrases, looked up in the folded words of a text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
        for phrase in set(phrases):
            parts = frozenset(word for word, _start, _end in words(fold(phrase)))
            if parts:
                self._by_word[max(parts, key=len)].append(parts)

    def may_stand(self, there: AbstractSet[str]) -> bool:
        """Whether all words of a phrase are ``there``."""
        return any(parts <= there for word in self._by_word.keys() & there for parts in self._by_word[word])


class ChangedNames:
    """What differs between two registers, as the texts that it can reach."""

    def __init__(self, before: Register, after: Register) -> None:
        rows = unmatched(_rows(before.tables), _rows(after.tables))
        sides = tuple(zip((before, after), rows, strict=True))
        self.ids = frozenset(register.rows[row][ID] for register, kept in sides for row in kept)
        """The entries that changed, appeared, went or moved."""
        forms = {
            text for register in (before, after) for row, _role, text in register.tables["forms"]
            if register.rows[row][ID] in self.ids
        }  # fmt: skip
        changed = {name: _differing(name, before.tables, after.tables) for name in (*_BY_ROW, *_BY_WORD, *_SETS)}
        self._phrases = Phrases([*forms, *(key for keys in changed.values() for key in keys)])
        givens = (before.tables["givens"].keys() ^ after.tables["givens"].keys()) & common_people()
        whole = [form for form in forms if len(words(form)) > 1]
        self._anywhere = Phrases([*changed["racing"], *givens, *whole])
        written = _written_in(forms, before.tables, after.tables)
        parts = {word for key in changed["families"] for word, _start, _end in words(key)}
        moved = _moved(before.tables["spellings"], after.tables["spellings"])
        self._spellings = tuple(changed["spellings"] | changed["families"] | moved | parts | set(map(fold, written)))
        self._known = before.tables["known"] & after.tables["known"]
        self._near: dict[str, bool] = {}

    def reach_words(self, there: AbstractSet[str], capitalised: AbstractSet[str]) -> bool:
        """Whether a text of these folded words, those of the target with a capital as they stand, may be reached."""
        return self._phrases.may_stand(there) or any(map(self._is_near, capitalised))

    def reach_document(self, there: AbstractSet[str]) -> bool:
        """Whether what is asked of a whole document may differ: if it is about cycling, who else is named in it."""
        return self._anywhere.may_stand(there)

    def _is_near(self, written: str) -> bool:
        """Whether an unknown word may be taken for a misspelling of what changed."""
        known = self._near.get(written)
        if known is None:
            known = self._near[written] = self._may_be_misspelt(written)
        return known

    def _may_be_misspelt(self, written: str) -> bool:
        if len(written) < 4 or not self._spellings or written.lower() in self._known or lexicon().knows(written):
            return False
        folded = fold(written)
        return bool(nearest(folded, self._spellings, allowed_edits(len(folded), anchored=True)))


def _rows(tables: RegisterTables) -> list[Hashable]:
    """Each row with its forms."""
    forms: list[list[tuple[str, str]]] = [[] for _row in tables["rows"]]
    for row, role, text in tables["forms"]:
        forms[row].append((role, text))
    return [(row, tuple(found)) for row, found in zip(tables["rows"], forms, strict=True)]


def _differing(name: str, before: RegisterTables, after: RegisterTables) -> set[str]:
    """The keys of a table of which the registers say different things."""
    if name in _SETS:
        return set(before[name] ^ after[name])  # type: ignore[literal-required]
    one, other = (_content(name, tables) for tables in (before, after))
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


def _content(name: str, tables: RegisterTables) -> Mapping[str, Hashable]:
    """A table, rows in place of their numbers."""
    table: Mapping[str, Hashable] = tables[name]  # type: ignore[literal-required]
    if name not in _BY_ROW:
        return table
    rows = tables["rows"]
    return {key: tuple(rows[row] for row in found) for key, found in table.items()}  # type: ignore[attr-defined]


def _moved(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    """The keys that do not stand in the same order among the others: of many as near, the first few are looked at."""
    one, other = list(before), list(after)
    rows = unmatched(one, other)
    return {one[at] for at in rows[0]} | {other[at] for at in rows[1]}


def _written_in(forms: Iterable[str], *sides: RegisterTables) -> set[str]:
    """The words that the register may propose and that are in one of ``forms``: a proposal names an entry with it."""
    joined = "\n".join(forms)
    tables = [tables[name] for tables in sides for name in ("spellings", "after", "before")]
    return {word for table in tables for written in table.values() for word in written if word in joined}
