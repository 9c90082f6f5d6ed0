"""Precision and recall of the term matcher beside simpler ones: ``python -m tests.eval.matcher [--errors]``.

Each case of ``tests/gold/terms.jsonl`` gives a term in dictionary form, a sentence, and the spans where the term stands
there; traps have none. The simpler matchers are the usual ones: a regular expression between word boundaries, tokens
split at white space, and substrings, all blind to case. A span counts as found where the two overlap; ours must have
its very ends (``exact``).
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import tempfile
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.context import Context
from qa.glossary.model import Term
from qa.model import Span
from qa.terms.matches import terms_in
from tests.documents import document
from tests.eval.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Find = Callable[[dict[str, Any]], list[Span]]

GOLD = Path(__file__).parents[1] / "gold/terms.jsonl"


def read_gold() -> list[dict[str, Any]]:
    """The cases in file order."""
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


@cache
def _context() -> Context:
    """A context whose glossary is the built-in one and, as the user's own, the terms of the gold."""
    columns = [field.name for field in fields(Term) if field.name not in {"theme", "place"}]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "concepts/gold.csv"
        file.parent.mkdir()
        with file.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(columns)
            for identifier, term in {_key(case): case for case in read_gold()}.items():
                known = {**term, "concept": identifier, "status": "preferred"}
                writer.writerow([known.get(column, "") if column != "source" else "" for column in columns])
        context = Context(glossary_paths=[Path(folder)])
        _ = context.glossary.tables, context.glossary.terms
        _ = context.glossary.wrong, context.glossary.french, context.glossary.english
    return context


def _key(case: dict[str, Any]) -> str:
    return f"gold:{case['language']}:{case['term']}:{case['pos']}"


def ours(case: dict[str, Any]) -> list[Span]:
    """What the matcher finds, names of the register protected."""
    context = _context()
    pair = (None, case["text"]) if case["language"] == "fr" else (case["text"], "")
    context.enter(document(pair))
    segment = context.document.segments[0]
    text = segment.target if case["language"] == "fr" else segment.source
    assert text is not None
    heads = context.glossary.tables["heads"]
    return sorted({m.span for m in terms_in(text, case["language"], context) if heads[m.row][0] == _key(case)})


def word_boundaries(case: dict[str, Any]) -> list[Span]:
    """``\\bterm\\b``."""
    term = re.escape(case["term"].replace(" ~ ", " "))
    return [Span(m.start(), m.end()) for m in re.finditer(rf"\b{term}\b", case["text"], re.IGNORECASE)]


def white_space(case: dict[str, Any]) -> list[Span]:
    """Tokens between white space, one by one the same."""
    tokens = [(m[0].lower(), m.start(), m.end()) for m in re.finditer(r"\S+", case["text"])]
    wanted = case["term"].lower().split()
    return [
        Span(tokens[at][1], tokens[at + len(wanted) - 1][2])
        for at in range(len(tokens) - len(wanted) + 1)
        if [token for token, _, _ in tokens[at : at + len(wanted)]] == wanted
    ]


def substrings(case: dict[str, Any]) -> list[Span]:
    """The term anywhere."""
    term = re.escape(case["term"])
    return [Span(m.start(), m.end()) for m in re.finditer(term, case["text"], re.IGNORECASE)]


def score(find: Find, *, exact: bool = False) -> tuple[int, int, int, list[str]]:
    """Spans found that are right, found, wanted, and the cases with an error in words."""
    right = found = wanted = 0
    errors = []
    for case in read_gold():
        gold = [Span(*span) for span in case["spans"]]
        spans = find(case)
        hits = [span for span in spans if any(span == g if exact else span.overlaps(g) for g in gold)]
        right, found, wanted = right + len(hits), found + len(spans), wanted + len(gold)
        if len(hits) != len(spans) or len(hits) < len(gold):
            errors.append(f"{case['id']}  {case['term']}  {case['text']!r}  {[case['text'][a:b] for a, b in spans]}")
    return right, found, wanted, errors


def main() -> None:
    """Print the table, and the errors of our matcher if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    rows: list[Sequence[object]] = []
    for name, find, exact in (
        ("ours, exact", ours, True),
        ("ours", ours, False),
        (r"\bterm\b", word_boundaries, False),
        ("white space", white_space, False),
        ("substring", substrings, False),
    ):
        right, found, wanted, errors = score(find, exact=exact)
        rows.append((name, right, found, wanted, f"{right / found:.3f}", f"{right / wanted:.3f}"))
        if options.errors and name == "ours, exact":
            print("\n".join(errors))
    print(table((f"matcher, {len(read_gold())} cases", "right", "found", "wanted", "precision", "recall"), rows))


if __name__ == "__main__":
    main()
