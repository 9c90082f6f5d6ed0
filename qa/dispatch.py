"""Which checks are due on a segment: their preconditions as bits, so that a check not due costs nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.check import Need
from qa.memo import Memo

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.check import Check
    from qa.view import View


class Dispatch:
    """The preconditions of some segment checks, each check one bit."""

    def __init__(self, checks: tuple[Check, ...]) -> None:
        self._checks = checks
        self._eights: dict[tuple[int, int], list[Check]] = {}
        """Eight of the checks, and eight bits → those of the eight whose bits are set."""
        self._words, self._without_words = _index(check.words for check in checks)
        self._characters, self._without_characters = _index(check.characters for check in checks)
        self._patterns = [(1 << at, re.compile(check.marks)) for at, check in enumerate(checks) if check.marks]
        self._without_marks = sum(1 << at for at, check in enumerate(checks) if not check.marks)
        self._marks = Memo(self._asked_by)
        self._without_source = sum(1 << at for at, check in enumerate(checks) if Need.SOURCE not in check.needs)

    def due(self, view: View, *, has_source: bool) -> list[Check]:
        """The checks whose preconditions the target behind ``view`` meets, in their order."""
        words, characters = self._without_words, self._without_characters
        for word in view.word_set & self._words.keys():
            words |= self._words[word]
        for character in view.characters & self._characters.keys():
            characters |= self._characters[character]
        bits = words & characters
        if bits & ~self._without_marks:
            marks = self._without_marks
            for mark in view.marks:
                marks |= self._marks[mark]
            bits &= marks
        if not has_source:
            bits &= self._without_source
        return self._checks_of(bits)

    def _asked_by(self, mark: str) -> int:
        """The bits of the checks that ask for what stands between two words."""
        return sum(bit for bit, pattern in self._patterns if pattern.search(mark))

    def _checks_of(self, bits: int) -> list[Check]:
        """The checks of ``bits``, eight at a time."""
        found: list[Check] = []
        size = len(self._checks) // 8 + 1
        for part in zip(range(size), bits.to_bytes(size, "little"), strict=True):
            eight = self._eights.get(part)
            if eight is None:
                at, byte = part
                eight = [check for bit, check in enumerate(self._checks[8 * at : 8 * at + 8]) if byte >> bit & 1]
                self._eights[part] = eight
            found += eight
        return found


@lru_cache(maxsize=8)
def dispatch(checks: tuple[Check, ...]) -> Dispatch:
    """The dispatch of ``checks``, made once."""
    return Dispatch(checks)


def _index(conditions: Iterable[frozenset[str]]) -> tuple[dict[str, int], int]:
    """For each word or code point the bits of the checks that ask for it, and the bits of those that ask for none."""
    asked: dict[str, int] = {}
    free = 0
    for at, condition in enumerate(conditions):
        for item in condition:
            asked[item] = asked.get(item, 0) | 1 << at
        if not condition:
            free |= 1 << at
    return asked, free
