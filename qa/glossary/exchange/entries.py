"""What a file of another program holds, before it meets the glossary."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa.glossary.exchange.name_entries import is_name
from qa.glossary.exchange.words import language_of, our_word
from qa.glossary.model import LANGUAGES
from qa.glossary.table import COLUMNS, CONCEPTS, clean
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

Row = dict[str, str]
"""Cells by column, without the concept; a cell that the file has nothing for is absent."""


@dataclass(slots=True)
class Entry:
    """A concept as the file has it."""

    id: str = ""
    theme: str = ""
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Incoming:
    """All entries of a file, and what was left out of it and why."""

    entries: list[Entry] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def add(self, entry: Entry) -> None:
        """Take an entry, unless it is a name of an export of ours, of which the register has the whole row."""
        if is_name(entry.id):
            self.left_out[_("is a name; import names with --names, from a CSV or a list")] += 1
        else:
            self.entries.append(entry)

    def row(self, cells: Mapping[str, str]) -> Row | None:
        """``cells`` in our words, none where the glossary has no place for the row."""
        made = {c: value for c, cell in cells.items() if c in COLUMNS[CONCEPTS] and (value := clean(cell, c))}
        made.pop("concept", None)
        made["language"] = language_of(made.get("language", ""))
        if not made.get("term") or made["language"] not in LANGUAGES:
            language = made["language"] or _("none")
            self.left_out[_("no English or French term (language: {language})").format(language=language)] += 1
            return None
        for column in ("status", "pos", "gender"):
            if column in made:
                word = our_word(column, made[column])
                if word is None:
                    self.left_out[_("{column} {word!r} is unknown").format(column=column, word=made.pop(column))] += 1
                    if column == "status":  # it may mean that the term is forbidden
                        return None
                elif word:
                    made[column] = word
                else:
                    del made[column]
        if made.get("status") == "deprecated" and made["language"] != "fr":
            self.left_out[_("a deprecated English term; only French ones can be")] += 1
            return None
        return made
