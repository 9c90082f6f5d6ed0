"""The check ``term-not-rendered``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.glossary.cells import CONCEPT, IS_OWN
from qa.i18n import _
from qa.model import Finding, Severity, Side
from qa.terms.matches import english_terms, is_asked_for, unrendered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(category="terminology/wrong-term", severity=Severity.NEUTRAL, needs=("source", "glossary"))
def term_not_rendered(segment: Segment, context: Context) -> Iterator[Finding]:
    """An English term of the glossary for which no French term of the same concept stands in the translation.

    Each occurrence asks for one. A translator has many right ways to say a thing: for the built-in glossary this is
    neutral, and given only for nouns of two words and more. In a glossary that you add it is minor, as you asked for
    these very terms.

    Wrong:
        en: The general classification is still open before the last time trial.
        fr: Le tableau est encore ouvert avant le dernier contre-la-montre.

    Right:
        en: The general classification is still open before the last time trial.
        fr: Le classement général est encore ouvert avant le dernier contre-la-montre.
    """
    tables = context.glossary.tables
    if segment.source is None or not any(
        is_asked_for(match.row, context) for match in english_terms(segment.source, context)
    ):
        return
    for match in unrendered(segment, context):
        is_own = tables["heads"][match.row][IS_OWN]
        if not is_asked_for(match.row, context):
            continue
        concept = tables["heads"][match.row][CONCEPT]
        better = context.glossary.wording["preferred"].get(concept)
        if not better:
            continue
        found = segment.source.value[match.span.start : match.span.end]
        message = _("“{found}” should be « {better} »").format(found=found, better=better)
        yield Finding(
            match.span,
            message,
            side=Side.SOURCE,
            severity=Severity.MINOR if is_own else None,
            concept=concept,
            source_span=match.span,
            confidence=0.5,
        )
