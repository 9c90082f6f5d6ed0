"""The sample run that the reports' tests share."""

from __future__ import annotations

import pytest

from qa.model import Severity, Side, Suppression
from qa.run import Run, Skipped
from tests.reports.build import document, issue, run

ENGLISH = (
    "Kuss dropped his team-mates on the Angliru.\n"
    "He won by 8.5 seconds \N{BICYCLE} and kept the red jersey.\n"
    "The camera crew stayed outside.\n"
)
FRENCH = (
    "Kuss a laissé tomber ses coéquipiers sur l'Angliru.\n"
    "Il a gagné avec 8.5\N{NBSP}secondes \N{BICYCLE} et gardé le maillot rouge.\n"
    "La vis de la caméra est resté dehors, et Vingegaad aussi.\n"
)


@pytest.fixture
def sample() -> Run:
    """One article with its source: four issues that count, one suppressed, one on the source side."""
    article = document(FRENCH, ENGLISH)
    return run(
        [article],
        [
            issue(
                article,
                "a laissé tomber",
                "“dropped” in a race is “a distancé”, not “a laissé tomber”",
                replacements=("a distancé", "a lâché"),
                concept="drop",
                source="dropped",
            ),
            issue(
                article,
                "8.5\N{NBSP}secondes",
                "French writes a decimal comma",
                check="english-decimal-point",
                category="locale-conventions/number-format",
                severity=Severity.MINOR,
                replacements=("8,5\N{NBSP}secondes",),
            ),
            issue(
                article,
                "Vingegaad",
                "no rider is called “Vingegaad”",
                check="name-misspelled",
                category="accuracy/mistranslation",
                severity=Severity.CRITICAL,
                replacements=("Vingegaard",),
            ),
            issue(
                article,
                "camera crew",
                "not translated as the crew",
                check="omitted",
                category="accuracy/omission",
                severity=Severity.NEUTRAL,
                side=Side.SOURCE,
            ),
            issue(
                article,
                "resté",
                "agreement",
                check="agreement",
                suppressed=Suppression("inline", "as the author has it"),
            ),
        ],
        [Skipped("quality-estimate", "no model: pip install 'velo-qa[models]'")],
    )
