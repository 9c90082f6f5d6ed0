"""Terminology accuracy: the share of glossary occurrences rendered as the glossary asks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.glossary.cells import CONCEPT
from qa.model import Text
from qa.scores.model import TermScore
from qa.terms.matches import longest, terms_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.context import Context
    from qa.model import Document, Span


def against_source(document: Document, context: Context) -> TermScore:
    """Of the English terms of the source, those whose concept stands in the target in a preferred or admitted term."""
    context.enter(document)
    pairs = [(segment.source, segment.target) for segment in document.segments if segment.source is not None]
    return _score(pairs, "source", "en", context)


def against_reference(
    candidate: Sequence[str], reference: Sequence[str], document: Document, context: Context
) -> TermScore:
    """Of the good French terms of the reference, those whose concept stands in the candidate too."""
    context.enter(document)
    pairs = [(Text.plain(theirs), Text.plain(ours)) for ours, theirs in zip(candidate, reference, strict=True)]
    return _score(pairs, "reference", "fr", context)


def _score(pairs: Sequence[tuple[Text, Text]], against: str, language: str, context: Context) -> TermScore:
    """An occurrence is one place of the asking text: of the concepts that it may stand for, one is enough."""
    rendered = occurrences = 0
    missed: Counter[str] = Counter()
    for asking, target in pairs:
        given = Counter(concept for concept, _span in _good(target, "fr", context))
        for concepts in _occurrences(asking, language, context):
            occurrences += 1
            match = next((concept for concept in concepts if given[concept]), None)
            if match is None:
                missed[concepts[0]] += 1
            else:
                rendered += 1
                given[match] -= 1
    ordered = sorted(missed.items(), key=lambda item: (-item[1], item[0]))
    return TermScore(rendered, occurrences, against, tuple(ordered))


def _occurrences(text: Text, language: str, context: Context) -> list[list[str]]:
    """For each place of the longest terms, the concepts that it may stand for."""
    places: dict[Span, list[str]] = {}
    kept = {match.span for match in longest(terms_in(text, language, context))}
    for concept, span in _good(text, language, context):
        if span in kept:
            places.setdefault(span, []).append(concept)
    return [sorted(concepts) for _span, concepts in sorted(places.items())]


def _good(text: Text, language: str, context: Context) -> list[tuple[str, Span]]:
    """The concepts that ``text`` names by a preferred or admitted term, each with its place."""
    tables = context.glossary.tables
    matches = terms_in(text, language, context)
    return sorted({(tables["heads"][m.row][CONCEPT], m.span) for m in matches if m.row not in tables["conditions"]})
