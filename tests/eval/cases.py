"""Recall and false alarms on the cases of ``tests/cases``: ``python -m tests.eval.cases [--part develop] [--misses]``.

Every check that a profile turns on runs on its cases. A wrong sentence is caught by an issue that overlaps one of its
spans (for grammar: or stands within two words of one); a right one with an issue that is not neutral is an alarm.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.context import Context
from qa.model import Severity, Span
from qa.registry import select_checks
from qa.runner import check_document
from tests.documents import document
from tests.eval.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.check import Check
    from qa.model import Issue

FOLDER = Path(__file__).parents[1] / "cases"
NEAR = 2
"""How many words from its span a grammar error may be reported."""


def read_cases() -> list[dict[str, Any]]:
    """Every case of the folder, in file order."""
    paths = sorted(FOLDER.glob("*.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def _profile(name: str) -> tuple[Context, tuple[Check, ...]]:
    profile = "web" if name == "default" else name
    return Context(profile=profile), select_checks(profile=profile)


def issues_on(case: dict[str, Any]) -> Sequence[Issue]:
    """What the checks of the case's profile report on its sentence."""
    context, checks = _profile(case["profile"])
    return check_document(document((None, case["text"])), checks, context).issues


def is_hit(case: dict[str, Any], issue: Issue) -> bool:
    """Whether ``issue`` answers to an error of a wrong ``case``."""
    place = Span(issue.place.start, issue.place.end)
    near = NEAR if case["family"] == "grammar" else 0
    return any(place.overlaps(_widened(case["text"], Span(*span), near)) for span in case["spans"])


def _widened(text: str, span: Span, words: int) -> Span:
    """``span`` and up to ``words`` words on either side."""
    before = [match.start() for match in re.finditer(r"\w+", text[: span.start])]
    after = [match.end() + span.end for match in re.finditer(r"\w+", text[span.end :])]
    start = before[-min(words, len(before))] if words and before else span.start
    end = after[min(words, len(after)) - 1] if words and after else span.end
    return Span(start, end)


def evaluate(cases: Iterable[dict[str, Any]], *, misses: bool, alarms: bool, checks: set[str]) -> str:
    """The table, below the sentences missed and the false alarms if asked; only issues of ``checks`` count, if any."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    lines: list[str] = []
    for case in cases:
        issues = [issue for issue in issues_on(case) if not checks or issue.check in checks]
        count = counts[case["family"], case["phenomenon"]]
        if case["label"] == "wrong":
            hit = any(is_hit(case, issue) for issue in issues)
            count[0] += 1
            count[1] += hit
            if misses and not hit:
                errors = [case["text"][start:end] for start, end in case["spans"]]
                lines.append(f"missed  {case['id']}  {case['text']!r}  {errors}")
        else:
            false = [issue for issue in issues if issue.severity is not Severity.NEUTRAL]
            count[2] += 1
            count[3] += bool(false)
            if alarms:
                lines += [f"alarm   {case['id']}  {case['text']!r}  {i.check} {i.text!r}" for i in false]
    return "\n".join([*lines, _table(counts)])


def _table(counts: dict[tuple[str, str], list[int]]) -> str:
    rows: list[Sequence[object]] = []
    for (family, phenomenon), (wrong, hit, right, false) in sorted(counts.items()):
        rows.append((phenomenon, family, wrong, hit, _rate(hit, wrong), right, false, _rate(false, right)))
    families = sorted({family for family, _ in counts})
    for family in [*families, ""]:
        sums = [sum(c[i] for (f, _), c in counts.items() if not family or f == family) for i in range(4)]
        name = family or "all"
        rows.append((f"= {name}", "", sums[0], sums[1], _rate(sums[1], sums[0]), *sums[2:], _rate(sums[3], sums[2])))
    return table(("phenomenon", "family", "wrong", "hit", "recall", "right", "alarms", "rate"), rows)


def _rate(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def main() -> None:
    """Print the table for the part, families and phenomena asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--part", choices=("develop", "held_out"), default="develop")
    parser.add_argument("--phenomenon", action="append", default=[])
    parser.add_argument("--family", action="append", default=[])
    parser.add_argument("--check", action="append", default=[], help="count only the issues of this check")
    parser.add_argument("--misses", action="store_true", help="print the wrong sentences that no issue hit")
    parser.add_argument("--alarms", action="store_true", help="print the issues on right sentences")
    options = parser.parse_args()
    cases = [
        case
        for case in read_cases()
        if case["part"] == options.part
        and (not options.phenomenon or case["phenomenon"] in options.phenomenon)
        and (not options.family or case["family"] in options.family)
    ]
    print(evaluate(cases, misses=options.misses, alarms=options.alarms, checks=set(options.check)))


if __name__ == "__main__":
    main()
