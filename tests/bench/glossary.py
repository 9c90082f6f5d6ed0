"""A glossary of 10,000 concepts and 10,000 names: build, load and match: ``python -m tests.bench.glossary``.

Terms are made of words of the dictionary and of the text, names of syllables, all from a fixed seed; the text is that
of ``tests/cases``. Matching is French terms and names on one core. Seconds are those of the processor.
"""

from __future__ import annotations

import csv
import os
import random
import tempfile
import time
from dataclasses import fields
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import marisa_trie

from qa.french.lexicon import DATA
from qa.french.tokens import words
from qa.glossary import load_glossary
from qa.glossary.model import Name, Term
from qa.model import Text
from qa.view import View
from tests.eval.cases import read_cases
from tests.eval.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa.glossary import Glossary

CONCEPTS = NAMES = 10_000
BYTES = 2_000_000
SYLLABLES = (
    "ba be bi bo da de dri fa fe ga gue ha jan ka kri la le lin ma mer mo na nel no pa pe ra ri ros sa sen ta tor va"
).split()


def write_glossary(folder: Path, seed: int = 1) -> None:
    """A glossary of :data:`CONCEPTS` concepts of three terms and :data:`NAMES` people, under ``folder``."""
    chance = random.Random(seed)  # noqa: S311 - a draw, not a secret
    _write(folder / "concepts/bench.csv", [field.name for field in fields(Term)][:-2], list(_terms(chance)))
    _write(folder / "names/bench.csv", [field.name for field in fields(Name)][:-1], list(_people(chance)))


def _terms(chance: random.Random) -> Iterator[dict[str, str]]:
    vocabulary, phrases = _dictionary_words(chance), _phrases_of_the_text(chance)
    for number in range(CONCEPTS):
        row = {"concept": f"concept-{number}", "pos": "noun"}
        made = [f"{chance.choice(vocabulary)} de {chance.choice(vocabulary)}" for _ in range(2)]
        if number < len(phrases):
            made[0] = phrases[number]
        yield row | {"language": "en", "term": f"term{number} word", "status": "preferred"}
        yield row | {"language": "fr", "term": made[0], "status": "preferred"}
        yield row | {"language": "fr", "term": made[1], "status": "deprecated", "when": "racing"}


def _people(chance: random.Random) -> Iterator[dict[str, str]]:
    for number in range(NAMES):
        given, family = ("".join(chance.choices(SYLLABLES, k=k)).capitalize() for k in (2, 4))
        row = {"id": f"rider-{number}", "name": f"{given} {family}", "kind": "rider", "gender": "m"}
        yield row | {"given": given, "family": family}


def _phrases_of_the_text(chance: random.Random) -> list[str]:
    """500 pairs of words that stand side by side in the text."""
    pairs = [
        f"{one} {two}"
        for case in read_cases()
        for (one, _, end), (two, start, _) in pairwise(words(case["text"]))
        if start - end == 1 and len(one) > 3 and len(two) > 3
    ]
    return chance.sample(pairs, 500)


def _dictionary_words(chance: random.Random) -> list[str]:
    """Of the dictionary's words 6,000, and 500 of the text that is matched."""
    dictionary = marisa_trie.RecordTrie(">H").mmap(str(DATA / "lemmas.marisa"))
    lemmas = sorted(word for word in set(dictionary) if word.isalpha() and word.islower() and len(word) > 4)
    spoken = sorted({word for case in read_cases() for word, _, _ in words(case["text"]) if len(word) > 4})
    return chance.sample(lemmas, 6000) + chance.sample(spoken, 500)


def _write(path: Path, header: list[str], rows: list[dict[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="")
        writer.writeheader()
        writer.writerows(rows)


def texts(size: int = BYTES) -> Iterator[str]:
    """Paragraphs of the cases' sentences until ``size`` bytes are there."""
    sentences = [case["text"] for case in read_cases() if case["label"] == "right"]
    made = 0
    while made < size:
        for start in range(0, len(sentences), 5):
            paragraph = " ".join(sentences[start : start + 5])
            made += len(paragraph.encode())
            yield paragraph
            if made >= size:
                return


def seconds_to_open(glossary: Glossary) -> float:
    """How long it takes until terms and names can be matched."""
    start = time.process_time()
    _ = glossary.tables, glossary.wrong, glossary.french, glossary.english, glossary.wording, glossary.register
    return time.process_time() - start


class Throughput(NamedTuple):
    """Megabytes of text a second."""

    all_terms: float
    """Every term and name: what a text with a source is searched for."""
    wrong_terms: float
    """Names, and terms that may be wrong without a source."""
    views: float
    """The words, sets and places in which they are looked up, and which checks share."""
    found: int
    """Terms and names."""


def throughput(glossary: Glossary) -> Throughput:
    """How fast texts are searched, the second time round: what stands around a word is known by then."""
    paragraphs = list(texts())
    size = sum(len(text.encode()) for text in paragraphs) / 1e6
    start = time.process_time()
    views = [View(Text.plain(text)) for text in paragraphs]
    for view in views:
        _ = view.words, view.word_set, view.places, view.raised
    splitting = time.process_time() - start

    def search(find: Callable[[View], Sequence[object]]) -> tuple[int, float]:
        for view in views:
            find(view)
        start = time.process_time()
        found = sum(len(find(view)) + len(glossary.register.find(view)) for view in views)
        return found, size / (time.process_time() - start)

    found, every = search(lambda view: glossary.find("fr", view))
    return Throughput(every, search(glossary.find_wrong)[1], size / splitting, found)


def main() -> None:
    """Print the figures beside what is asked."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["QA_CACHE"] = f"{folder}/cache"
        write_glossary(Path(folder))
        build = seconds_to_open(load_glossary([Path(folder)], builtin=False))
        loading = min(seconds_to_open(load_glossary([Path(folder)], builtin=False)) for _ in range(3))
        speed = throughput(load_glossary([Path(folder)], builtin=False))
    print(
        table(
            ("10,000 concepts and names", "measured", "asked"),
            [
                ("build, seconds", f"{build:.2f}", "< 3"),
                ("load from the cache, seconds", f"{loading:.3f}", "< 0.1"),
                (f"all terms and names, MB/s ({speed.found} matches)", f"{speed.all_terms:.1f}", ">= 5"),
                ("wrong terms and names, MB/s", f"{speed.wrong_terms:.1f}", ""),
                ("words, sets and places before that, MB/s", f"{speed.views:.1f}", ""),
            ],
        )
    )


if __name__ == "__main__":
    main()
