"""Which rows of two lists are not the same, order included."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence


def unmatched(before: Sequence[Hashable], after: Sequence[Hashable]) -> tuple[set[int], set[int]]:
    """The indices of either list that are no part of a longest common subsequence of the two.

    What is left stands in the same order on both sides, so that whatever order decides between two of them stays.
    """
    first = _same(before, after)
    last = min(_same(before[::-1], after[::-1]), len(before) - first, len(after) - first)
    old, new = (range(first, len(rows) - last) for rows in (before, after))  # most changes are small
    places = dict(zip(_numbered(after[at] for at in new), new, strict=True))
    pairs = [
        (at, places[row]) for at, row in zip(old, _numbered(before[at] for at in old), strict=True) if row in places
    ]
    kept = _increasing([place for _at, place in pairs])
    return set(old) - {pairs[at][0] for at in kept}, set(new) - {pairs[at][1] for at in kept}


def _same(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """How many rows are alike from the start."""
    differing = (at for at, (row, its) in enumerate(zip(one, other, strict=False)) if row != its)
    return next(differing, min(len(one), len(other)))


def _numbered(rows: Iterable[Hashable]) -> Iterator[tuple[Hashable, int]]:
    """Each row with how many like it came before: none is twice there."""
    seen: Counter[Hashable] = Counter()
    for row in rows:
        yield row, seen[row]
        seen[row] += 1


def _increasing(values: Sequence[int]) -> list[int]:
    """The indices of a longest increasing subsequence of distinct ``values``."""
    tails: list[int] = []
    """The least value with which a subsequence of each length can end."""
    ends: list[int] = []
    """Where those values stand."""
    previous: list[int] = []
    for index, value in enumerate(values):
        length = bisect_left(tails, value)
        tails[length : length + 1] = [value]
        ends[length : length + 1] = [index]
        previous.append(ends[length - 1] if length else -1)
    found = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(at)
        at = previous[at]
    return found[::-1]
