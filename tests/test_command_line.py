"""The command line is built of what is asked for; what is asked for nowhere else is all of it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from qa.cli.app import COMMANDS, command_line
from tests.cli import qa

if TYPE_CHECKING:
    from pathlib import Path


def names(asked: str | None = None) -> list[str]:
    return list(getattr(get_command(command_line(asked)), "commands", {}))


def test_without_a_known_command_all_are_there() -> None:
    assert names() == names("lnit") == names("--help")
    assert set(names()) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_alone_has_the_help_that_it_has_among_all(name: str) -> None:
    assert names(name) == [name]
    alone, among = (CliRunner().invoke(app, [name, "--help"]) for app in (command_line(name), command_line()))
    assert alone.exit_code == among.exit_code == 0
    assert alone.output == among.output


def test_lint_imports_no_other_command() -> None:
    code = "import sys; from qa.cli.app import command_line; command_line('lint'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "qa.cli.lint" in loaded
    assert not {"qa.cli.glossary", "qa.cli.gate", "qa.cli.score"} & set(loaded)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_lists_of_commands_are_whole_sentences(code: str, tmp_path: Path) -> None:
    for command in ((), ("glossary",)):
        listed = qa(*command, "--help", cwd=tmp_path, env={"QA_LANG": code, "COLUMNS": "80"}).stdout
        assert "..." not in listed.partition("\n")[2]
        assert listed.rstrip().endswith(".")


def test_explain_knows_an_entry_by_its_term(tmp_path: Path) -> None:
    page = qa("explain", "Échappée", cwd=tmp_path).stdout
    assert "\nbreakaway\n" in f"\n{page}"
    assert "wrong: La pause" in page


def test_the_columns_of_the_checks_are_straight(tmp_path: Path) -> None:
    lines = qa("checks", cwd=tmp_path).stdout.splitlines()
    categories = {line.index(line.split()[2]) for line in lines}
    assert len(categories) == 1
    assert len(lines) > 150


def test_many_checks_that_need_the_source_are_counted(tmp_path: Path) -> None:
    printed = qa("lint", "a.fr.txt", cwd=tmp_path, files={"a.fr.txt": "Le peloton roule.\n"}).stdout
    (line,) = (line for line in printed.splitlines() if line.startswith("not checked"))
    assert line.endswith(" checks")


@pytest.mark.parametrize(("code", "hint"), [("en", "Did you mean 'check'?"), ("fr", "Vouliez-vous dire 'check'")])
def test_a_mistyped_command_is_told_the_near_one_once(code: str, hint: str, tmp_path: Path) -> None:
    message = qa("glossary", "chekc", cwd=tmp_path, env={"QA_LANG": code}).stderr.splitlines()[-1]
    assert hint in message
    assert message.count("'check'") == 1


def test_the_help_of_arguments_is_shown(tmp_path: Path) -> None:
    assert "folders of them" in qa("lint", "--help", cwd=tmp_path).stdout


def test_a_folder_stands_for_its_articles(tmp_path: Path) -> None:
    files = {
        **{f"{language}/{name}.txt": "Le le coureur.\n" for language in ("en", "fr") for name in "ab"},
        "fr/notes/c.txt": "Le le coureur.\n",
        "README.md": "Le le coureur.\n",
    }
    printed = qa("lint", ".", "fr/b.txt", "--no-source", cwd=tmp_path, files=files).stdout
    assert [line for line in printed.splitlines() if line.endswith(".txt")] == [
        "fr/a.txt",
        "fr/b.txt",
        "fr/notes/c.txt",
    ]


def test_a_folder_in_a_project_is_read_by_its_patterns(tmp_path: Path) -> None:
    files = {
        "qa.toml": 'source-patterns = ["a/{name}.{ext}=b/{name}.{ext}"]',
        **dict.fromkeys(("a/x.txt", "b/x.txt", "c/y.txt"), "Le le coureur.\n"),
    }
    printed = qa("lint", "../a", cwd=tmp_path / "a", files={f"../{name}": text for name, text in files.items()}).stdout
    assert printed.startswith("../a/x.txt\n")


def test_examples_in_help_can_be_copied(tmp_path: Path) -> None:
    listed = qa("gate", "--help", cwd=tmp_path, env={"COLUMNS": "60"}).stdout
    assert "\n    qa gate --base origin/main --policy changed-lines --fail-on major --max-new 3\n" in listed


def test_explain_knows_the_glossary_of_the_project_and_what_is_near(tmp_path: Path) -> None:
    rows = "concept,language,term,status\nour-cap,en,our cap,preferred\nour-cap,fr,notre casquette,preferred\n"
    files = {"qa.toml": 'glossary = ["ours"]\n', "ours/concepts/a.csv": rows}
    assert "notre casquette" in qa("explain", "our cap", cwd=tmp_path, files=files).stdout
    assert "is it our-cap?" in qa("explain", "our-capp", cwd=tmp_path).stderr
