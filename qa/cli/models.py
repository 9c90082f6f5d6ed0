"""``qa models``: which models there are for which check, whether they load, and their thresholds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from qa.cli.options import AllowDownload, Models, with_models
from qa.config import Config
from qa.errors import ModelError, UsageError
from qa.files import write_atomically
from qa.i18n import _, decimal
from qa.models.load import LOADERS, load_model
from qa.models.recommended import RECOMMENDED

app = typer.Typer(help=_("Neural models for the checks that ask one."), no_args_is_help=True)


@app.command("list")
def list_command() -> None:
    """List recommended models: the check each is for, licence, size."""
    for model in RECOMMENDED:
        use = "" if model.is_commercial else _("; NO COMMERCIAL USE")
        note = f"; {_(model.note)}" if model.note else ""
        typer.echo(f"{model.check:18} {model.name:60} {model.licence}, {model.megabytes} MB{use}{note}")


@app.command("check")
def check_command(models: Models = None, allow_download: AllowDownload = False) -> None:
    """Load each model given and say its revision."""
    options = _given(models, allow_download=allow_download)
    for check in LOADERS:
        if spec := options.get(f"model.{check}"):
            model = load_model(check, spec, allow_download=allow_download)
            typer.echo(_("{check}: {name} loads, revision {revision}").format(
                check=check, name=model.name, revision=model.revision
            ))  # fmt: skip


@app.command("pull")
def pull_command(
    name: Annotated[str, typer.Argument(metavar="OWNER/NAME[@REVISION]", help=_("A model of a hub."))],
) -> None:
    """Fetch a model of a hub into its cache; this asks the network."""
    from qa.models.backend import require  # noqa: PLC0415 - only this command fetches
    from qa.models.folder import set_offline  # noqa: PLC0415

    set_offline(allow_download=True)
    repository, _at, revision = name.partition("@")
    for model in RECOMMENDED:
        if model.name == repository and not model.is_commercial:
            typer.echo(_("{name}: licence {licence}, no commercial use").format(
                name=repository, licence=model.licence
            ), err=True)  # fmt: skip
    try:
        folder = Path(require("huggingface_hub").snapshot_download(repository, revision=revision or None))
    except (OSError, ValueError) as error:
        message = _("{name}: cannot be fetched ({kind})")
        raise ModelError(message.format(name=name, kind=type(error).__name__)) from None
    typer.echo(_("pin it as {name}@{revision}").format(name=repository, revision=folder.name))


@app.command("calibrate")
def calibrate_command(
    annotated: Annotated[Path, typer.Argument(metavar="FILE.jsonl", help=_("source_en, target_fr, errors a line."))],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help=_("The threshold file to write."))],
    models: Models = None,
    allow_download: AllowDownload = False,
) -> None:
    """Write the thresholds that do best on annotated segments; use them by the option `model.thresholds`."""
    from qa.calibration import calibrate, read_annotated  # noqa: PLC0415 - after the arguments were found right

    options = _given(models, allow_download=allow_download)
    segments = read_annotated(annotated)
    thresholds = {}
    for check in LOADERS:
        if f"model.{check}" not in options:
            continue
        thresholds[check], best = calibrate(check, segments, options)
        typer.echo(_("{check}: {threshold} gives precision {precision}, recall {recall}").format(
            check=check, threshold=thresholds[check],
            precision=decimal(best.precision, ".3f"), recall=decimal(best.recall, ".3f"),
        ))  # fmt: skip
    write_atomically(output, json.dumps({"thresholds": thresholds}, indent=2) + "\n")


def _given(models: list[str] | None, *, allow_download: bool) -> dict[str, str]:
    if not models:
        raise UsageError(_("name at least one model: --model CHECK=FOLDER"))
    return dict(with_models(Config(), models, allow_download=allow_download).options)
