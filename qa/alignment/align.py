"""Alignment of two sequences of texts by dynamic programming on length and common anchors.

The length model is Gale and Church's (1993); the anchors follow Simard, Foster and Isabelle's cognates (1992).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from qa.alignment.anchors import shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

RATIO = 1.18
"""Code points of French for one of English in edited news."""
VARIANCE = 3.5
"""Of the length, in code points squared per code point, in edited news; Gale and Church found 6.8 in parliament."""
WORST_LENGTH = 12.0
"""The most that an unlikely length costs: a sentence may be cut short and still be the translation."""
KIND_MISMATCH = 2.0
"""What it costs to take a heading for a paragraph."""
BAND = 80
"""How many texts the two sides may drift apart beyond their difference in number."""

_SHAPES = {(1, 1): 0.0, (1, 0): 4.0, (0, 1): 4.0, (2, 1): 4.0, (1, 2): 4.0, (3, 1): 6.5, (1, 3): 6.5}
"""What each number of source and target texts costs, in nats: about the rarity of it."""


class Link(NamedTuple):
    """Source texts and the target texts that translate them, as ranges of indices; one may be empty."""

    source: range
    target: range


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    kinds: tuple[Sequence[str], Sequence[str]] | None = None,
    glossary: Mapping[str, Iterable[str]] | None = None,
    likeness: Mapping[tuple[int, int], float] | None = None,
) -> list[Link]:
    """The links between ``source`` and ``target``, in order, each text in exactly one.

    Args:
        source: Paragraphs or sentences.
        target: Their translation, in the same order, where some may lack and others be added, merged or split.
        kinds: What each text is (``heading``); unlike kinds are linked less readily.
        glossary: Target terms by source term.
        likeness: In nats, how much more a source and a target text are alike than any two of these: what a model says.
    """
    table = _Table(source, target, shared(source, target, glossary), kinds, likeness or {})
    return table.links()


def length_cost(source: int, target: int) -> float:
    """How unlikely it is, in nats, that ``target`` code points translate ``source`` ones; 0 for the usual ratio."""
    mean = (source + target / RATIO) / 2
    delta = (target - source * RATIO) / math.sqrt(max(mean, 1.0) * VARIANCE)
    return min(delta * delta / 2, WORST_LENGTH)


def in_band(row: int, rows: int, columns: int) -> range:
    """The numbers of target texts, of ``columns``, that may stand beside the first ``row`` of ``rows`` source texts."""
    middle, width = row * columns // max(rows, 1), BAND + abs(rows - columns)
    return range(max(0, middle - width), min(columns, middle + width) + 1)


class _Table:
    """The dynamic programme: the best cost of linking the first ``i`` source and ``j`` target texts."""

    def __init__(
        self,
        source: Sequence[str],
        target: Sequence[str],
        common: Mapping[tuple[int, int], float],
        kinds: tuple[Sequence[str], Sequence[str]] | None,
        likeness: Mapping[tuple[int, int], float],
    ) -> None:
        self._rows, self._columns = len(source), len(target)
        self._source = _sums(source)
        self._target = _sums(target)
        self._common = common
        # What two texts of the document have in common on average: as much would be found in any others.
        self._chance = sum(common.values()) / max(1, self._rows * self._columns)
        self._kinds = kinds
        self._likeness = likeness

    def links(self) -> list[Link]:
        best: dict[tuple[int, int], float] = {(0, 0): 0.0}
        shapes: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(self._rows + 1):
            for column in in_band(row, self._rows, self._columns):
                for shape, price in _SHAPES.items():
                    before = best.get((row - shape[0], column - shape[1]))
                    if before is None:
                        continue
                    cost = before + price + self._cost(row, column, shape)
                    if cost < best.get((row, column), math.inf):
                        best[row, column] = cost
                        shapes[row, column] = shape
        return self._trace(shapes)

    def _cost(self, row: int, column: int, shape: tuple[int, int]) -> float:
        """What it costs to link the ``shape`` texts that end before ``row`` and ``column``, its rarity apart."""
        if 0 in shape:
            return 0.0
        rows, columns = range(row - shape[0], row), range(column - shape[1], column)
        gain = sum(self._gain(i, j) for i in rows for j in columns)
        source = self._source[row] - self._source[rows.start]
        target = self._target[column] - self._target[columns.start]
        cost = length_cost(source, target) - gain
        if self._kinds and self._kinds[0][rows.start] != self._kinds[1][columns.start]:
            cost += KIND_MISMATCH
        return cost

    def _gain(self, row: int, column: int) -> float:
        """How much more two texts have in common than any two of the document."""
        return self._common.get((row, column), 0.0) - self._chance + self._likeness.get((row, column), 0.0)

    def _trace(self, shapes: Mapping[tuple[int, int], tuple[int, int]]) -> list[Link]:
        links: list[Link] = []
        row, column = self._rows, self._columns
        while row or column:
            height, width = shapes[row, column]
            links.append(Link(range(row - height, row), range(column - width, column)))
            row, column = row - height, column - width
        links.reverse()
        return links


def _sums(texts: Sequence[str]) -> list[int]:
    """The code points of the first 0, 1, 2 … texts."""
    sums = [0]
    for text in texts:
        sums.append(sums[-1] + len(text))
    return sums
