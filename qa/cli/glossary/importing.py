"""``qa glossary import``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.cli.glossary.common import DryRun, FolderOption, Reason, folder_to_edit
from qa.errors import UsageError
from qa.i18n import _


def import_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("CSV, TSV, TBX (versions 2 and 3) or TMX."))],
    on_conflict: Annotated[
        str,
        typer.Option(
            "--on-conflict",
            metavar="POLICY",
            help=_("Where glossary and file differ: error (write nothing), ours or theirs."),
        ),
    ] = "error",
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map", metavar="COLUMN=FIELD", help=_("What a column holds: en, fr, fr-deprecated, term, note …")
        ),
    ] = None,
    language: Annotated[
        str, typer.Option("--language", metavar="LANG", help=_("Language of the terms where no column says it."))
    ] = "",
    theme: Annotated[str, typer.Option("--theme", metavar="NAME", help=_("The file that takes new concepts."))] = "",
    dry_run: DryRun = False,
    reason: Reason = None,
    folder: FolderOption = None,
) -> None:
    """Bring in the concepts of another program's file. Conflicts are listed with both sides."""
    from qa.files import read_text  # noqa: PLC0415 - each command imports its own
    from qa.glossary.exchange.reading import read_incoming  # noqa: PLC0415
    from qa.glossary.folder import editing  # noqa: PLC0415
    from qa.glossary.importing import POLICIES, merge  # noqa: PLC0415

    if on_conflict not in POLICIES:
        known = ", ".join(POLICIES)
        raise UsageError(_("--on-conflict {value}: use one of {known}").format(value=on_conflict, known=known))
    incoming = read_incoming(read_text(file), str(file), _mapping(columns or []), language)
    with editing(folder_to_edit(folder), dry_run=dry_run) as opened:
        outcome = merge(opened, incoming, on_conflict, theme=theme, reason=reason or file.name)
        for conflict in outcome.conflicts:
            typer.echo(str(conflict))
        for why, count in outcome.left_out.most_common():
            typer.echo(_("{count} left out: {reason}").format(count=count, reason=why), err=True)
        if outcome.conflicts and on_conflict == "error":
            message = _("{count} conflicts, nothing written; decide with --on-conflict ours or theirs")
            typer.echo(message.format(count=len(outcome.conflicts)), err=True)
            raise typer.Exit(1)  # before the block ends, which would write
    message = _("{added} rows to add, {changed} to change, {same} as they are; nothing written") if dry_run else _(
        "{added} rows added, {changed} changed, {same} as they were")  # fmt: skip
    typer.echo(message.format(added=outcome.added, changed=outcome.changed, same=outcome.unchanged))


def _mapping(given: list[str]) -> dict[str, str]:
    mapping = {}
    for item in given:
        column, equals, field = item.rpartition("=")
        if not equals:
            raise UsageError(_("--map {item}: write COLUMN=FIELD").format(item=item))
        mapping[column] = field.strip()
    return mapping
