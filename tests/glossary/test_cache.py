"""Compiled tables: rebuilt where a file is damaged, and no more of them kept than are in use."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from qa.glossary.cache import KEPT, cached

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QA_CACHE", str(tmp_path))
    return tmp_path


def test_what_was_built_is_not_built_again(folder: Path) -> None:
    built: list[int] = []

    def build() -> dict[str, int]:
        built.append(1)
        return {"rows": len(built)}

    assert [cached("fr", "key", build), cached("fr", "key", build), cached("fr", "other", build)] == [
        {"rows": 1},
        {"rows": 1},
        {"rows": 2},
    ]
    assert len(list(folder.iterdir())) == 2


def test_a_damaged_file_is_rebuilt(folder: Path) -> None:
    cached("fr", "key", lambda: {"rows": 1})
    (path,) = folder.iterdir()
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    assert cached("fr", "key", lambda: {"rows": 2}) == {"rows": 2}


def test_those_that_were_not_used_for_longest_go(folder: Path) -> None:
    cached("en", "key", dict)
    for number in range(KEPT + 3):
        cached("fr", str(number), lambda: {"rows": number})  # noqa: B023 - called at once
        for path in folder.iterdir():  # what lies there was used a while ago
            os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns - 10**9))
        assert cached("fr", "0", dict) == {"rows": 0}, "in use all the time"
    names = [path.name.partition("-")[0] for path in folder.iterdir()]
    assert (names.count("fr"), names.count("en")) == (KEPT, 1)


def test_what_is_equal_is_kept_once(folder: Path) -> None:
    def build() -> dict[str, list[tuple[str, frozenset[str]]]]:
        return {"rows": [(f"{one}x", frozenset({f"{one}x", "y"})) for one in ("a", "a")]}

    built, read = cached("fr", "key", build), cached("fr", "key", dict)
    assert built == read == build()
    for tables in (built, read):
        assert tables["rows"][0] is tables["rows"][1]


def test_what_differs_in_kind_alone_stays_apart(folder: Path) -> None:
    tables = cached("fr", "key", lambda: [(1, "a"), (True, "a"), ("1", "a")])
    assert [type(row[0]) for row in tables] == [int, bool, str]
    assert [type(row[0]) for row in cached("fr", "key", list)] == [int, bool, str]
