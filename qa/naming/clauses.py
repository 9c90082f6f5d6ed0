"""The clauses whose subject is a person of known gender: what is said of a name must agree like all the rest."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from qa.french.clauses import Subject, skip_clitics
from qa.french.forms import FP, FS, GRAMMATICAL, MP, MS, PERSONS, Trait
from qa.french.words import STOPS
from qa.naming.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Text
    from qa.naming.mentions import Mention

_NO_SUBJECT_AFTER = frozenset(
    "de d' du des à au aux avec pour par chez sur sous contre derrière devant ou que qu' comme selon sans entre vers"
    " et ni".split()
)
"""What makes the name after it a complement, or one of several of which the others are not known."""
_ASIDE = 15
"""Tokens that an apposition between commas may have: *Kopecky, championne du monde en titre, …*."""
_THIRD = PERSONS["3s"]


class PersonSubject(NamedTuple):
    """A clause of which one person, or several of one gender, is the subject."""

    mention: Mention
    """The first of them."""
    subject: Subject


def person_subjects(text: Text, context: Context) -> Iterator[PersonSubject]:
    """The clauses of a text whose subject is named and of known gender: *X …*, *X, who …*, *X et Y …*."""
    reading = context.view(text).syntax.reading
    placed = [
        (mention, _token_from(reading, mention.span.start), _token_from(reading, mention.span.end))
        for mention in mentions(text, context)
    ]
    for at, (mention, start, end) in enumerate(placed):
        if reading.word(start - 1) in _NO_SUBJECT_AFTER:
            continue
        following = placed[at + 1] if at + 1 < len(placed) else None
        if following is not None and following[1] == end + 1 and reading.lowers[end] == "et":
            both = mention.gender == following[0].gender == "f"
            if reading.word(start - 1) != ",":  # one of three or more, perhaps a man
                yield _subject(mention, start, following[2], FP if both else MP, PERSONS["3p"])
            continue
        mask = FS if mention.gender == "f" else MS
        if reading.lowers[end] == "qui" or reading.lowers[end : end + 2] == [",", "qui"]:
            yield _subject(mention, start, end + (2 if reading.lowers[end] == "," else 1), mask, _THIRD)
        yield _subject(mention, start, _past_aside(reading, end), mask, _THIRD)


def _token_from(reading: Reading, offset: int) -> int:
    """The first token that begins at an offset or after it."""
    return bisect_left(reading.tokens, offset, key=_START)


_START = attrgetter("start")


def _subject(mention: Mention, start: int, end: int, mask: int, persons: int) -> PersonSubject:
    return PersonSubject(mention, Subject(start, end, mask, persons, False, start))


def _past_aside(reading: Reading, index: int) -> int:
    """Past what stands between commas after a name, where a verb follows the second comma; else the same index."""
    if reading.lowers[index] != ",":
        return index
    for comma in range(index + 2, min(index + _ASIDE, len(reading.tokens))):
        if reading.lowers[comma] in STOPS:
            return index
        if reading.lowers[comma] == ",":
            form = reading.forms[skip_clitics(reading, comma + 1)[0]]
            return comma + 1 if form.finite & _THIRD and not form.traits & (GRAMMATICAL | Trait.CAPITAL) else index
    return index
