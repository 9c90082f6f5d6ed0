"""A large generated bitext, streamed: ``python -m tests.bench.bitext [--pairs N] [--jobs N]``; pairs/s, peak memory.

The pairs are those of the checks' own pages, most followed by a sentence with names of the register and numbers.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import resource
import tempfile
import time
from pathlib import Path
from threading import Event, Thread

from qa.cli import GARBAGE_THRESHOLD
from qa.config import Config
from qa.glossary import load_glossary
from qa.registry import all_checks
from qa.streaming import lint_stream

FRAMES = (
    ("{name} covered the {km} km in {h} h {m:02}.", "{name} a parcouru les {km} km en {h} h {m:02}."),
    ("{name} finished {m}:{s:02} behind {other}.", "{name} a terminé à {m}'{s:02}'' de {other}."),
    ("Stage {n} did not suit {name}.", "La {n}e étape ne convenait pas à {name}."),
    ("{name} attacked {km} km from the finish, but {other} caught him.",
     "{name} a attaqué à {km} km de l'arrivée, mais {other} l'a rejoint."),
    ("The team of {name} paid €{km} million.", "L'équipe de {name} a payé {km} millions d'euros."),
    ("{name} was {n}th in {year}.", "{name} était {n}e en {year}."),
    ("The start is at {n}:{s:02} pm, said {name}.", "Le départ est à {pm} h {s:02}, a dit {name}."),
    ("", ""),
)  # fmt: skip
"""What follows an example: the same names and numbers on both sides."""


def write_bitext(path: Path, pairs: int) -> None:
    """A TSV of ``pairs`` rows, nearly all of them good, hardly two of them alike."""
    chance = random.Random(11)  # noqa: S311 - a shuffle, no secret
    names = sorted({name.name for name in load_glossary().names if name.kind == "rider"})
    examples = [
        pair
        for check in all_checks().values()
        for example in check.page.right
        for pair in example.pairs
        if pair[0] and pair[1] and not {"\t", "\n"}.intersection(pair[0] + pair[1])
    ]
    with path.open("w", encoding="utf-8") as file:
        for _number in range(pairs):
            name, other = chance.sample(names, 2)
            numbers = {key: chance.randint(4, most) for key, most in (("km", 240), ("h", 6), ("m", 59), ("s", 59))}
            number = chance.randint(4, 11)
            slots = {**numbers, "n": number, "pm": number + 12, "year": chance.randint(1950, 2025)}
            frame = chance.choice(FRAMES)
            rows = zip(chance.choice(examples), frame, strict=True)
            texts = [f"{text} {tail.format(name=name, other=other, **slots)}".rstrip() for text, tail in rows]
            file.write("\t".join(texts) + "\n")


def processor_seconds() -> float:
    """What this process and those it has waited for have had of the processor."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


class Memory(Thread):
    """The memory of this process and its workers together while they work, pages that they share counted once.

    Linux tells it (``Pss`` of ``/proc/*/smaps_rollup``); elsewhere :attr:`peak` stays 0.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0
        """Megabytes."""
        self._done = Event()

    def run(self) -> None:
        """Look every second, until :meth:`stop`."""
        while not self._done.wait(1):
            self.peak = max(self.peak, sum(map(_proportional, [os.getpid(), *_children()])))

    def stop(self) -> None:
        """End the thread."""
        self._done.set()
        self.join()


def _children() -> list[int]:
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return [int(process) for process in children.read_text().split()] if children.exists() else []


def _proportional(process: int) -> float:
    """The megabytes of a process, each shared page by its share; 0 where it has ended or the system does not say."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pairs", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    gc.set_threshold(GARBAGE_THRESHOLD)  # as the command does
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bitext.tsv"
        write_bitext(path, options.pairs)
        start, before = time.perf_counter(), processor_seconds()
        memory = Memory()
        memory.start()
        run = lint_stream(path, Config(), jobs=options.jobs)
        seconds, processor = time.perf_counter() - start, processor_seconds() - before
        memory.stop()
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    speed = f"{options.pairs / seconds:.0f} pairs/s with {options.jobs} processes"
    speed += f", {options.pairs / processor:.0f} a second of one core"
    told = f"peak {own / 1024:.0f} MB, largest worker {child / 1024:.0f} MB, together {memory.peak:.0f} MB"
    print(f"{options.pairs} pairs, {run.words} words, {len(run.issues)} issues kept: {speed}; {told}")


if __name__ == "__main__":
    main()
