"""What the lexicon says of a French form: part of speech, gender, number, mood, tense, persons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Gender = Literal["m", "f", ""]
Number = Literal["s", "p", ""]
Mood = Literal[
    "", "indicative", "subjunctive", "conditional", "imperative", "infinitive", "present-participle", "past-participle"
]
Tense = Literal["", "present", "imperfect", "past", "future"]


class Pos(StrEnum):
    """Parts of speech, as the dictionary distinguishes them."""

    NOUN = "noun"
    ADJECTIVE = "adjective"
    VERB = "verb"
    ADVERB = "adverb"
    DETERMINER = "determiner"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    NUMERAL = "numeral"
    INTERJECTION = "interjection"
    GIVEN_NAME = "given-name"
    SURNAME = "surname"
    PROPER_NOUN = "proper-noun"
    TITLE = "title"
    PREFIX = "prefix"
    LOCUTION = "locution"
    """A word that only lives inside a set phrase (afin, parce, priori)."""
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a form."""

    lemma: str
    pos: Pos
    gender: Gender = ""
    """`""` where the form serves both genders, or gender means nothing."""
    number: Number = ""
    """`""` where the form serves both numbers. Finite verbs have one too."""
    mood: Mood = ""
    """Verbs only. A past participle also stands for the adjective made of it."""
    tense: Tense = ""
    persons: frozenset[str] = frozenset()
    """`1s` to `3p`: each person the form serves (`mange`: 1s and 3s). Verbs and personal pronouns."""
    detail: frozenset[str] = frozenset()
    """Subclass. Pronouns and determiners: subject, object, clitic, article, possessive, demonstrative,
    relative, interrogative, indefinite, negative. Conjunctions: coordinating, subordinating.
    Verbs: transitive, intransitive, indirect, pronominal, always-pronominal, impersonal, avoir, être (auxiliaries)."""
