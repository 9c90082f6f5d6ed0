"""Work shared by processes: order, errors, and that none is left behind."""

from __future__ import annotations

import multiprocessing
import os
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from qa.errors import InputError, WorkerError
from qa.workers import map_in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def _make(function: Callable[[int], int]) -> Callable[[int], int]:
    return function


def _slow_first(number: int) -> int:
    time.sleep(0.2 if number == 0 else 0)
    return number * number


def _refuses_three(number: int) -> int:
    if number == 3:
        raise InputError("three")
    return number


def _killed_at_three(number: int) -> int:
    if number == 3:
        os._exit(9)
    return number


def test_results_come_in_order_and_items_are_taken_as_needed() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = map_in_order(partial(_make, _slow_first), items(), 2)
    assert next(results) == 0
    assert len(taken) <= 10
    assert list(results) == [number * number for number in range(1, 100)]
    assert not multiprocessing.active_children()


def test_no_items() -> None:
    assert list(map_in_order(partial(_make, _slow_first), [], 2)) == []


def test_an_error_of_the_function_is_raised() -> None:
    with pytest.raises(InputError, match="three"):
        list(map_in_order(partial(_make, _refuses_three), range(10), 2))
    assert not multiprocessing.active_children()


def test_a_killed_process_is_said() -> None:
    with pytest.raises(WorkerError, match="memory"):
        list(map_in_order(partial(_make, _killed_at_three), range(10), 2))
    assert not multiprocessing.active_children()


def test_closed_before_the_end() -> None:
    results = map_in_order(partial(_make, _slow_first), range(1000), 2)
    next(results)
    results.close()
    assert not multiprocessing.active_children()
