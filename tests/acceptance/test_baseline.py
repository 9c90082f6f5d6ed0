"""The baseline: written, merged, pruned; what it accepts is suppressed until its last day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.acceptance.apply import Accepted, Project, accept
from qa.acceptance.baseline import Entry, parse_baseline, read_baseline, render_baseline, without_conflict
from qa.articles import Article
from qa.config import Config
from qa.context import Context
from qa.errors import ConfigurationError
from qa.linting import lint_articles
from qa.registry import select_checks
from tests.cli import qa

if TYPE_CHECKING:
    from pathlib import Path

    from qa.run import Run

BAD = "Le  peloton roule.\n"
CONFIG = Config(select=("doubled-space", "design-and-markup/suppression"), builtin_glossary=False)
TEXT = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: text.strip())


def checked(paths: list[str], entries: tuple[Entry, ...], root: Path, today: str = "2026-05-01") -> Run:
    context = Context(builtin_glossary=False, today=datetime.date.fromisoformat(today))
    run = lint_articles([Article(path, BAD.encode()) for path in paths], CONFIG, context, cache=False)
    checks = select_checks(profile="web", select=CONFIG.select)
    return accept(run, Accepted(Project(root), baseline=entries), checks, context, {})


def entry_of(run: Run, path: str, until: str = "") -> Entry:
    issue = run.issues[0]
    return Entry(path, issue.check, issue.text, issue.fingerprint, "cited", until)


@given(st.lists(st.builds(Entry, TEXT, TEXT, TEXT, TEXT, TEXT)))
def test_what_is_written_is_read(entries: list[Entry]) -> None:
    content = render_baseline(entries)
    assert parse_baseline(content, "b") == tuple(sorted(set(entries)))
    assert render_baseline(parse_baseline(content, "b")) == content
    assert content.count("\n") == len(set(entries)) + 2


def test_adding_an_entry_changes_one_line() -> None:
    first, second = (Entry(path, "doubled-space", "  ", "f", "r") for path in "ab")
    one, two = render_baseline([first]).splitlines(), render_baseline([first, second]).splitlines()
    assert [line for line in two if line not in one] == [two[2]]
    assert [line for line in one if line not in two] == []


def test_an_entry_accepts_its_issue_in_its_article_alone(tmp_path: Path) -> None:
    (tmp_path / "a.fr.md").touch()
    entry = entry_of(checked(["a.fr.md"], (), tmp_path), "a.fr.md")
    run = checked(["a.fr.md", "b.fr.md"], (entry,), tmp_path)
    assert [(issue.path, issue.suppressed and issue.suppressed.kind) for issue in run.issues] == [
        ("a.fr.md", "baseline"),
        ("b.fr.md", None),
    ]


def test_an_entry_follows_a_renamed_article(tmp_path: Path) -> None:
    entry = entry_of(checked(["a.fr.md"], (), tmp_path), "old.fr.md")
    run = checked(["a.fr.md", "b.fr.md"], (entry,), tmp_path)
    assert [issue.suppressed is not None for issue in run.issues] == [True, False]


def test_an_expired_entry_is_an_issue_and_accepts_nothing(tmp_path: Path) -> None:
    entry = entry_of(checked(["a.fr.md"], (), tmp_path), "a.fr.md", until="2026-05-01")
    assert len(checked(["a.fr.md"], (entry,), tmp_path).active()) == 0
    run = checked(["a.fr.md"], (entry,), tmp_path, "2026-05-02")
    assert [(issue.check, issue.path, issue.place.line) for issue in run.active()] == [
        ("doubled-space", "a.fr.md", 1),
        ("expired-suppression", "qa-baseline.json", 2),
    ]


def test_a_conflict_is_refused_and_prune_keeps_both_sides(tmp_path: Path) -> None:
    qa("baseline", "write", "--reason", "old", cwd=tmp_path, files={"a.fr.txt": BAD, "b.fr.txt": BAD, "c.fr.txt": BAD})
    path = tmp_path / "qa-baseline.json"
    lines = path.read_text().splitlines()
    assert len(lines) == 5
    ours, theirs = lines[2], lines[3]
    conflict = [*lines[:2], "<<<<<<< HEAD", ours, "=======", theirs, ">>>>>>> other", lines[4], ""]
    path.write_text("\n".join(conflict))
    refused = qa("lint", "a.fr.txt", cwd=tmp_path)
    assert refused.returncode == 2
    assert "qa baseline prune" in refused.stderr
    assert qa("baseline", "prune", cwd=tmp_path).stdout == "qa-baseline.json: 0 dropped, 3 kept\n"
    assert path.read_text().splitlines() == lines
    assert without_conflict("\n".join(conflict)) == "\n".join([*lines, ""])


def test_write_show_prune(tmp_path: Path) -> None:
    assert (
        qa("baseline", "write", "--reason", " ", cwd=tmp_path, files={"fr/a.txt": BAD, "fr/b.txt": BAD}).returncode == 2
    )
    assert qa("baseline", "write", "fr/a.txt", "--reason", "one", cwd=tmp_path).returncode == 0
    assert qa("lint", "fr/a.txt", cwd=tmp_path).returncode == 0
    assert qa("lint", "fr/b.txt", cwd=tmp_path).returncode == 1
    written = qa("baseline", "write", "--reason", "two", "--until", "2999-01-01", cwd=tmp_path)
    assert written.stdout == "qa-baseline.json: 1 added, 1 held before\n"
    entries = read_baseline(tmp_path / "qa-baseline.json")
    assert [(entry.path, entry.reason, entry.until) for entry in entries] == [
        ("fr/a.txt", "one", ""),
        ("fr/b.txt", "two", "2999-01-01"),
    ]
    assert "fr/b.txt: doubled-space: '  ': two until 2999-01-01" in qa("baseline", "show", cwd=tmp_path).stdout
    (tmp_path / "fr/a.txt").write_text("Le peloton roule.\n")
    assert qa("baseline", "prune", cwd=tmp_path).stdout == "qa-baseline.json: 1 dropped, 1 kept\n"


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        '{"schema": "qa-baseline/2", "issues": []}',
        '{"schema": "qa-baseline/1", "issues": [{"path": "a"}]}',
        '{"schema": "qa-baseline/1", "issues": [{"path": "a", "check": "b", "fingerprint": "c", "text": "d"}]}',
    ],
)
def test_what_is_no_baseline_is_refused_by_name(content: str) -> None:
    with pytest.raises(ConfigurationError, match="base"):
        parse_baseline(content, "base")
