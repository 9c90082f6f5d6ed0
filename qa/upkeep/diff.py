"""A change of the glossary read by concepts and names, not by lines: ``qa glossary diff``."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.glossary import Glossary
    from qa.glossary.model import Name, Term

_SKIPPED = frozenset({"place"})
"""Where a row stands is no part of what it says."""


def differences(before: Glossary, after: Glossary) -> Iterator[str]:
    """Lines that say which entries were added (+), removed (-) or changed (~), and within those which rows and cells.

    Two glossaries that differ only in the order of rows have none.
    """
    yield from _entries(_grouped(before.terms), _grouped(after.terms))
    yield from _entries(_grouped(before.names), _grouped(after.names))


def _grouped(rows: Iterable[Term] | Iterable[Name]) -> dict[str, dict[str, dict[str, str]]]:
    """The cells that are filled, by entry and by row; rows of one entry with the same head are numbered."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for row in rows:
        cells = {f.name: _cell(getattr(row, f.name)) for f in fields(row) if f.name not in _SKIPPED}
        entry = found.setdefault(cells.get("concept") or cells["id"], {})
        head = _head(cells)
        number = 1 + sum(key == head or key.startswith(f"{head} #") for key in entry)
        entry[head if number == 1 else f"{head} #{number}"] = cells
    return found


def _cell(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _head(cells: dict[str, str]) -> str:
    return f"{cells['language']} {cells['term']}" if "term" in cells else cells["name"]


def _entries(
    before: dict[str, dict[str, dict[str, str]]], after: dict[str, dict[str, dict[str, str]]]
) -> Iterator[str]:
    for entry in sorted(before.keys() | after.keys()):
        old, new = before.get(entry, {}), after.get(entry, {})
        if old == new:
            continue
        yield f"{'~' if old and new else '+' if new else '-'} {entry}"
        yield from (f"    - {_described(head, old[head])}" for head in old if head not in new)
        yield from (f"    + {_described(head, new[head])}" for head in new if head not in old)
        for head in new:
            if head in old:
                yield from _cells(head, old[head], new[head])


def _described(head: str, cells: dict[str, str]) -> str:
    return f"{head} ({cells.get('status') or cells['kind']})"


def _cells(head: str, old: dict[str, str], new: dict[str, str]) -> Iterator[str]:
    for column, value in new.items():
        if value != old[column]:
            yield f"    ~ {head}: {column}: {old[column] or _('empty')} -> {value or _('empty')}"
