"""What the grammar checks share: one reading of a text per run, its noun phrases and subjects, and words put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import subjects
from qa.french.forms import ANY, FEMININE, MASCULINE, PLURAL, SINGULAR
from qa.french.inflection import agree, plural, singular
from qa.french.phrases import NounPhrase, Reading, noun_phrase
from qa.french.predicates import predicates
from qa.french.words import DETERMINERS
from qa.model import Span

if TYPE_CHECKING:
    from qa.context import Context
    from qa.french.clauses import Subject
    from qa.french.morphology import Gender, Number
    from qa.french.predicates import Predicate
    from qa.model import Text


def reading_of(text: Text, context: Context) -> Reading:
    """The tokens of a text with what each can be."""
    return context.once(f"reading:{id(text)}", lambda: Reading(context.view(text).tokens, text.prose))


def phrases_of(text: Text, context: Context) -> list[NounPhrase]:
    """The noun phrases of a text that begin with a determiner."""

    def find() -> list[NounPhrase]:
        reading = reading_of(text, context)
        found = (noun_phrase(reading, index) for index in reading.at(DETERMINERS))
        return [phrase for phrase in found if phrase is not None]

    return context.once(f"phrases:{id(text)}", find)


def subjects_of(text: Text, context: Context) -> list[Subject]:
    """The sure subjects of a text, pronouns first."""
    return context.once(f"subjects:{id(text)}", lambda: list(subjects(reading_of(text, context))))


def predicates_of(text: Text, context: Context) -> list[Predicate]:
    """The adjectives and participles that must agree with a subject through être or another copula."""

    def find() -> list[Predicate]:
        return list(predicates(reading_of(text, context), subjects_of(text, context)))

    return context.once(f"predicates:{id(text)}", find)


def subject_text(reading: Reading, subject: Subject) -> str:
    """The word by which a message names a subject: the pronoun, or the noun's head."""
    return reading.tokens[subject.start if subject.pronoun else subject.head].text


def span_of(reading: Reading, first: int, last: int | None = None) -> Span:
    """The code points from one token to another, both included."""
    return Span(reading.tokens[first].start, reading.tokens[first if last is None else last].end)


def words_at(reading: Reading, first: int, last: int) -> str:
    """The tokens from one to another as they would be written: a space between them but after an apostrophe."""
    written = " ".join(token.text for token in reading.tokens[first : last + 1])
    return written.replace("' ", "'").replace("\N{RIGHT SINGLE QUOTATION MARK} ", "\N{RIGHT SINGLE QUOTATION MARK}")


def agreeing(word: str, mask: int, following: str = "") -> tuple[str, ...]:
    """An adjective or participle in the forms that a mask allows, masculine first; those that the lexicon has."""
    wanted: list[tuple[Gender, Number]] = []
    for number, cells in (("s", SINGULAR), ("p", PLURAL)):
        if mask & cells & MASCULINE:
            wanted.append(("m", number))  # type: ignore[arg-type]
        if mask & cells & FEMININE:
            wanted.append(("f", number))  # type: ignore[arg-type]
    found = (agree(word, gender, number, following) for gender, number in wanted)
    return tuple(dict.fromkeys(form for form in found if form and form != word))


def renumbered(word: str, mask: int) -> tuple[str, ...]:
    """A noun in the number that a mask asks for, where it differs."""
    if mask & SINGULAR and mask & PLURAL:
        return ()
    made = singular(word) if mask & SINGULAR else plural(word)
    return (made,) if made != word else ()


def masculine_or_feminine(mask: int) -> str:
    """The gender that a mask leaves, empty where it leaves both."""
    if not mask & ANY & MASCULINE:
        return "f"
    return "" if mask & FEMININE else "m"
