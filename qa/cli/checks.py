"""``qa checks``: every check there is."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from qa.cli.epilog import epilog
from qa.errors import UsageError
from qa.i18n import _
from qa.registry import all_checks

EPILOG = epilog("qa checks", "qa checks --format json")


def checks_command(
    format_: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help=_("text or json."))] = "text",
) -> None:
    """List every check with its category, severity, needs and fix."""
    rows = [
        {
            "name": check.name,
            "category": check.category,
            "severity": check.severity.value,
            "needs": sorted(need.value for need in check.needs),
            "fix": check.fix.value if check.fix else None,
            "default": check.default,
            "profiles": sorted(check.profiles),
            "summary": check.page.summary,
        }
        for check in all_checks().values()
    ]
    if format_ == "json":
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif format_ == "text":
        columns = ("name", "severity", "category")
        widths = {column: max(len(str(row[column])) for row in rows) for column in columns}
        for row in rows:
            cells = [str(row[column]).ljust(widths[column]) for column in columns]
            typer.echo("  ".join([*cells, str(row["summary"])]))
    else:
        raise UsageError(_("--format is text or json, not {name}").format(name=format_))
