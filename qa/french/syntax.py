"""What is read out of the words of one text, each reading made when first asked for and kept with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import Subject, subjects
from qa.french.forms import FS, MS, PERSONS
from qa.french.given_names import MEN, WOMEN
from qa.french.joined import joined_subjects
from qa.french.more_predicates import after_questions, in_circumstances, of_clauses, of_countries, of_names, of_us
from qa.french.patterns import phrasebook
from qa.french.phrases import NounPhrase, Reading, noun_phrase
from qa.french.predicates import predicates
from qa.french.relatives import antecedents
from qa.french.slots import is_name, verb_slots
from qa.french.words import DETERMINING, STOPS
from qa.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.french.patterns import Match
    from qa.french.predicates import Predicate
    from qa.french.relatives import Antecedent
    from qa.french.slots import Slot
    from qa.french.tokens import Token


_GIVEN_NAMES = WOMEN | MEN


class Syntax:
    """The words of a text with what each can be, and the phrases and clauses that they surely make."""

    def __init__(self, tokens: list[Token], text: str) -> None:
        self.reading = Reading(tokens, text)

    @lazy
    def phrases(self) -> list[NounPhrase]:
        """The noun phrases that begin with a determiner."""
        found = (noun_phrase(self.reading, index) for index in self.reading.at(DETERMINING))
        return [phrase for phrase in found if phrase is not None]

    @lazy
    def subjects(self) -> list[Subject]:
        """The sure subjects, pronouns first."""
        return list(subjects(self.reading))

    @lazy
    def after_subjects(self) -> dict[int, Subject]:
        """The place where the verb of each subject is due, past `ne`, with the subject."""
        lowers = self.reading.lowers
        return {subject.end + (lowers[subject.end] in ("ne", "n'")): subject for subject in self.subjects}

    @lazy
    def antecedents(self) -> list[Antecedent]:
        """What each *qui* stands for, where that is sure."""
        return list(antecedents(self.reading, self.phrases))

    @lazy
    def slots(self) -> dict[int, Slot]:
        """Every place where a finite verb is due, by the index of its token."""
        return verb_slots(self.reading, self.subjects)

    @lazy
    def predicates(self) -> list[Predicate]:
        """The adjectives and participles that must agree with a subject through être or another copula."""
        relative = [
            Subject(found.word, found.qui + 1, found.mask, found.persons, False, found.word)
            for found in self.antecedents
        ]
        reading, found = self.reading, self.subjects
        more = [
            *of_us(reading, found),
            *of_countries(reading),
            *of_names(reading, self.slots),
            *in_circumstances(reading, found, self.slots),
            *joined_subjects(reading, found),
        ]
        return [
            *predicates(reading, [*found, *relative, *self._given_names(), *more]),
            *after_questions(reading),
            *of_clauses(reading, self.phrases),
        ]

    @lazy
    def set_phrases(self) -> dict[str, list[Match]]:
        """What the phrasebook knows as wrong, by the book that has it."""
        return phrasebook().find(self.reading)

    def _given_names(self) -> Iterator[Subject]:
        """Names whose first word tells a woman's from a man's; a man's alone, since firms are called after men."""
        lowers = self.reading.lowers
        for word in self.reading.words & _GIVEN_NAMES:
            for start in self.reading.places[word]:
                end = start + 1
                while is_name(self.reading, end):
                    end += 1
                slot = self.slots.get(end)
                if slot is None or slot.start != start or slot.kind != "name" or slot.persons != PERSONS["3s"]:
                    continue
                if (start and lowers[start - 1] not in STOPS) or self.reading.is_hyphenated(start):
                    continue
                if word in WOMEN or end == start + 1:
                    mask = FS if word in WOMEN else MS
                    yield Subject(start, end, mask, PERSONS["3s"], False, start)
