"""``qa suppress``: turn a reviewer's verdicts into suppressions and glossary proposals."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.acceptance import suppression_file
from qa.acceptance.verdicts import proposals_csv, read_verdicts, suppressions
from qa.cli.epilog import epilog
from qa.cli.options import ConfigFile, effective_config
from qa.errors import UsageError
from qa.files import decode, read_bytes, write_atomically
from qa.i18n import _
from qa.linting import project_of

app = typer.Typer(help=_("Suppressions outside the texts: qa-suppressions.toml."), no_args_is_help=True)


@app.command("import", epilog=epilog("qa suppress import verdicts.json --proposals terms.csv"))
def import_command(
    verdicts: Annotated[Path, typer.Argument(metavar="FILE", help=_("The verdicts that the HTML report exported."))],
    proposals: Annotated[
        Path | None,
        typer.Option("--proposals", metavar="FILE", help=_("Write the proposed terms to FILE, a glossary CSV.")),
    ] = None,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help=_("The reason of verdicts that give none."))
    ] = "",
    config_file: ConfigFile = None,
) -> None:
    """Add false alarms and won't-fixes to qa-suppressions.toml; write the proposed terms for the glossary's review."""
    found = read_verdicts(verdicts)
    project = project_of(effective_config(config_file))
    path = project.root / suppression_file.NAME
    held = suppression_file.read_suppressions(path, path.name)
    known = {entry.fingerprint for entry in held[1]} if held else set()
    rows = [row for row in suppressions(found, project, reason) if row["fingerprint"] not in known]
    proposed = [each for each in found if each.proposal]
    if proposed and proposals is None:
        raise UsageError(_("{count} terms are proposed; name a file for them: --proposals").format(count=len(proposed)))
    if rows:
        content = held[0].content if held else ""
        write_atomically(path, suppression_file.with_entries(content, rows))
    if proposed and proposals is not None:
        old = decode(read_bytes(proposals), str(proposals)) if proposals.is_file() else ""
        write_atomically(proposals, proposals_csv(old, proposed))
    message = _("{path}: {added} added; {proposed} terms proposed")
    typer.echo(message.format(path=path.name, added=len(rows), proposed=len(proposed)))
