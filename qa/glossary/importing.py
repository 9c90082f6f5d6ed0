"""Brings the entries of another program's file into a glossary folder. Twice the same file changes nothing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa.errors import GlossaryError
from qa.glossary.check_terms import SLUG
from qa.glossary.exchange.words import slug
from qa.glossary.model import OF_DEPRECATED
from qa.glossary.storage import term_of
from qa.glossary.table import CONCEPTS
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.glossary.exchange.entries import Entry, Incoming, Row
    from qa.glossary.folder import Folder

POLICIES = ("error", "ours", "theirs", "review")
_MACHINE_ID = re.compile(r"(?:c|e|id|cid|eid|tu|concept|entry|term)?[-_]?\d+", re.IGNORECASE)
"""An id that another program counted up: it says nothing, and another file has it too."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that the glossary and the file fill differently."""

    concept: str
    term: str
    column: str
    ours: str
    theirs: str
    row: Row = field(default_factory=dict, compare=False)
    """The file's whole row, with the id that it has here."""

    def __str__(self) -> str:
        message = _("{concept}, {term}: {column} is {ours!r} here, {theirs!r} in the file")
        return message.format(
            concept=self.concept, term=self.term, column=self.column, ours=self.ours, theirs=self.theirs
        )


Decision = Callable[[Sequence[Conflict]], bool | None]
"""Whether the file's cells hold where they differ from those of a row."""


def decision(policy: str, ask: Decision | None = None) -> Decision:
    """What a policy of :data:`POLICIES` says to conflicts; ``review`` tells ``ask`` each row's, to keep or answer."""
    if policy == "review" and ask is not None:
        return ask
    return lambda _conflicts: policy == "theirs"


@dataclass(slots=True)
class Outcome:
    """What an import did, or would do."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    conflicts: list[Conflict] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)
    """Each row that was added (+) or changed (~, with its columns)."""

    def add(self, entry: str, text: str) -> None:
        """Count a row that is new."""
        self.added += 1
        self.lines.append(f"+ {entry}: {text}")

    def change(self, entry: str, text: str, columns: Iterable[str]) -> None:
        """Count a row of which ``columns`` are new."""
        self.changed += 1
        self.lines.append(f"~ {entry}: {text}: {', '.join(columns)}")


def merge(folder: Folder, incoming: Incoming, takes_theirs: Decision, *, theme: str = "", reason: str = "") -> Outcome:
    """Add rows that the glossary lacks and fill cells that it has empty; also replace cells where ``takes_theirs``.

    Any other row in conflict stays as it is; the caller decides whether to write.
    """
    merger = _Merger(folder, takes_theirs, reason)
    merger.outcome.left_out.update(incoming.left_out)
    for entry in incoming.entries:
        if entry.rows:
            merger.take(entry, theme or slug(entry.theme) or "imported")
    return merger.outcome


class _Merger:
    def __init__(self, folder: Folder, takes_theirs: Decision, reason: str) -> None:
        self.folder = folder
        self.takes_theirs = takes_theirs
        self.reason = reason
        self.outcome = Outcome()
        self.files: dict[str, str] = {}
        self.statuses: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
        self.holders: dict[tuple[str, str], list[str]] = defaultdict(list)
        for file, table in folder.tables.items():
            for row in table.rows if table.kind == CONCEPTS else ():
                self._know(row, file.stem)

    def _know(self, row: Mapping[str, str], stem: str) -> None:
        self.files.setdefault(row["concept"], stem)
        self.statuses[row["concept"]][row["language"], row["term"]] = row["status"]
        self.holders[row["language"], row["term"]].append(row["concept"])

    def take(self, entry: Entry, theme: str) -> None:
        concept = self._concept(entry)
        if not concept:
            self.outcome.left_out[_("has neither an id nor a term to make one of")] += len(entry.rows)
            return
        stem = self.files.get(concept, theme)
        for row in sorted(entry.rows, key=lambda row: row.get("status", "admitted") != "preferred"):
            try:
                self._take_row({"concept": concept, **row}, stem)
            except GlossaryError as error:
                self.outcome.left_out[str(error)] += 1

    def _concept(self, entry: Entry) -> str:
        """The id of the concept that ``entry`` is: its own, that of one with the same terms, or one made of a term."""
        if entry.id in self.files or (SLUG.fullmatch(entry.id) and not _MACHINE_ID.fullmatch(entry.id)):
            return entry.id
        right = [row for row in entry.rows if row.get("status") != "deprecated"] or entry.rows
        languages = {row["language"] for row in right}
        found: Counter[str] = Counter()
        shared: dict[str, set[str]] = defaultdict(set)
        for row in right:
            for concept in self.holders.get((row["language"], row["term"]), ()):
                found[concept] += 1
                shared[concept].add(row["language"])
        same = [concept for concept, _count in found.most_common() if shared[concept] == languages]
        first = min(right, key=lambda row: row["language"])
        return same[0] if same else slug(first["term"])

    def _take_row(self, row: Row, stem: str) -> None:
        found = self.folder.find_key(CONCEPTS, row)
        if found is None:
            self._add(row, stem)
            return
        table, old = found
        if "status" not in row and old["status"] == "deprecated":  # the file uses what the glossary forbids
            row = {**row, "status": "admitted" if self._rival(row) else "preferred"}
        differing = {c: value for c, value in row.items() if value != old.get(c, "")}
        conflicts = [self._conflict(row, c, old[c], value) for c, value in differing.items() if old.get(c)]
        rival = self._rival(row) if differing.get("status") == "preferred" else None
        self.outcome.conflicts += conflicts
        if not differing or (conflicts and not self.takes_theirs(conflicts)):
            self.outcome.unchanged += 1
            return
        made = _whole({**old, **differing}, self.statuses[row["concept"]])
        term_of(made, f"{row['concept']} ({row['term']})")
        if rival:
            self._admit(row, rival)
        self.folder.put(table, made, replacing=old)
        self._done(made, stem)
        self.outcome.change(row["concept"], row["term"], differing)

    def _add(self, row: Row, stem: str) -> None:
        rival = self._rival(row)
        made = dict(row)
        made.setdefault("status", "admitted" if rival else "preferred")
        if row.get("status") == "preferred" and rival:
            column = _("the preferred term ({language})").format(language=row["language"])
            conflict = self._conflict(row, column, rival, row["term"])
            self.outcome.conflicts.append(conflict)
            if not self.takes_theirs([conflict]):
                self.outcome.unchanged += 1
                return
        made = _whole(made, self.statuses[row["concept"]])
        term_of(made, f"{row['concept']} ({row['term']})")
        if made["status"] == "preferred" and rival:
            self._admit(row, rival)
        self.folder.put(self.folder.table(CONCEPTS, stem), made)
        self._done(made, stem)
        self.outcome.add(row["concept"], f"{row['term']} ({made['status']})")

    def _rival(self, row: Row) -> str | None:
        """The preferred term of the same language, where it is another."""
        known = self.statuses[row["concept"]].items()
        return next(
            (t for (lang, t), s in known if lang == row["language"] and s == "preferred" and t != row["term"]), None
        )

    def _admit(self, row: Row, rival: str) -> None:
        found = self.folder.find_key(CONCEPTS, {**row, "term": rival})
        if found:
            made = {**found[1], "status": "admitted"}
            self.folder.put(found[0], made, replacing=found[1])
            self._done(made, "")
            self.outcome.change(row["concept"], rival, ["status"])

    def _conflict(self, row: Row, column: str, ours: str, theirs: str) -> Conflict:
        return Conflict(row["concept"], row["term"], column, ours, theirs, row)

    def _done(self, row: Mapping[str, str], stem: str) -> None:
        self._know(row, stem)
        self.folder.log(row["concept"], "import", row["term"], self.reason)


def _whole(row: Row, known: Mapping[tuple[str, str], str]) -> Row:
    """``row`` with the condition that a deprecated term needs, and without any where it is right.

    A file that says only that a term is forbidden says not where: with an English term, the source decides.
    """
    if row["status"] != "deprecated":
        return {**row, **dict.fromkeys(OF_DEPRECATED, "")}
    has_english = any(language == "en" for language, _term in known)
    return {**row, "when": row.get("when") or ("source" if has_english else "always")}
