"""A three-way merge of a glossary file by its rows: what ``git`` asks of ``qa glossary merge``.

Changes of different rows never meet, nor do those of different cells of a row. What is left are true conflicts: a cell
that both sides filled differently, a row that one side changed and the other removed, two preferred terms.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from qa.glossary.history import merge_histories
from qa.glossary.merge_row import Clash, merge_comments, merge_values
from qa.glossary.table import (
    CONCEPTS,
    IDENTIFIER,
    KEY,
    NAMES,
    REQUIRED,
    TEXT,
    Commented,
    Table,
    canonical_columns,
    render_row,
    row_key,
    sort_key,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa.glossary.table import Layout

Key = tuple[str, ...]
"""What a row is told by, and its number among those that are told by the same."""


class Merged(NamedTuple):
    """The file that a merge made, in canonical form, and the conflicts that are marked in it."""

    content: str
    clashes: tuple[Clash, ...]


def merge_files(base: str, ours: str, theirs: str, *, name: str, marker: int = 7) -> Merged | None:
    """The contents of one file merged; none where it is no file of a glossary.

    A conflict stands in the place of its row as git writes it, its marks ``marker`` characters long.

    Raises:
        GlossaryError: a side is no sound CSV; the message calls the file ``name``.
    """
    header = frozenset(Table(NAMES, ours or theirs, name).header)
    kind = next((kind for kind, columns in REQUIRED.items() if header.issuperset(columns)), None)
    if kind:
        return _Merger(kind, *(_Side(kind, content, name) for content in (base, ours, theirs))).merged(marker)
    merged = merge_histories(base, ours, theirs, name)
    return None if merged is None else Merged(merged, ())


class _Side:
    """One version of the file."""

    def __init__(self, kind: str, content: str, name: str) -> None:
        self.layout: Layout = Table(kind, content, name).layout()
        self.columns = self.layout.columns if content.strip() else ()
        self.rows: dict[Key, Commented] = {}
        seen: Counter[Key] = Counter()
        for row in self.layout.rows:
            key = row_key(kind, row.values)
            self.rows[*key, str(seen[key])] = row
            seen[key] += 1
        self.entries = {key[0] for key in self.rows}
        self.preferred = Counter(key[:2] for key, row in self.rows.items() if row.values.get("status") == "preferred")

    def follow_renames(self, kind: str, base: _Side, other: _Side) -> None:
        """Give a row that is the same but for its key the key that it had."""
        for likeness_of in (_spelling, _rest) if kind == NAMES else (_rest,):
            gone, come = defaultdict(list), defaultdict(list)
            for key, row in base.rows.items():
                if key not in self.rows:
                    gone[likeness_of(kind, key, row)].append(key)
            for key, row in self.rows.items():
                if key not in base.rows and key not in other.rows:
                    come[likeness_of(kind, key, row)].append(key)
            for likeness, new in come.items():
                if len(new) == len(old := gone.get(likeness, [])) == 1:
                    self.rows[old[0]] = self.rows.pop(new[0])


class _Merger:
    def __init__(self, kind: str, base: _Side, ours: _Side, theirs: _Side) -> None:
        self.kind = kind
        self.sides = base, ours, theirs
        self.columns = canonical_columns(kind, (*ours.columns, *theirs.columns))
        ours.follow_renames(kind, base, theirs)
        theirs.follow_renames(kind, base, ours)
        self.rows: dict[Key, Commented] = {}
        self.clashes: dict[Key, Clash] = {}
        self.strays: list[tuple[tuple[object, ...], str]] = []
        """Comments that stood above a row that is gone, with that row's place in the order."""

    def merged(self, marker: int) -> Merged:
        base, ours, theirs = self.sides
        for key in {**base.rows, **ours.rows, **theirs.rows}:
            self._merge_row(key, base.rows.get(key), ours.rows.get(key), theirs.rows.get(key))
        if self.kind == CONCEPTS:
            self._look_for_two_preferred()
        removed = {c for c in base.columns if c not in ours.columns or c not in theirs.columns}
        columns = [c for c in self.columns if c not in removed or any(row.values.get(c) for row in self._every_row())]
        head, tail = (merge_comments(*(getattr(side.layout, part) for side in self.sides)) for part in ("head", "tail"))
        content = "".join([head, render_row(columns), *self._lines(columns, marker, tail)])
        return Merged(content, tuple(self.clashes[key] for key in sorted(self.clashes)))

    def _merge_row(self, key: Key, base: Commented | None, ours: Commented | None, theirs: Commented | None) -> None:
        if ours is None or theirs is None:
            self._merge_one_sided(key, base, ours, theirs)
            return
        was = base or Commented("", {})
        values, differing = merge_values(was.values, ours.values, theirs.values, self.columns)
        row = Commented(merge_comments(was.comments, ours.comments, theirs.comments), values)
        if differing:
            there = {**values, **{column: theirs.values.get(column, "") for column in differing}}
            self._clash(key, differing, [row], [row._replace(values=there)])
        else:
            self.rows[key] = row

    def _merge_one_sided(
        self, key: Key, base: Commented | None, ours: Commented | None, theirs: Commented | None
    ) -> None:
        """A row that a side lacks: added by the other, removed by this one, or both in the same place."""
        row = ours or theirs
        other = self.sides[2 if ours else 1]
        if base is None and row:
            if key[0] in self.sides[0].entries and key[0] not in other.entries:
                self._clash(key, (), [ours] if ours else [], [theirs] if theirs else [])
            else:
                self.rows[key] = row
        elif row and base and any(row.values.get(c, "") != base.values.get(c, "") for c in self.columns):
            self._clash(key, (), [ours] if ours else [], [theirs] if theirs else [])
        elif row and base:
            added = merge_comments(base.comments, row.comments, "")
            self.strays.append((sort_key(self.kind, row.values), added))

    def _look_for_two_preferred(self) -> None:
        """Where each side made another term the preferred one, both ways to have it are shown."""
        chosen: dict[Key, list[Key]] = defaultdict(list)
        for key, row in self.rows.items():
            if row.values.get("status") == "preferred":
                chosen[key[:2]].append(key)
        _base, ours, theirs = self.sides
        for group, keys in chosen.items():
            if len(keys) != 2 or max(ours.preferred[group], theirs.preferred[group]) > 1:
                continue
            rows = [self.rows.pop(key) for key in keys]
            if not _is_preferred(ours, keys[0]):
                rows.reverse()
            admitted = [row._replace(values={**row.values, "status": "admitted"}) for row in rows]
            self._clash(keys[0], ("status",), [rows[0], admitted[1]], [rows[1], admitted[0]])

    def _clash(
        self, key: Key, columns: tuple[str, ...], ours: Sequence[Commented], theirs: Sequence[Commented]
    ) -> None:
        first = (*ours, *theirs)[0].values
        clash = Clash(first[IDENTIFIER[self.kind]], first[TEXT[self.kind]], columns, tuple(ours), tuple(theirs))
        self.clashes[key] = clash

    def _every_row(self) -> Iterator[Commented]:
        yield from self.rows.values()
        for clash in self.clashes.values():
            yield from (*clash.ours, *clash.theirs)

    def _lines(self, columns: Sequence[str], marker: int, tail: str) -> Iterator[str]:
        """Rows and conflicts in order; a stray comment goes to the row that follows."""
        blocks: list[tuple[tuple[object, ...], int, str]] = [(place, 0, text) for place, text in self.strays]
        blocks += [(sort_key(self.kind, row.values), 1, row.render(columns)) for row in self.rows.values()]
        for clash in self.clashes.values():
            here, there = ("".join(row.render(columns) for row in rows) for rows in (clash.ours, clash.theirs))
            text = f"{'<' * marker} ours\n{here}{'=' * marker}\n{there}{'>' * marker} theirs\n"
            first: Mapping[str, str] = (*clash.ours, *clash.theirs)[0].values
            blocks.append((sort_key(self.kind, first), 1, text))
        yield from (text for _place, _rank, text in sorted(blocks))
        yield tail


def _spelling(_kind: str, key: Key, _row: Commented) -> Key:
    return key[:2]


def _rest(kind: str, key: Key, row: Commented) -> Key:
    """All of a row but its spelling and season."""
    rest = [f"{column}={cell}" for column, cell in row.values.items() if cell and column not in KEY[kind]]
    return (key[0] if kind == NAMES else "\0".join(key[:2]), *rest)


def _is_preferred(side: _Side, key: Key) -> bool:
    row = side.rows.get(key)
    return row is not None and row.values.get("status") == "preferred"
