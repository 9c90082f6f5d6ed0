"""The check ``literal-rendering``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.glossary.cells import CONCEPT
from qa.i18n import _
from qa.model import Finding, Severity
from qa.terms.literal import literal_rendering as literal
from qa.terms.matches import english_terms, terms_in, unrendered
from qa.terms.misuses import misuses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(category="terminology/wrong-term", severity=Severity.MINOR, needs=("source", "glossary", "lexicon"))
def literal_rendering(segment: Segment, context: Context) -> Iterator[Finding]:
    """An English term or idiom of several words rendered word by word.

    The glossary cannot list each wrong rendering of an English term. Where the source has one, the target has no right
    term for it, and the first meanings of its words stand there side by side, they are its literal rendering; so is
    the bare verb of a phrasal verb (*called off*: *appelée*), where no other word of the source accounts for it. Silent
    where a right term of the concept has the same words.

    Wrong:
        en: The dry run before the time trial went well.
        fr: La course sèche avant le contre-la-montre s'est bien passée.

        en: His late charge was not enough to win the stage.
        fr: Sa charge tardive n'a pas suffi pour gagner l'étape.

        en: The race was called off because of snow.
        fr: La course a été appelée en raison de la neige.

    Right:
        en: The dry run before the time trial went well.
        fr: La répétition avant le contre-la-montre s'est bien passée.

        en: His late charge was not enough to win the stage.
        fr: Son retour tardif n'a pas suffi pour gagner l'étape.

        en: The race was called off because of snow.
        fr: La course a été annulée en raison de la neige.

        en: Police looked into the crash and called a witness.
        fr: La police a étudié l'accident et appelé un témoin.

        en: The riders run on dry roads.
        fr: La course se dispute sur route sèche.
    """
    if segment.source is None:
        return
    terms = english_terms(segment.source, context)
    literally = {match: span for match in terms if (span := literal(match, segment, context)) is not None}
    if not literally:
        return
    found = [(match, literally[match]) for match in unrendered(segment, context) if match in literally]
    if not found:
        return
    tables = context.glossary.tables
    wrong = [misuse.match.span for misuse in misuses(segment, context)]
    french = terms_in(segment.target, "fr", context)
    right = [match.span for match in french if match.row not in tables["conditions"] and match.first < match.last]
    for match, span in found:
        if any(span.overlaps(other) for other in wrong) or any(other.contains(span) for other in right):
            continue
        concept = tables["heads"][match.row][CONCEPT]
        better = context.glossary.wording["preferred"].get(concept, "")
        source = segment.source.value[match.span.start : match.span.end]
        message = _("“{source}” is rendered word for word: write « {better} »").format(source=source, better=better)
        yield Finding(span, message, concept=concept, source_span=match.span, confidence=0.7)
