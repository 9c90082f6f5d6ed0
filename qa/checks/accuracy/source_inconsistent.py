"""The check ``source-inconsistent``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

FEWEST_WORDS = 2
"""Words of a source; one word alone has many right translations."""


@check(category="terminology/inconsistent-use-of-terminology", severity=Severity.NEUTRAL, needs=("source",))
def source_inconsistent(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """The same source text is translated in two ways within a document.

    A caption, heading or string that comes twice should read the same twice, unless what is around it asks otherwise.

    Wrong:
        en: Latest race results
        fr: Derniers résultats de course
        en: Latest race results
        fr: Résultats les plus récents

    Right:
        en: Latest race results
        fr: Derniers résultats de course
        en: Latest race results
        fr: Derniers résultats de course
    """
    first: dict[str, Segment] = {}
    for segment in document.segments:
        if segment.source is None or not segment.target.value.strip():
            continue
        key = " ".join(segment.source.value.split()).casefold()
        other = first.setdefault(key, segment)
        if other is segment or _same(segment, other) or segment.source.words() < FEWEST_WORDS:
            continue
        shown = other.target.value[:80]
        yield (
            segment,
            Finding(
                span=Span(0, len(segment.target.value)),
                message=_("the same source was translated « {text} » before").format(text=shown),
                source_span=Span(0, len(segment.source.value)),
            ),
        )


def _same(one: Segment, other: Segment) -> bool:
    return " ".join(one.target.value.split()).casefold() == " ".join(other.target.value.split()).casefold()
