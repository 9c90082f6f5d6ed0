from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.errors import QAError
from qa.french import hunspell
from qa.french.build_lexicon import build
from qa.french.lexicon import Lexicon, lexicon
from qa.french.morphology import Pos

if TYPE_CHECKING:
    from pathlib import Path

LEXICON = lexicon()


@pytest.mark.parametrize(
    ("form", "lemma", "pos", "gender", "number"),
    [
        ("étapes", "étape", Pos.NOUN, "f", "p"),
        ("coureuses", "coureur", Pos.NOUN, "f", "p"),
        ("héros", "héros", Pos.NOUN, "m", ""),
        ("rapides", "rapide", Pos.ADJECTIVE, "", "p"),
        ("cette", "cette", Pos.DETERMINER, "f", "s"),
        ("gagnées", "gagner", Pos.VERB, "f", "p"),
        ("Mathieu", "Mathieu", Pos.GIVEN_NAME, "m", ""),
        ("kilowatts", "kilowatt", Pos.NOUN, "m", "p"),
        ("Équipe", "équipe", Pos.NOUN, "f", "s"),
        ("ÉQUIPE", "équipe", Pos.NOUN, "f", "s"),
        ("coeur", "cœur", Pos.NOUN, "m", "s"),
    ],
)
def test_a_form_has_its_reading(form: str, lemma: str, pos: Pos, gender: str, number: str) -> None:
    found = {(reading.lemma, reading.pos, reading.gender, reading.number) for reading in LEXICON.analyses(form)}
    assert (lemma, pos, gender, number) in found


@pytest.mark.parametrize(
    ("form", "mood", "tense", "persons"),
    [
        ("mange", "indicative", "present", {"1s", "3s"}),
        ("mangent", "subjunctive", "present", {"3p"}),
        ("fût", "subjunctive", "imperfect", {"3s"}),
        ("gagna", "indicative", "past", {"3s"}),
        ("iraient", "conditional", "present", {"3p"}),
        ("gagnons", "imperative", "present", {"1p"}),
        ("gagner", "infinitive", "", set()),
        ("gagnant", "present-participle", "", set()),
    ],
)
def test_a_verb_has_mood_tense_and_persons(form: str, mood: str, tense: str, persons: set[str]) -> None:
    found = [(reading.mood, reading.tense, reading.persons) for reading in LEXICON.analyses(form)]
    assert (mood, tense, frozenset(persons)) in found


def test_verbs_say_their_auxiliary_and_pronouns_their_part() -> None:
    assert any("être" in reading.detail for reading in LEXICON.analyses("tombé"))
    assert {"subject", "object"} <= {detail for reading in LEXICON.analyses("nous") for detail in reading.detail}


def test_both_apostrophes_are_one() -> None:
    assert LEXICON.analyses("aujourd\N{RIGHT SINGLE QUOTATION MARK}hui") == LEXICON.analyses("aujourd'hui") != ()


@pytest.mark.parametrize("form", ["breakaway", "Vingegaardd", "étappe", ""])
def test_unknown_forms(form: str) -> None:
    assert not LEXICON.knows(form)


def test_unions() -> None:
    assert LEXICON.genders("étape", Pos.NOUN) == {"f"}
    assert LEXICON.genders("tour", Pos.NOUN) == {"m", "f"}
    assert LEXICON.numbers("héros", Pos.NOUN) == {"s", "p"}
    assert LEXICON.numbers("hier") == frozenset()


def test_forms_lead_back_to_their_lemma() -> None:
    for lemma in ("coureur", "cheval", "échapper", "beau", "prendre"):
        for form, analysis in LEXICON.forms(lemma):
            assert analysis in LEXICON.analyses(form)
    assert {form for form, _ in LEXICON.forms("cheval", Pos.NOUN)} == {"cheval", "chevaux"}


def test_missing_data_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(QAError, match="reinstall"):
        Lexicon(tmp_path)


def test_a_dictionary_is_built_and_read_back(tmp_path: Path) -> None:
    affixes, needs = hunspell.read_affixes(
        [
            "NEEDAFFIX ()",
            "PFX L' Y 1",
            "PFX L' 0 l' .",
            "SFX S. Y 2",
            "SFX S. 0 0/L' [^s] is:sg",
            "SFX S. 0 s [^s] is:pl",
        ]
    )
    lines = ["2", "# a comment", "vélo/S.() po:nom is:mas", "jusqu'/-- po:prep po:err"]
    build(hunspell.expand(lines, affixes, needs), tmp_path)
    small = Lexicon(tmp_path)
    assert [form for form, _ in small.forms("vélo")] == ["vélo", "vélos"]
    assert small.numbers("vélos") == {"p"}
    assert not small.knows("l'vélo")
    assert not small.knows("jusqu'")
