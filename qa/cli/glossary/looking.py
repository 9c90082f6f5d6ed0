"""``qa glossary check``, ``find`` and ``show``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.glossary.common import FolderOption, folder_to_edit
from qa.i18n import _, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.problem import Problem

CHECK_EPILOG = epilog("qa glossary check", "qa glossary check --season 2026", "qa glossary check client.tbx")
FIND_EPILOG = epilog("qa glossary find pause", 'qa glossary find "la pause du jour" --source "the break of the day"')
SHOW_EPILOG = epilog("qa glossary show breakaway")


def check_command(
    path: Annotated[
        Path | None, typer.Argument(metavar="PATH", help=_("The glossary folder, or a TBX file to check by TBX-Basic."))
    ] = None,
    season: Annotated[
        int | None, typer.Option("--season", metavar="YEAR", help=_("List the teams without a name for this season."))
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help=_("Leave out what needs the checks of articles: examples and right terms."))
    ] = False,
) -> None:
    """Look for duplicates, contradictions, gaps and broken rows. Exit 1 if there are any."""
    from qa.glossary.check import check_folder, read_leniently  # noqa: PLC0415 - each command imports its own

    if path is not None and path.is_file():
        _check_tbx(path)
        return
    folder = folder_to_edit(path)
    problems = check_folder(folder)
    if not quick and not any(problem.kind == "broken-row" for problem in problems):
        from qa.upkeep.flagged import flagged_problems  # noqa: PLC0415

        problems += flagged_problems(folder)
    if season is not None:
        from qa.glossary.check_names import without_season  # noqa: PLC0415

        lacking, ended = without_season(read_leniently(folder).names, season)
        problems += lacking
        typer.echo(_("{count} teams had ended by {season} and are left out").format(count=ended, season=season))
    _show(folder, problems)


def _check_tbx(file: Path) -> None:
    from qa.files import read_text  # noqa: PLC0415
    from qa.glossary.exchange.check_tbx import tbx_problems  # noqa: PLC0415
    from qa.glossary.exchange.xml import parse  # noqa: PLC0415

    _show(file, tbx_problems(parse(read_text(file), str(file)), str(file)))


def _show(path: Path, problems: Sequence[Problem]) -> None:
    for problem in problems:
        typer.echo(str(problem))
    message = plural("{folder}: {count} problem", "{folder}: {count} problems", len(problems))
    typer.echo(message.format(folder=path, count=len(problems)), err=True)
    raise typer.Exit(int(bool(problems)))


def find_command(
    text: Annotated[str, typer.Argument(metavar="TEXT", help=_("A French sentence, phrase or word."))],
    source: Annotated[str | None, typer.Option("--source", "-s", metavar="TEXT", help=_("Its English."))] = None,
    folder: FolderOption = None,
) -> None:
    """Show what the glossary says of a text: which terms and names stand there, and why each applies or does not."""
    from qa.upkeep.finding import explain_text  # noqa: PLC0415

    found = False
    for line in explain_text(text, source, folder_to_edit(folder)):
        found = True
        typer.echo(line)
    if not found:
        typer.echo(_("the glossary knows nothing of that"))


def show_command(
    identifier: Annotated[str, typer.Argument(metavar="ID", help=_("The id of a concept or name."))],
    folder: FolderOption = None,
) -> None:
    """Show an entry: every row with what is filled in, and its history."""
    from qa.glossary.folder import Folder  # noqa: PLC0415
    from qa.glossary.show import entry_page  # noqa: PLC0415

    typer.echo(entry_page(Folder(folder_to_edit(folder)), identifier))
