"""``qa glossary stats`` and ``diff``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.cli.glossary.common import FolderOption, folder_to_edit
from qa.errors import UsageError
from qa.i18n import _


def stats_command(
    corpus: Annotated[
        list[Path] | None,
        typer.Option(
            "--corpus", metavar="FILE", help=_("Articles, or folders of them: list the entries they never use.")
        ),
    ] = None,
    folder: FolderOption = None,
) -> None:
    """Count entries by theme, status, kind and source, and list those that a corpus never uses."""
    from qa.glossary import Glossary  # noqa: PLC0415 - each command imports its own
    from qa.glossary.storage import glossary_files  # noqa: PLC0415
    from qa.upkeep.corpus import documents  # noqa: PLC0415
    from qa.upkeep.stats import stats_of, stats_page, unused  # noqa: PLC0415

    glossary = Glossary(glossary_files([folder_to_edit(folder)]))
    for line in stats_page(stats_of(glossary)):
        typer.echo(line)
    if corpus:
        entries = unused(glossary, documents(corpus))
        typer.echo(_("unused in the corpus: {count}").format(count=len(entries)))
        for entry in entries:
            typer.echo(f"  {entry}")


def diff_command(
    revisions: Annotated[
        str, typer.Argument(metavar="REV..REV", help=_("Two revisions of git; HEAD where one is left out."))
    ],
    folder: FolderOption = None,
) -> None:
    """Read a change of the glossary by concepts and names: what was added (+), removed (-), changed (~)."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    from qa.gate.git import Git  # noqa: PLC0415
    from qa.gate.revisions import glossary_at  # noqa: PLC0415
    from qa.upkeep.diff import differences  # noqa: PLC0415

    before, dots, after = revisions.partition("..")
    if not dots or after.startswith("."):
        raise UsageError(_("{revisions}: write two revisions, as main..HEAD").format(revisions=revisions))
    place = folder_to_edit(folder)
    git = Git(place)
    with TemporaryDirectory() as old, TemporaryDirectory() as new:
        sides = [glossary_at(git, rev or "HEAD", place, Path(room)) for rev, room in ((before, old), (after, new))]
        for line in differences(*sides):
            typer.echo(line)
