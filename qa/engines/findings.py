"""From an engine's remarks to findings at home in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.model import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from qa.engines.remark import Remark
    from qa.model import Document, Segment

CONFIDENCE = 0.6
"""Of an engine's alarm: of the 19 that Grammalecte adds to ours on 24,500 words of news French, 12 are right."""


def engine_findings(
    document: Document, ask: Callable[[Sequence[str]], Iterable[Remark]]
) -> Iterator[tuple[Segment, Finding]]:
    """What ``ask`` remarks in the targets of ``document``; what touches code, URLs or placeholders is left out.

    Raises:
        EngineError: the engine is missing or failed.
    """
    segments = [segment for segment in document.segments if segment.target.prose.strip()]
    for remark in ask([segment.target.prose for segment in segments]):
        segment = segments[remark.text]
        text = segment.target
        inside = 0 <= remark.span.start < remark.span.end <= len(text.value)
        if not inside or any(remark.span.overlaps(protected) for protected in text.protected):
            continue
        at_fault = text.value[remark.span.start : remark.span.end]
        replacements = tuple(replacement for replacement in remark.replacements if replacement != at_fault)
        finding = Finding(remark.span, remark.message, replacements, confidence=CONFIDENCE, category=remark.category)
        yield segment, finding
