"""The MQM score of a run with an interval: how far chance alone could move it in a text of this length."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qa.model import Severity
from qa.reports.text import SMALL_SAMPLE, score_line
from qa.scores.model import MqmScore

if TYPE_CHECKING:
    from qa.run import Run

Z = 1.96
"""Standard deviations of a 95 % interval."""
RULE_OF_THREE = 3
"""Where nothing was found, the 95 % upper bound of what there is: three issues; the bound takes them for major."""


def mqm(run: Run) -> MqmScore:
    """The score, and the interval that follows if issues are as independent as the drops of a Poisson process."""
    weights = [issue.severity.weight for issue in run.active()]
    penalty = sum(weights)
    spread = Z * math.sqrt(sum(weight * weight for weight in weights))
    most = penalty + spread if penalty else RULE_OF_THREE * Severity.MAJOR.weight
    return MqmScore(
        score=run.score(),
        low=_score(most, run.words),
        high=_score(max(0.0, penalty - spread), run.words),
        penalty=penalty,
        words=run.words,
        formula=score_line(run),
        is_small_sample=run.words < SMALL_SAMPLE,
    )


def _score(penalty: float, words: int) -> float:
    return max(0.0, 100.0 * (1 - penalty / words)) if words else 100.0
