"""Throughput of all default checks on one core, on a generated corpus: ``python -m tests.bench.throughput``.

The corpus is made of the correct sentences of ``tests/cases``, five to a paragraph, shuffled with a fixed seed.
"""

from __future__ import annotations

import gc
import random
import resource
import time
from collections import defaultdict, deque
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, NamedTuple

from qa.check import Need
from qa.cli import GARBAGE_THRESHOLD
from qa.context import Context
from qa.dispatch import dispatch
from qa.grammar import phrases_of, predicates_of, reading_of, slots_of, subjects_of
from qa.naming.capitals import capital_words, document_names
from qa.registry import select_checks
from qa.runner import check_document
from qa.terms.matches import names_in, wrong_terms_in
from tests.documents import document
from tests.eval.cases import read_cases
from tests.eval.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.check import Check
    from qa.model import Document, Text

PARAGRAPHS = 2_000


def corpus(paragraphs: int = PARAGRAPHS) -> list[Document]:
    """Articles of twenty paragraphs of running French."""
    sentences = [case["text"] for case in read_cases() if case["label"] == "right"]
    random_ = random.Random(7)  # noqa: S311 - a shuffle, no secret
    texts = [" ".join(random_.choices(sentences, k=5)) for _ in range(paragraphs)]
    return [document(*((None, text) for text in texts[start : start + 20])) for start in range(0, paragraphs, 20)]


class Figures(NamedTuple):
    """What one process found."""

    checks: int
    megabytes: float
    per_second: float
    """Megabytes of UTF-8 checked a second, the second time round: dictionaries are open and words known."""
    peak: float
    """Largest resident memory of the process, in megabytes."""
    costs: dict[str, float]
    """Check → nanoseconds a byte, beside the others: what checks share is paid for apart."""


def measure(paragraphs: int = PARAGRAPHS) -> Figures:
    """Lint the corpus as ``qa lint`` would, in this process."""
    gc.set_threshold(GARBAGE_THRESHOLD)
    documents = corpus(paragraphs)
    size = sum(len(one.target_file.content.encode()) for one in documents)
    context = Context()
    checks = select_checks(profile="web")
    seconds(documents[: len(documents) // 4], checks, context)
    total = seconds(documents, checks, context)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sample = documents[:20]
    share = size * len(sample) / len(documents)
    costs = {name: 1e9 * cost / share for name, cost in costs_of(sample, checks, context).items()}
    return Figures(len(checks), size / 1e6, size / total / 1e6, peak, costs)


def seconds(documents: Sequence[Document], checks: Sequence[Check], context: Context) -> float:
    """CPU seconds to run ``checks`` over ``documents``."""
    start = time.process_time()
    for one in documents:
        check_document(one, checks, context)
    return time.process_time() - start


def costs_of(documents: Sequence[Document], checks: Sequence[Check], context: Context) -> dict[str, float]:
    """CPU seconds of each check, over all segments of a document as in a run, and of the readings that checks share."""
    costs: dict[str, float] = defaultdict(float)
    due = dispatch(tuple(check for check in checks if check.scope == "segment"))
    whole = [check for check in checks if check.scope == "document" and Need.SOURCE not in check.needs]

    def timed(name: str, works: Sequence[Callable[[], object]]) -> None:
        start = time.thread_time()
        for work in works:
            work()
        costs[name] += time.thread_time() - start

    for article in documents:
        context.enter(article)
        for name, reading in READINGS.items():
            timed(f"({name})", [partial(reading, segment.target, context) for segment in article.segments])
        works: dict[str, list[Callable[[], object]]] = defaultdict(list)
        for segment in article.segments:
            for check in due.due(context.view(segment.target), has_source=False):
                works[check.name].append(partial(_run, check, segment, context))
        for check in whole:
            works[check.name].append(partial(_run, check, article, context))
        for name, calls in works.items():
            timed(name, calls)
    return costs


def _run(check: Check, subject: object, context: Context) -> None:
    deque(check.run(subject, context), maxlen=0)


READINGS: dict[str, Callable[[Text, Context], object]] = {
    "words": lambda text, context: (context.view(text).places, context.view(text).raised),
    "dispatch sets": lambda text, context: (context.view(text).word_set, context.view(text).characters),
    "tokens": lambda text, context: context.view(text).tokens,
    "forms": reading_of,
    "noun phrases": phrases_of,
    "subjects": subjects_of,
    "predicates": predicates_of,
    "verb slots": slots_of,
    "sentences": lambda text, context: context.view(text).sentences,
    "names": names_in,
    "capital words": capital_words,
    "terms": wrong_terms_in,
    "names of the document": lambda _, context: document_names(context).is_racing,
}
"""What checks share, in the order in which one needs another."""


def main() -> None:
    """Print throughput, memory, and what costs most; measured in a process of its own, whose memory is no other's."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        figures = pool.submit(measure).result()
    print(
        f"{figures.checks} checks, {figures.megabytes:.2f} MB of French: {figures.per_second:.2f} MB/s on one core, "
        f"peak {figures.peak:.0f} MB of memory\n"
    )
    rows = [[name, f"{cost:.0f}"] for name, cost in sorted(figures.costs.items(), key=lambda item: -item[1])[:30]]
    print(table(["check or (shared reading)", "ns a byte"], rows))


if __name__ == "__main__":
    main()
