"""The check ``name-missing``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.glossary.register import fold
from qa.i18n import _
from qa.model import Finding, Severity, Side
from qa.naming.source_names import missing_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

NEIGHBOURS = 1
"""Segments on either side where a name may have gone."""


@check(category="accuracy/omission", severity=Severity.MAJOR, needs=("source", "glossary"))
def name_missing(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A person, team, brand or publication that the source names and the target does not.

    Any right form of the name counts, and any form near it; so does the name in the paragraph before or after. A family
    name alone may have become a pronoun: it is reported only where the name is nowhere in the target.

    Wrong:
        en: Demi Vollering attacked on the last climb with Kasia Niewiadoma.
        fr: Demi Vollering a attaqué dans la dernière ascension avec une rivale.

    Right:
        en: Demi Vollering attacked on the last climb with Kasia Niewiadoma.
        fr: Demi Vollering a attaqué dans la dernière ascension avec Kasia Niewiadoma.

        en: Demi Vollering attacked on the last climb. Vollering won.
        fr: Demi Vollering a attaqué dans la dernière ascension. Elle a gagné.

        en: The Tour of Flanders suits Wout van Aert.
        fr: Le Tour des Flandres convient à van Aert.
    """
    for index, segment in enumerate(document.segments):
        for missing in missing_names(segment, context):
            is_whole = missing.match.first < missing.match.last
            telling = {fold(part) for part in missing.name.replace("-", " ").split() if len(part) > 3}
            places = range(max(index - NEIGHBOURS, 0), min(index + NEIGHBOURS + 1, len(document.segments)))
            if missing.rendering or _stands(telling, document, places if is_whole else None, context):
                continue
            message = _("the target lacks the name {name}").format(name=missing.name)
            yield (
                segment,
                Finding(
                    missing.match.span,
                    message,
                    side=Side.SOURCE,
                    concept=missing.identifier,
                    source_span=missing.match.span,
                    confidence=0.8,
                ),
            )


def _stands(telling: set[str], document: Document, places: range | None, context: Context) -> bool:
    """Whether one of the folded words stands in a target among ``places``; anywhere in the document if none."""
    if places is None:
        return not telling.isdisjoint(context.once("folded-words", lambda: _folded(document, context)))
    return any(
        fold(word) in telling for index in places for word in context.view(document.segments[index].target).word_set
    )


def _folded(document: Document, context: Context) -> frozenset[str]:
    return frozenset(fold(word) for segment in document.segments for word in context.view(segment.target).word_set)
