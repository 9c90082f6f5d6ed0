"""``qa glossary merge``: two branches' versions of a glossary file brought together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli.epilog import kept
from qa.cli.glossary.common import FolderOption, folder_to_edit
from qa.errors import QAError, UsageError
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.glossary.merge_row import Clash

EPILOG = kept(
    _("""
Once in each clone:

    qa glossary merge --install

writes `glossary/**/*.csv merge=qa-glossary` into .gitattributes (commit it) and into the clone's configuration

    git config merge.qa-glossary.driver "qa glossary merge %O %A %B --path %P --marker-size %L"

From then on git merges the glossary by rows. A true conflict stands between <<<<<<< ours and >>>>>>> theirs: keep
the row that is right, take the marks out, then `qa glossary check` and `git add`.
""")
)


def merge_command(
    base: Annotated[
        Path | None, typer.Argument(metavar="BASE", help=_("The file where the branches parted; empty if new."))
    ] = None,
    ours: Annotated[
        Path | None, typer.Argument(metavar="OURS", help=_("Our version; the result takes its place."))
    ] = None,
    theirs: Annotated[Path | None, typer.Argument(metavar="THEIRS", help=_("The other version."))] = None,
    path: Annotated[
        str | None, typer.Option("--path", metavar="FILE", help=_("What messages call the file (git: %P)."))
    ] = None,
    marker: Annotated[
        int, typer.Option("--marker-size", metavar="N", min=1, help=_("Characters of a conflict mark (git: %L)."))
    ] = 7,
    install: Annotated[
        bool, typer.Option("--install", help=_("Have git merge the glossary of this repository so; merge nothing."))
    ] = False,
    folder: FolderOption = None,
) -> None:
    """Merge a glossary file by its rows and cells. Exit 1 if a conflict is left, marked in the file."""
    if install:
        _install(folder_to_edit(folder))
        return
    if base is None or ours is None or theirs is None:
        raise UsageError(_("name three files, BASE OURS THEIRS, or give --install"))
    clashes = _merge((base, ours, theirs), path or str(ours), marker)
    for line in clashes:
        typer.echo(line, err=True)
    raise typer.Exit(int(bool(clashes)))


def _install(folder: Path) -> None:
    from qa.gate.merge_driver import install  # noqa: PLC0415 - a merge needs none of it

    attributes, is_changed = install(folder)
    typer.echo(_("git merges the glossary by rows in this clone"))
    if is_changed:
        typer.echo(_("{file} was changed; commit it").format(file=attributes))


def _merge(paths: tuple[Path, Path, Path], name: str, marker: int) -> list[str]:
    """Write the merged file; what is left to decide, a line each."""
    from qa.files import decode, encode_like, read_bytes, write_atomically  # noqa: PLC0415
    from qa.glossary.merging import merge_files  # noqa: PLC0415

    raw = [read_bytes(path) for path in paths]
    reason = _("no file of a glossary")
    try:
        base, ours, theirs = (decode(data, name) for data in raw)
        merged = merge_files(base, ours, theirs, name=name, marker=marker)
    except QAError as error:
        merged, reason = None, str(error)
    if merged is not None:
        write_atomically(paths[1], encode_like(merged.content, raw[1]))
        return [f"{name}: {line}" for clash in merged.clashes for line in _lines(clash)]
    from qa.gate.merge_driver import merge_by_lines  # noqa: PLC0415

    if merge_by_lines(paths, marker):
        return []
    return [_("{file}: merged by lines, with conflicts ({reason})").format(file=name, reason=reason)]


def _lines(clash: Clash) -> Iterator[str]:
    """A conflict with both its sides."""
    subject = f"{clash.entry} ({clash.text})"
    if not clash.ours or not clash.theirs:
        message = _("{subject}: changed in theirs, removed in ours") if clash.theirs else _(
            "{subject}: changed in ours, removed in theirs")  # fmt: skip
        yield message.format(subject=subject)
    elif len(clash.ours) > 1:
        message = _("{subject}: two preferred terms, {ours} in ours and {theirs} in theirs")
        ours, theirs = (side[0].values["term"] for side in (clash.ours, clash.theirs))
        yield message.format(subject=clash.entry, ours=ours, theirs=theirs)
    else:
        for column in clash.columns:
            ours, theirs = (side[0].values.get(column, "") for side in (clash.ours, clash.theirs))
            message = _("{subject}: {column} is {ours!r} in ours, {theirs!r} in theirs")
            yield message.format(subject=subject, column=column, ours=ours, theirs=theirs)
