"""From an engine's remarks to findings at home in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.model import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from qa.engines.remark import Remark
    from qa.model import Document, Segment

CONFIDENCE = 0.5
"""Of an engine's alarm: about every second one on newspaper French is right."""


def engine_findings(
    document: Document, ask: Callable[[Sequence[str]], Iterable[Remark]]
) -> Iterator[tuple[Segment, Finding]]:
    """What ``ask`` remarks in the targets of ``document``; what touches code, URLs or placeholders is left out.

    Raises:
        EngineError: the engine is missing or failed.
    """
    segments = [segment for segment in document.segments if segment.target.prose.strip()]
    for remark in ask([segment.target.prose for segment in segments]):
        text = segments[remark.text].target
        inside = 0 <= remark.span.start < remark.span.end <= len(text.value)
        if not inside or any(remark.span.overlaps(protected) for protected in text.protected):
            continue
        yield (
            segments[remark.text],
            Finding(
                remark.span,
                remark.message,
                tuple(text for text in remark.replacements if text != _slice(segments[remark.text], remark)),
                confidence=CONFIDENCE,
                category=remark.category,
            ),
        )


def _slice(segment: Segment, remark: Remark) -> str:
    return segment.target.value[remark.span.start : remark.span.end]
