"""What an editor replaced in a machine translation: paragraphs aligned, then tokens compared by their lemmas."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from qa.alignment.align import align
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.tokens import Kind, Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Document

LONGEST = 5
"""Tokens; what is longer is a sentence written anew."""
ALIKE = 0.4
"""The share of tokens that paragraphs have in common below which one was written anew."""

_DETERMINERS = frozenset("le la les l' un une ce cet cette ces son sa ses leur leurs notre nos".split())
_CONTENT = frozenset({Pos.NOUN, Pos.ADJECTIVE, Pos.VERB})


@dataclass(frozen=True, slots=True)
class Edit:
    """A phrase of the machine translation and what stands there after the edit."""

    before: str
    after: str
    lemmas: tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]]
    """The lemmas that each word of either side may have."""
    sentence: str
    """The paragraph before the edit."""
    edited: str
    """The paragraph after it."""


def edits(before: Document, after: Document) -> Iterator[Edit]:
    """The replacements of a few words by a few others; changes of case, agreement or small words only are left out."""
    old = [segment.target.value for segment in before.segments]
    new = [segment.target.value for segment in after.segments]
    for link in align(old, new):
        one = " ".join(old[link.source.start : link.source.stop])
        other = " ".join(new[link.target.start : link.target.stop])
        if one != other and one and other:
            yield from _in_paragraph(one, other)


def _in_paragraph(one: str, other: str) -> Iterator[Edit]:
    left, right = tokenize(one), tokenize(other)
    keys = [_key(token) for token in left], [_key(token) for token in right]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    if matcher.ratio() < ALIKE:
        return
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "replace":
            old, new = _trimmed(left[start:end], right[new_start:new_end])
            if _is_phrase(old) and _is_phrase(new):
                lemmas = (tuple(map(_lemmas, old)), tuple(map(_lemmas, new)))
                yield Edit(_text(one, old), _text(other, new), lemmas, one, other)


def _key(token: Token) -> str:
    """What two tokens that count as the same have in common."""
    return "le" if token.lower in _DETERMINERS else min(_lemmas(token))


def _lemmas(token: Token) -> frozenset[str]:
    return frozenset(lexicon().lemmas(token.lower)) or frozenset({token.lower})


def _trimmed(old: Sequence[Token], new: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Both sides less the words that they share at their ends, in whatever form, and less leading determiners."""
    while old and new and _lemmas(old[-1]) & _lemmas(new[-1]):
        old, new = old[:-1], new[:-1]
    while old and new and _lemmas(old[0]) & _lemmas(new[0]):
        old, new = old[1:], new[1:]
    return _bare(old), _bare(new)


def _bare(tokens: Sequence[Token]) -> Sequence[Token]:
    while tokens and tokens[0].lower in _DETERMINERS:
        tokens = tokens[1:]
    return tokens


def _is_phrase(tokens: Sequence[Token]) -> bool:
    """Whether these are a few words, one at least of an open class or unknown to the lexicon."""
    if not 0 < len(tokens) <= LONGEST or any(token.kind not in (Kind.WORD, Kind.CLITIC) for token in tokens):
        return False
    parts = [lexicon().parts(token.lower) for token in tokens]
    return any(not found or found & _CONTENT for found in parts)


def _text(paragraph: str, tokens: Sequence[Token]) -> str:
    return paragraph[tokens[0].start : tokens[-1].end]
