"""Capitalised words that belong to a name or a title, and those that only look so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.checks._capital_nouns import DETERMINERS, FOLLOWING, is_common, previous_word
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from qa.context import Context
    from qa.model import Span, Text


def is_role(text: Text, context: Context, start: int, end: int) -> bool:
    """Whether what is a family name too stands as a noun: *le Champion en titre*; *le Champion d'Europe* is a title."""
    prose = text.prose
    if previous_word(prose, start) not in DETERMINERS or not is_common(prose[start:end].lower()):
        return False
    if prose[end : end + 3] in (" d'", " d\N{RIGHT SINGLE QUOTATION MARK}"):
        return False
    after = FOLLOWING.match(prose, end)
    if after is None or not after[1].islower() or (after[2] or "")[:1].isupper():
        return False
    return any(name.role == "family" and name.span == (start, end) for name in names_in(text, context))


def is_in_name(text: Text, context: Context, span: Span) -> bool:
    """Whether a capitalised word belongs to a name, or to a long wrong form that `name-mistranslated` reports."""
    if is_role(text, context, span.start, span.end):
        return False
    return any(
        name.role != "deprecated" or text.prose[name.span.start : name.span.end].count(" ") > 1
        for name in names_in(text, context)
        if name.span.overlaps(span)
    )


def follows_rubric(text: Text, span: Span) -> bool:
    """« CYCLISME Pour la première fois »: the words before are the rubric that opens the paragraph."""
    return span.start < _LONGEST and len(rubric := text.prose[: span.start - 1]) > _SHORTEST and rubric.isupper()


_SHORTEST, _LONGEST = 4, 40


def is_title_case(prose: str) -> bool:
    """Whether most words bear a capital: a headline in the English manner."""
    words = [word for word in prose.split() if word[0].isalpha()]
    return len(words) > _FEW and sum(word[0].isupper() for word in words) * 3 > 2 * len(words)


_FEW = 3
