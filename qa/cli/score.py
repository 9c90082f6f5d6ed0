"""``qa score``: a translation beside a reference."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.options import ConfigFile, Glossaries, NoBuiltin, effective_config
from qa.errors import UsageError
from qa.files import write_atomically
from qa.i18n import _
from qa.linting import make_context

EPILOG = epilog(
    "qa score system.fr.txt --reference human.fr.txt",
    "qa score new.fr.txt --reference human.fr.txt --baseline old.fr.txt --source article.en.txt --report score.html",
    then=_("""\
BLEU, chrF++ and TER equal `sacrebleu REF -i CANDIDATE -m bleu chrf ter --chrf-word-order 2`, and its --paired-bs."""),
)


def score_command(
    candidate: Annotated[Path, typer.Argument(metavar="CANDIDATE", help=_("The French to score, in any format."))],
    reference: Annotated[Path, typer.Option("--reference", "-r", metavar="FILE", help=_("A good translation."))],
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help=_("Another system's, for significance."))
    ] = None,
    source: Annotated[
        Path | None, typer.Option("--source", "-s", metavar="FILE", help=_("The English, for terminology and MQM."))
    ] = None,
    format_: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help=_("text, json or html."))] = "text",
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help=_("Also write an HTML page with plots."))
    ] = None,
    glossaries: Glossaries = None,
    no_builtin: NoBuiltin = False,
    config_file: ConfigFile = None,
) -> None:
    """Score a translation beside a reference: BLEU, chrF++, TER, terminology, MQM."""
    if format_ not in {"text", "json", "html"}:
        raise UsageError(_("--format is text, json or html, not {name}").format(name=format_))
    config = effective_config(config_file, glossaries=glossaries, no_builtin=no_builtin)
    from qa.scores import score_files  # noqa: PLC0415 - after the arguments were found right
    from qa.scores.page import as_html  # noqa: PLC0415
    from qa.scores.reports import as_json, as_text  # noqa: PLC0415

    scores = score_files(
        candidate, reference=reference, baseline=baseline, source=source, config=config, context=make_context(config)
    )
    if report is not None:
        write_atomically(report, as_html(scores))
    render = {"text": as_text, "json": as_json, "html": as_html}[format_]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(render(scores))
