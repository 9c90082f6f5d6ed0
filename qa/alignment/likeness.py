"""How alike source and target texts are to a sentence encoder, as evidence for their alignment."""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

from qa.alignment.align import in_band

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.models import Encoder

WEIGHT = 10.0
"""Nats for a cosine of 1 above the mean: a translation, some 0.5 above it, counts as much as several anchors."""


def likeness(source: Sequence[str], target: Sequence[str], encoder: Encoder) -> dict[tuple[int, int], float]:
    """For each source and target text that may be linked, how much more alike they are than two texts on average."""
    if not source or not target:
        return {}
    vectors = encoder.encode([*source, *target])
    ours, theirs = vectors[: len(source)], vectors[len(source) :]
    cosines = {
        (row, column): sum(map(mul, ours[row], theirs[column]))
        for row in range(len(ours))
        for column in in_band(row, len(ours), len(theirs))
        if column < len(theirs)
    }
    mean = sum(cosines.values()) / len(cosines)
    return {pair: WEIGHT * (cosine - mean) for pair, cosine in cosines.items()}
