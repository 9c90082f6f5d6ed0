"""The commands of ``qa``, one module each."""

from __future__ import annotations

from typing import Annotated

import typer

from qa import __version__
from qa.cli import baseline, checks, explain, fix, gate, glossary, lint, models, score, suppress
from qa.i18n import _

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
) -> None:
    """Nothing is shared by all commands but ``--version``."""


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
