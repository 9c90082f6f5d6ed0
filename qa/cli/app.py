"""The commands of ``qa``, one module each."""

from __future__ import annotations

import inspect
from typing import Annotated

import typer

from qa import __version__
from qa.cli import baseline, checks, explain, fix, gate, glossary, lint, models, score, suppress
from qa.i18n import SOURCE_LANGUAGE, _, language, prose

app = typer.Typer(
    name="qa",
    help=_("Translation QA for machine-translated French, first of all for cycling journalism."),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"qa {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help=_("Print the version and exit."))
    ] = False,
    _language: Annotated[
        str | None,
        typer.Option("--lang", metavar="CODE", help=_("The interface's language: en or fr; else QA_LANG, the locale.")),
    ] = None,
) -> None:
    """What all commands share; ``--lang`` was read before this module, whose help depends on it."""


app.command("lint", epilog=lint.EPILOG)(lint.lint_command)
app.command("gate", epilog=gate.EPILOG)(gate.gate_command)
app.command("fix", epilog=fix.EPILOG)(fix.fix_command)
app.add_typer(baseline.app, name="baseline")
app.add_typer(suppress.app, name="suppress")
app.add_typer(models.app, name="models")
app.command("score", epilog=score.EPILOG)(score.score_command)
app.command("checks")(checks.checks_command)
app.command("explain")(explain.explain_command)
app.add_typer(glossary.app, name="glossary")


def translate_help(group: typer.Typer) -> None:
    """Give the commands of ``group``, whose help are their docstrings, help in the language of the interface."""
    for command in group.registered_commands:
        command.help = prose(inspect.getdoc(command.callback) or "")
    for inner in group.registered_groups:
        if inner.typer_instance:
            translate_help(inner.typer_instance)


if language() != SOURCE_LANGUAGE:
    translate_help(app)
