"""Which rows of two lists are not the same, order included."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence


def unmatched(before: Sequence[Hashable], after: Sequence[Hashable]) -> tuple[set[int], set[int]]:
    """The indices of either list that are no part of a longest common subsequence of the two.

    What is left stands in the same order on both sides, so that whatever order decides between two of them stays.
    """
    places = {row: index for index, row in enumerate(_numbered(after))}
    pairs = [(index, places[row]) for index, row in enumerate(_numbered(before)) if row in places]
    kept = _increasing([place for _index, place in pairs])
    one, other = {pairs[at][0] for at in kept}, {pairs[at][1] for at in kept}
    return set(range(len(before))) - one, set(range(len(after))) - other


def _numbered(rows: Sequence[Hashable]) -> Iterator[tuple[Hashable, int]]:
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
