"""Every deprecated row of the glossary is its own test: ``wrong_fr`` is reported, ``right_fr`` is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.context import Context
from qa.terminology import misuses
from qa.upkeep.flagged import RACE_REPORT
from tests.documents import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.model import Term


def reported(context: Context, source: str, target: str, around: Sequence[str] = ()) -> list[int]:
    """The rows of the glossary that are reported on one sentence, with its source or without."""
    context.enter(document((source or None, target), *((None, text) for text in around)))
    return [misuse.match.row for misuse in misuses(context.document.segments[0], context)]


def failures_of(context: Context, row: int, term: Term) -> list[str]:
    found = []
    source = term.wrong_en if term.when == "source" else ""
    around = RACE_REPORT if term.when == "racing" else ()
    concepts = {context.glossary.terms[other].concept for other in reported(context, source, term.wrong_fr, around)}
    if term.wrong_fr and term.concept not in concepts:
        found.append(f"{term.place}: « {term.term} » is not found in: {term.wrong_fr}")
    if term.right_fr and row in reported(context, term.right_en, term.right_fr):
        found.append(f"{term.place}: « {term.term} » rings in: {term.right_fr}")
    return found


def test_every_deprecated_row() -> None:
    context = Context()
    failures = [
        failure
        for row, term in enumerate(context.glossary.terms)
        if term.status == "deprecated"
        for failure in failures_of(context, row, term)
    ]
    assert not failures, "\n".join([f"{len(failures)} failures", *failures])
