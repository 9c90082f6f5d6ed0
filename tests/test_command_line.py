"""The command line is built of what is asked for; what is asked for nowhere else is all of it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from qa.cli.app import COMMANDS, command_line


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
