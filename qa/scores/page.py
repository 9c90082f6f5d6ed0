"""``qa score`` as one HTML page in the style of the lint report: offline, without a script, plots drawn as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa import __version__
from qa.i18n import language
from qa.reports.html import environment, policy, read
from qa.scores.reports import mqm_line, terms_line, verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.scores.model import Comparison, Scores

BINS = 20
"""Bars of the histogram, five points of chrF++ each."""
WIDTH, HEIGHT = 600, 120
"""Of a plot, in its own units."""
WORST = 50
"""Segments in the page's table."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of a plot, with what it says."""

    x: float
    y: float
    width: float
    height: float
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A segment in the plot of candidate against baseline."""

    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Whisker:
    """An interval in the plot of a metric's resampled scores."""

    label: str
    low: float
    mean: float
    high: float


def as_html(scores: Scores) -> str:
    """The page."""
    style = read("style.css") + read("score.css")
    return (
        environment()
        .get_template("score.html.j2")
        .render(
            scores=scores,
            language=language(),
            version=__version__,
            style=style,
            policy=policy(style, ""),
            histogram=histogram([segment.chrf for segment in scores.segments]),
            dots=_dots(scores),
            whiskers={m.name: _whiskers(m.comparison) for m in scores.metrics if m.comparison is not None},
            worst=scores.worst()[:WORST],
            verdict=verdict,
            terms_line=terms_line(scores),
            mqm_line=mqm_line(scores),
            width=WIDTH,
            height=HEIGHT,
        )
    )


def histogram(values: Sequence[float]) -> list[Bar]:
    """How many of ``values`` (0 to 100) fall into each bin, as bars; the highest fills the plot."""
    counts = [0] * BINS
    for value in values:
        counts[min(int(value * BINS / 100), BINS - 1)] += 1
    highest = max(counts, default=0) or 1
    step = WIDTH / BINS
    return [
        Bar(
            round(index * step, 2),
            round(HEIGHT * (1 - count / highest), 2),
            round(step - 2, 2),
            round(HEIGHT * count / highest, 2),
            f"{index * 100 // BINS}\N{EN DASH}{(index + 1) * 100 // BINS}: {count}",
        )
        for index, count in enumerate(counts)
    ]


def _dots(scores: Scores) -> list[Dot]:
    return [
        Dot(round(s.baseline_chrf, 1), round(100 - s.chrf, 1), f"{s.number}: {s.baseline_chrf:.1f} → {s.chrf:.1f}")
        for s in scores.segments
        if s.baseline_chrf is not None
    ]


def _whiskers(comparison: Comparison) -> list[Whisker]:
    pairs = {
        "candidate": (comparison.mean, comparison.interval),
        "baseline": (comparison.baseline_mean, comparison.baseline_interval),
    }
    return [
        Whisker(label, max(0.0, round(mean - half, 2)), round(mean, 2), min(100.0, round(mean + half, 2)))
        for label, (mean, half) in pairs.items()
    ]
