"""``qa glossary import``."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.glossary.common import DryRun, FolderOption, Reason, folder_to_edit, say_proposed
from qa.errors import UsageError
from qa.i18n import _, plural

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.glossary.exchange.entries import Incoming
    from qa.glossary.exchange.read_names import NamesRead
    from qa.glossary.folder import Folder
    from qa.glossary.importing import Conflict, Outcome

EPILOG = epilog(
    "qa glossary import client.tbx --dry-run",
    'qa glossary import terms.csv --map "Client term=fr" --map "Never=fr-deprecated" --on-conflict review',
    "qa glossary import deepl.tsv --from deepl",
    "qa glossary import start-list.csv --names --season 2026 --gender m",
    then=_("Exit status: 0 done, 1 conflicts and nothing written, 2 the work could not be done."),
)


def import_command(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help=_("CSV, TSV, XLSX, TBX (versions 2 and 3), TMX; with --names a list.")),
    ],
    on_conflict: Annotated[
        str,
        typer.Option(
            "--on-conflict",
            metavar="POLICY",
            help=_(
                "Where glossary and file differ: error (write nothing), ours, theirs, or review (keep as proposals)."
            ),
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
    layout: Annotated[
        str,
        typer.Option("--from", metavar="ENGINE", help=_("A file without a header: deepl, google or microsoft.")),
    ] = "",
    theme: Annotated[str, typer.Option("--theme", metavar="NAME", help=_("The file that takes new concepts."))] = "",
    names: Annotated[
        bool, typer.Option("--names", help=_("The file holds names: a list, a start list or results, with teams."))
    ] = False,
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help=_("With --names: what they name."))] = "rider",
    season: Annotated[
        int | None, typer.Option("--season", metavar="YEAR", help=_("With --names: the season of the teams."))
    ] = None,
    gender: Annotated[str, typer.Option("--gender", help=_("With --names: m or f, of all of them."))] = "",
    proposals: Annotated[
        Path, typer.Option("--proposals", metavar="FILE", help=_("With --on-conflict review: the file of proposals."))
    ] = Path("proposals.csv"),
    dry_run: DryRun = False,
    reason: Reason = None,
    folder: FolderOption = None,
) -> None:
    """Bring in the concepts of another program's file, or names. Conflicts are listed with both sides."""
    from qa.glossary.folder import editing  # noqa: PLC0415 - each command imports its own
    from qa.glossary.importing import POLICIES, decision, merge  # noqa: PLC0415
    from qa.glossary.importing_names import merge_names  # noqa: PLC0415

    if on_conflict not in POLICIES:
        known = ", ".join(POLICIES)
        raise UsageError(_("--on-conflict {value}: use one of {known}").format(value=on_conflict, known=known))
    mapping, why = _mapping(columns or []), reason or file.name
    kept: list[Sequence[Conflict]] = []
    decide = decision(on_conflict, kept.append)
    take: Callable[[Folder], Outcome]
    if names:
        read = _read_names(file, mapping, kind, season, gender)
        take = partial(merge_names, read=read, takes_theirs=decide, stem=theme, source=file.name, reason=why)
    else:
        incoming = _read(file, mapping, language, layout)
        take = partial(merge, incoming=incoming, takes_theirs=decide, theme=theme, reason=why)
    place = folder_to_edit(folder)
    with editing(place, dry_run=dry_run) as opened:
        outcome = take(opened)
        for conflict in outcome.conflicts:
            typer.echo(str(conflict))
        for line in outcome.lines if dry_run else ():
            typer.echo(line)
        for why, count in outcome.left_out.most_common():
            typer.echo(_("{count} left out: {reason}").format(count=count, reason=why), err=True)
        if outcome.conflicts and on_conflict == "error":
            message = plural(
                "{count} conflict, nothing written; decide with --on-conflict ours, theirs or review",
                "{count} conflicts, nothing written; decide with --on-conflict ours, theirs or review",
                len(outcome.conflicts),
            )
            typer.echo(message.format(count=len(outcome.conflicts)), err=True)
            raise typer.Exit(1)  # before the block ends, which would write
    if kept and not dry_run:
        _keep_for_review(kept, proposals)
    message = _("rows: {added} to add, {changed} to change, {same} as they are; nothing written") if dry_run else _(
        "rows: {added} added, {changed} changed, {same} as they were")  # fmt: skip
    typer.echo(message.format(added=outcome.added, changed=outcome.changed, same=outcome.unchanged))


def _keep_for_review(conflicts: list[Sequence[Conflict]], file: Path) -> None:
    from qa.upkeep.conflicts import proposals_of  # noqa: PLC0415
    from qa.upkeep.proposals import add_proposals  # noqa: PLC0415

    added = add_proposals(file, proposals_of(conflicts))
    say_proposed(len(added), file)


def _read_names(file: Path, mapping: dict[str, str], kind: str, season: int | None, gender: str) -> NamesRead:
    from qa.glossary.exchange.reading import read_names_file  # noqa: PLC0415
    from qa.glossary.model import NAME_KINDS  # noqa: PLC0415

    if kind not in NAME_KINDS:
        raise UsageError(_("--kind {value}: use one of {known}").format(value=kind, known=", ".join(NAME_KINDS)))
    if gender not in {"", "m", "f"}:
        raise UsageError(_("--gender {value}: use m or f").format(value=gender))
    common = {"kind": kind, "season": str(season or ""), "gender": gender}
    return read_names_file(file, mapping, {field: cell for field, cell in common.items() if cell})


def _read(file: Path, mapping: dict[str, str], language: str, layout: str) -> Incoming:
    """The file's entries; where its columns say nothing and a person sits there, they are asked for."""
    from qa.glossary.exchange.read_delimited import ENGINES, FIELDS, UnknownColumnsError  # noqa: PLC0415
    from qa.glossary.exchange.reading import read_incoming_file  # noqa: PLC0415

    if layout and layout not in ENGINES:
        raise UsageError(_("--from {value}: use one of {known}").format(value=layout, known=", ".join(ENGINES)))
    try:
        return read_incoming_file(file, mapping, language, layout)
    except UnknownColumnsError as error:
        if not _somebody_answers():
            raise
        typer.echo(_("What does each column hold? Nothing, or one of {known}").format(known=", ".join(FIELDS)))
        asked = {column: typer.prompt(column, default="", show_default=False).strip() for column in error.header}
        chosen = {column: field for column, field in asked.items() if field}
        return read_incoming_file(file, {**mapping, **chosen}, language)


def _somebody_answers() -> bool:
    return sys.stdin.isatty()


def _mapping(given: list[str]) -> dict[str, str]:
    mapping = {}
    for item in given:
        column, equals, field = item.rpartition("=")
        if not equals:
            raise UsageError(_("--map {item}: write COLUMN=FIELD").format(item=item))
        mapping[column] = field.strip()
    return mapping
