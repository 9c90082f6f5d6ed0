"""``qa lint``: check translated articles."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.options import (
    AlignWith,
    AllowDownload,
    Color,
    ConfigFile,
    Date,
    Engines,
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
    article_files,
    effective_config,
    parse_date,
)
from qa.cli.output import exit_status, parse_formats, write_reports
from qa.i18n import _
from qa.linting import accept_known, lint_articles, make_context, project_of, report_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.articles import Article
    from qa.config import Config
    from qa.run import Run

EPILOG = epilog(
    "qa lint article.fr.md",
    "qa lint article.fr.md --source article.en.md --report reports/article.html",
    "qa lint articles/ --format json=issues.json --fail-on major",
    "cat article.fr.md | qa lint - --stdin-filename article.fr.md",
    then=_("""\
Exit status: 0 clean or below the bar, 1 issues at or above it, 2 the work could not be done."""),
)


def lint_command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...", help=_("French articles, folders of them, or bilingual files; - is standard input.")
        ),
    ],
    source: Annotated[
        Path | None,
        typer.Option("--source", "-s", metavar="FILE", help=_("The English source of the one article given.")),
    ] = None,
    no_source: Annotated[
        bool, typer.Option("--no-source", help=_("Do not look for a source by its name or in front matter."))
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            "--stdin-filename", metavar="NAME", help=_("What standard input is called, which tells its format.")
        ),
    ] = None,
    formats: Formats = None,
    report: HtmlReport = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    fail_on: FailOn = None,
    glossaries: Glossaries = None,
    no_builtin: NoBuiltin = False,
    date: Date = None,
    config_file: ConfigFile = None,
    no_cache: NoCache = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            min=1,
            metavar="N",
            help=_("Processes for a large TSV or CSV; default: one a core."),
        ),
    ] = None,
    models: Models = None,
    align_with: AlignWith = None,
    allow_download: AllowDownload = False,
    engines: Engines = None,
    color: Color = None,
    quiet: Quiet = False,
) -> None:
    """Check translated French articles, with or without their English source."""
    config = effective_config(
        config_file, select=select, ignore=ignore, profile=profile, fail_on=fail_on, glossaries=glossaries,
        no_builtin=no_builtin, models=models, align_with=align_with, allow_download=allow_download, engines=engines,
    )  # fmt: skip
    wanted = parse_formats(formats or [], report)
    context = make_context(config, parse_date(date))
    if len(paths) == 1 and _is_streamed(paths[0]):
        run = _stream(paths[0], config, date, jobs)
    else:
        articles = _articles(paths, config, source=source, pair=not no_source, stdin_filename=stdin_filename)
        run = lint_articles(articles, config, context, cache=not no_cache)
    run = accept_known(run, project_of(config), config, context)
    options = report_options(run, config, context, command=shlex.join(["qa", *sys.argv[1:]]))
    write_reports(run, options, wanted, quiet=quiet, color=color)
    raise typer.Exit(exit_status(run, config.fail_on))


def _stream(path: str, config: Config, date: str | None, jobs: int | None) -> Run:
    """The run over a large bitext, with a progress bar where somebody watches."""
    from qa.streaming import default_jobs, lint_stream  # noqa: PLC0415 - only large bitexts need processes

    processes = jobs or default_jobs()
    if not sys.stderr.isatty():
        return lint_stream(path, config, parse_date(date), jobs=processes)
    with typer.progressbar(length=Path(path).stat().st_size, label=path, file=sys.stderr) as bar:
        return lint_stream(path, config, parse_date(date), jobs=processes, tick=bar.update)


def _is_streamed(path: str) -> bool:
    if not path.lower().endswith((".tsv", ".csv")):
        return False
    from qa.streaming import is_streamed  # noqa: PLC0415 - articles need none of it

    return is_streamed(path)


def _articles(
    paths: Sequence[str], config: Config, *, source: Path | None, pair: bool, stdin_filename: str | None
) -> list[Article]:
    """The articles in ``paths``, each with its source where one is given or, if ``pair``, found."""
    from qa.articles import article_of, read_article  # noqa: PLC0415 - after the arguments were found right

    articles = []
    for path in article_files(paths, config, source):
        if path == "-":
            articles.append(article_of(stdin_filename or "<stdin>", sys.stdin.buffer.read(), source))
        else:
            articles.append(read_article(path, config, source=source, pair=pair))
    return articles
