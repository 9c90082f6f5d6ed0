"""Good French of cycling, written for this project, draws next to no issue: reports, interviews, tests, tickers."""

from __future__ import annotations

from pathlib import Path

from qa.context import Context
from qa.formats import read_document
from qa.model import Severity
from qa.registry import select_checks
from qa.runner import run_checks

FOLDER = Path(__file__).parent / "silent"
MAX_PER_1000_WORDS = 1.0
SILENT = ("racing_phrases", "other_domains")
"""Articles whose every sentence stands next to a wrong rendering and is right: not one issue."""


def test_good_french_is_silent() -> None:
    paths = sorted(FOLDER.glob("*.fr.md"))
    run = run_checks((read_document(path) for path in paths), select_checks(profile="web"), Context())
    loud = [issue for issue in run.issues if issue.severity is not Severity.NEUTRAL]
    shown = "\n".join(f"{issue.segment.id} {issue.check} {issue.text!r}" for issue in loud)
    assert run.words >= 5000
    assert not [skip for skip in run.skipped if skip.crashed]
    assert 1000 * len(loud) / run.words <= MAX_PER_1000_WORDS, shown


def test_turns_next_to_wrong_renderings_are_silent() -> None:
    paths = [FOLDER / f"{name}.fr.md" for name in SILENT]
    run = run_checks((read_document(path) for path in paths), select_checks(profile="web"), Context())
    assert not [
        f"{issue.segment.id} {issue.check} {issue.text!r}"
        for issue in run.issues
        if issue.severity is not Severity.NEUTRAL
    ]
