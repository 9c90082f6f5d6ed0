"""What is found out of a word once and kept: a text says the same few words again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Value = TypeVar("Value")

LIMIT = 50_000
"""Entries, from which a memo begins anew; no article holds so many different words."""


class Memo(dict[Key, Value], Generic[Key, Value]):
    """A dictionary that computes what it lacks; asking for what it has costs no more than of any dictionary."""

    def __init__(self, compute: Callable[[Key], Value]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, key: Key) -> Value:
        if len(self) >= LIMIT:
            self.clear()
        value = self[key] = self._compute(key)
        return value


class Sieve:
    """What is left of a set of words when those of which a question is false are taken out; asked once of each."""

    def __init__(self, is_kept: Callable[[str], bool]) -> None:
        self._kept = Memo(is_kept)
        self._dull: set[str] = set()

    def sift(self, words: frozenset[str]) -> list[str]:
        """The ``words`` of which the question is true, in no order."""
        kept = []
        for word in words - self._dull:  # by C: of text met before little is left
            if self._kept[word]:
                kept.append(word)
            elif len(self._dull) >= LIMIT:
                self._dull.clear()
            else:
                self._dull.add(word)
        return kept
