"""Throughput and memory of the checks that ask a model: ``MODELS="CHECK=FOLDER …" python -m tests.bench.models``.

Each check runs in a process of its own over one document of ``SEGMENTS`` segments (200; an issue of a journal has some
5,000), with nothing cached. Memory is what the process takes at most, and how much of that the document adds to the
loaded model.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
import tempfile
import time
from typing import NamedTuple

from qa.cli.options import with_models
from qa.config import Config
from qa.context import Context
from qa.errors import QAError
from qa.models import LOADERS
from qa.models.backend import device
from qa.registry import check_named
from qa.runner import check_document
from tests.documents import document
from tests.eval.cases import read_cases
from tests.eval.tables import table

HEADER = ("check", "device", "segments", "segments a second", "peak MiB", "of it the document's")


class Cost(NamedTuple):
    """Of one check over one document."""

    device: str
    seconds: float
    peak: int
    """MiB, the interpreter and the model included."""
    loaded: int
    """MiB once the model was loaded."""


def cost(check: str, options: dict[str, str], segments: int) -> Cost:
    """What ``check`` takes over ``segments`` segments; alone in its process."""
    sentences = [case["text"] for case in read_cases() if case["label"] == "right"]
    # The French stands for the source too: what is measured is time, not sense; numbers keep the cache from helping.
    texts = [f"{number} {sentences[number % len(sentences)]}" for number in range(segments)]
    article = document(*((text, text) for text in texts))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["QA_CACHE"] = folder
        context = Context(options=options)
        context.model(check)
        loaded = _peak()
        start = time.perf_counter()
        result = check_document(article, [check_named(check)], context)
        seconds = time.perf_counter() - start
    assert not result.skipped, result.skipped
    return Cost(device(), seconds, _peak(), loaded)


def _peak() -> int:
    """MiB that this process has taken at most; Linux counts in KiB, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    """Print the table for whatever models are given."""
    given = os.environ.get("MODELS", "").split()
    segments = int(os.environ.get("SEGMENTS", "200"))
    if not given:
        print('nothing measured: give MODELS="CHECK=FOLDER …"')
        return
    rows: list[list[object]] = []
    try:
        options = dict(with_models(Config(), given, allow_download=False).options)
        for check in (check for check in LOADERS if f"model.{check}" in options):
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                found = pool.apply(cost, (check, options, segments))
            speed = f"{segments / found.seconds:.1f}"
            rows.append([check, found.device, segments, speed, found.peak, found.peak - found.loaded])
    except QAError as error:
        print(error)
    print(table(HEADER, rows))


if __name__ == "__main__":
    main()
