"""``qa gate``: judge what a change brings."""

from __future__ import annotations

import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.options import (
    AlignWith,
    AllowDownload,
    Color,
    ConfigFile,
    FailOn,
    Formats,
    Glossaries,
    HtmlReport,
    Ignore,
    Models,
    NoBuiltin,
    NoCache,
    Profile,
    Quiet,
    Select,
    effective_config,
)
from qa.cli.output import parse_formats, write_reports
from qa.errors import UsageError
from qa.files import write_atomically
from qa.i18n import _
from qa.linting import make_context, report_options
from qa.reports import render

if TYPE_CHECKING:
    from qa.gate.gate import Judgement
    from qa.reports.options import ReportOptions

EPILOG = epilog(
    "qa gate --base origin/main",
    "qa gate --base origin/main --policy changed-lines --fail-on major --max-new 3",
    'qa gate --base origin/main --format github --format sarif=qa.sarif --summary "$GITHUB_STEP_SUMMARY"',
    then=_("""\
Exit status: 0 all bars met, 1 a bar missed, 2 the work could not be done."""),
)
SUMMARY_BYTES = 1_000_000
"""Of the 1 MiB that a step summary holds, some is left to other commands of the step."""


def gate_command(
    base: Annotated[
        str, typer.Option("--base", metavar="REV", help=_("What the change is to be merged into, as origin/main."))
    ],
    policy: Annotated[
        str,
        typer.Option(
            "--policy", metavar="NAME", help=_("What counts: new (default), changed-lines, changed-files or all.")
        ),
    ] = "new",
    fail_on: FailOn = None,
    max_new: Annotated[
        int, typer.Option("--max-new", metavar="N", min=0, help=_("How many issues at the bar may count (0)."))
    ] = 0,
    min_score: Annotated[
        float | None,
        typer.Option("--min-score", metavar="X", min=0, max=100, help=_("The least MQM score of what is checked.")),
    ] = None,
    formats: Formats = None,
    report: HtmlReport = None,
    summary: Annotated[
        Path | None,
        typer.Option("--summary", metavar="FILE", help=_("Add a Markdown summary to FILE, as $GITHUB_STEP_SUMMARY.")),
    ] = None,
    comment: Annotated[
        Path | None,
        typer.Option("--comment", metavar="FILE", help=_("Write the body of a comment on the pull request to FILE.")),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE", help=_("Add name=value lines to FILE, as $GITHUB_OUTPUT.")),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    glossaries: Glossaries = None,
    no_builtin: NoBuiltin = False,
    config_file: ConfigFile = None,
    no_cache: NoCache = False,
    models: Models = None,
    align_with: AlignWith = None,
    allow_download: AllowDownload = False,
    color: Color = None,
    quiet: Quiet = False,
) -> None:
    """Judge what a change brings, compared with where it parted from its base."""
    from qa.gate.gate import POLICIES, Bars, open_gate  # noqa: PLC0415 - no other command needs it

    config = effective_config(
        config_file, select=select, ignore=ignore, profile=profile, fail_on=fail_on, glossaries=glossaries,
        no_builtin=no_builtin, models=models, align_with=align_with, allow_download=allow_download,
    )  # fmt: skip
    if policy not in POLICIES:
        known = ", ".join(POLICIES)
        raise UsageError(_("there is no policy {name}; use one of {known}").format(name=policy, known=known))
    wanted = parse_formats(formats or [], report)
    context = make_context(config)
    gate = open_gate(base, config, context, folder=Path.cwd(), cache=not no_cache)
    judgement = gate.judge(base, Bars(policy, config.fail_on, max_new, min_score))
    options = report_options(
        judgement.run,
        config,
        context,
        command=shlex.join(["qa", *sys.argv[1:]]),
        gate=judgement.info,
        failures=judgement.failures,
    )
    write_reports(judgement.run, options, wanted, quiet=quiet, color=color)
    _write_more(judgement, options, summary=summary, comment=comment, output=output)
    raise typer.Exit(_status(judgement))


def _status(judgement: Judgement) -> int:
    if any(skip.crashed for skip in judgement.run.skipped):
        return 2
    return int(bool(judgement.failures))


def _write_more(
    judgement: Judgement, options: ReportOptions, *, summary: Path | None, comment: Path | None, output: Path | None
) -> None:
    if summary is not None:
        with summary.open("a", encoding="utf-8") as file:
            file.write(render("markdown", judgement.run, replace(options, max_bytes=SUMMARY_BYTES)) + "\n")
    if comment is not None:
        write_atomically(comment, render("markdown", judgement.run, options))
    if output is not None:
        info = judgement.info
        values = {
            "status": _status(judgement),
            "new": info.new,
            "known": info.known,
            "suppressions-added": info.suppressions_added,
            "baseline-added": info.baseline_added,
            "score": f"{judgement.run.score():.1f}",
        }
        with output.open("a", encoding="utf-8") as file:
            file.writelines(f"{name}={value}\n" for name, value in values.items())
