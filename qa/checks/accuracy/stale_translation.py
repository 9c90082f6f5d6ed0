"""The check ``stale-translation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.fingerprint import fold
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.runner import Change

_SHOWN = 80


@check(category="accuracy/mistranslation", severity=Severity.MAJOR)
def stale_translation(change: Change, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """The source of a paragraph changed and its translation did not.

    Only `qa gate` can tell: it compares each article with what it was at the base of the change. White space, case and
    kind of apostrophe do not count as a change of the source. A paragraph that the French does not have at all is the
    business of other checks.
    """
    before = {fold(segment.target.value): segment for segment in change.before.segments if segment.source}
    sources = {fold(segment.source.value) for segment in change.before.segments if segment.source}
    for segment in change.document.segments:
        was = before.get(fold(segment.target.value))
        if was is None or was.source is None or segment.source is None or not segment.target.value:
            continue
        if fold(segment.source.value) not in sources:
            message = _("the source changed and the translation did not; it was “{before}”")
            shown = was.source.value if len(was.source.value) <= _SHOWN else was.source.value[:_SHOWN] + "…"
            span = Span(0, len(segment.target.value))
            source_span = Span(0, len(segment.source.value))
            yield segment, Finding(span, message.format(before=shown), source_span=source_span)
