"""Branches of a real repository, merged by git with ``qa glossary merge`` as its driver."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli import ROOT, qa
from tests.glossary.test_changing import run

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


def git(folder: Path, *arguments: str, status: int = 0) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = ["git", *who, *arguments]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def repository(glossary: Path) -> Path:
    """A repository around the small glossary, on branch ``main``, with the driver installed."""
    root = glossary.parent
    git(root, "init", "-q", "-b", "main")
    run("merge", "--install", "--glossary", str(glossary))
    run("format", str(glossary))
    git(root, "add", "-A")
    git(root, "commit", "-qm", "base")
    return root


def branches(root: Path, ours: list[list[str]], theirs: list[list[str]]) -> None:
    """Commit the commands of each side on a branch of its own, and stay on ours."""
    for branch, commands in (("theirs", theirs), ("ours", ours)):
        git(root, "checkout", "-q", "-b", branch, "main")
        for command in commands:
            run(*command, "--glossary", str(root / "glossary"))
        git(root, "add", "-A")
        git(root, "commit", "-qm", branch)


def test_installing_twice_changes_nothing(repository: Path) -> None:
    attributes = repository / ".gitattributes"
    assert attributes.read_text("utf-8") == "glossary/**/*.csv merge=qa-glossary\n"
    run("merge", "--install", "--glossary", str(repository / "glossary"))
    assert attributes.read_text("utf-8") == "glossary/**/*.csv merge=qa-glossary\n"
    for file in ("glossary/concepts/racing.csv", "glossary/history.csv"):
        assert git(repository, "check-attr", "merge", file).endswith("merge: qa-glossary\n")


def test_branches_that_touch_different_concepts_and_cells_merge(repository: Path) -> None:
    branches(
        repository,
        [["add", "attack", "--en", "attack", "--fr", "attaque", "--file", "racing", "--reason", "desk"],
         ["edit", "breakaway", "--term", "pause", "--set", "note=calque", "--reason", "desk"]],
        [["add", "arrival", "--en", "arrival", "--fr", "arrivée", "--file", "racing", "--reason", "desk"],
         ["edit", "breakaway", "--term", "pause", "--set", "severity=minor", "--reason", "desk"]],
    )  # fmt: skip
    git(repository, "merge", "-q", "--no-edit", "theirs")
    merged = (repository / "glossary/concepts/racing.csv").read_text("utf-8")
    assert all(word in merged for word in ("attaque", "arrivée", "calque", "# the desk prefers the long word"))
    assert "pause,deprecated,noun,f,,near,peloton,café,,minor" in merged
    history = (repository / "glossary/history.csv").read_text("utf-8")
    assert history.count("edit ") == 2
    assert history.count("add") == 4
    run("format", str(repository / "glossary"), "--dry-run")


def test_a_true_conflict_stops_the_merge_and_names_both_sides(repository: Path) -> None:
    edit = ["edit", "breakaway", "--term", "échappée", "--reason", "desk", "--set"]
    branches(repository, [[*edit, "note=one"]], [[*edit, "note=two"]])
    said = git(repository, "merge", "-q", "--no-edit", "theirs", status=1)
    assert "glossary/concepts/racing.csv: breakaway (échappée): note is 'one' in ours, 'two' in theirs" in said
    content = (repository / "glossary/concepts/racing.csv").read_text("utf-8")
    assert content.count("<<<<<<< ours\n") == content.count(">>>>>>> theirs\n") == 1
    assert "UU glossary/concepts/racing.csv" in git(repository, "status", "--short")


def test_a_byte_order_mark_stays_and_line_ends_become_canonical(tmp_path: Path) -> None:
    content = "id,name,kind\na,A,race\nb,B,race\n"
    (tmp_path / "base").write_text(content, "utf-8")
    (tmp_path / "ours").write_bytes(b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode())
    (tmp_path / "theirs").write_text(content + "c,Ç,race\n", "utf-8")
    assert qa("glossary", "merge", "base", "ours", "theirs", cwd=tmp_path).returncode == 0
    assert (tmp_path / "ours").read_bytes() == b"\xef\xbb\xbf" + (content + "c,Ç,race\n").encode()


def test_a_file_that_is_none_of_the_glossary_is_merged_by_lines(tmp_path: Path) -> None:
    for name, content in (
        ("base", "a,b\n1,2\n3,4\n5,6\n"),
        ("ours", "a,b\n0,2\n3,4\n5,6\n"),
        ("theirs", "a,b\n1,2\n3,4\n5,7\n"),
    ):
        (tmp_path / name).write_text(content, "utf-8")
    done = qa("glossary", "merge", "base", "ours", "theirs", cwd=tmp_path)
    assert (done.returncode, (tmp_path / "ours").read_text("utf-8")) == (0, "a,b\n0,2\n3,4\n5,7\n")
    (tmp_path / "theirs").write_text("a,b\n9,9\n3,4\n5,6\n", "utf-8")
    done = qa("glossary", "merge", "base", "ours", "theirs", "--path", "glossary/x.csv", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("glossary/x.csv: merged by lines, with conflicts")
    assert "<<<<<<< ours" in (tmp_path / "ours").read_text("utf-8")
