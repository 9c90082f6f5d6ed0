"""Span precision and recall of model checks on annotated segments: ``make eval MODELS="CHECK=FOLDER …"``.

Models come from the environment variable ``MODELS``; the annotated develop set lies outside the project.
"""

from __future__ import annotations

import os

from qa.calibration import measure, read_annotated
from qa.cli.options import with_models
from qa.config import Config
from qa.models import LOADERS
from tests.eval.clean import SHARED
from tests.eval.ranking import area
from tests.eval.tables import table

CORPUS = SHARED / "corpora/bio_mqm_enfr.develop.jsonl"


def main() -> None:
    """Print the table for whatever models are given."""
    given = os.environ.get("MODELS", "").split()
    if not given or not CORPUS.is_file():
        print('nothing measured: give MODELS="CHECK=FOLDER …", and the corpus')
        return
    options = dict(with_models(Config(), given, allow_download=False).options)
    annotated = read_annotated(CORPUS)
    rows: list[list[object]] = []
    for check in LOADERS:
        if f"model.{check}" in options:
            found = measure(check, annotated, options)
            ranking = area(check, annotated, options)
            rows.append([check, found.findings, *(f"{v:.3f}" for v in (found.precision, found.recall, ranking))])
    print(table(["check", "findings", "precision", "recall", "segment AUC"], rows))


if __name__ == "__main__":
    main()
