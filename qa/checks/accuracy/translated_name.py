"""The check ``translated-name``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._translated_names import translated_names
from qa.glossary.cells import ID
from qa.i18n import _
from qa.model import Finding, Severity
from qa.terms.matches import names_in, terms_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Span, Text

KEPT = frozenset({"team", "brand", "publication", "broadcaster"})
"""Kinds of names that have no French form."""


@check(category="accuracy/do-not-translate", severity=Severity.MAJOR, fix="unsafe", needs=("source", "glossary"))
def translated_name(segment: Segment, context: Context) -> Iterator[Finding]:
    """A name of the source translated word by word: a shop, a magazine, a film company under a French name.

    Reported where a run of capitals within a sentence of the source, without an article before it, stands nowhere in
    the French, but each of its words does in literal French, side by side and one of them with a capital. Institutions,
    titles and places (*Supreme Court*, *World Cup*) have French names, and what the glossary knows is its own affair.

    Wrong:
        en: The deal was found at Competitive Cyclist last week.
        fr: L'offre a été trouvée chez Cycliste Compétitif la semaine dernière.

        en: The series is made by Silver Fork Films.
        fr: La série est produite par Films Fourchette d'argent.

        en: He works for Black Sheep Cycling.
        fr: Il travaille pour Cyclisme du Mouton noir.

    Right:
        en: The deal was found at Competitive Cyclist last week.
        fr: L'offre a été trouvée chez Competitive Cyclist la semaine dernière.

        en: The series is made by Silver Fork Films.
        fr: La série est produite par Silver Fork Films.

        en: He works for Black Sheep Cycling.
        fr: Il travaille pour Black Sheep Cycling.

        en: He met Prime Minister Trudeau before World Cup races.
        fr: Il a rencontré le Premier ministre Trudeau avant les courses de Coupe du monde.

        en: The Daily Show is back.
        fr: Le Spectacle quotidien est de retour.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    for name, rendering in translated_names(source, target):
        if _is_known(name, segment.source, segment.target, context):
            continue
        written = source.prose[slice(*name)]
        yield Finding(
            rendering,
            _("« {found} » is the name {name}, translated").format(found=target.prose[slice(*rendering)], name=written),
            (written,),
            source_span=name,
            confidence=0.8,
        )


def _is_known(name: Span, source: Text, target: Text, context: Context) -> bool:
    """Whether the glossary says what becomes of the name: as a term, or as a name that may have a French form."""
    if any(term.last > term.first and term.span.overlaps(name) for term in terms_in(source, "en", context)):
        return True
    rows = context.glossary.register.rows
    there = {rows[match.row][ID] for match in names_in(target, context) if match.role != "deprecated"}
    found = [
        rows[match.row] for match in names_in(source, context) if match.last > match.first and match.span.overlaps(name)
    ]
    return any(row[2] not in KEPT or row[0] in there for row in found)
