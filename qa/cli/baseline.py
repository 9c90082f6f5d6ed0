"""``qa baseline``: accept today's issues, look at what was accepted, drop what no longer holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from qa.acceptance import baseline
from qa.acceptance.baseline import Entry
from qa.cli.epilog import epilog
from qa.cli.options import ConfigFile, effective_config, parse_date
from qa.errors import UsageError
from qa.files import decode, read_bytes
from qa.i18n import _, plural
from qa.linting import accept_known, check_project, make_context, project_of
from qa.registry import all_checks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.acceptance.apply import Project
    from qa.config import Config
    from qa.run import Run

WRITE_EPILOG = epilog(
    'qa baseline write --reason "stock of May 2026" --until 2027-01-01',
    'qa baseline write articles/old --reason "not ours to mend"',
)
app = typer.Typer(help=_("Issues accepted as they are: qa-baseline.json."), no_args_is_help=True)
Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE...", help=_("Articles or folders of them; without any, the whole project.")),
]


@app.command("write", epilog=WRITE_EPILOG)
def write_command(
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why the new entries are accepted."))],
    paths: Files = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="YYYY-MM-DD", help=_("The last day the new entries hold."))
    ] = None,
    config_file: ConfigFile = None,
) -> None:
    """Add today's issues to the baseline; entries that are there keep their reason."""
    if not reason.strip():
        raise UsageError(_("--reason: say why the issues are accepted"))
    day = parse_date(until)
    config = effective_config(config_file)
    project = project_of(config)
    context = make_context(config)
    run = accept_known(check_project(paths or (), project, config, context), project, config, context)
    held = baseline.read_baseline(project.root / baseline.NAME)
    new = _entries(run, project, reason.strip(), day.isoformat() if day else "")
    baseline.write_baseline(project.root / baseline.NAME, [*held, *new])
    typer.echo(_("{path}: {new} added, {held} held before").format(path=baseline.NAME, new=len(new), held=len(held)))


def _entries(run: Run, project: Project, reason: str, until: str) -> list[Entry]:
    """The active issues of ``run``; those about suppressions are mended, not accepted."""
    checks = all_checks()
    return [
        Entry(project.name(issue.path), issue.check, issue.text, issue.fingerprint, reason, until)
        for issue in run.active()
        if checks[issue.check].scope != "suppressions"
    ]


@app.command("show")
def show_command(config_file: ConfigFile = None) -> None:
    """List the entries, and how many there are of each check."""
    config = effective_config(config_file)
    entries = baseline.read_baseline(project_of(config).root / baseline.NAME)
    for entry in entries:
        until = _(" until {day}").format(day=entry.until) if entry.until else ""
        typer.echo(f"{entry.path}: {entry.check}: {entry.text!r}: {entry.reason}{until}")
    counts = Counter(entry.check for entry in entries)
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        typer.echo(f"{count:6} {name}")
    typer.echo(plural("{count} entry", "{count} entries", len(entries)).format(count=len(entries)))


@app.command("prune")
def prune_command(config_file: ConfigFile = None) -> None:
    """Drop the entries whose issue is gone; of a merge conflict keep the entries of both sides that hold."""
    config = effective_config(config_file)
    project = project_of(config)
    path = project.root / baseline.NAME
    content = baseline.without_conflict(decode(read_bytes(path), str(path)))
    entries = baseline.parse_baseline(content, str(path))
    kept = _still_true(entries, project, config)
    baseline.write_baseline(path, kept)
    message = _("{path}: {dropped} dropped, {kept} kept")
    typer.echo(message.format(path=baseline.NAME, dropped=len(entries) - len(kept), kept=len(kept)))


def _still_true(entries: Iterable[Entry], project: Project, config: Config) -> list[Entry]:
    """Those of ``entries`` whose issue still stands in its article."""
    entries = tuple(entries)
    paths = sorted({entry.path for entry in entries if (project.root / entry.path).is_file()})
    if not paths:
        return []
    run = check_project([str(project.root / path) for path in paths], project, config, make_context(config))
    found = {(project.name(issue.path), issue.fingerprint) for issue in run.issues}
    return [entry for entry in entries if (entry.path, entry.fingerprint) in found]
