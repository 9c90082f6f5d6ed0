"""Three versions of a row brought together, cell by cell: what one side changed holds, what both changed alike too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from qa.glossary.model import OF_DEPRECATED
from qa.glossary.storage import LISTS, split_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa.glossary.table import Commented

T = TypeVar("T")
_CONDITION = ("status", *OF_DEPRECATED)
"""Columns that say together whether and when a term is wrong: one side's half and the other's make no sense."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A row, or several, that both sides changed in ways that exclude each other."""

    entry: str
    text: str
    columns: tuple[str, ...]
    """Those that differ; none where one side removed the row."""
    ours: tuple[Commented, ...]
    theirs: tuple[Commented, ...]


def merge_values(
    base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str], columns: Sequence[str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The merged cells, ours where the sides exclude each other, and the columns in which they do."""
    merged, differing = {}, []
    for column in columns:
        was, here, there = (side.get(column, "") for side in (base, ours, theirs))
        if here in {was, there}:
            merged[column] = there
        elif column in LISTS:
            merged[column] = ";".join(merge_lists(*(split_list(cell) for cell in (was, here, there))))
        else:
            merged[column] = here
            if there != was:
                differing.append(column)
    if _is_condition_torn(base, ours, theirs):
        merged |= {column: ours.get(column, "") for column in _CONDITION if column in columns}
        torn = [c for c in _CONDITION if ours.get(c, "") != theirs.get(c, "")]
        differing = [c for c in columns if c in {*differing, *torn}]
    return merged, tuple(differing)


def merge_comments(base: str, ours: str, theirs: str) -> str:
    """The lines of comment that either side has, less those that either took out."""
    if theirs in {base, ours}:
        return ours
    if ours == base:
        return theirs
    return "".join(merge_lists(*(side.splitlines(keepends=True) for side in (base, ours, theirs))))


def merge_lists(base: Sequence[T], ours: Sequence[T], theirs: Sequence[T]) -> list[T]:
    """Ours without what they took out, then what they added."""
    before, here, there = set(base), set(ours), set(theirs)
    kept = [each for each in ours if each in there or each not in before]
    return kept + [each for each in theirs if each not in before and each not in here]


def _is_condition_torn(base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
    """Whether one side changed the status and the other the condition that hangs on it."""
    changed = [{c for c in _CONDITION if side.get(c, "") != base.get(c, "")} for side in (ours, theirs)]
    here, there = changed
    return bool(here and there) and ("status" in here) != ("status" in there)
