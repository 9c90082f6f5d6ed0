"""What several checks of surface and typography share: classes of spaces and apostrophes, and how a word stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Text

SPACES = " \N{NBSP}\N{NNBSP}"
SPACE = f"[{SPACES}]"
APOSTROPHE = "['\N{RIGHT SINGLE QUOTATION MARK}]"
NOT_SPACES = re.compile(rf"[^{SPACES}]")
_OPENING = "«“\"'([–—-*•‘\N{RIGHT SINGLE QUOTATION MARK}"


def is_gap(prose: str, start: int, end: int) -> bool:
    """Whether only blanks, and at least one, stand between ``start`` and ``end``."""
    return start < end and not prose[start:end].strip(SPACES)


def begins_sentence(text: Text, context: Context, start: int) -> bool:
    """Whether nothing but opening marks stands before ``start`` in its sentence, or a colon or opening quote."""
    sentence = context.view(text).sentence_at(start)
    before = text.prose[sentence.start : start].rstrip(SPACES)
    return not before.strip(SPACES + _OPENING) or before[-1] in ':«“"([–—•\N{HORIZONTAL ELLIPSIS}/|'


def word_pairs(
    text: Text, context: Context, firsts: frozenset[str], seconds: frozenset[str] = frozenset(), initials: str = ""
) -> Iterator[tuple[int, Span, Span]]:
    """Every word of ``firsts`` and the word after it where only blanks part them: its index, and both spans.

    Only second words among ``seconds``, or with a first letter among ``initials``, where these are given.
    """
    view = context.view(text)
    words, prose = view.words, text.prose
    for index in sorted(index for word in firsts & view.word_set for index in view.places[word]):
        if index + 1 == len(words):
            break
        _, start, end = words[index]
        if prose[end] not in SPACES:
            continue  # most: « l' », « d' »
        second, next_start, next_end = words[index + 1]
        if (seconds and second not in seconds) or (initials and second[0] not in initials):
            continue
        if prose[end:next_start] != " " and not is_gap(prose, end, next_start):
            continue
        if start and prose[start - 1] in "-'\N{RIGHT SINGLE QUOTATION MARK}.\N{NON-BREAKING HYPHEN}":
            continue
        yield index, Span(start, end), Span(next_start, next_end)


def like(model: str, word: str) -> str:
    """``word`` with the capitals of ``model``: none, the first, or all."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if model[:1].isupper() else word
