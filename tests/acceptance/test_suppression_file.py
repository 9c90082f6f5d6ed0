"""``qa-suppressions.toml``, and verdicts imported into it."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from qa.acceptance.suppression_file import with_entries
from qa.acceptance.verdicts import COLUMNS
from tests.cli import qa

if TYPE_CHECKING:
    from pathlib import Path

BAD = "id\tsource\ttarget\n1\tThe bunch rides.\tLe  peloton roule.\n"
CONFIG = 'select = ["doubled-space", "design-and-markup/suppression"]\nbuiltin-glossary = false\n'


def lint(folder: Path, entry: str, *paths: str) -> tuple[int, list[tuple[str, str, int, str | None]]]:
    files = {"a.tsv": BAD, "b.tsv": BAD, "qa.toml": CONFIG, "qa-suppressions.toml": entry}
    done = qa("lint", *(paths or ("a.tsv",)), "--format", "json", cwd=folder, files=files)
    issues = json.loads(done.stdout)["issues"] if done.returncode < 2 else []
    return done.returncode, [
        (issue["check"], issue["path"], issue["line"], issue["suppressed"] and issue["suppressed"]["kind"])
        for issue in issues
    ]


def entry(**keys: str) -> str:
    return with_entries("", [{"check": "doubled-space", "reason": "cited", **keys}])


@pytest.mark.parametrize(
    "keys", [{"path": "a.tsv"}, {"path": "*.tsv"}, {"text": "  "}, {"check": "linguistic-conventions"}]
)
def test_an_entry_suppresses_what_it_fits(tmp_path: Path, keys: dict[str, str]) -> None:
    assert lint(tmp_path, entry(**keys)) == (0, [("doubled-space", "a.tsv", 2, "file")])


def test_what_is_suppressed_is_not_fixed(tmp_path: Path) -> None:
    files = {"a.tsv": BAD, "b.tsv": BAD, "qa.toml": CONFIG, "qa-suppressions.toml": entry(path="a.tsv")}
    assert qa("fix", "a.tsv", "b.tsv", cwd=tmp_path, files=files).returncode == 0
    assert (tmp_path / "a.tsv").read_text() == BAD
    assert (tmp_path / "b.tsv").read_text() == BAD.replace("  ", " ")


def test_one_that_does_not_fit_is_unused_only_if_its_article_was_checked(tmp_path: Path) -> None:
    other = entry(path="b.tsv", text="x")
    assert lint(tmp_path, other) == (1, [("doubled-space", "a.tsv", 2, None)])
    status, issues = lint(tmp_path, other, "b.tsv")
    assert (status, issues) == (
        1,
        [("doubled-space", "b.tsv", 2, None), ("unused-suppression", "qa-suppressions.toml", 3, None)],
    )


@pytest.mark.parametrize(
    ("keys", "check"),
    [
        ({"reason": ""}, "suppression-without-reason"),
        ({"until": "2020-01-01"}, "expired-suppression"),
        ({"check": "doubled-spice"}, "unused-suppression"),
    ],
)
def test_a_faulty_entry_is_an_issue_where_it_stands(tmp_path: Path, keys: dict[str, str], check: str) -> None:
    assert lint(tmp_path, entry(**keys)) == (
        1,
        [("doubled-space", "a.tsv", 2, None), (check, "qa-suppressions.toml", 3, None)],
    )


@pytest.mark.parametrize(
    "content", ["[", "a = 1", "[[suppression]]\npath = 'a'", entry() + "verdict = 'x'", entry() + "until = 1"]
)
def test_what_cannot_be_read_stops_the_run(tmp_path: Path, content: str) -> None:
    assert lint(tmp_path, content)[0] == 2


def verdict(**changes: object) -> dict[str, object]:
    keys = ("fingerprint", "check", "path", "text", "message", "reason")
    return {**dict.fromkeys(keys, "x"), "line": 1, "verdict": "false-alarm", "proposal": None, **changes}


def test_verdicts_become_suppressions_and_proposals(tmp_path: Path) -> None:
    found = qa("lint", "a.tsv", "--format", "json", cwd=tmp_path, files={"a.tsv": BAD, "b.tsv": BAD, "qa.toml": CONFIG})
    issue = json.loads(found.stdout)["issues"][0]
    same = {name: issue[name] for name in ("fingerprint", "check", "path", "text", "message")}
    proposal = {"concept": "bunch", "term": "peloton", "status": "admitted"}
    verdicts = [verdict(**same, reason='on "cite"', proposal=proposal), verdict(verdict="true-error")]
    content = json.dumps({"schema": "qa-verdicts/1", "signature": "s", "verdicts": verdicts})
    arguments = ("suppress", "import", "v.json", "--proposals", "p.csv")
    assert qa(*arguments, cwd=tmp_path, files={"v.json": content}).stdout == (
        "qa-suppressions.toml: 1 added; 1 terms proposed\n"
    )
    assert qa("lint", "a.tsv", cwd=tmp_path).returncode == 0
    assert qa(*arguments, cwd=tmp_path).stdout.startswith("qa-suppressions.toml: 0 added")
    with (tmp_path / "p.csv").open() as file:
        (row,) = csv.DictReader(file)
    assert list(row) == COLUMNS
    assert (row["concept"], row["term"], row["status"], row["note"]) == ("bunch", "peloton", "admitted", 'on "cite"')


def test_a_verdict_without_a_reason_is_refused(tmp_path: Path) -> None:
    content = json.dumps({"schema": "qa-verdicts/1", "signature": "s", "verdicts": [verdict(reason="")]})
    assert "--reason" in qa("suppress", "import", "v.json", cwd=tmp_path, files={"v.json": content}).stderr
    assert qa("suppress", "import", "v.json", "--reason", "r", cwd=tmp_path).returncode == 0
    other = qa("suppress", "import", "w.json", cwd=tmp_path, files={"w.json": content.replace("/1", "/2")})
    assert other.returncode == 2
