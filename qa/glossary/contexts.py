"""What stands beside a word of a name: the keys under which the register knows the word that belongs there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SMALL = frozenset("de du des d la le les l à au aux a en et sur of the and di del della der den van y da do".split())
"""Words that alone say nothing of the name they stand in."""


def left_context(before: Sequence[str]) -> str:
    """The last telling word of ``before``, and the small words after it; empty where there is none near."""
    for index in range(len(before) - 1, max(len(before) - 5, -1), -1):
        if before[index] not in _SMALL:
            return " ".join(before[index:])
    return ""


def right_context(after: Sequence[str]) -> str:
    """The first telling word of ``after``, and the small words before it; empty where there is none near."""
    for index in range(min(len(after), 4)):
        if after[index] not in _SMALL:
            return " ".join(after[: index + 1])
    return ""


def person_contexts(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """Keys for a word within a person's name of three words and more: by the two words beside it on either side."""
    keys = []
    if len(before) >= 2:
        keys.append(f"{before[-2]} {before[-1]} *")
    if before and after:
        keys.append(f"{before[-1]} * {after[0]}")
    if len(after) >= 2:
        keys.append(f"* {after[0]} {after[1]}")
    return tuple(keys)


def telling_words(contexts: Iterable[str]) -> frozenset[str]:
    """Words of which one stands in each of ``contexts``: those that are not small, or all where all are."""
    parts = [frozenset(context.split()) - {"*"} for context in contexts]
    return frozenset().union(*(words - _SMALL or words for words in parts))
