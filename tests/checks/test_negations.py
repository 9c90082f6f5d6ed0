"""Negations that French rightly says otherwise, and some that are lost or gained."""

from __future__ import annotations

import pytest

from qa.context import Context
from qa.registry import check_named
from qa.runner import check_document
from tests.documents import document

CONTEXT = Context()

RIGHT = (
    ("He couldn't wait to race again.", "Il avait hâte de courir à nouveau."),
    ("It did not take long for the break to go.", "L'échappée est vite partie."),
    ("She did not start the last stage.", "Elle a déclaré forfait pour la dernière étape."),
    ("He could not hold the wheel on the climb.", "Il a été distancé dans l'ascension."),
    ("The sprinter did not make the time limit.", "Le sprinteur a été éliminé, hors délais."),
    ("He will not renew his contract.", "Il quittera l'équipe en fin de contrat."),
    ("The descent is not easy.", "La descente est compliquée."),
    ("He was not happy with second place.", "Il était déçu de sa deuxième place."),
    ("That is not bad for a climber.", "C'est bien pour un grimpeur."),
    ("One of the best, if not the best, of his time.", "L'un des meilleurs, voire le meilleur de son temps."),
    ("More often than not the break is caught.", "Le plus souvent, l'échappée est reprise."),
    ("She has not ruled out a return.", "Elle envisage un retour."),
    ("He attacked and never looked back.", "Il a attaqué et filé vers la victoire."),
    ("It was a never-ending climb.", "C'était une ascension interminable."),
    ("I could not be prouder of the team.", "Je suis très fier de l'équipe."),
    ("Not only the climb but the wind did it.", "L'ascension et aussi le vent ont fait la différence."),
    ("He did not disappoint his fans.", "Il a ravi ses supporters."),
    ("The road is not open to cars.", "La route est fermée aux voitures."),
    ("Isn't that wonderful?", "C'est merveilleux."),
    ("He is not a bad descender, nor a slow one.", "C'est un bon descendeur, et rapide."),
)
LOST = (
    (
        "The team has not signed a new sponsor, the manager said.",
        "L'équipe a signé un nouveau sponsor, a dit le manager.",
    ),
    ("They don't know who will lead.", "Ils savent qui sera le leader."),
    ("He was never in the break, and he didn't chase it.", "Il n'était jamais dans l'échappée, et il l'a poursuivie."),
    (
        "Van Aert will not ride the Tour, but he will ride the Vuelta.",
        "Van Aert courra le Tour, mais il courra la Vuelta.",
    ),
)


def reported(source: str, target: str) -> list[str]:
    check = check_named("negation-mismatch")
    return [issue.check for issue in check_document(document((source, target)), [check], CONTEXT).issues]


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_said_otherwise(source: str, target: str) -> None:
    assert not reported(source, target)


@pytest.mark.parametrize(("source", "target"), LOST)
def test_lost(source: str, target: str) -> None:
    assert reported(source, target)
