"""Whether the glossary holds against the checks: rows report what is wrong and nothing else, and no right term is
flagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.context import Context
from qa.glossary.cells import CONCEPT
from qa.glossary.problem import Problem
from qa.glossary.storage import builtin_folder
from qa.i18n import _
from qa.model import Document, File, Segment, Text
from qa.registry import all_checks
from qa.runner import check_document
from qa.terms.misuses import misuses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qa.glossary.model import Term

DIMENSIONS = frozenset({"terminology", "linguistic-conventions", "accuracy"})
"""A right term is shown to the checks of these MQM dimensions: typography and style judge sentences."""

RACE_REPORT = (
    "Le peloton a repris les échappés à dix kilomètres de l'arrivée de l'étape.",
    "Le sprinteur belge a battu ses deux coéquipiers au sprint, et le grimpeur garde son maillot jaune.",
)
"""What stands around an example that is wrong `racing`: such a row is meant for texts about cycling."""


def context_of(folder: Path) -> Context:
    """The built-in glossary and the one in ``folder``."""
    is_builtin = folder.resolve() == builtin_folder().resolve()
    return Context(glossary_paths=() if is_builtin else (folder,))


def flagged_problems(folder: Path) -> list[Problem]:
    """The rows of ``folder`` whose examples fail, or whose right term a check would flag."""
    context = context_of(folder)
    own = folder.resolve()
    rows = [term for term in context.glossary.terms if own in _file(term).parents and term.language == "fr"]
    wrong = [term for term in rows if term.status == "deprecated"]
    right = [term for term in rows if term.status != "deprecated"]
    return [*_examples(wrong, context), *_right_terms(right, context)]


def _file(term: Term) -> Path:
    from pathlib import Path  # noqa: PLC0415 - a place is text everywhere else

    return Path(term.place.rpartition(":")[0]).resolve()


def _examples(rows: Sequence[Term], context: Context) -> Iterator[Problem]:
    """The examples that do not do what they say; a row without is tried in a frame of words."""
    english = {term.concept: term.term for term in reversed(context.glossary.terms) if term.language == "en"}
    for term in rows:
        wrong, right = term.wrong_fr or _framed(term, wrong=True), term.right_fr or _framed(term)
        told = term.wrong_en or (f"They said: {english.get(term.concept, '')}." if term.when == "source" else "")
        sources = {told, "" if term.when != "source" else told}
        around = RACE_REPORT if term.when == "racing" else ()
        if not any(term.concept in _reported(wrong, source, context, around) for source in sources):
            yield _problem("example-fails", term, _("this is not reported: {text}").format(text=wrong))
        if term.when != "always" and term.concept in _reported(right, term.right_en, context):
            yield _problem("example-fails", term, _("this is reported: {text}").format(text=right))


def _framed(term: Term, *, wrong: bool = False) -> str:
    """The term in its first wording, led as its part of speech asks; beside a word of ``near`` where it is wrong."""
    words = (word.partition("|")[0] for word in term.term.split() if word != "~")
    said = " ".join(words).replace("' ", "'")
    near = f" {term.near[0]}," if wrong and term.near else ""
    return f"On dit :{near} {said}." if term.pos != "verb" else f"On dit :{near} il faut {said}."


def _reported(french: str, english: str, context: Context, around: Sequence[str] = ()) -> set[str]:
    """The concepts of which a wrong rendering is reported in a sentence. A longer row of a concept covers a shorter."""
    segment = Segment("1", Text.plain(french), Text.plain(english) if english else None)
    others = (Segment(str(number), Text.plain(text)) for number, text in enumerate(around, 2))
    context.enter(Document(File("example", french), (segment, *others)))
    return {context.glossary.tables["heads"][misuse.match.row][CONCEPT] for misuse in misuses(segment, context)}


def _right_terms(terms: Sequence[Term], context: Context) -> Iterator[Problem]:
    segments = tuple(
        Segment(str(number), Text.plain(term.term.replace("~ ", "")), kind="cell") for number, term in enumerate(terms)
    )
    document = Document(File("glossary", ""), segments)
    checks = [check for check in all_checks().values() if check.default and check.category.split("/")[0] in DIMENSIONS]
    for issue in check_document(document, checks, context).issues:
        term = terms[int(issue.segment.id)]
        message = _("the check {check} flags it: {message}")
        yield _problem("flagged", term, message.format(check=issue.check, message=issue.finding.message))


def _problem(kind: str, term: Term, message: str) -> Problem:
    return Problem(kind, term.place, term.concept, term.term, message)
