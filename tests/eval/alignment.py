"""F1 of sentence links on news documents where sentences were dropped, merged or split at random.

Prints one line. The corpus is a JSON Lines file of segments with ``id``, ``source_en`` and ``target_fr``.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from qa.alignment.align import Link, align
from tests.eval.clean import CORPUS

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENT = 30
"""Segments in a row that are taken for one document."""
NOISE = 0.05
"""The part of the sentences that is dropped, merged or split."""


def documents(corpus: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Source and target sentences of each document, in the order of the corpus."""
    varieties: dict[str, list[dict[str, str]]] = defaultdict(list)
    for line in corpus.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        varieties[record["variety"]].append(record)
    for records in varieties.values():
        records.sort(key=lambda record: int(record["id"].rsplit(":", 1)[1]))
        for start in range(0, len(records), DOCUMENT):
            chunk = records[start : start + DOCUMENT]
            yield [record["source_en"] for record in chunk], [record["target_fr"] for record in chunk]


def disturb(targets: list[str], chance: random.Random) -> tuple[list[str], list[Link]]:
    """The targets with some dropped, merged with the next or split, and the links that are then right."""
    noisy: list[str] = []
    links: list[Link] = []
    index = 0
    while index < len(targets):
        start, height = len(noisy), 1
        kind = chance.choice(("drop", "merge", "split")) if chance.random() < NOISE else ""
        if kind == "merge" and index + 1 < len(targets):
            noisy.append(f"{targets[index]} {targets[index + 1]}")
            height = 2
        elif kind == "split" and " " in targets[index]:
            noisy.extend(_halves(targets[index]))
        elif kind != "drop":
            noisy.append(targets[index])
        links.append(Link(range(index, index + height), range(start, len(noisy))))
        index += height
    return noisy, links


def _halves(sentence: str) -> tuple[str, str]:
    """The sentence cut at the blank nearest to its middle."""
    middle = len(sentence) // 2
    cut = min((i for i, character in enumerate(sentence) if character == " "), key=lambda i: abs(i - middle))
    return sentence[:cut], sentence[cut + 1 :]


def score(corpus: Path = CORPUS, rounds: int = 5) -> float:
    """F1 of exact links over all documents and ``rounds`` of noise."""
    found = right = gold = 0
    for seed in range(rounds):
        chance = random.Random(seed)  # noqa: S311 - noise, not secrets
        for source, target in documents(corpus):
            noisy, expected = disturb(target, chance)
            links = set(align(source, noisy))
            found += len(links)
            gold += len(expected)
            right += len(links & set(expected))
    return 2 * right / (found + gold)


def main() -> None:
    """Print the F1 of links over the corpus named on the command line, or the develop corpus."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    if corpus.exists():
        print(f"alignment: F1 of links {score(corpus):.4f} (asked: 0.97)")
    else:
        print("alignment: not measured, the corpus is not there")


if __name__ == "__main__":
    main()
