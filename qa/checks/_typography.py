"""What several checks of surface and typography share: classes of spaces and apostrophes, and how a word stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.model import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Text
    from qa.view import View

SPACES = " \N{NBSP}\N{NNBSP}"
SPACE = f"[{SPACES}]"
APOSTROPHE = "['\N{RIGHT SINGLE QUOTATION MARK}]"
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
    words, plain, prose = view.words, view.plain, text.prose
    places = [index + 1 for word in firsts & view.word_set for index in view.places[word]]
    last = len(words)
    if seconds:
        places = [after for after in places if after < last and plain[after] in seconds]
    elif initials:
        places = [after for after in places if after < last and plain[after][0] in initials]
    for after in sorted(places):
        if after == last:
            break
        index = after - 1
        _, start, end = words[index]
        if prose[end] not in SPACES:
            continue  # most: « l' », « d' »
        _, next_start, next_end = words[after]
        if prose[end:next_start] != " " and not is_gap(prose, end, next_start):
            continue
        is_tied = start and prose[start - 1] in "-'\N{RIGHT SINGLE QUOTATION MARK}.\N{NON-BREAKING HYPHEN}"
        if is_tied and plain[index - 1] != "jusqu":
            continue
        yield index, Span(start, end), Span(next_start, next_end)


def at_numbers(pattern: re.Pattern[str], view: View) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a digit of a word, none within another."""
    done, prose = 0, view.prose
    for start in view.numbers:
        match = pattern.match(prose, start) if start >= done else None
        if match:
            done = match.end()
            yield match


def like(model: str, word: str) -> str:
    """``word`` with the capitals of ``model``: none, the first, or all."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if model[:1].isupper() else word
