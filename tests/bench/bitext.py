"""A large generated bitext, streamed: ``python -m tests.bench.bitext [--pairs N] [--jobs N]``; pairs/s, peak memory.

The pairs are those of the checks' own pages, with a number that differs from pair to pair.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from pathlib import Path

from qa.config import Config
from qa.registry import all_checks
from qa.streaming import lint_stream


def write_bitext(path: Path, pairs: int) -> None:
    """A TSV of ``pairs`` rows, nearly all of them good."""
    chance = random.Random(11)  # noqa: S311 - a shuffle, no secret
    examples = [
        pair
        for check in all_checks().values()
        for example in check.page.right
        for pair in example.pairs
        if pair[0] and pair[1] and "\t" not in pair[0] + pair[1]
    ]
    with path.open("w", encoding="utf-8") as file:
        for number in range(pairs):
            source, target = chance.choice(examples)
            file.write(f"{source} Number {number}.\t{target} Numéro {number}.\n")


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pairs", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bitext.tsv"
        write_bitext(path, options.pairs)
        start = time.perf_counter()
        run = lint_stream(path, Config(), jobs=options.jobs)
        seconds = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    speed = f"{options.pairs / seconds:.0f} pairs/s with {options.jobs} processes"
    memory = f"peak {own / 1024:.0f} MB, largest worker {child / 1024:.0f} MB"
    print(f"{options.pairs} pairs, {run.words} words, {len(run.issues)} issues kept: {speed}; {memory}")


if __name__ == "__main__":
    main()
