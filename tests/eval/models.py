"""Span precision and recall, and ranking of segments, of the checks that ask a model.

``make eval MODELS="CHECK=FOLDER …"``, or ``MODELS="…" python -m tests.eval.models``. Measured on the gold of the seed
article and on annotated segments that lie outside the project: JSON Lines with ``source_en``, ``target_fr`` and
``errors``, in the file that ``ANNOTATED`` names, else in the develop set of ``../shared``. ``THRESHOLDS`` names what
``qa models calibrate`` wrote of other segments. Answers of models are kept, so that a second run takes seconds.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from qa.calibration import Annotated, measure, read_annotated
from qa.cli.options import with_models
from qa.config import Config
from qa.context import Context
from qa.errors import QAError
from qa.formats import read_document
from qa.model import Span
from qa.models import LOADERS
from tests.eval.clean import SHARED
from tests.eval.gold import ROOT, read_gold
from tests.eval.ranking import area, suspicion
from tests.eval.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEVELOP = SHARED / "corpora/bio_mqm_enfr.develop.jsonl"
HEADER = ("check", "findings", "precision", "recall", "F0.5", "segment AUC", "seconds")


def seed() -> Annotated:
    """The seed article beside its source, with its annotated errors."""
    document = read_document(ROOT / "seeds/documentary.fr.txt", source=ROOT / "seeds/documentary.en.txt")
    gold = [Span(error["start"], error["end"]) for error in read_gold()]
    errors = {}
    for segment in document.segments:
        place = segment.target.locate(Span(0, len(segment.target.value)))
        inside = (error for error in gold if place.start <= error.start and error.end <= place.end)
        errors[segment.id] = tuple(Span(e.start - place.start, e.end - place.start) for e in inside)
    return Annotated(document, errors)


def corpora() -> Iterator[tuple[str, Annotated]]:
    """What is measured on, by name."""
    yield "the seed's gold", seed()
    path = Path(os.environ.get("ANNOTATED") or DEVELOP)
    if path.is_file():
        yield path.name, read_annotated(path)
    else:
        print(f"{path}: no such file; name annotated segments by ANNOTATED=FILE")


def row(check: str, annotated: Annotated, options: Mapping[str, str]) -> list[object]:
    """A line of the table."""
    start = time.perf_counter()
    found = measure(check, annotated, options)
    ranking = area(suspicion(check, annotated, Context(options=dict(options))), annotated)
    shares = (found.precision, found.recall, found.f_measure, ranking)
    return [check, found.findings, *(f"{share:.3f}" for share in shares), f"{time.perf_counter() - start:.1f}"]


def main() -> None:
    """Print a table for each corpus, for whatever models are given; a line for one that cannot be asked."""
    given = os.environ.get("MODELS", "").split()
    if not given:
        print('nothing measured: give MODELS="CHECK=FOLDER …", with a check of ' + ", ".join(LOADERS))
        return
    try:
        options = dict(with_models(Config(), given, allow_download=False).options)
        if thresholds := os.environ.get("THRESHOLDS"):
            options["model.thresholds"] = thresholds
        for name, annotated in corpora():
            rows: list[list[object]] = []
            for check in (check for check in LOADERS if f"model.{check}" in options):
                print(f"{name}: {len(annotated.document.segments)} segments, {check} …", file=sys.stderr, flush=True)
                try:
                    rows.append(row(check, annotated, options))
                except QAError as error:
                    print(f"{check}: {error}")
            if rows:
                errors = sum(map(len, annotated.errors.values()))
                print(
                    f"\n{name}: {len(annotated.document.segments)} segments, {errors} errors\n\n{table(HEADER, rows)}"
                )
    except QAError as error:
        print(error)


if __name__ == "__main__":
    main()
