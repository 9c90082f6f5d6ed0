"""The profiles of typography: what each asks for, what each leaves alone, on whole sentences under all its checks."""

from __future__ import annotations

from functools import cache

import pytest

from qa.context import Context
from qa.registry import select_checks
from qa.runner import check_document
from tests.documents import document

GOOD = {
    "fr-FR": (
        "Quelle journée\N{NNBSP}! Le Belge a gagné à 17\N{NBSP}h\N{NBSP}30\N{NNBSP}; le Danois, 2e, l’a félicité.",
        "«\N{NBSP}Je n’y crois pas\N{NBSP}», a-t-il dit\N{NBSP}: «\N{NBSP}C’est mon 1er succès.\N{NBSP}»",
        "À l’été, l’État a versé 25\N{NBSP}000\N{NBSP}€ – la moitié – au club.",
        "Son cœur bat à 180\N{NBSP}coups par minute sur une pente de 12\N{NBSP}%.",
        "Au XXe siècle, M. Dupont, le Dr Martin et Mme Roux vivaient ici…",
    ),
    "fr-CA": (
        "Quelle journée! Le Québécois a gagné à 17\N{NBSP}h\N{NBSP}30; le Danois, 2e, l’a félicité.",
        "«\N{NBSP}Je n’y crois pas\N{NBSP}», a-t-il dit\N{NBSP}: «\N{NBSP}C’est mon 1er succès.\N{NBSP}»",
        "À l’été, l’État a versé 25\N{NBSP}000\N{NBSP}$ – la moitié – au club.",
        "Son cœur bat à 180\N{NBSP}coups par minute sur une pente de 12\N{NBSP}%.",
        "Qui l’a vu? Personne, car il est passé trop vite.",
    ),
    "fr-CH": (
        "Quelle journée\N{NNBSP}! Le Suisse a gagné à 17\N{NBSP}h\N{NBSP}30\N{NNBSP}; le Danois, 2e, l’a félicité.",
        "Quelle journée! Le Suisse a gagné; le Danois l’a félicité.",
        "«Je n’y crois pas», a-t-il dit\N{NBSP}: «C’est mon 1er succès.»",
        "À l’été, l’État a versé 25\N{NBSP}000\N{NBSP}CHF – la moitié – au club.",
        "Son cœur bat à 180\N{NBSP}coups par minute sur une pente de 12\N{NBSP}%.",
    ),
}
"""Sentences as each print house sets them."""

ASKED = (
    ("fr-FR", "Quelle journée! Il a gagné.", "space-before-marks"),
    ("fr-FR", "Le vainqueur: un Belge.", "space-before-colon"),
    ("fr-FR", "«Je pars», dit-il.", "unspaced-guillemets"),
    ("fr-FR", "Une pente de 12% attend.", "unit-space"),
    ("fr-FR", 'Il a dit "oui" hier.', "english-quotes"),
    ("fr-FR", "A demain, dit-il.", "capital-accent"),
    ("fr-FR", "Ma soeur est là.", "missing-ligature"),
    ("fr-FR", "Le 2ème rang est vide.", "ordinal-abbreviation"),
    ("fr-FR", "Il part à 8h30 pile.", "clock-notation"),
    ("fr-FR", "Le col - fermé - rouvrira.", "hyphen-as-dash"),
    ("fr-FR", "Il y a 45000 habitants.", "number-grouping"),
    ("fr-FR", "Il dort ... et rêve.", "space-before-ellipsis"),
    ("fr-FR", "Il gagne avec 1:38 d’avance.", "race-time"),
    ("fr-FR", "Il a fini en 4:12:30 hier.", "race-time"),
    ("fr-CA", "Quelle journée\N{NBSP}! Il a gagné.", "no-space-before-marks"),
    ("fr-CA", "Le vainqueur: un Belge.", "space-before-colon"),
    ("fr-CA", "«Je pars», dit-il.", "unspaced-guillemets"),
    ("fr-CA", "Une pente de 12% attend.", "unit-space"),
    ("fr-CA", "Ma soeur est là.", "missing-ligature"),
    ("fr-CA", "A demain, dit-il.", "capital-accent"),
    ("fr-CA", "Il part à 8:30 pile.", "clock-notation"),
    ("fr-CH", "Le vainqueur: un Belge.", "space-before-colon"),
    ("fr-CH", "Une pente de 12% attend.", "unit-space"),
    ("fr-CH", "Ma soeur est là.", "missing-ligature"),
    ("fr-CH", "A demain, dit-il.", "capital-accent"),
    ("fr-CH", "Il y a 45000 habitants.", "number-grouping"),
    ("fr-CH", "Le 2ème rang est vide.", "ordinal-abbreviation"),
    ("web", "Quelle journée! Il a gagné.", "unspaced-marks"),
    ("web", "«Je pars», dit-il.", "unspaced-guillemets"),
)
"""What a profile asks for."""

LEFT_ALONE = (
    ("fr-CA", "Quelle journée! Il a gagné.", "space-before-marks"),
    ("fr-CA", "Quelle journée! Il a gagné.", "unspaced-marks"),
    ("fr-CH", "Quelle journée! Il a gagné.", "space-before-marks"),
    ("fr-CH", "Quelle journée ! Il a gagné.", "no-space-before-marks"),
    ("fr-CH", "«Je pars», dit-il.", "unspaced-guillemets"),
    ("fr-FR", "Quelle journée ! Il a gagné.", "no-space-before-marks"),
    ("web", 'Il a dit "oui" hier.', "english-quotes"),
    ("web", "A demain, dit-il.", "capital-accent"),
    ("web", "Ma soeur est là.", "missing-ligature"),
    ("web", "Une pente de 12% attend.", "unit-space"),
    ("web", "Le 2ème rang est vide.", "ordinal-abbreviation"),
    ("web", "Il y a 45000 habitants.", "number-grouping"),
)
"""What is another profile's."""


@cache
def context_of(profile: str) -> Context:
    return Context(profile=profile)


def found(profile: str, sentence: str) -> set[str]:
    result = check_document(document((None, sentence)), select_checks(profile=profile), context_of(profile))
    return {issue.check for issue in result.issues}


@pytest.mark.parametrize(("profile", "sentence"), [(name, text) for name, texts in GOOD.items() for text in texts])
def test_what_a_house_sets_is_silent_in_its_profile(profile: str, sentence: str) -> None:
    assert not found(profile, sentence)


@pytest.mark.parametrize(("profile", "sentence", "check"), ASKED)
def test_a_profile_asks(profile: str, sentence: str, check: str) -> None:
    assert check in found(profile, sentence)


@pytest.mark.parametrize(("profile", "sentence", "check"), LEFT_ALONE)
def test_a_profile_leaves_alone(profile: str, sentence: str, check: str) -> None:
    assert check not in found(profile, sentence)
