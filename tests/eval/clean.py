"""False alarms per 1,000 words on professional translations: ``python -m tests.eval.clean [--both-sides] [--list]``.

The corpus lies outside the project (``../shared``); where it is absent, nothing is measured. The segments of a variety
that follow one another are taken for documents of thirty, so that document checks have something to compare.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.context import Context
from qa.model import Severity
from qa.registry import select_checks
from qa.runner import run_checks
from tests.documents import document
from tests.eval.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import Document
    from qa.run import Run

SHARED = next((p / "shared" for p in Path(__file__).parents if (p / "shared/corpora").is_dir()), Path("../shared"))
CORPUS = SHARED / "corpora/clean_ntrex_enfr.develop.jsonl"
SIZE = 30
"""Segments of a document."""


def read_documents(path: Path, variety: str, *, both_sides: bool) -> Iterator[Document]:
    """The corpus's segments of ``variety``, in documents."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [
        (row["source_en"] if both_sides else None, row["target_fr"])
        for row in rows
        if variety in ("all", row["variety"])
    ]
    for start in range(0, len(pairs), SIZE):
        yield document(*pairs[start : start + SIZE])


def measure(path: Path = CORPUS, variety: str = "fra", *, both_sides: bool = False, profile: str = "web") -> Run:
    """The run of all default checks of ``profile`` over the corpus."""
    documents = read_documents(path, variety, both_sides=both_sides)
    return run_checks(documents, select_checks(profile=profile), Context(profile=profile))


def summary(run: Run) -> str:
    """Issues by check and severity, and how many of each severity and above per 1,000 words."""
    counts: dict[str, Counter[Severity]] = defaultdict(Counter)
    for issue in run.issues:
        counts[issue.check][issue.severity] += 1
    severities = list(reversed(Severity))
    rows: list[list[object]] = [[name, *(count[s] or "" for s in severities)] for name, count in sorted(counts.items())]
    totals = Counter(issue.severity for issue in run.issues)
    rows.append(["= all", *(totals[s] for s in severities)])
    rows.append(["= per 1,000 words", *(f"{1000 * totals[s] / run.words:.2f}" for s in severities)])
    loud = sum(totals[s] for s in Severity if s is not Severity.NEUTRAL)
    crashed = sorted({f"{skip.check} {skip.reason}" for skip in run.skipped if skip.crashed})
    rate = f"{run.words} words; minor or worse: {loud}, {1000 * loud / run.words:.2f} per 1,000 words"
    return "\n".join([table(("check", *(s.value for s in severities)), rows), rate, *crashed])


def main() -> None:
    """Print the table, and the issues themselves if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--both-sides", action="store_true", help="check against the English too")
    parser.add_argument("--variety", default="fra", choices=("fra", "fra-CA", "all"))
    parser.add_argument("--profile", default="web")
    parser.add_argument("--list", action="store_true", help="print every issue that is not neutral")
    parser.add_argument("--check", action="append", default=[], help="with --list: only this check, neutral included")
    options = parser.parse_args()
    if not CORPUS.is_file():
        print(f"no corpus at {CORPUS}: nothing measured")
        return
    run = measure(variety=options.variety, both_sides=options.both_sides, profile=options.profile)
    for issue in run.issues if options.list else ():
        if issue.check in options.check or (not options.check and issue.severity is not Severity.NEUTRAL):
            start, end = issue.finding.span
            text = issue.segment.target.value
            context = f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 40]}"
            print(f"{issue.check} ({issue.severity.value}): {context!r}: {issue.finding.message}")
    print(summary(run))


if __name__ == "__main__":
    main()
