"""The check ``term-inconsistent``."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from qa.check import check
from qa.glossary.cells import CONCEPT
from qa.i18n import _
from qa.model import Finding, Severity
from qa.terms.matches import english_terms, is_asked_for, longest, terms_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.glossary.matcher import TermMatch
    from qa.model import Document, Segment


@check(category="terminology/inconsistent-use-of-terminology", severity=Severity.NEUTRAL, needs=("source", "glossary"))
def term_inconsistent(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """One English term rendered by different French terms in one document.

    Journalists vary their words on purpose, so this is neutral and kept to nouns of two words and more, and to the
    glossaries that you add. The rarer renderings are reported where the source says the very same term, once for each.

    Wrong:
        en: The stage race begins on Sunday.
        fr: La course par étapes commence dimanche.
        en: It is his first stage race.
        fr: C'est sa première course par étapes.
        en: She has never won a stage race.
        fr: Elle n'a jamais gagné de course à étapes.

    Right:
        en: The stage race begins on Sunday.
        fr: La course par étapes commence dimanche.
        en: It is his first stage race.
        fr: C'est sa première course par étapes.

        en: She wants to win. He wants to win too.
        fr: Elle veut gagner. Lui aussi veut l'emporter.
    """
    terms = context.glossary.wording["terms"]
    renderings: dict[int, dict[int, list[tuple[Segment, TermMatch]]]] = defaultdict(lambda: defaultdict(list))
    for segment in document.segments:
        for english, match in _rendered_once(segment, context):
            renderings[english][match.row].append((segment, match))
    heads = context.glossary.tables["heads"]
    for english, by_row in renderings.items():
        if not is_asked_for(english, context):
            continue
        usual = max(by_row, key=lambda row: len(by_row[row]))
        for row, places in by_row.items():
            if row != usual:
                segment, match = places[0]
                message = _("“{english}” is « {usual} » elsewhere in this text").format(
                    english=terms[english][0], usual=terms[usual][0]
                )
                yield segment, Finding(match.span, message, concept=heads[row][CONCEPT], confidence=0.5)


def _rendered_once(segment: Segment, context: Context) -> Iterator[tuple[int, TermMatch]]:
    """The English terms that stand once in the source with the one French term of their concept in the target."""
    if segment.source is None:
        return
    tables = context.glossary.tables
    english: dict[str, list[TermMatch]] = defaultdict(list)
    french: dict[str, list[TermMatch]] = defaultdict(list)
    terms = english_terms(segment.source, context)
    if not any(is_asked_for(match.row, context) for match in terms):
        return
    for match in terms:
        english[tables["heads"][match.row][CONCEPT]].append(match)
    for match in longest(m for m in terms_in(segment.target, "fr", context) if m.row not in tables["conditions"]):
        french[tables["heads"][match.row][CONCEPT]].append(match)
    for concept, matches in english.items():
        if len(matches) == 1 and len(french[concept]) == 1:
            yield matches[0].row, french[concept][0]
