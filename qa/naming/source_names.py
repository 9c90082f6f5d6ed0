"""Names of the source that stand nowhere in the target, and the word there that may be a translation of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.french.tokens import words
from qa.glossary.cells import ID, KIND
from qa.glossary.model import PEOPLE
from qa.glossary.people import common_people
from qa.glossary.register import fold
from qa.model import Span
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.glossary.register import NameMatch
    from qa.model import Segment, Text
    from qa.view import View

KINDS = PEOPLE | {"team", "brand", "publication", "broadcaster"}
COGNATE = 5
"""Letters that a name and its literal translation must begin with in common."""


@dataclass(frozen=True, slots=True)
class MissingName:
    """A name of the source that the target lacks."""

    match: NameMatch
    """Where it stands in the source."""
    identifier: str
    name: str
    rendering: Span | None
    """The words of the target that look like its translation."""


def missing_names(segment: Segment, context: Context) -> list[MissingName]:
    """The names of people, teams, brands and the press that the source has and the target has in no right form."""
    if segment.source is None:
        return []
    source = segment.source
    return context.once(("missing", id(segment)), lambda: list(_missing(segment, source, context)))


def _missing(segment: Segment, source: Text, context: Context) -> Iterator[MissingName]:
    register = context.glossary.register
    matches = names_in(source, context)
    if not matches:
        return
    view = context.view(segment.target)
    there = {fold(word) for word, _, _ in view.words}
    wrong = {register.rows[match.row][ID] for match in names_in(segment.target, context) if match.role == "deprecated"}
    for match in matches:
        row = register.rows[match.row]
        if (
            match.role == "deprecated"
            or row[KIND] not in KINDS
            or row[ID] in wrong
            or _is_common(match, source, context)
        ):
            continue
        found = source.prose[match.span.start : match.span.end]
        telling = _telling_words(row[ID], found, context)
        if not telling or not telling.isdisjoint(there):
            continue
        rendering = _cognate(found, view, context) if row[KIND] not in PEOPLE | {"team"} else None
        if rendering or not any(_stands(word, there) for word in telling):
            yield MissingName(match, row[ID], found, rendering)


def _is_common(match: NameMatch, source: Text, context: Context) -> bool:
    """Whether one word may be no such name here: it begins a sentence, is in a longer name, or is borne all over."""
    if match.first < match.last:
        return False
    view = context.view(source)
    word = fold(view.words[match.first][0])
    start = view.sentence_at(match.span.start).start
    before, after = source.prose[: match.span.start].split(" ")[-2:-1], source.prose[match.span.end :][1:2]
    if after.isupper() or (before and before[0][:1].isupper()):
        return True
    if match.span.start and source.prose[match.span.start - 1] in "“\"'(\N{LEFT SINGLE QUOTATION MARK}":
        return True
    return len(word) < COGNATE or word in common_people() or not view.prose[start : match.span.start].strip(" «“\"'(")


def _telling_words(identifier: str, found: str, context: Context) -> set[str]:
    """The folded words of which one must stand in the target: those of every right form of the thing."""
    forms = [found, *context.glossary.register.right_forms.get(identifier, ())]
    parts = {fold(part) for form in forms for part, _, _ in words(form)}
    return {part for part in parts if len(part) > 2}


def _stands(word: str, there: set[str]) -> bool:
    """Whether a word that is hardly another than ``word`` (its misspelling, its French spelling) is in the target."""
    return any(len(other) > 3 and other[:3] == word[:3] and abs(len(other) - len(word)) < 3 for other in there)


def _cognate(name: str, view: View, context: Context) -> Span | None:
    """The one word of the target, in the lexicon, that begins as a one-word ``name`` does: its translation."""
    wanted = fold(name)
    found = [
        Span(start, end)
        for word, start, end in view.words
        if fold(word)[:COGNATE] == wanted[:COGNATE] and context.lexicon.knows(word)
    ]
    return found[0] if len(found) == 1 and " " not in name else None
