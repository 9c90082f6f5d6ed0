"""Brings names of lists, start lists and results into the register. Twice the same file changes nothing."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from qa.glossary.exchange.words import slug
from qa.glossary.importing import Conflict, Outcome
from qa.glossary.model import PEOPLE
from qa.glossary.storage import name_of, split_list
from qa.glossary.table import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.glossary.exchange.read_names import NamesRead
    from qa.glossary.folder import Folder
    from qa.glossary.importing import Decision
    from qa.glossary.table import Table

Row = dict[str, str]
Words = frozenset[str]
_SMALL = frozenset({"team", "pro", "cycling", "equipe", "the"})
"""Words that a team's name has or lacks from one list to the next."""
_COMPARED = ("gender", "nationality", "valid_from", "valid_to", "note")
"""Columns that a list may fill of a name that is known; a row of a register, which has its id, fills any."""
_PREFIX = {
    "organisation": "org", "publication": "press", "broadcaster": "press",
    **dict.fromkeys(PEOPLE, ""),
}  # fmt: skip
"""What an id begins with, where it is not the kind."""


def merge_names(
    folder: Folder, read: NamesRead, takes_theirs: Decision, *, stem: str = "", source: str, reason: str
) -> Outcome:
    """Add the names that the register lacks, and fill the cells that it has empty; where ``takes_theirs``, others too.

    A person is known by the words of the name in any order and spelling (with or without marks), or by some of them,
    two at least, where one person alone has these and no other nationality. A team that the register has until the
    season before gets that season too.
    """
    merger = _Merger(folder, takes_theirs, stem, source, reason)
    merger.outcome.left_out.update(read.left_out)
    for team in read.teams:
        merger.take_team(team["name"], team["season"], team["gender"])
    for row in read.rows:
        merger.take(row)
    return merger.outcome


class _Merger:
    def __init__(self, folder: Folder, takes_theirs: Decision, stem: str, source: str, reason: str) -> None:
        self.folder = folder
        self.takes_theirs = takes_theirs
        self.stem = stem
        self.source = source
        self.reason = reason
        self.outcome = Outcome()
        self.ids: set[str] = set()
        self.names: dict[Words, list[tuple[Table, Mapping[str, str]]]] = defaultdict(list)
        self.by_word: dict[str, set[Words]] = defaultdict(set)
        for table in folder.tables.values():
            for row in table.rows if table.kind == NAMES else ():
                self._know(table, row)

    def _know(self, table: Table, row: Mapping[str, str]) -> None:
        self.ids.add(row["id"])
        for text in (row["name"], *split_list(row.get("aliases", ""))):
            words = _words(text, row["kind"])
            self.names[words].append((table, row))
            for word in words:
                self.by_word[word].add(words)

    def take(self, row: Row) -> None:
        """A person, a race, a place …"""
        found = self._find(row)
        if found is None:
            stem = self.stem or _stem(self.folder, row)
            self._add(row if row.get("id") else {"id": self._new_id(row), "translate": "no", **row}, stem)
            return
        table, old = found
        cells = {c: row[c] for c in (row if row.get("id") == old["id"] else _COMPARED) if row.get(c)}
        differing = {c: value for c, value in cells.items() if value != old.get(c, "")}
        theirs = {"id": old["id"], "name": old["name"], **differing}
        conflicts = [
            Conflict(old["id"], old["name"], c, old[c], value, theirs) for c, value in differing.items() if old.get(c)
        ]
        self.outcome.conflicts += conflicts
        if not differing or (conflicts and not self.takes_theirs(conflicts)):
            self.outcome.unchanged += 1
            return
        self._change(table, old, differing)

    def take_team(self, name: str, season: str, gender: str) -> None:
        """A team with the season in which it bore this name, where that is known."""
        words = _words(name, "team")
        known = [
            (table, row)
            for table, row in self.names.get(words, ())
            if row["kind"] == "team" and (not gender or row.get("gender", "") in {"", gender})
        ]
        if any(not season or _holds(row, season) for _table, row in known):
            self.outcome.unchanged += 1
            return
        for table, row in known:
            if int(row.get("valid_to") or 0) == int(season) - 1:
                self._change(table, row, {"valid_to": season})
                return
        row = {"name": name, "kind": "team", "gender": gender, "translate": "no"}
        row |= {"valid_from": season, "valid_to": season}
        self._add({"id": known[0][1]["id"] if known else self._new_id(row), **row}, self.stem or "teams")

    def _find(self, row: Row) -> tuple[Table, Mapping[str, str]] | None:
        """The row of the register that is the same person or thing."""
        if row.get("id"):
            return self.folder.find_key(NAMES, row)
        words = _words(row["name"], row["kind"])
        is_person = row["kind"] in PEOPLE
        found = [
            (table, old)
            for table, old in self.names.get(words, ())
            if old["kind"] == row["kind"] or (is_person and old["kind"] in PEOPLE)
        ]
        for column in ("gender", "nationality"):  # of namesakes the one that fits
            fitting = [item for item in found if row.get(column) in {None, "", item[1].get(column)}]
            found = fitting or found
        if found or not is_person:
            return found[0] if found else None
        near = {other for word in words for other in self.by_word[word]}
        near = {other for other in near if min(len(other), len(words)) > 1 and (other < words or words < other)}
        people = {
            old["id"]: (table, old) for other in near for table, old in self.names[other] if old["kind"] in PEOPLE
        }
        nation = row.get("nationality")
        fitting = [item for item in people.values() if not nation or item[1].get("nationality") == nation]
        return fitting[0] if len(fitting) == 1 else None

    def _new_id(self, row: Row) -> str:
        prefix = _PREFIX.get(row["kind"], row["kind"])
        ending = "women" if row["kind"] == "team" and row.get("gender") == "women" else ""
        base = "-".join(filter(None, (prefix, slug(row["name"]).removeprefix("team-"), ending)))
        number, identifier = 1, base
        while identifier in self.ids:
            number += 1
            identifier = f"{base}-{number}"
        return identifier

    def _add(self, row: Row, stem: str) -> None:
        made = {"source": self.source, **{column: cell for column, cell in row.items() if cell}}
        name_of(made, f"{made['id']} ({made['name']})")
        table = self.folder.table(NAMES, stem)
        self.folder.put(table, made)
        self.folder.log(made["id"], "import", made["name"], self.reason)
        self._know(table, made)
        self.outcome.add(made["id"], f"{made['name']} ({made['kind']})")

    def _change(self, table: Table, old: Mapping[str, str], cells: Row) -> None:
        found = self.folder.find_key(NAMES, old)  # the table may have made its rows anew
        made = {**old, **cells}
        name_of(made, f"{made['id']} ({made['name']})")
        self.folder.put(table, made, replacing=found[1] if found else None)
        self.folder.log(made["id"], "import", made["name"], self.reason)
        for text in (made["name"], *split_list(made.get("aliases", ""))):
            words = _words(text, made["kind"])
            self.names[words] = [item for item in self.names[words] if item[1] is not old]
        self._know(table, made)
        self.outcome.change(made["id"], made["name"], cells)


def _words(text: str, kind: str) -> Words:
    words = frozenset(slug(text).split("-"))
    return (words - _SMALL or words) if kind == "team" else words


def _holds(row: Mapping[str, str], season: str) -> bool:
    return int(row.get("valid_from") or 0) <= int(season) <= int(row.get("valid_to") or 9999)


def _stem(folder: Folder, row: Row) -> str:
    """The file for a new name: that of the kind, riders by gender where the glossary has such files."""
    stem = f"{row['kind']}s"
    known = {file.stem for file, table in folder.tables.items() if table.kind == NAMES}
    ending = {"m": "-men", "f": "-women"}.get(row.get("gender", ""), "")
    return stem + ending if stem + ending in known else stem
