"""Put a dictionary form into the form a sentence asks: to match terms, and to write replacements.

Every function answers None, or leaves a word as it is, where the lexicon cannot say: a wrong form is worse than none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.euphony import BEFORE_VOWEL, join, starts_with_vowel_sound
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.tokens import Kind, Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.french.morphology import Analysis, Gender, Number

_SPECIAL = frozenset(form + ending for form in ("bel", "nouvel", "vieil", "fol", "mol") for ending in ("", "s"))
_EYE = ("œil", "yeux")
_PRONOUNS = {"1s": "me", "2s": "te", "3s": "se", "1p": "nous", "2p": "vous", "3p": "se"}
_PREFERRED = ("3s", "3p", "1s", "1p", "2s", "2p")


def agree(adjective: str, gender: Gender, number: Number, following: str = "") -> str | None:
    """An adjective or participle in a gender and number; before a vowel sound `beau` is `bel`.

    None where the lexicon has no such form.
    """
    form = _nominal_form(adjective, Pos.ADJECTIVE, gender, number) or _participle(adjective, gender, number)
    if form and following and (gender, number) == ("m", "s") and starts_with_vowel_sound(following):
        return BEFORE_VOWEL.get(form, form)
    return form and _like_case(form, adjective)


def plural(phrase: str) -> str:
    """A noun phrase in the plural: the head and its adjectives, up to the first complement.

    `coureur de classement général` is `coureurs de classement général`; unknown words stay.
    """
    return _renumber(phrase, "p")


def singular(phrase: str) -> str:
    """A noun phrase in the singular, as `plural` does."""
    return _renumber(phrase, "s")


def conjugate_like(verb: str, like: Analysis) -> str | None:
    """An infinitive, or a phrase that begins with one, in the mood, tense, person, gender and number of a reading.

    `prendre la fuite` like *attaqua* is `prit la fuite`; `se relever` like *attaquons* is `nous relevons`.
    None for a verb unknown, or without that form.
    """
    tokens = tokenize(verb)
    at = 1 if len(tokens) > 1 and tokens[0].lower in ("se", "s'") else 0
    if not tokens or tokens[at].kind is not Kind.WORD:
        return None
    head, rest = tokens[at].text, verb[tokens[at].end :]
    person = next((person for person in _PREFERRED if person in like.persons), "")
    form = next((form for form, reading in lexicon().forms(head, Pos.VERB) if _serves(reading, like, person)), None)
    if form is None:
        return None
    return (join(_PRONOUNS[person or "3s"], form) if at else form) + rest


def _serves(reading: Analysis, like: Analysis, person: str) -> bool:
    if (reading.mood, reading.tense) != (like.mood, like.tense):
        return False
    if like.mood == "past-participle":
        return _fits(reading.gender, like.gender or "m") and _fits(reading.number, like.number or "s")
    return not person or person in reading.persons


def _fits(has: str, wanted: str) -> bool:
    return has in ("", wanted)


def _nominal_form(word: str, pos: Pos, gender: str, number: str) -> str | None:
    """The form of a noun or adjective in a gender and number; an open gender keeps the word's own."""
    if word.lower() in _EYE and pos is Pos.NOUN:
        return _EYE[0] if number == "s" else _EYE[1]
    own = [reading for reading in lexicon().analyses(word) if reading.pos is pos]
    for reading in own:
        wanted = gender or reading.gender
        for form, other in lexicon().forms(reading.lemma, pos):
            if form not in _SPECIAL and _fits(other.gender, wanted) and _fits(other.number, number):
                return form
    return None


def _participle(word: str, gender: str, number: str) -> str | None:
    readings = [reading for reading in lexicon().analyses(word) if reading.mood == "past-participle"]
    for lemma in dict.fromkeys(reading.lemma for reading in readings):
        for form, other in lexicon().forms(lemma, Pos.VERB):
            if other.mood == "past-participle" and _fits(other.gender, gender) and _fits(other.number, number):
                return form
    return None


def _renumber(phrase: str, number: Number) -> str:
    pieces, end = [], 0
    for token, form in _renumbered(tokenize(phrase), number):
        pieces += [phrase[end : token.start], _like_case(form, token.text)]
        end = token.end
    return "".join(pieces) + phrase[end:]


def _renumbered(tokens: list[Token], number: Number) -> Iterator[tuple[Token, str]]:
    """The tokens to change and their new forms: nouns and adjectives before the first complement."""
    headed = False
    for token in tokens:
        parts = lexicon().parts(token.text)
        if headed and (token.kind is not Kind.WORD or parts & {Pos.PREPOSITION, Pos.CONJUNCTION, Pos.DETERMINER}):
            return
        order = (Pos.ADJECTIVE, Pos.NOUN) if headed else (Pos.NOUN, Pos.ADJECTIVE)
        form = next((made for pos in order if (made := _nominal_form(token.text, pos, "", number))), None)
        form = form or _participle(token.text, _gender(token.text), number)
        if form:
            yield token, form
        headed = headed or Pos.NOUN in parts


def _gender(participle: str) -> str:
    return next((r.gender for r in lexicon().analyses(participle) if r.mood == "past-participle"), "")


def _like_case(form: str, model: str) -> str:
    return form[0].upper() + form[1:] if model[:1].isupper() else form
