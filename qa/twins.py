"""Which of several findings at one place stay: of equals one, and none of an engine's beside ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.model import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.check import Check
    from qa.model import Finding, Severity
    from qa.runner import Found

_FEW_WORDS = 60
"""Code points; a longer finding is about a passage and says nothing of single words in it."""


def without_echoes(found: Sequence[Found]) -> list[Found]:
    """``found`` less what an engine says of words of which, or of whose neighbour, an earlier finding speaks.

    Our own come first. Two words that do not agree can be mended at either, so an engine often names the other.
    """
    spoken: dict[int, list[Span]] = {}
    kept = []
    for item in sorted(found, key=lambda item: item[0].asks_engine):
        check, segment, finding = item
        around = Span(finding.span.start - 2, finding.span.end + 2)
        spans = spoken.setdefault(id(segment), [])
        if check.asks_engine and any(around.overlaps(span) for span in spans):
            continue
        kept.append(item)
        narrow = finding.span.end - finding.span.start <= _FEW_WORDS or check.category == "accuracy/untranslated"
        if narrow and finding.side is Side.TARGET:
            spans.append(finding.span)
    return kept


def without_twins(found: Iterable[Found]) -> Iterable[Found]:
    """Of several findings on exactly the same characters, the one most severe, then most sure, then first."""
    best: dict[tuple[int, Side, Span], Found] = {}
    for item in found:
        check, segment, finding = item
        key = (id(segment), finding.side, finding.span)
        held = best.get(key)
        if held is None or _weight(check, finding) > _weight(held[0], held[2]):
            best[key] = item
    return best.values()


def _weight(check: Check, finding: Finding) -> tuple[Severity, float, bool]:
    return finding.severity or check.severity, finding.confidence, bool(finding.replacements)
