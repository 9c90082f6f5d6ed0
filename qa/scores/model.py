"""The nouns of ``qa score``: frozen values that its three reports render."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comparison:
    """A paired bootstrap test of the candidate against the baseline, as sacrebleu makes it."""

    baseline: float
    p_value: float
    mean: float
    """Of the candidate's resampled scores."""
    interval: float
    """Half the width of the 95 % interval around ``mean``."""
    baseline_mean: float
    baseline_interval: float


@dataclass(frozen=True, slots=True)
class MetricScore:
    """One metric over all segments."""

    name: str
    """``BLEU``, ``chrF2++`` or ``TER``, as sacrebleu calls it."""
    score: float
    signature: str
    """sacrebleu's: who has the same gets the same score."""
    is_error_rate: bool
    """Whether less is better."""
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class SegmentScore:
    """One segment beside its reference."""

    number: int
    """From 1."""
    candidate: str
    reference: str
    chrf: float
    """chrF++ of the segment alone."""
    baseline: str | None = None
    baseline_chrf: float | None = None


@dataclass(frozen=True, slots=True)
class TermScore:
    """How many glossary occurrences are rendered as the glossary asks."""

    rendered: int
    occurrences: int
    against: str
    """``source``: English terms of the source; ``reference``: French terms of the reference, where no source is."""
    missed: tuple[tuple[str, int], ...]
    """Concepts and how often they were not rendered, the most frequent first."""

    @property
    def accuracy(self) -> float | None:
        """The share rendered; none where no term occurs."""
        return self.rendered / self.occurrences if self.occurrences else None


@dataclass(frozen=True, slots=True)
class MqmScore:
    """The MQM score of a lint with its 95 % interval."""

    score: float
    low: float
    high: float
    penalty: int
    words: int
    formula: str
    is_small_sample: bool


@dataclass(frozen=True, slots=True)
class Scores:
    """The result of ``qa score``."""

    candidate: str
    reference: str
    baseline: str | None
    metrics: tuple[MetricScore, ...]
    segments: tuple[SegmentScore, ...]
    """In the order of the reference."""
    terms: TermScore
    mqm: MqmScore
    notes: tuple[str, ...] = ()
    """How texts were paired, where that is not plain."""

    def worst(self) -> list[SegmentScore]:
        """The segments, lowest chrF++ first."""
        return sorted(self.segments, key=lambda segment: (segment.chrf, segment.number))
