"""The check ``deprecated-term``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity
from qa.terms.misuses import is_always_wrong, misuses
from qa.terms.rendering import filled, outline, replacement_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.glossary.compile import Advice
    from qa.model import Segment
    from qa.terms.misuses import Misuse


@check(category="terminology/wrong-term", severity=Severity.MINOR, fix="unsafe", needs=("glossary",))
def deprecated_term(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word or phrase that the glossary knows as a wrong rendering.

    Machine translation takes the sport's homonyms in their everyday sense: *break* becomes *pause*, *rider* becomes
    *pilote*, *stage* becomes *scène*. Each wrong rendering of the glossary says when it is wrong: always, beside
    certain words, in a sentence that speaks of racing, or where the English source has the term. A rendering that is
    right in another sense is silent there.

    Wrong:
        fr: La pause du jour a compté jusqu'à six minutes d'avance sur le peloton.

        en: The camera crew waited at the bus.
        fr: La vis de la caméra attendait devant le bus.

        fr: Kuss a terminé la Vuelta avec des émotions mitigées.

    Right:
        fr: L'échappée du jour a compté jusqu'à six minutes d'avance sur le peloton.

        en: The camera crew waited at the bus.
        fr: L'équipe de tournage attendait devant le bus.

        fr: Kuss a terminé la Vuelta avec des sentiments partagés.

        en: She actually won the sprint, and is currently second overall.
        fr: Elle a gagné le sprint et occupe actuellement la deuxième place du général.

        fr: Les journalistes ont fait une pause pour déjeuner.

        fr: La mi-temps a été une longue pause pour les joueurs.
    """
    for misuse in misuses(segment, context):
        term = context.glossary.advice(misuse.match.row)
        better = filled(misuse.match, term, segment.target, context)
        span, replacements = replacement_for(misuse.match, term, better, segment.target, context)
        yield Finding(
            span=span,
            message=_message(misuse, term, segment, better),
            replacements=replacements,
            severity=Severity(term.severity) if term.severity else None,
            concept=term.concept,
            source_span=misuse.source_match.span if misuse.source_match else None,
            confidence=0.95 if misuse.source_match or is_always_wrong(misuse.match, context) else 0.85,
        )


def _message(misuse: Misuse, term: Advice, segment: Segment, better: str) -> str:
    start, end = misuse.match.span
    found = segment.target.value[start:end]
    source = term.english
    if misuse.source_match and segment.source is not None:
        source = segment.source.value[misuse.source_match.span.start : misuse.source_match.span.end]
    message = _("« {found} » is a wrong rendering of “{source}”").format(found=found, source=source)
    if term.better:
        message += _(": write « {better} »").format(better=better or outline(term))
    return f"{message} ({term.note})" if term.note else message
