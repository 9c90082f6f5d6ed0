"""The check ``missing-segment``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

SHOWN = 60
"""Code points of the source that the message quotes."""


@check(category="accuracy/omission", severity=Severity.MAJOR, needs=("source",))
def missing_segment(segment: Segment, context: Context) -> Iterator[Finding]:
    """A paragraph or string of the source that the translation does not have.

    Reported where an article's paragraphs were aligned and one of the source stands beside none of the target, and
    where the target of a bilingual file is empty. An editor who left a paragraph out on purpose suppresses the issue.

    Wrong:
        en: The stage was neutralised after the storm.
        fr:

    Right:
        en: The stage was neutralised after the storm.
        fr: L'étape a été neutralisée après l'orage.

        en: 2024
        fr: 2024
    """
    if segment.source is None or segment.target.value.strip():
        return
    value = segment.source.value.strip()
    if not any(character.isalpha() for character in value):
        return
    shown = value if len(value) <= SHOWN else value[:SHOWN].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
    yield Finding(
        span=Span(0, 0),
        message=_("not in the translation: “{text}”").format(text=shown),
        source_span=Span(0, len(segment.source.value)),
        confidence=0.9,
    )
