"""Cold start: CPU seconds of ``qa lint`` on the seed article, and of imports: ``python -m tests.bench.start``."""

from __future__ import annotations

import os
import re
import resource
import statistics
import subprocess
import sys
from pathlib import Path

from tests.eval.tables import table

ROOT = Path(__file__).parents[2]
RUNS = 7
_SEED = "seeds/documentary.fr.txt"
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "qa --version": ["-m", "qa", "--version"],
    "qa lint seed": ["-m", "qa", "lint", "-q", "--no-cache", "--no-source", _SEED],
    "qa lint seed --source": ["-m", "qa", "lint", "-q", "--no-cache", _SEED, "--source", "seeds/documentary.en.txt"],
    "qa lint seed, unchanged": ["-m", "qa", "lint", "-q", "--no-source", _SEED],
    "qa lint seed, unchanged, --report": ["-m", "qa", "lint", "-q", "--no-source", _SEED, "--report", os.devnull],
}
"""What is timed, as arguments of the interpreter; the glossary is compiled, and so is the package's code."""


def cpu_seconds(arguments: list[str]) -> float:
    """User and system time of one run in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def slowest_imports(count: int = 12) -> list[tuple[str, int]]:
    """The modules that cost most by themselves, in microseconds, on a lint of the seed."""
    command = [sys.executable, "-X", "importtime", *COMMANDS["qa lint seed"]]
    log = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stderr
    costs = [(name, int(own)) for own, name in re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", log)]
    return sorted(costs, key=lambda cost: -cost[1])[:count]


def main() -> None:
    """Print the tables."""
    rows = []
    for name, arguments in COMMANDS.items():
        cpu_seconds(arguments)  # fills the caches
        times = sorted(cpu_seconds(arguments) for _ in range(RUNS))
        rows.append([name, *(f"{value:.3f}" for value in (times[0], statistics.median(times), times[-1]))])
    print(table(["CPU seconds of a process", "min", "median", "max"], rows))
    print()
    print(table(["slowest imports of qa lint", "ms"], [[name, f"{own / 1000:.1f}"] for name, own in slowest_imports()]))


if __name__ == "__main__":
    main()
