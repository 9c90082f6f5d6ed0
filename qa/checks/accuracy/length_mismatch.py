"""The check ``length-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._strings import is_label
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

SHORTEST = 50
"""Code points of the source; below, any ratio can be right."""
LEAST, MOST = 0.5, 2.0
"""Target code points for one of the source. In edited news all but one segment in a thousand are within 0.7 and 1.9."""

LEAST_LONG, MOST_OF_LABEL = 60, 5.0
"""Code points of a translation that is too long for a label, and how many for one of its source."""


@check(category="accuracy/omission", severity=Severity.MAJOR, needs=("source",))
def length_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A translation far shorter or longer than its source.

    French takes about a fifth more room than English. One that is half as long has lost something, one that is more
    than twice as long repeats itself or belongs to another source.

    Wrong:
        en: The Dane attacked with four kilometres to go, caught the breakaway and won by ten seconds.
        fr: Le Danois a gagné.

        en: The riders then waited on the line for half an hour.
        fr: Ensuite, ils ont attendu, ils ont attendu, ils ont attendu, ils ont attendu, ils ont attendu, ont attendu.

        kind: string
        en: Results
        fr: Les résultats de la course, que vous pouvez trier et imprimer comme il vous plaît

    Right:
        en: The Dane attacked with four kilometres to go, caught the breakaway and won by ten seconds.
        fr: Le Danois a attaqué à quatre kilomètres du but, repris l'échappée et gagné avec dix secondes d'avance.

        en: Results
        fr: Les résultats de la course
    """
    if segment.source is None:
        return
    source, target = (len(" ".join(text.value.split())) for text in (segment.source, segment.target))
    if source < SHORTEST and target > LEAST_LONG and target > MOST_OF_LABEL * source and is_label(segment):
        message = _("far longer than the source")
        whole = Span(0, len(segment.target.value))
        yield Finding(whole, message, severity=Severity.MINOR, confidence=0.8)
    source, target = len(segment.source.value), len(segment.target.value)
    if source < SHORTEST or not target or LEAST * source <= target <= MOST * source:
        return
    is_short = target < source
    message = _("far shorter than the source: something is missing") if is_short else _("far longer than the source")
    yield Finding(Span(0, target), message, source_span=Span(0, source), confidence=0.8)
