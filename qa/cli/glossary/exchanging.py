"""``qa glossary export``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.glossary.common import FolderOption, folder_to_edit
from qa.i18n import _, plural

EPILOG = epilog(
    "qa glossary export --to tbx -o terms.tbx",
    "qa glossary export --to csv --only names -o names.csv",
    "qa glossary export --to deepl > deepl.tsv",
)


def export_command(
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="FORMAT", help=_("amazon, csv, deepl, google, json, markdown, microsoft, tbx or tmx.")
        ),
    ],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help=_("Where to write it; else it is printed."))
    ] = None,
    only: Annotated[str | None, typer.Option("--only", help=_("Only the concepts, or only the names."))] = None,
    folder: FolderOption = None,
) -> None:
    """Write the glossary in another format, and say what that format cannot take and why."""
    from qa.errors import UsageError  # noqa: PLC0415 - each command imports its own
    from qa.files import write_atomically  # noqa: PLC0415
    from qa.glossary import load_glossary  # noqa: PLC0415
    from qa.glossary.exchange import export  # noqa: PLC0415

    if only not in {None, "concepts", "names"}:
        raise UsageError(_("--only is concepts or names, not {value}").format(value=only))
    glossary = load_glossary([folder_to_edit(folder)], builtin=False)
    made = export(to, [] if only == "names" else glossary.terms, [] if only == "concepts" else glossary.names)
    if output is None:
        typer.echo(made.content, nl=False)
    else:
        write_atomically(Path(output), made.content)
    message = plural("{count} entry written", "{count} entries written", made.written)
    typer.echo(message.format(count=made.written), err=True)
    for reason, count in made.left_out.most_common():
        typer.echo(_("{count} left out: {reason}").format(count=count, reason=reason), err=True)
