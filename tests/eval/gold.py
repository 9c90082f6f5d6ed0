"""Recall and precision on the seed's gold: ``python -m tests.eval.gold [--misses] [--alarms]``.

An issue hits an annotated error where their characters overlap. Recall counts errors hit, by tier (``must`` can be
found without the source); precision counts the issues that hit any error of any tier.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.config import Config
from qa.formats import read_document
from qa.linting import lint
from qa.model import Side, Span
from tests.eval.tables import table

if TYPE_CHECKING:
    from qa.model import Issue

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests/gold/seed.jsonl"
TIERS = ("must", "should", "judgement")


def seed_issues(*, with_source: bool) -> list[Issue]:
    """The issues on the target side of the seed article."""
    source = ROOT / "seeds/documentary.en.txt" if with_source else None
    document = read_document(ROOT / "seeds/documentary.fr.txt", source=source)
    return [issue for issue in lint([document], Config()).issues if issue.finding.side is Side.TARGET]


def read_gold() -> list[dict[str, Any]]:
    """The annotated errors."""
    return [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]


def hits(error: dict[str, Any], issues: list[Issue]) -> list[Issue]:
    """The issues that overlap ``error``."""
    span = Span(error["start"], error["end"])
    return [issue for issue in issues if span.overlaps(Span(issue.place.start, issue.place.end))]


def recall(tier: str, issues: list[Issue]) -> tuple[int, int]:
    """How many errors of ``tier`` are hit, and how many there are."""
    errors = [error for error in read_gold() if error["tier"] == tier]
    return sum(bool(hits(error, issues)) for error in errors), len(errors)


def false_alarms(issues: list[Issue]) -> list[Issue]:
    """The issues that overlap no annotated error."""
    gold = read_gold()
    return [issue for issue in issues if not any(issue in hits(error, [issue]) for error in gold)]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--alarms", action="store_true")
    options = parser.parse_args()
    rows: list[list[object]] = []
    for with_source in (False, True):
        issues = seed_issues(with_source=with_source)
        alarms = false_alarms(issues)
        found = [f"{hit}/{total}" for hit, total in (recall(tier, issues) for tier in TIERS)]
        precision = f"{1 - len(alarms) / len(issues):.3f}" if issues else "-"
        rows.append(["French and English" if with_source else "French alone", *found, len(issues), precision])
        for error in read_gold() if options.misses else ():
            if not hits(error, issues):
                print(f"missed {error['id']} {error['tier']} {error['text']!r} -> {error['correction']!r}")
        for issue in alarms if options.alarms else ():
            print(f"alarm {issue.check} {issue.text!r}: {issue.finding.message}")
    print(table(["seed article", *TIERS, "issues", "precision"], rows))


if __name__ == "__main__":
    main()
