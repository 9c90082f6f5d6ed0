"""The terms that a change touches, as tables that the matcher walks: a text in which none stands is not reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.glossary.cells import CONCEPT
from qa.glossary.matcher import Matcher
from qa.upkeep.impact.rows import unmatched

if TYPE_CHECKING:
    from collections.abc import Hashable
    from collections.abc import Set as AbstractSet

    from qa.glossary import Glossary
    from qa.glossary.compile import TermTable
    from qa.glossary.matcher import Words
    from qa.glossary.patterns import Pattern


class ChangedTerms(NamedTuple):
    """Of each glossary and language the rows that the other has not."""

    french: tuple[TermTable, ...]
    english: tuple[TermTable, ...]
    matchers: dict[str, tuple[Matcher, ...]]
    """What finds them, by language."""
    concepts: frozenset[str]
    """The concepts that they belong to."""

    def may_stand(self, french: AbstractSet[str], english: AbstractSet[str]) -> bool:
        """Whether a term may stand in texts of these words, in lower case: false is sure."""
        return any(_may_stand(table, french) for table in self.french) or any(
            _may_stand(table, english) for table in self.english
        )

    def stand_in(self, language: str, text: Words) -> bool:
        """Whether one stands in a text of ``language``."""
        return any(matcher.find(text) for matcher in self.matchers[language])


def changed_terms(before: Glossary, after: Glossary) -> ChangedTerms:
    """The terms of which something that a check may ask differs; notes for people, as examples, are nothing of that.

    A row is the same where its own cells, those of its concept that its message quotes, the forms under which it is
    found and its place among the other unchanged rows are.
    """
    parts = ("tables", "wording", "wrong", "french", "english")
    if all(getattr(before, part) == getattr(after, part) for part in parts):
        return ChangedTerms((), (), {"fr": (), "en": ()}, frozenset())
    rows = unmatched(_rows(before), _rows(after))
    sides = tuple(zip((before, after), rows, strict=True))
    french = tuple(
        _only(table, kept) for glossary, kept in sides if kept for table in (glossary.wrong, glossary.french)
    )
    english = tuple(_only(glossary.english, kept) for glossary, kept in sides if kept)
    return ChangedTerms(
        french,
        english,
        {"fr": tuple(map(Matcher, french)), "en": tuple(map(Matcher, english))},
        frozenset(glossary.tables["heads"][row][CONCEPT] for glossary, kept in sides for row in kept),
    )


def _rows(glossary: Glossary) -> list[Hashable]:
    tables, wording = glossary.tables, glossary.wording
    singles: list[set[str]] = [set() for _head in tables["heads"]]
    phrases: list[list[Pattern]] = [[] for _head in tables["heads"]]
    for table in (glossary.wrong, glossary.french, glossary.english):
        for word, rows in table["singles"].items():
            for row in rows:
                singles[row].add(word)
        for row, pattern in table["patterns"]:
            phrases[row].append(pattern)
    return [
        (
            head,
            tables["conditions"].get(row),
            row in tables["participles"],
            wording["terms"][row],
            wording["preferred"].get(head[0]),
            wording["advice"].get(row),
            frozenset(singles[row]),
            tuple(phrases[row]),
        )
        for row, head in enumerate(tables["heads"])
    ]


def _only(table: TermTable, kept: AbstractSet[int]) -> TermTable:
    """``table`` with the rows ``kept`` and no other."""
    singles = {word: tuple(row for row in rows if row in kept) for word, rows in table["singles"].items()}
    patterns = {number for number, (row, _pattern) in enumerate(table["patterns"]) if row in kept}
    anchors = {
        word: tuple(anchor for anchor in found if anchor[0] in patterns) for word, found in table["anchors"].items()
    }
    return {
        "singles": {word: rows for word, rows in singles.items() if rows},
        "patterns": table["patterns"],
        "anchors": {word: found for word, found in anchors.items() if found},
    }


def _may_stand(table: TermTable, words: AbstractSet[str]) -> bool:
    if not table["singles"].keys().isdisjoint(words):
        return True
    return any(
        all(
            element is None or (element in words if isinstance(element, str) else not element.isdisjoint(words))
            for element in table["patterns"][anchor[0]][1]
        )
        for word in table["anchors"].keys() & words
        for anchor in table["anchors"][word]
    )
