"""What the glossary commands share: which folder, cells from options, prompts, and how problems are shown."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from qa.errors import UsageError
from qa.i18n import _, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.glossary.problem import Problem

FolderOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--glossary",
        metavar="FOLDER",
        help=_("The glossary folder; without it the one of qa.toml, else ./glossary."),
    ),
]
FolderArgument: TypeAlias = Annotated[Path | None, typer.Argument(metavar="PATH", help=_("The glossary folder."))]
Reason: TypeAlias = Annotated[
    str | None, typer.Option("--reason", "-r", metavar="TEXT", help=_("Why; kept with today's date in history.csv."))
]
Cells: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="COLUMN=VALUE", help=_("A cell of the row, repeatable (see the glossary's README).")),
]
DryRun: TypeAlias = Annotated[bool, typer.Option("--dry-run", help=_("Say what would be done; write nothing."))]


def folder_to_edit(given: Path | None) -> Path:
    """The glossary folder that a command works on: see :func:`qa.glossary.folder.editable_folder`."""
    from qa.config import find_config, load_config  # noqa: PLC0415 - other commands need neither
    from qa.glossary.folder import editable_folder  # noqa: PLC0415

    return editable_folder(given, load_config(find_config(Path.cwd())).glossary)


def cells(given: Sequence[str] | None) -> dict[str, str]:
    """``COLUMN=VALUE`` options as a mapping.

    Raises:
        UsageError: an option has no ``=``.
    """
    found = {}
    for item in given or ():
        column, equals, value = item.partition("=")
        if not equals:
            raise UsageError(_("--set {item}: write COLUMN=VALUE").format(item=item))
        found[column.strip()] = value.strip()
    return found


def ask(value: str | None, question: str, default: str | None = None) -> str:
    """``value``, or what the user answers; where nobody does, the default.

    Raises:
        UsageError: nobody answers (the input is at its end), and there is no default.
    """
    if value is not None:
        return value
    try:
        answer: str = typer.prompt(question, default=default, show_default=bool(default))
    except typer.Abort:
        if sys.stdin.isatty():  # Ctrl-C, Ctrl-D
            raise
        typer.echo()
        if default is not None:
            return default
        message = _("{question}: nobody answers; give it as an argument or an option")
        raise UsageError(message.format(question=question)) from None
    return answer.strip()


def confirm(question: str) -> bool:
    """Whether the user says yes, in the language of the interface or in English."""
    choice = _("[y/N]")
    answer = ask(None, f"{question} {choice}", default="").lower()
    return answer in {"y", "yes", *_("y yes").split()}


def say_proposed(count: int, file: Path) -> None:
    """Print how many proposals were added to ``file``, and how to decide on them."""
    message = plural(
        "{count} proposal in {file}; decide with `qa glossary review {file}`",
        "{count} proposals in {file}; decide with `qa glossary review {file}`",
        count,
    )
    typer.echo(message.format(count=count, file=file), err=True)


def show_problems(problems: Iterable[Problem]) -> None:
    """Print what is still wrong with an entry that was changed."""
    for problem in problems:
        typer.echo(_("note: {problem}").format(problem=f"{problem.text}: {problem.message}"), err=True)
