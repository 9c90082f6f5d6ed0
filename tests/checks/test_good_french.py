"""Good French of several kinds (races, interviews, law, manuals, novels, news), on which no check may say a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.context import Context
from qa.model import Severity
from qa.registry import select_checks
from qa.runner import check_document
from tests.documents import document

SENTENCES = Path(__file__).with_name("good_french.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def context() -> Context:
    return Context()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_nothing_is_said_of_good_french(sentence: str, context: Context) -> None:
    issues = check_document(document((None, sentence)), select_checks(profile="web"), context).issues
    assert [(issue.check, issue.text) for issue in issues if issue.severity is not Severity.NEUTRAL] == []
