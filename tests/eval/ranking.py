"""How well a check ranks segments: the chance that one with errors gets more than one without."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.context import Context
from qa.registry import check_named
from qa.runner import check_document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.calibration import Annotated


def area(check: str, annotated: Annotated, options: Mapping[str, str]) -> float:
    """The area under the ROC curve of the summed confidence of a segment's findings; 0.5 is chance."""
    result = check_document(annotated.document, [check_named(check)], Context(options=dict(options)))
    assert not result.skipped, result.skipped
    scores: Counter[str] = Counter()
    for issue in result.issues:
        scores[issue.segment.id] += issue.finding.confidence  # type: ignore[assignment]
    bad = [scores[key] for key, errors in annotated.errors.items() if errors]
    good = sorted(scores[key] for key, errors in annotated.errors.items() if not errors)
    if not bad or not good:
        return 0.5
    won = sum((score > other) + (score == other) / 2 for score in bad for other in good)
    return won / (len(bad) * len(good))
