"""Words as the study of edits wants them: compounds whole, with lemmas and the part they can take in a phrase."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.tokens import Kind, tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.french.tokens import Token

_DETERMINERS = frozenset("le la les l' un une ce cet cette ces son sa ses leur leurs notre nos du des au aux".split())
_ARTICLES = _DETERMINERS - frozenset("du des au aux".split())
_PREPOSITIONS = frozenset("de d' du des à au aux en".split())
_CONTENT = frozenset({Pos.NOUN, Pos.ADJECTIVE, Pos.VERB})


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a compound, a number or a mark of punctuation."""

    start: int
    end: int
    lower: str
    is_word: bool
    may_name: bool
    """Whether it has a capital and is no word that only a sentence's beginning gives one."""
    is_name: bool
    """Whether it has a capital and the dictionary does not know it."""
    lemmas: frozenset[str]
    key: str
    """What two words that count as the same have in common."""


def words_of(text: str) -> list[Word]:
    """The words of ``text``; parts between which only a hyphen stands are one, but for pronouns after a verb."""
    runs: list[list[Token]] = []
    for token in tokenize(text):
        is_joined = runs and token.kind is Kind.WORD and text[runs[-1][-1].end : token.start] == "-"
        if is_joined and runs[-1][-1].kind is Kind.WORD:
            runs[-1].append(token)
        else:
            runs.append([token])
    return [_word(text, run) for run in runs]


def _word(text: str, run: Sequence[Token]) -> Word:
    written = text[run[0].start : run[-1].end]
    lower = run[0].lower if len(run) == 1 else written.lower()
    lemmas = _lemmas(lower)
    is_word = run[0].kind in (Kind.WORD, Kind.CLITIC)
    parts = lexicon().parts(lower)
    may_name = is_word and written[0].isupper() and (not parts or Pos.NOUN in parts)
    is_name = may_name and not lexicon().knows(lower)
    key = "le" if lower in _ARTICLES else min(lemmas)
    return Word(run[0].start, run[-1].end, lower, is_word, may_name, is_name, lemmas, key)


@lru_cache(maxsize=20_000)
def _lemmas(lower: str) -> frozenset[str]:
    return frozenset(lexicon().lemmas(lower)) or frozenset({lower})


def is_determiner(word: Word) -> bool:
    """Whether it is an article or the like, which is no part of a term."""
    return word.lower in _ARTICLES


def is_linking(word: Word) -> bool:
    """Whether it is a preposition or an article within a phrase."""
    return word.lower in _PREPOSITIONS or word.lower in _DETERMINERS


def is_preposition(word: Word) -> bool:
    """Whether it ties a complement to a noun."""
    return word.lower in _PREPOSITIONS


def preposition(word: Word) -> str:
    """The word less the article that it has taken in: *du* is *de*."""
    return _CONTRACTED.get(word.lower, word.lower)


_CONTRACTED = {"d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}


def is_noun(word: Word) -> bool:
    """Whether it can head a phrase: a noun, or a word that the dictionary does not know."""
    parts = lexicon().parts(word.lower)
    return word.is_word and not is_linking(word) and (Pos.NOUN in parts or not parts) and Pos.ADVERB not in parts


def is_adjective(word: Word) -> bool:
    """Whether it can qualify the noun before it: an adjective or participle, and no other form of a verb."""
    analyses = lexicon().analyses(word.lower)
    fits = [analysis for analysis in analyses if analysis.pos in (Pos.ADJECTIVE, Pos.VERB)]
    return word.is_word and bool(fits) and all(a.pos is Pos.ADJECTIVE or a.mood == "past-participle" for a in fits)


def is_content(word: Word) -> bool:
    """Whether it says something: an open class, or unknown."""
    parts = lexicon().parts(word.lower)
    return word.is_word and not is_linking(word) and (not parts or bool(parts & _CONTENT))


def is_alone(words: Sequence[Word]) -> bool:
    """Whether these words can be a term without the noun before them: no complement, and not adjectives only."""
    if not words or words[0].lower in _PREPOSITIONS:
        return False
    return not all(_is_only_adjective(word) for word in words)


def _is_only_adjective(word: Word) -> bool:
    parts = lexicon().parts(word.lower)
    return Pos.ADJECTIVE in parts and Pos.NOUN not in parts
