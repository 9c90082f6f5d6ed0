"""The commands of ``qa``, one module each."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import Annotated

import typer

from qa import __version__
from qa.i18n import SOURCE_LANGUAGE, _, language, prose

COMMANDS = ("lint", "gate", "fix", "baseline", "suppress", "models", "score", "checks", "explain", "glossary")
"""In the order of the help; each is a module of this folder."""


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"qa {__version__}")
        raise typer.Exit


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


def command_line(asked: str | None = None) -> typer.Typer:
    """All commands, or the one that is ``asked`` for alone: to import and build all costs every run."""
    made = typer.Typer(
        name="qa",
        help=_("Translation QA for machine-translated French, first of all for cycling journalism."),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(_options)
    for name in COMMANDS if asked not in COMMANDS else (asked,):
        module = import_module(f"qa.cli.{name}")
        if hasattr(module, "app"):
            made.add_typer(module.app, name=name)
        else:
            made.command(name, epilog=getattr(module, "EPILOG", None))(getattr(module, f"{name}_command"))
    if language() != SOURCE_LANGUAGE:
        translate_help(made)
    return made


def translate_help(group: typer.Typer) -> None:
    """Give the commands of ``group``, whose help are their docstrings, help in the language of the interface."""
    for command in group.registered_commands:
        command.help = prose(inspect.getdoc(command.callback) or "")
    for inner in group.registered_groups:
        if inner.typer_instance:
            translate_help(inner.typer_instance)
