"""The check ``quality-estimate``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._models import threshold
from qa.i18n import _, decimal
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

THRESHOLD = 0.5
"""The model's score below which a segment is reported; its units are the model's own, so calibrate it."""


@check(
    category="accuracy/mistranslation",
    severity=Severity.NEUTRAL,
    needs=("source", "model"),
    default=False,
    tags=("model",),
)
def quality_estimate(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A segment to which a quality estimation model gives a low score.

    The score stands in the message and the confidence, so that a report can be sorted by it. Needs
    ``--model quality-estimate=FOLDER``, a regression model over source and target.

    Wrong:
        en: The camera crew waited outside.
        fr: La vis de la caméra attendait dehors.

    Right:
        en: The camera crew waited outside.
        fr: L'équipe de tournage attendait dehors.
    """
    model = context.model("quality-estimate")
    bar = threshold("quality-estimate", THRESHOLD, context)
    pairs = [(s, s.source.value) for s in document.segments if s.source is not None and s.target.value]
    scores = model.estimate([(source, segment.target.value) for segment, source in pairs])
    for (segment, _source), score in zip(pairs, scores, strict=True):
        if score < bar:
            yield (
                segment,
                Finding(
                    span=Span(0, len(segment.target.value)),
                    message=_("estimated quality {score} by {model}").format(
                        score=decimal(score, ".2f"), model=model.name
                    ),
                    confidence=round(min(1.0, max(0.0, 1 - score)), 2),
                ),
            )
