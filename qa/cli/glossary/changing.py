"""``qa glossary add``, ``edit``, ``deprecate``, ``remove`` and ``format``."""

from __future__ import annotations

from typing import Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.glossary.common import (
    Cells,
    DryRun,
    FolderArgument,
    FolderOption,
    Reason,
    ask,
    cells,
    confirm,
    folder_to_edit,
    show_problems,
)
from qa.errors import UsageError
from qa.i18n import _, plural

ADD_EPILOG = epilog(
    'qa glossary add false-flat --en "false flat" --fr "faux plat" --gender m --file terrain --reason "desk, June"',
    'qa glossary add lotte-kopecky --name "Lotte Kopecky" --kind rider --gender f --set nationality=BEL',
)
EDIT_EPILOG = epilog('qa glossary edit echelon --term bordure --set note="the wind comes from the side"')
DEPRECATE_EPILOG = epilog(
    "qa glossary deprecate echelon",
    'qa glossary deprecate echelon échelon --when near --near "vent;bordure" --reason "style guide"',
    "qa glossary deprecate press-prime-video 'Prime Vidéo' --reason desk",
)
REMOVE_EPILOG = epilog('qa glossary remove echelon --term éventail --reason "not ours"', "qa glossary remove echelon")
Identifier = Annotated[str | None, typer.Argument(metavar="ID", help=_("The id of the concept or name."))]
TermOption = Annotated[
    str | None, typer.Option("--term", "-t", metavar="TEXT", help=_("Which row of the entry: its term or name."))
]


def add_command(
    identifier: Identifier = None,
    french: Annotated[
        list[str] | None,
        typer.Option("--fr", metavar="TERM", help=_("A French term, repeatable; the first is preferred.")),
    ] = None,
    english: Annotated[
        list[str] | None,
        typer.Option("--en", metavar="TERM", help=_("An English term, repeatable; the first is preferred.")),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help=_("Add a name (person, team, race) and no concept."))
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help=_("What the name names: rider, team, race, …"))
    ] = None,
    file: Annotated[
        str | None,
        typer.Option("--file", metavar="STEM", help=_("The theme (racing) or the file of names (teams) to add it to.")),
    ] = None,
    pos: Annotated[str | None, typer.Option("--pos", help=_("noun, verb, adjective, adverb, phrase or name."))] = None,
    gender: Annotated[str | None, typer.Option("--gender", help=_("m, f or mf."))] = None,
    settings: Cells = None,
    reason: Reason = None,
    folder: FolderOption = None,
) -> None:
    """Add a concept with its terms, or a name. What is not given is asked for."""
    from qa.cli.glossary.entries import concept_rows, name_row  # noqa: PLC0415
    from qa.glossary.edit import add_rows  # noqa: PLC0415
    from qa.glossary.folder import editing  # noqa: PLC0415
    from qa.glossary.table import CONCEPTS, NAMES  # noqa: PLC0415

    place = folder_to_edit(folder)
    identifier = ask(identifier, _("Id (lower-case words with hyphens)"))
    extra = cells(settings)
    if name is not None or kind is not None:
        rows = [name_row(identifier, name, kind, gender, extra)]
        where, stem = NAMES, ask(file, _("File of names"), default=f"{rows[0]['kind']}s")
    else:
        rows = concept_rows(identifier, french, english, pos, gender, extra)
        where, stem = CONCEPTS, ask(file, _("Theme"), default="general")
    reason = ask(reason, _("Why (kept in the history)"), default="")
    with editing(place) as opened:
        problems = add_rows(opened, where, stem, rows, reason=reason)
    message = plural("{id}: {count} row added", "{id}: {count} rows added", len(rows))
    typer.echo(message.format(id=identifier, count=len(rows)))
    show_problems(problems)


def edit_command(
    identifier: Identifier = None,
    term: TermOption = None,
    settings: Cells = None,
    reason: Reason = None,
    folder: FolderOption = None,
) -> None:
    """Change cells of one row of an entry."""
    from qa.glossary.edit import edit_row, find_row  # noqa: PLC0415
    from qa.glossary.folder import Folder, editing  # noqa: PLC0415

    place = folder_to_edit(folder)
    identifier = ask(identifier, _("Id"))
    changes = cells(settings)
    if not changes:
        table, row = find_row(Folder(place), identifier, term or "")
        for column in table.header:
            answer = ask(None, column, default=row[column])
            if answer != row[column]:
                changes[column] = answer
        if not changes:
            raise UsageError(_("nothing was changed"))
    reason = ask(reason, _("Why (kept in the history)"), default="")
    with editing(place) as opened:
        problems = edit_row(opened, identifier, term or "", changes, reason=reason)
    typer.echo(_("{id}: changed {columns}").format(id=identifier, columns=", ".join(changes)))
    show_problems(problems)


def deprecate_command(
    identifier: Identifier = None,
    term: Annotated[
        str | None, typer.Argument(metavar="TERM", help=_("The wrong rendering, or the wrong form of a name."))
    ] = None,
    when: Annotated[
        str | None, typer.Option("--when", help=_("When it is wrong: always, near, racing or source."))
    ] = None,
    near: Annotated[str | None, typer.Option("--near", help=_("Words of which one stands by; ; between them."))] = None,
    replacement: Annotated[
        str | None, typer.Option("--replacement", metavar="TERM", help=_("What to write instead of it."))
    ] = None,
    settings: Cells = None,
    reason: Reason = None,
    folder: FolderOption = None,
) -> None:
    """Make a term a wrong rendering of a concept, or add a wrong form of a name."""
    from qa.cli.glossary.entries import wrong_cells  # noqa: PLC0415
    from qa.glossary.edit import deprecate, find_entry  # noqa: PLC0415
    from qa.glossary.folder import Folder, editing  # noqa: PLC0415
    from qa.glossary.table import CONCEPTS  # noqa: PLC0415

    place = folder_to_edit(folder)
    identifier = ask(identifier, _("Id"))
    term = ask(term, _("The wrong rendering"))
    conditions = cells(settings)
    if find_entry(Folder(place), identifier)[0][0].kind == CONCEPTS:
        conditions |= wrong_cells(when, near, replacement, conditions)
    reason = ask(reason, _("Why (kept in the history)"), default="")
    with editing(place) as opened:
        problems = deprecate(opened, identifier, term, conditions, reason=reason)
    typer.echo(_("{id}: {term} is deprecated").format(id=identifier, term=term))
    show_problems(problems)


def remove_command(
    identifier: Identifier = None,
    term: TermOption = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=_("Do not ask whether to."))] = False,
    reason: Reason = None,
    folder: FolderOption = None,
) -> None:
    """Take an entry, or one row of it, out of the glossary; the history remembers it."""
    from qa.glossary.edit import remove  # noqa: PLC0415
    from qa.glossary.folder import editing  # noqa: PLC0415

    place = folder_to_edit(folder)
    identifier = ask(identifier, _("Id"))
    what = identifier if term is None else f"{identifier}: {term}"
    if not yes and not confirm(_("Remove {what}?").format(what=what)):
        raise typer.Abort
    reason = ask(reason, _("Why (kept in the history)"), default="")
    with editing(place) as opened:
        count = remove(opened, identifier, term, reason=reason)
    message = plural("{what}: {count} row removed", "{what}: {count} rows removed", count)
    typer.echo(message.format(what=what, count=count))


def format_command(
    path: FolderArgument = None,
    dry_run: DryRun = False,
) -> None:
    """Bring every file into canonical order and quoting. With --dry-run: exit 1 if a file would change."""
    from qa.glossary.folder import editing  # noqa: PLC0415

    with editing(folder_to_edit(path), dry_run=dry_run) as folder:
        changed = folder.format()
    for file in changed:
        typer.echo((_("{file} would change") if dry_run else _("{file} formatted")).format(file=file))
    typer.echo(_("{count} files, {changed} not in order").format(count=len(folder.tables), changed=len(changed)))
    raise typer.Exit(int(dry_run and bool(changed)))
