"""``qa fix``: apply replacements."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.options import (
    ConfigFile,
    Date,
    Glossaries,
    Ignore,
    NoBuiltin,
    Profile,
    Select,
    article_files,
    effective_config,
    parse_date,
)
from qa.i18n import _, plural
from qa.linting import make_context

EPILOG = epilog(
    "qa fix article.fr.md --diff",
    "qa fix article.fr.md --profile fr-FR",
    "qa fix article.fr.md --source article.en.md --unsafe --select terminology",
    then=_("""\
Exit status: 0 done, 1 with --diff if something would change, 2 the work could not be done."""),
)


def fix_command(
    paths: Annotated[
        list[str], typer.Argument(metavar="FILE...", help=_("French articles, folders of them, or bilingual files."))
    ],
    source: Annotated[
        Path | None, typer.Option("--source", "-s", metavar="FILE", help=_("The English source of the one article."))
    ] = None,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help=_("Also make replacements that a person should look at afterwards."))
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help=_("Show what would change; write nothing."))] = False,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    glossaries: Glossaries = None,
    no_builtin: NoBuiltin = False,
    date: Date = None,
    config_file: ConfigFile = None,
) -> None:
    """Write the safe replacements of a lint into the files."""
    from qa.fix import fix_document  # noqa: PLC0415 - after the arguments were found right
    from qa.formats import FORMATS, detect  # noqa: PLC0415
    from qa.formats.edit import rewrite  # noqa: PLC0415
    from qa.formats.pairing import find_source  # noqa: PLC0415
    from qa.model import Span  # noqa: PLC0415

    config = effective_config(
        config_file, select=select, ignore=ignore, profile=profile, glossaries=glossaries, no_builtin=no_builtin
    )
    context = make_context(config, parse_date(date))
    changed = False
    for path in map(Path, article_files(paths, config, source)):
        found = source if FORMATS[detect(path)].is_bilingual else source or find_source(path, config.source_patterns)
        fixed = fix_document(path, config, context, source=found, unsafe=unsafe)
        changed = changed or fixed.after != fixed.before
        if diff:
            typer.echo(fixed.diff(), nl=False)
            continue
        if fixed.after != fixed.before:
            rewrite(path, [(Span(0, len(fixed.before)), fixed.after)], "text")
        message = plural(
            "{path}: {count} replaced, {left} issue left",
            "{path}: {count} replaced, {left} issues left",
            len(fixed.left),
        )
        typer.echo(message.format(path=path, count=fixed.count, left=len(fixed.left)))
    raise typer.Exit(int(diff and changed))
