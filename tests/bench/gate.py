"""The gate on a repository of 2,000 article pairs with 20 changed, and the cache: ``python -m tests.bench.gate``.

Articles are made of the correct sentences of ``tests/cases`` and of the English seed's, shuffled with a fixed seed.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.cli import qa
from tests.eval.cases import read_cases
from tests.eval.tables import table

ROOT = Path(__file__).parents[2]
PAIRS = 2_000
CHANGED = 20
PARAGRAPHS = 6
SENTENCES = 4


def articles(count: int) -> list[tuple[str, str]]:
    """French and English of ``count`` articles, with as many paragraphs and sentences on either side."""
    french = [case["text"] for case in read_cases() if case["label"] == "right"]
    seed = (ROOT / "seeds" / "documentary.en.txt").read_text("utf-8")
    english = [each for each in re.split(r"(?<=[.!?])\s+", seed) if each]
    random_ = random.Random(7)  # noqa: S311 - a shuffle, no secret

    def text(sentences: list[str]) -> str:
        return "\n\n".join(" ".join(random_.choices(sentences, k=SENTENCES)) for _ in range(PARAGRAPHS)) + "\n"

    return [(text(french), text(english)) for _ in range(count)]


def make_repository(root: Path, pairs: int, changed: int) -> None:
    """``pairs`` articles on ``main``; on the branch checked out, ``changed`` of them have one more line."""

    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    for language in ("fr", "en"):
        (root / language).mkdir()
    for number, (french, english) in enumerate(articles(pairs)):
        (root / "fr" / f"{number:04}.md").write_text(french, "utf-8")
        (root / "en" / f"{number:04}.md").write_text(english, "utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "articles")
    git("switch", "-q", "-c", "change")
    for number in range(changed):
        with (root / "fr" / f"{number:04}.md").open("a", encoding="utf-8") as file:
            file.write("\nLe le peloton.\n")
    git("commit", "-q", "-a", "-m", "change")


def seconds(root: Path, cache: Path, *arguments: str) -> float:
    """Wall-clock seconds of ``qa gate`` in a process of its own."""
    start = time.perf_counter()
    command = ("gate", "--base", "main", "-q", "--fail-on", "neutral", *arguments)
    done = qa(*command, cwd=root, env={"QA_CACHE": str(cache)})
    assert done.returncode == 1, done.stderr
    return time.perf_counter() - start


def main() -> None:
    """Print the table; a number on the command line makes a smaller repository."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder) / "repository", Path(folder) / "cache"
        root.mkdir()
        make_repository(root, pairs, CHANGED)
        qa("--version", cwd=root)
        seconds(root, cache, "--select", "doubled-word")  # compiles the glossary, which is no part of a gate
        rows = [
            [f"{CHANGED} of {pairs} changed, nothing cached", seconds(root, cache)],
            [f"{CHANGED} of {pairs} changed, cached", seconds(root, cache)],
            [f"all {pairs}, --policy all, nothing cached", seconds(root, cache, "--policy", "all")],
            [f"all {pairs}, --policy all, cached", seconds(root, cache, "--policy", "all")],
        ]
        print(table(["qa gate", "seconds"], [[name, f"{value:.2f}"] for name, value in rows]))
        print(f"\nthe second run of all is {rows[2][1] / rows[3][1]:.1f} times faster than the first")  # type: ignore[operator]


if __name__ == "__main__":
    main()
