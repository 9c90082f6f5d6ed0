"""How well a check ranks segments: the chance that one with errors is held for worse than one without."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from qa.registry import check_named
from qa.runner import check_document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.calibration import Annotated
    from qa.context import Context


def area(scores: Mapping[str, float], annotated: Annotated) -> float:
    """The area under the ROC curve of ``scores`` by segment id, the higher the worse; 0.5 is chance."""
    bad = [scores[key] for key, errors in annotated.errors.items() if errors]
    good = sorted(scores[key] for key, errors in annotated.errors.items() if not errors)
    if not bad or not good:
        return 0.5
    won = sum((bisect_left(good, score) + bisect_right(good, score)) / 2 for score in bad)
    return won / (len(bad) * len(good))


def suspicion(check: str, annotated: Annotated, context: Context) -> Mapping[str, float]:
    """How bad ``check`` holds each segment to be, whatever its threshold.

    An estimator's score and an encoder's distance are taken as they are; of the other checks the confidences of a
    segment's findings, added up, those of back-translation without a threshold.
    """
    segments = [segment for segment in annotated.document.segments if segment.source is not None]
    pairs = [(segment.source.value, segment.target.value) for segment in segments if segment.source]
    if check == "quality-estimate":
        values = [-score for score in context.model(check).estimate(pairs)]
        return Counter(dict(zip((segment.id for segment in segments), values, strict=True)))
    if check == "semantic-distance":
        encode = context.model(check).encode
        sides = zip(encode([source for source, _ in pairs]), encode([target for _, target in pairs]), strict=True)
        values = [-sum(a * b for a, b in zip(ours, theirs, strict=True)) for ours, theirs in sides]
        return Counter(dict(zip((segment.id for segment in segments), values, strict=True)))
    if check == "back-translation":
        context.options["model.back-translation.threshold"] = "0"
    scores: Counter[str] = Counter()
    for issue in check_document(annotated.document, [check_named(check)], context).issues:
        scores[issue.segment.id] += issue.finding.confidence  # type: ignore[assignment]
    return scores
