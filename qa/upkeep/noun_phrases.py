"""Noun phrases of two content words, as terms mostly are: a noun with an adjective, or with another noun after *de*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.french.tokens import Token

_FUNCTION = frozenset({Pos.DETERMINER, Pos.PRONOUN, Pos.PREPOSITION, Pos.CONJUNCTION, Pos.ADVERB, Pos.NUMERAL})
"""A word that may be one of these is no content word: *une*, *bien*, *tout*."""
_VAGUE = frozenset("autre même seul dernier premier prochain nouveau certain chose fois cas part".split())
"""Adjectives and nouns, by lemma, that make no term."""
_OPENING = frozenset({Pos.DETERMINER, Pos.PREPOSITION, Pos.NUMERAL})
_LINKS = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "en"})
_ARTICLES = frozenset({"la", "l'"})


def noun_phrases(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The noun phrases after a determiner, a preposition or an adjective, or where a sentence or a heading begins."""
    free = 0
    for at, token in enumerate(tokens[:-1]):
        if at >= free and _is_noun(token) and _opens(tokens[at - 1] if at else None):
            length = _length(tokens[at : at + 4])
            if length:
                yield tokens[at : at + length]
                free = at + length


def _length(tokens: Sequence[Token]) -> int:
    """Of the phrase that begins with the noun ``tokens[0]``, in tokens; 0 where it is no phrase."""
    _noun, second, *rest = tokens
    if _is_adjective(second, rest[0] if rest else None):
        return 2
    if second.lower not in _LINKS:
        return 0
    length = 4 if rest and rest[0].lower in _ARTICLES else 3
    return length if length <= len(tokens) and _is_noun(tokens[length - 1]) else 0


def phrase_key(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The lemmas of the content words: what two forms of one phrase share."""
    return tuple(_lemma(token) for token in (tokens[0], tokens[-1]))


def _opens(token: Token | None) -> bool:
    if token is None or token.kind is not Kind.WORD:
        return True
    parts = lexicon().parts(token.lower)
    return bool(parts & _OPENING) or (Pos.ADJECTIVE in parts and not parts & {Pos.VERB, Pos.ADVERB})


def _is_noun(token: Token) -> bool:
    return _is_content(token) and Pos.NOUN in lexicon().parts(token.text)


def _is_adjective(token: Token, following: Token | None) -> bool:
    """An adjective, or a participle that stands for one: with a complement it is a verb (*visiteurs venus de loin*)."""
    if not _is_content(token):
        return False
    readings = lexicon().analyses(token.text)
    if any(reading.pos is Pos.ADJECTIVE for reading in readings):
        return True
    has_complement = following is not None and Pos.PREPOSITION in lexicon().parts(following.lower)
    return not has_complement and any(reading.mood == "past-participle" for reading in readings)


def _is_content(token: Token) -> bool:
    return (
        token.kind is Kind.WORD
        and len(token.text) > 2
        and token.text.islower()
        and not lexicon().parts(token.text) & _FUNCTION
        and _lemma(token) not in _VAGUE
    )


def _lemma(token: Token) -> str:
    return min(lexicon().lemmas(token.lower) or (token.lower,))
