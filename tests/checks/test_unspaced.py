"""A space that a whole text leaves out is its habit, noted once; one left out among others is a slip."""

from __future__ import annotations

import pytest

from qa.context import Context
from qa.model import Severity
from qa.registry import select_checks
from qa.runner import run_checks
from tests.documents import document

QUOTES = "«Oui», dit l'un. «Non», dit l'autre. Le «juge» tranche."
MARKS = "Qui? Lui! Quand? Hier; où: là-bas."


def severities(check_name: str, *texts: str, profile: str = "web") -> list[Severity]:
    checks = [check for check in select_checks(profile=profile) if check.name == check_name]
    run = run_checks([document(*((None, text) for text in texts))], checks, Context(profile=profile))
    return [issue.severity for issue in run.issues]


@pytest.mark.parametrize(("check", "text"), [("unspaced-guillemets", QUOTES), ("unspaced-marks", MARKS)])
def test_a_habit_is_noted_once(check: str, text: str) -> None:
    assert severities(check, text) == [Severity.NEUTRAL]


@pytest.mark.parametrize(("check", "text", "slips"), [("unspaced-guillemets", QUOTES, 6), ("unspaced-marks", MARKS, 5)])
def test_beside_the_right_kind_each_is_a_slip(check: str, text: str, slips: int) -> None:
    assert severities(check, text, "« Oui » ? Non !") == [Severity.MINOR] * slips


def test_print_asks_for_every_guillemet() -> None:
    assert severities("unspaced-guillemets", QUOTES, profile="fr-FR") == [Severity.MINOR] * 6
