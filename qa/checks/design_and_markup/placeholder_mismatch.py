"""The check ``placeholder-mismatch``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.check import check
from qa.formats.protect import addresses, placeholders
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text


@check(category="design-and-markup/markup", severity=Severity.CRITICAL, needs=("source",))
def placeholder_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A placeholder, tag or piece of code of the source is missing, changed or added.

    What a program fills in (``%s``, ``{name}``) and the tags of a page must stand in the translation exactly as often
    as in the source; their order is free.

    Wrong:
        en: {rider} won stage %d.
        fr: {coureur} a gagné la %de étape.

        en: Read the <b>full report</b>.
        fr: Lire le <b>compte rendu complet.

    Right:
        en: {rider} won stage %d.
        fr: {rider} a gagné l'étape %d.

        en: Read the <b>full report</b>.
        fr: Lire le <b>compte rendu complet</b>.

        en: Only 50% finished.
        fr: Seuls 50 % ont terminé.
    """
    if segment.source is None or not segment.target.value:
        return
    source, target = _pieces(segment.source), _pieces(segment.target)
    if not source and not target:
        return
    lost = Counter(piece for piece, _span in source)
    lost.subtract(piece for piece, _span in target)
    gone = [(piece, span) for piece, span in source if lost[piece] > 0]
    added = [(piece, span) for piece, span in target if lost[piece] < 0]
    for (piece, span), (found, place) in zip(gone, added, strict=False):
        message = _("{found} should be {piece}").format(found=found, piece=piece)
        yield Finding(place, message, replacements=(piece,), source_span=span)
    for piece, span in gone[len(added) :]:
        end = len(segment.target.value)
        yield Finding(Span(end, end), _("{piece} is missing").format(piece=piece), source_span=span)
    for piece, place in added[len(gone) :]:
        yield Finding(place, _("{piece} is not in the source").format(piece=piece))


def _pieces(text: Text) -> list[tuple[str, Span]]:
    """The placeholders, tags and protected code of ``text``, addresses apart, in order."""
    spans = {*placeholders(text.value)}
    if text.protected:
        known = [*spans, *addresses(text.value)]
        spans |= {span for span in text.protected if not any(span.overlaps(other) for other in known)}
    return [(text.value[span.start : span.end], span) for span in sorted(spans)]
