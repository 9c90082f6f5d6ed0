"""The commands of ``qa``, one module each."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import Annotated

import typer
from typer.core import TyperOption

from qa import __version__
from qa.i18n import SOURCE_LANGUAGE, _, language, marked, prose

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
        suggest_commands=False,  # click says already which are near
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(_options)
    for name in COMMANDS if asked not in COMMANDS else (asked,):
        module = import_module(f"qa.cli.{name}")
        if hasattr(module, "app"):
            module.app.suggest_commands = False
            made.add_typer(module.app, name=name)
        else:
            made.command(name, epilog=getattr(module, "EPILOG", None))(getattr(module, f"{name}_command"))
    if language() != SOURCE_LANGUAGE:
        translate_help(made)
    _shorten(made)
    return made


def run(made: typer.Typer, arguments: list[str]) -> None:
    """Run the command that ``arguments`` name; what the library says of completion in the language of the interface."""
    from typer.main import get_command  # noqa: PLC0415 - typer does the same

    command = get_command(made)
    for parameter in command.params:
        if parameter.name in _COMPLETION and isinstance(parameter, TyperOption):
            parameter.help = _(_COMPLETION[parameter.name])
    command(arguments)


_COMPLETION = {
    "install_completion": marked("Install completion for the current shell."),
    "show_completion": marked("Show completion for the current shell, to copy it or change the installation."),
}


def _shorten(group: typer.Typer) -> None:
    """Say of each command in the list of commands what fits on its line, up to a comma, colon or bracket."""
    for command in group.registered_commands:
        command.short_help = _summary(command.help or inspect.getdoc(command.callback) or "")
    for inner in group.registered_groups:
        if inner.typer_instance:
            inner.short_help = _summary(str(inner.typer_instance.info.help or ""))
            _shorten(inner.typer_instance)


def _summary(text: str) -> str:
    """The first sentence of ``text``; without what explains it where it would not fit on a line."""
    sentence = " ".join(text.partition("\n\n")[0].split()).partition(". ")[0].rstrip(".")
    if len(sentence) > _LINE:
        pauses = _EXPLAINING if sentence.count(",") > 1 or any(mark in sentence for mark in _EXPLAINING) else (",",)
        places = [sentence.find(mark) for mark in pauses if mark in sentence]
        sentence = sentence[: min(places, default=len(sentence))].rstrip(" \N{NBSP}\N{NNBSP}")
    return f"{sentence}."


_LINE = 62
"""Code points of a line of 80 that the list of commands leaves."""
_EXPLAINING = (";", ":", "(")


def translate_help(group: typer.Typer) -> None:
    """Give the commands of ``group``, whose help are their docstrings, help in the language of the interface."""
    for command in group.registered_commands:
        command.help = prose(inspect.getdoc(command.callback) or "")
    for inner in group.registered_groups:
        if inner.typer_instance:
            translate_help(inner.typer_instance)
