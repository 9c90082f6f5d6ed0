from __future__ import annotations

import pytest

from qa.french.euphony import elide, join, starts_with_vowel_sound
from qa.french.inflection import agree, conjugate_like, plural, singular
from qa.french.lexicon import lexicon
from qa.french.morphology import Analysis, Pos


def reading(form: str, pos: Pos) -> Analysis:
    return next(analysis for analysis in lexicon().analyses(form) if analysis.pos is pos)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("coureur de classement général", "coureurs de classement général"),
        ("sprint intermédiaire", "sprints intermédiaires"),
        ("Grand Tour", "Grands Tours"),
        ("premier grimpeur à pois", "premiers grimpeurs à pois"),
        ("dernière ligne droite", "dernières lignes droites"),
        ("secteur pavé", "secteurs pavés"),
        ("cheval", "chevaux"),
        ("œil", "yeux"),
        ("contre-la-montre par équipes", "contre-la-montre par équipes"),
        ("nouveau vélo", "nouveaux vélos"),
    ],
)
def test_noun_phrases_change_number_up_to_the_complement(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one
    assert plural(many) == many


def test_adjectives_agree() -> None:
    assert agree("décisif", "f", "p") == "décisives"
    assert agree("lâché", "f", "s") == "lâchée"
    assert agree("beau", "m", "s", "élan") == "bel"
    assert agree("beau", "m", "s", "héros") == "beau"
    assert agree("hier", "f", "s") is None


@pytest.mark.parametrize(
    ("verb", "like", "expected"),
    [
        ("lâcher", "laissé", "lâché"),
        ("prendre la fuite", "attaqua", "prit la fuite"),
        ("se relever", "attaquons", "nous relevons"),
        ("s'échapper", "attaquent", "s'échappent"),
        ("distancer", "dépassées", "distancées"),
        ("finir", "mange", "finit"),
        ("blobber", "mange", None),
    ],
)
def test_verbs_take_the_form_of_another(verb: str, like: str, expected: str | None) -> None:
    assert conjugate_like(verb, reading(like, Pos.VERB)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("étape héroïne homme huile hiver yeux Yves UCI Evenepoel Évian ouverture habitude", True),
        ("héros hauteur haussa huit onze oui yaourt handicapés Haute-Savoie Hollande course week-end hérissons", False),
        ("Hindley Henri Yates FDJ 17 ouate", None),
    ],
)
def test_vowel_sounds(words: str, *, expected: bool | None) -> None:
    assert {word: starts_with_vowel_sound(word) for word in words.split()} == dict.fromkeys(words.split(), expected)


def test_words_join() -> None:
    assert elide("le", "équipe") == "l'"
    assert elide("sa", "échappée") == "son"
    assert join("Si", "il") == "S'il"
    assert join("si", "elle") == "si elle"
    assert join("de", "Hindley") == "de Hindley"
    assert join("le", "héros") == "le héros"
