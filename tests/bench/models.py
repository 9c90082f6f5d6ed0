"""Throughput of each model check, cache cold: ``MODELS="CHECK=FOLDER …" python -m tests.bench.models``."""

from __future__ import annotations

import os
import resource
import tempfile
import time

from qa.cli.options import with_models
from qa.config import Config
from qa.context import Context
from qa.models import LOADERS
from qa.models.backend import device
from qa.registry import check_named
from qa.runner import check_document
from tests.documents import document
from tests.eval.cases import read_cases
from tests.eval.tables import table

SEGMENTS = int(os.environ.get("SEGMENTS", "200"))


def main() -> None:
    """Print segments a second on the device there is, and the peak memory."""
    given = os.environ.get("MODELS", "").split()
    if not given:
        print('nothing measured: give MODELS="CHECK=FOLDER …"')
        return
    options = dict(with_models(Config(), given, allow_download=False).options)
    sentences = [case["text"] for case in read_cases() if case["label"] == "right"]
    # The French stands for the source too: what is measured is time, not sense; numbers keep the cache from helping.
    texts = [f"{number} {sentences[number % len(sentences)]}" for number in range(SEGMENTS)]
    article = document(*((text, text) for text in texts))
    rows: list[list[object]] = []
    for check in LOADERS:
        if f"model.{check}" not in options:
            continue
        with tempfile.TemporaryDirectory() as folder:
            os.environ["QA_CACHE"] = folder
            context = Context(options=options)
            context.model(check)
            start = time.perf_counter()
            result = check_document(article, [check_named(check)], context)
            seconds = time.perf_counter() - start
        assert not result.skipped, result.skipped
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        rows.append([check, device(), f"{SEGMENTS / seconds:.1f}", peak])
    print(table(["check", "device", "segments a second", "peak MiB so far"], rows))


if __name__ == "__main__":
    main()
