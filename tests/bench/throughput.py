"""Throughput of all default checks on one core, on a generated corpus: ``python -m tests.bench.throughput``.

The corpus is made of the correct sentences of ``tests/cases``, five to a paragraph, shuffled with a fixed seed.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from typing import TYPE_CHECKING

from qa.context import Context
from qa.registry import select_checks
from qa.runner import check_document
from tests.documents import document
from tests.eval.cases import read_cases
from tests.eval.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.check import Check
    from qa.model import Document

PARAGRAPHS = 2_000


def corpus(paragraphs: int = PARAGRAPHS) -> list[Document]:
    """Articles of twenty paragraphs of running French."""
    sentences = [case["text"] for case in read_cases() if case["label"] == "right"]
    random_ = random.Random(7)  # noqa: S311 - a shuffle, no secret
    texts = [" ".join(random_.choices(sentences, k=5)) for _ in range(paragraphs)]
    return [document(*((None, text) for text in texts[start : start + 20])) for start in range(0, paragraphs, 20)]


def seconds(documents: Sequence[Document], checks: Sequence[Check], context: Context) -> float:
    """CPU seconds to run ``checks`` over ``documents``."""
    start = time.process_time()
    for one in documents:
        check_document(one, checks, context)
    return time.process_time() - start


def main() -> None:
    """Print the throughput, and the checks that cost most."""
    documents = corpus()
    size = sum(len(one.target_file.content.encode()) for one in documents)
    context = Context()
    checks = select_checks(profile="web")
    seconds(documents[:5], checks, context)
    total = seconds(documents, checks, context)
    print(f"{len(checks)} checks, {size / 1e6:.2f} MB: {size / total / 1e6:.2f} MB/s on one core\n")
    cost: Counter[str] = Counter()
    sample = documents[:20]
    base = seconds(sample, [], context)
    for check in checks:
        cost[check.name] = round(1e9 * (seconds(sample, [check], context) - base) / (size * 20 / len(documents)))
    rows = [[name, nanoseconds] for name, nanoseconds in cost.most_common(15)]
    print(table(["check, run alone (shared readings included)", "ns a byte"], rows))


if __name__ == "__main__":
    main()
