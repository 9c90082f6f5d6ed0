"""The check ``semantic-distance``."""

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
"""Cosine of source and target below which a segment is reported."""


@check(
    category="accuracy/mistranslation",
    severity=Severity.NEUTRAL,
    needs=("source", "model"),
    default=False,
    tags=("model",),
)
def semantic_distance(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A segment whose source and target lie far apart in a multilingual encoder's space.

    Finds the wrong paragraph, the sentence left out, the text left in another language. Needs
    ``--model semantic-distance=FOLDER``, a multilingual sentence encoder.

    Wrong:
        en: The camera crew waited outside.
        fr: Le peloton a repris l'échappée.

    Right:
        en: The camera crew waited outside.
        fr: L'équipe de tournage attendait dehors.
    """
    model = context.model("semantic-distance")
    bar = threshold("semantic-distance", THRESHOLD, context)
    pairs = [(s, s.source.value) for s in document.segments if s.source is not None and s.target.value]
    sources = model.encode([source for _segment, source in pairs])
    targets = model.encode([segment.target.value for segment, _source in pairs])
    for (segment, _source), ours, theirs in zip(pairs, targets, sources, strict=True):
        cosine = sum(a * b for a, b in zip(ours, theirs, strict=True))
        if cosine < bar:
            yield (
                segment,
                Finding(
                    span=Span(0, len(segment.target.value)),
                    message=_("does not say what the source says: likeness {cosine} by {model}").format(
                        cosine=decimal(cosine, ".2f"), model=model.name
                    ),
                    confidence=round(min(1.0, max(0.0, 1 - cosine)), 2),
                ),
            )
