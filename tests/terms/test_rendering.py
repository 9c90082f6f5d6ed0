"""What the glossary offers instead of a wrong rendering, as it would stand in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.context import Context
from qa.registry import select_checks
from qa.runner import run_checks
from tests.documents import document

if TYPE_CHECKING:
    from qa.check import Check


SOURCE = "They broke clear, he cracked, it makes sense."
"""Licenses the renderings that only the source proves wrong."""


@pytest.fixture(scope="module")
def deprecated_term() -> Check:
    return next(check for check in select_checks(profile="web") if check.name == "deprecated-term")


def mended(check: Check, target: str) -> str:
    """``target`` with the first replacement of the first issue."""
    run = run_checks([document((SOURCE, target))], [check], Context())
    finding = run.issues[0].finding
    return target[: finding.span.start] + finding.replacements[0] + target[finding.span.end :]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Il a attaqué avec 18 km restants.", "Il a attaqué à 18 km de l'arrivée."),
        ("Il a attaqué avec 1,4 km restants.", "Il a attaqué à 1,4 km de l'arrivée."),
        ("Il a attaqué avec encore deux tours restants.", "Il a attaqué à encore deux tours de l'arrivée."),
        (
            "Le coureur est troisième du GC ce jour.",
            "Le coureur est troisième du classement général ce jour.",
        ),
        ("Les pneus bosselés accrochent dans la boue.", "Les pneus à crampons accrochent dans la boue."),
        ("Il portait des couvertures de chaussures.", "Il portait des couvre-chaussures."),
        ("La pédale sans pince a été inventée en France.", "Les pédales automatiques a été inventée en France."),
        ("Quatre coureurs ont rompu du peloton.", "Quatre coureurs se sont échappés du peloton."),
        ("Elle a rompu clairement à 5 km de l'arrivée.", "Elle s'est échappée à 5 km de l'arrivée."),
        ("Le leader s'est fissuré dans la dernière montée.", "Le leader a craqué dans la dernière montée."),
        ("Il s'est finalement brisé dans la montée.", "Il a finalement craqué dans la montée."),
        ("Les coureurs n'ont pas rompu du peloton.", "Les coureurs ne se sont pas échappés du peloton."),
        ("J'ai rompu du peloton dans la montée.", "Je me suis échappé du peloton dans la montée."),
        ("Ce transfert fait sens pour les deux parties.", "Ce transfert est logique pour les deux parties."),
        ("Le cadre pèse 8,4 kg revendiqués.", "Le cadre pèse 8,4 kg annoncés."),
        ("Le sprinteur a signé une affaire de trois ans.", "Le sprinteur a signé un contrat de trois ans."),
    ],
)
def test_takes_over_what_the_text_says(deprecated_term: Check, wrong: str, right: str) -> None:
    assert mended(deprecated_term, wrong) == right


def test_a_message_shows_what_is_taken_over(deprecated_term: Check) -> None:
    run = run_checks([document((None, "Il a attaqué avec 12 km restants."))], [deprecated_term], Context())
    assert "« à 12 km de l'arrivée »" in run.issues[0].finding.message
