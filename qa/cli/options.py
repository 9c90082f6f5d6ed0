"""Options that several commands share, and what they make: the effective configuration."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from qa.config import Config, find_config, load_config, override, parse_profile, parse_severity
from qa.errors import UsageError
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

Formats: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--format", "-f", metavar="NAME[=FILE]", help=_("Report format, repeatable; printed, or written to FILE.")
    ),
]
HtmlReport: TypeAlias = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help=_("Write the HTML report to FILE (same as --format html=FILE).")),
]
Select: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="CHECK", help=_("Run only this check or category, repeatable; +CHECK adds to the defaults.")
    ),
]
Ignore: TypeAlias = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CHECK", help=_("Leave out this check or category, repeatable."))
]
Profile: TypeAlias = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help=_("Typography: web (default), fr-FR, fr-CA or fr-CH."))
]
FailOn: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--fail-on", metavar="SEVERITY", help=_("The bar for exit 1: critical, major, minor (default) or neutral.")
    ),
]
Glossaries: TypeAlias = Annotated[
    list[Path] | None,
    typer.Option("--glossary", metavar="FOLDER", help=_("A glossary of your own, added to the built-in one.")),
]
NoBuiltin: TypeAlias = Annotated[
    bool, typer.Option("--no-builtin-glossary", help=_("Leave out the built-in cycling glossary."))
]
NoCache: TypeAlias = Annotated[
    bool, typer.Option("--no-cache", help=_("Check everything anew instead of keeping the results of unchanged files."))
]
ConfigFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help=_("Configuration; without it the nearest qa.toml or pyproject.toml.")
    ),
]
Date: TypeAlias = Annotated[
    str | None,
    typer.Option("--date", metavar="YYYY-MM-DD", help=_("The article's date, where its front matter has none.")),
]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help=_("Print nothing; the exit status tells."))]
Color: TypeAlias = Annotated[
    bool | None,
    typer.Option("--color/--no-color", help=_("Colours; by default only on a terminal, and not if NO_COLOR is set.")),
]


Models: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--model", metavar="CHECK=FOLDER", help=_("The model of a check that needs one, repeatable: see `qa models`.")
    ),
]
Engines: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--engine", metavar="NAME[=PLACE]", help=_("Also ask grammalecte or languagetool=URL, your server; repeatable.")
    ),
]
AlignWith: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--align-with",
        metavar="FOLDER",
        help=_("A sentence encoder that helps to find which source stands beside which."),
    ),
]
AllowDownload: TypeAlias = Annotated[
    bool,
    typer.Option("--allow-download", help=_("Let a model's hub id be fetched; without it nothing asks the network.")),
]


def effective_config(
    config_file: Path | None,
    *,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    profile: str | None = None,
    fail_on: str | None = None,
    glossaries: list[Path] | None = None,
    no_builtin: bool = False,
    models: list[str] | None = None,
    align_with: str | None = None,
    allow_download: bool = False,
    engines: list[str] | None = None,
) -> Config:
    """The configuration file's settings with the command line's over them.

    Raises:
        ConfigurationError: a setting is wrong.
    """
    config = load_config(config_file or find_config(Path.cwd()))
    config = with_models(
        override(
            config,
            select=tuple(select or ()),
            ignore=(*config.ignore, *(ignore or ())),
            profile=None if profile is None else parse_profile(profile),
            fail_on=None if fail_on is None else parse_severity(fail_on),
            glossary=(*config.glossary, *(glossaries or ())),
            builtin_glossary=False if no_builtin else None,
        ),
        models or [],
        align_with=align_with,
        allow_download=allow_download,
    )
    return with_engines(config, [*config.engines, *(engines or ())])


def with_models(config: Config, models: list[str], *, allow_download: bool, align_with: str | None = None) -> Config:
    """``config`` with the models given as ``CHECK=FOLDER``; a check whose model is given runs.

    ``align_with`` is the folder of an encoder for alignment.

    Raises:
        UsageError: one is given otherwise.
    """
    from qa.models.load import ALIGNMENT, LOADERS  # noqa: PLC0415 - loads nothing heavy

    options = dict(config.options)
    for item in models:
        check, _equals, place = item.partition("=")
        if check not in LOADERS or not place:
            message = _("--model {item}: write CHECK=FOLDER, with one of {checks}")
            raise UsageError(message.format(item=item, checks=", ".join(LOADERS)))
        options[f"model.{check}"] = place
    if align_with:
        options[f"model.{ALIGNMENT}"] = align_with
    if allow_download:
        options["model.allow-download"] = "true"
    given = tuple(f"+{check}" for check in LOADERS if f"model.{check}" in options)
    return override(config, options=options or None, select=(*config.select, *given))


def with_engines(config: Config, engines: Sequence[str]) -> Config:
    """``config`` with ``engines``, each ``NAME`` or ``NAME=PLACE``, asked; a later place stands over an earlier one.

    Raises:
        UsageError: there is no such engine, or it needs a place.
    """
    from qa.engines import ENGINES  # noqa: PLC0415 - as above

    places = {name: place for name, _equals, place in (item.partition("=") for item in engines)}
    for name, place in places.items():
        if name not in ENGINES or (name == "languagetool" and not place):
            raise UsageError(
                _("--engine {name}: write grammalecte, grammalecte=PLACE or languagetool=URL").format(name=name)
            )
    options = {**config.options, **{f"engine.{name}": place for name, place in places.items()}}
    given = tuple(f"+{name}" for name in places)
    return override(config, options=options or None, select=(*config.select, *given))


def article_files(paths: Sequence[str], config: Config, source: Path | None) -> list[str]:
    """The files that ``paths`` name, folders replaced by the articles in them.

    Raises:
        InputError: there is no article in a folder.
        UsageError: ``source`` is given, the source of one article, and there are several.
    """
    from qa.articles import article_paths  # noqa: PLC0415 - after the arguments were found right

    files = article_paths(paths, config)
    if source is not None and len(files) > 1:
        raise UsageError(_("--source goes with one article, not with {count}").format(count=len(files)))
    return files


def parse_date(value: str | None) -> datetime.date | None:
    """``value`` as an ISO date.

    Raises:
        UsageError: it is none.
    """
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise UsageError(_("--date: {value} is no date; write it as 2026-07-14").format(value=value)) from None
