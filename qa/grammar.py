"""What the grammar checks share: one reading of a text per run, its noun phrases and subjects, and words put right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa.french.forms import ANY, FEMININE, MASCULINE, PERSONS, PLURAL, SINGULAR
from qa.french.inflection import agree, conjugate_like, plural, singular
from qa.french.lexicon import lexicon
from qa.french.morphology import Analysis, Pos
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.context import Context
    from qa.french.clauses import Subject
    from qa.french.morphology import Gender, Mood, Number, Tense
    from qa.french.patterns import Match
    from qa.french.phrases import NounPhrase, Reading
    from qa.french.predicates import Predicate
    from qa.french.ranks import Rank
    from qa.french.relatives import Antecedent
    from qa.french.slots import Slot
    from qa.model import Text


def reading_of(text: Text, context: Context) -> Reading:
    """The tokens of a text with what each can be."""
    return context.view(text).syntax.reading


def phrases_of(text: Text, context: Context) -> list[NounPhrase]:
    """The noun phrases of a text that begin with a determiner."""
    return context.view(text).syntax.phrases


def subjects_of(text: Text, context: Context) -> list[Subject]:
    """The sure subjects of a text, pronouns first."""
    return context.view(text).syntax.subjects


def predicates_of(text: Text, context: Context) -> list[Predicate]:
    """The adjectives and participles that must agree with a subject through être or another copula."""
    return context.view(text).syntax.predicates


def antecedents_of(text: Text, context: Context) -> list[Antecedent]:
    """What each *qui* of a text stands for, where that is sure."""
    return context.view(text).syntax.antecedents


def slots_of(text: Text, context: Context) -> dict[int, Slot]:
    """Every place of a text where a finite verb is due, by the index of its token."""
    return context.view(text).syntax.slots


def after_subjects(text: Text, context: Context) -> dict[int, Subject]:
    """The place where the verb of each subject is due, past `ne`, with the subject."""
    return context.view(text).syntax.after_subjects


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


def agreeing_rank(reading: Reading, rank: Rank) -> tuple[str, ...]:
    """A rank, with its article where it has one, as its subject asks for it."""
    mask, word, article = rank.subject.mask, reading.tokens[rank.at].text, reading.lowers[rank.first]
    better = (*agreeing(word, mask), word)[0]
    if rank.first == rank.at:
        return (better,) if better != word else ()
    if article in ("son", "sa", "mon", "ma"):
        return (f"{article[0]}{'a' if mask & FEMININE else 'on'} {better}",)
    return (f"{'les' if not mask & SINGULAR else 'la' if mask & FEMININE else 'le'} {better}",)


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


def phrase_findings(text: Text, book: str, message: str, context: Context) -> Sequence[Finding]:
    """A finding for each match of a book of the phrasebook; ``message``, a marked one, has {wrong} and {better}."""
    syntax = context.view(text).syntax
    matches = syntax.set_phrases.get(book, ())
    return [_phrase_finding(syntax.reading, match, _(message)) for match in matches] if matches else ()


def _phrase_finding(reading: Reading, match: Match, message: str) -> Finding:
    span = span_of(reading, match.first, match.last)
    wrong = reading.text[span.start : span.end]
    if match.better:
        better = match.better[0].upper() + match.better[1:] if wrong[0].isupper() else match.better
        return Finding(span, message.format(wrong=wrong, better=better), (better,))
    # nothing stands instead: the space goes with the words
    start = reading.tokens[match.first - 1].end if match.first else span.start
    return Finding(Span(start, span.end), message.format(wrong=wrong, better="–"), ("",))


def swap(reading: Reading, first: int, better: str, last: int | None = None) -> Finding:
    """The finding that some words stand for others that sound alike; a capital is kept."""
    last = first if last is None else last
    span = span_of(reading, first, last)
    wrong = reading.text[span.start : span.end]
    if wrong[0].isupper():
        better = better[0].upper() + better[1:]
    return Finding(span, _("« {wrong} » for « {better} »").format(wrong=wrong, better=better), (better,))
