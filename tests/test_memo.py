"""What is found out of a word is found out once, and forgotten where there are too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import memo
from qa.memo import Memo, Sieve

if TYPE_CHECKING:
    import pytest


def test_a_memo_asks_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Memo(length)
    assert [lengths[word] for word in ("col", "pavé", "col")] == [3, 4, 3]
    assert asked == ["col", "pavé"]


def test_a_sieve_keeps_what_the_question_is_true_of() -> None:
    asked: list[str] = []

    def is_long(word: str) -> bool:
        asked.append(word)
        return len(word) > 3

    sieve = Sieve(is_long)
    for _ in range(2):
        assert sorted(sieve.sift(frozenset({"col", "pavé", "sprint"}))) == ["pavé", "sprint"]
    assert sorted(asked) == ["col", "pavé", "sprint"]


def test_a_sieve_begins_anew_where_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "LIMIT", 2)
    sieve = Sieve(str.isdigit)
    words = [str(number) if number % 3 == 0 else f"mot{number}" for number in range(20)]
    for at in range(0, 20, 4):
        some = frozenset(words[at : at + 4])
        assert sorted(sieve.sift(some)) == sorted(filter(str.isdigit, some))
