"""What the grammar checks share: one reading of a text per run, its noun phrases and subjects, and words put right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa.french.clauses import Subject, subjects
from qa.french.forms import ANY, FEMININE, FP, MASCULINE, MP, PERSONS, PLURAL, SINGULAR
from qa.french.inflection import agree, conjugate_like, plural, singular
from qa.french.lexicon import lexicon
from qa.french.morphology import Analysis, Pos
from qa.french.patterns import phrasebook
from qa.french.phrases import NounPhrase, Reading, noun_phrase
from qa.french.predicates import predicates
from qa.french.relatives import antecedents
from qa.french.slots import verb_slots
from qa.french.words import DETERMINING
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.morphology import Gender, Mood, Number, Tense
    from qa.french.predicates import Predicate
    from qa.french.relatives import Antecedent
    from qa.french.slots import Slot
    from qa.model import Text


def reading_of(text: Text, context: Context) -> Reading:
    """The tokens of a text with what each can be."""
    return context.once(("reading", id(text)), lambda: Reading(context.view(text).tokens, text.prose))


def phrases_of(text: Text, context: Context) -> list[NounPhrase]:
    """The noun phrases of a text that begin with a determiner."""

    def find() -> list[NounPhrase]:
        reading = reading_of(text, context)
        found = (noun_phrase(reading, index) for index in reading.at(DETERMINING))
        return [phrase for phrase in found if phrase is not None]

    return context.once(("phrases", id(text)), find)


def subjects_of(text: Text, context: Context) -> list[Subject]:
    """The sure subjects of a text, pronouns first."""
    return context.once(("subjects", id(text)), lambda: list(subjects(reading_of(text, context))))


def predicates_of(text: Text, context: Context) -> list[Predicate]:
    """The adjectives and participles that must agree with a subject through être or another copula."""

    def find() -> list[Predicate]:
        reading = reading_of(text, context)
        named = [
            Subject(slot.start, at, MP | FP, slot.persons, False, at - 1)
            for at, slot in (slots_of(text, context).items() if "et" in reading.words else ())
            if slot.kind == "name" and slot.persons == PERSONS["3p"]
        ]
        relative = [
            Subject(found.word, found.qui + 1, found.mask, found.persons, False, found.word)
            for found in antecedents_of(text, context)
        ]
        return list(predicates(reading, [*subjects_of(text, context), *named, *relative]))

    return context.once(("predicates", id(text)), find)


def antecedents_of(text: Text, context: Context) -> list[Antecedent]:
    """What each *qui* of a text stands for, where that is sure."""
    return context.once(
        ("antecedents", id(text)), lambda: list(antecedents(reading_of(text, context), phrases_of(text, context)))
    )


def subject_text(reading: Reading, subject: Subject) -> str:
    """The word by which a message names a subject: the pronoun, or the noun's head."""
    return reading.tokens[subject.start if subject.pronoun else subject.head].text


def span_of(reading: Reading, first: int, last: int | None = None) -> Span:
    """The code points from one token to another, both included."""
    return Span(reading.tokens[first].start, reading.tokens[first if last is None else last].end)


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


_COMMON = ("être", "avoir", "aller")
"""Lemmas to think of first where a form has several."""


def in_mood(word: str, mood: Mood, tense: Tense) -> tuple[str, ...]:
    """A finite verb in another mood and tense, in each person that it may stand for."""
    found: dict[str, None] = {}
    common_first = sorted(lexicon().analyses(word.lower()), key=lambda a: a.lemma not in _COMMON)
    for analysis in common_first:
        if analysis.pos is not Pos.VERB or not analysis.persons:
            continue
        for person in sorted(analysis.persons, key="3s 3p 1s 1p 2p 2s".split().index):
            like = replace(analysis, mood=mood, tense=tense, persons=frozenset({person}))
            made = conjugate_like(analysis.lemma, like)
            if made:
                found[made] = None
    return tuple(found)


def conjugated(reading: Reading, index: int, persons: int) -> tuple[str, ...]:
    """The verb at an index in the first of the persons that a mask allows, mood and tense kept."""
    word = reading.tokens[index].text
    person = next(person for person, bit in PERSONS.items() if bit & persons)
    common_first = sorted(lexicon().analyses(word.lower()), key=lambda a: a.lemma not in _COMMON)
    for analysis in common_first:
        if analysis.mood in ("indicative", "conditional", "subjunctive"):
            like = Analysis(
                analysis.lemma, analysis.pos, mood=analysis.mood, tense=analysis.tense, persons=frozenset({person})
            )
            made = conjugate_like(analysis.lemma, like)
            if made and made != word:
                return (made,)
    return ()


def after_subjects(text: Text, context: Context) -> dict[int, Subject]:
    """The place where the verb of each subject is due, past `ne`, with the subject."""

    def find() -> dict[int, Subject]:
        lowers = reading_of(text, context).lowers
        return {subject.end + (lowers[subject.end] in ("ne", "n'")): subject for subject in subjects_of(text, context)}

    return context.once(("after-subjects", id(text)), find)


def slots_of(text: Text, context: Context) -> dict[int, Slot]:
    """Every place of a text where a finite verb is due, by the index of its token."""
    return context.once(("slots", id(text)), lambda: verb_slots(reading_of(text, context), subjects_of(text, context)))


def phrase_findings(reading: Reading, name: str, message: str) -> Iterator[Finding]:
    """A finding for each match of a file of the phrasebook; ``message`` has the fields {wrong} and {better}."""
    for match in phrasebook(name).find(reading):
        span = span_of(reading, match.first, match.last)
        wrong = reading.text[span.start : span.end]
        if match.better:
            better = match.better[0].upper() + match.better[1:] if wrong[0].isupper() else match.better
            yield Finding(span, message.format(wrong=wrong, better=better), (better,))
        else:  # the space goes with the words
            start = reading.tokens[match.first - 1].end if match.first else span.start
            yield Finding(Span(start, span.end), message.format(wrong=wrong, better="–"), ("",))


def swap(reading: Reading, first: int, better: str, last: int | None = None) -> Finding:
    """The finding that some words stand for others that sound alike; a capital is kept."""
    last = first if last is None else last
    span = span_of(reading, first, last)
    wrong = reading.text[span.start : span.end]
    if wrong[0].isupper():
        better = better[0].upper() + better[1:]
    return Finding(span, _("« {wrong} » for « {better} »").format(wrong=wrong, better=better), (better,))
