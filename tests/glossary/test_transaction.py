"""Writes are whole, wherever the process dies; and two writers at once lose nothing."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from qa.errors import GlossaryError
from qa.glossary import load_glossary
from qa.glossary.edit import add_rows
from qa.glossary.folder import Folder, editing
from qa.glossary.transaction import locked
from tests.glossary.conftest import snapshot

if TYPE_CHECKING:
    from pathlib import Path

ROW = {"concept": "attack", "language": "fr", "term": "attaque", "status": "preferred", "pos": "noun", "gender": "f"}
CALLS = ("open", "write", "fsync", "replace", "rename", "unlink", "close", "chmod")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills a forked process")


def change(folder: Path) -> None:
    """A change of three files: a concept, a name, the history."""
    with editing(folder) as opened:
        add_rows(opened, "concepts", "racing", [ROW], reason="seen thrice")
        names = opened.table("names", "names")
        opened.put(names, {"aliases": "Le Ronde"}, replacing=names.rows[0])


def killed_at(folder: Path, call: int) -> bool:
    """Run :func:`change` in a process that dies at its ``call``-th call to the system; whether it died."""
    child = os.fork()
    if not child:
        count = 0

        def deadly(name: str) -> None:
            real = getattr(os, name)

            def function(*arguments: object, **more: object) -> object:
                nonlocal count
                count += 1
                if count == call:
                    os._exit(9)
                return real(*arguments, **more)

            setattr(os, name, function)

        for name in CALLS:
            deadly(name)
        try:
            change(folder)
        except BaseException:  # noqa: BLE001 - the child must not come back into the tests
            os._exit(8)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, 9}
    return code == 9


def test_killed_anywhere_the_glossary_is_the_old_or_the_new_one_whole(glossary: Path, tmp_path: Path) -> None:
    before = snapshot(glossary)
    backup = tmp_path / "backup"
    subprocess.run(["cp", "-r", glossary, backup], check=True)
    change(glossary)
    after = snapshot(glossary)
    assert sum(before.get(name) != content for name, content in after.items()) == 3
    seen = []
    for call in range(1, 1000):
        subprocess.run(["rm", "-rf", glossary], check=True)
        subprocess.run(["cp", "-r", backup, glossary], check=True)
        died = killed_at(glossary, call)
        load_glossary([glossary], builtin=False)  # any reader finishes what was begun
        seen.append(snapshot(glossary))
        assert seen[-1] in (before, after)
        with editing(glossary):
            pass
        assert not [file for file in glossary.rglob(".*") if file.is_file()], "litter"
        if not died:
            break
    assert seen[0] == before
    assert seen[-1] == after
    assert len(seen) > 20
    assert any(state == after for state in seen[:-1])


def add_many(folder: Path, letter: str) -> None:
    for number in range(8):
        with editing(folder) as opened:
            row = {**ROW, "concept": f"{letter}-{number}", "term": f"{letter} {number}"}
            add_rows(opened, "concepts", "racing", [row])


def test_two_writers_at_once_lose_nothing(glossary: Path) -> None:
    fork = multiprocessing.get_context("fork")
    writers = [fork.Process(target=add_many, args=(glossary, letter)) for letter in ("a", "b", "c")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    rows = {row["concept"] for row in Folder(glossary).table("concepts", "racing").rows}
    assert {f"{letter}-{number}" for letter in "abc" for number in range(8)} <= rows
    assert len(Folder(glossary).history.events) == 24


def test_a_held_glossary_is_refused_in_one_line(glossary: Path) -> None:
    with locked(glossary), pytest.raises(GlossaryError, match="another process is writing"), locked(glossary, 0.0):
        pass


def add_twice(folder: Path) -> None:
    with editing(folder) as opened:
        add_rows(opened, "concepts", "racing", [ROW])
        add_rows(opened, "concepts", "racing", [ROW])


def test_an_error_within_an_edit_writes_nothing(glossary: Path) -> None:
    before = snapshot(glossary)
    with pytest.raises(GlossaryError):
        add_twice(glossary)
    assert snapshot(glossary) == before
