"""What the glossary says of a text, and why it applies or does not: ``qa glossary find``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.i18n import _, marked
from qa.model import Document, File, Segment, Text
from qa.terms.matches import longest, names_in, terms_in
from qa.terms.misuses import is_cleared, misuses
from qa.upkeep.flagged import context_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from qa.context import Context
    from qa.glossary.matcher import TermMatch
    from qa.glossary.model import Term
    from qa.terms.misuses import Misuse


def explain_text(french: str, english: str | None, folder: Path) -> Iterator[str]:
    """A line for each term and name in a French text, in text order, with its verdict."""
    context = context_of(folder)
    segment = Segment("1", Text.plain(french), Text.plain(english) if english else None)
    context.enter(Document(File("text", french), (segment,)))
    matches = terms_in(segment.target, "fr", context)
    kept = set(longest(matches))
    reported = {misuse.match: misuse for misuse in misuses(segment, context)}
    lines: list[str] = []
    for match in sorted(matches, key=lambda match: (match.span, match.row)):
        term = context.glossary.terms[match.row]
        verdict = _verdict(match, term, segment, reported, kept, context)
        text = french[match.span.start : match.span.end]
        lines.append(f"{text}: {term.concept} ({term.term}, {term.status}): {verdict}")
    yield from dict.fromkeys(lines)  # a copy of the built-in glossary says all twice
    for name in names_in(segment.target, context):
        row = context.glossary.names[name.row]
        yield f"{french[name.span.start : name.span.end]}: {row.id} ({row.name}, {row.kind}): {_(_ROLES[name.role])}"


def _verdict(
    match: TermMatch,
    term: Term,
    segment: Segment,
    reported: dict[TermMatch, Misuse],
    kept: AbstractSet[TermMatch],
    context: Context,
) -> str:
    if term.status != "deprecated":
        return _("right")
    if misuse := reported.get(match):
        return _("reported, as the source has its English term") if misuse.source_match else _(_WHY[term.when])
    return _("not reported: {reason}").format(reason=_silence(match, term, segment, kept, context))


def _silence(match: TermMatch, term: Term, segment: Segment, kept: AbstractSet[TermMatch], context: Context) -> str:
    """Why a deprecated term is not reported here."""
    if is_cleared(match, context.glossary.tables["conditions"][match.row], segment.target, context):
        return _("a word of `unless` stands in the sentence")
    if match not in kept:
        return _("a longer term stands there")
    if term.when == "near":
        return _("none of these stands by: {words}").format(words=", ".join(term.near))
    if segment.source is None:
        is_racing = term.when == "racing"
        return _("the text does not speak of racing") if is_racing else _("only the source can tell (--source)")
    return _("the source has no English term of it that is not rendered rightly")


_WHY = {
    "always": marked("reported: wrong wherever it stands"),
    "near": marked("reported: one of the words in `near` stands by"),
    "racing": marked("reported: the text speaks of racing"),
    "source": marked("reported"),
}
_ROLES = {
    "name": marked("the name"),
    "alias": marked("another right form"),
    "english": marked("the English form"),
    "deprecated": marked("a wrong form"),
    "family": marked("the family name"),
}
