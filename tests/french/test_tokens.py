from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.french.sentences import sentences
from qa.french.tokens import Kind, tokenize, words

FRENCH = st.text(alphabet="aéAÉ zJM.!?…«»\"'’-:1h3\n\N{NBSP}\N{NNBSP}@#°e,/_İ", max_size=60)


def texts(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’étape d'hier", ["L’", "étape", "d'", "hier"]),
        ("aujourd'hui quelqu’un presqu'île", ["aujourd'hui", "quelqu’un", "presqu'île"]),
        ("jusqu'au sommet qu’il", ["jusqu'", "au", "sommet", "qu’", "il"]),
        ("va-t-on", ["va", "t", "on"]),
        ("donne-le-moi", ["donne", "le", "moi"]),
        ("ce jour-là", ["ce", "jour", "là"]),
        ("un rendez-vous, un arc-en-ciel", ["un", "rendez-vous", ",", "un", "arc-en-ciel"]),
        ("Jumbo-Visma à Val-d'Isère", ["Jumbo-Visma", "à", "Val-d'Isère"]),
        ("un grimpeur-puncheur", ["un", "grimpeur", "puncheur"]),
        ("M. Dupont et J. Vingegaard.", ["M.", "Dupont", "et", "J.", "Vingegaard", "."]),
        ("J.-C. Péraud", ["J.-C.", "Péraud"]),
        ("le plan B.", ["le", "plan", "B", "."]),
        ("O'Connor", ["O'Connor"]),
    ],
)
def test_words_are_split_where_french_splits_them(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1:38", Kind.TIME),
        ("1'38''", Kind.TIME),
        ("1’05”", Kind.TIME),
        ("4:12:05", Kind.TIME),
        ("20 h 30", Kind.TIME),
        ("1h30", Kind.TIME),
        ("3 min 12 s", Kind.TIME),
        ("17e", Kind.ORDINAL),
        ("1re", Kind.ORDINAL),
        ("2ème", Kind.ORDINAL),
        ("12 000", Kind.NUMBER),
        ("8,5", Kind.NUMBER),
        ("https://exemple.fr/a_b", Kind.WEB),
        ("moi@exemple.fr", Kind.WEB),
        ("#tdf", Kind.WEB),
        ("n°", Kind.ABBREVIATION),
        ("...", Kind.PUNCTUATION),
        ("L39ION", Kind.WORD),
    ],
)
def test_a_kind_holds_the_whole_of_it(text: str, kind: Kind) -> None:
    assert [(token.text, token.kind) for token in tokenize(f"({text})")][1:-1] == [(text, kind)]


def test_clitics_say_so() -> None:
    assert [token.kind for token in tokenize("dit-il")] == [Kind.WORD, Kind.CLITIC]


def test_lower_has_one_apostrophe() -> None:
    assert tokenize("L’Alpe")[0].lower == "l'"


def test_words_lower_case_and_place() -> None:
    assert words("L'Étape 17") == [("l", 0, 1), ("étape", 2, 7), ("17", 8, 10)]


@given(FRENCH)
def test_tokens_are_in_place_in_order_and_lose_nothing(text: str) -> None:
    previous, left_out = 0, []
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert previous <= token.start < token.end
        left_out.append(text[previous : token.start])
        previous = token.end
    left_out.append(text[previous:])
    assert not "".join(left_out).strip("- \n\N{NBSP}\N{NNBSP}")


@pytest.mark.parametrize(
    "expected",
    [
        ["M. Dupont a vu J. Vingegaard.", "Il est fort."],
        ["Le dossard n° 3 gagne.", "Bravo !", "Encore une fois…", "Non ?"],
        ["Il est mort en 52 av. J.-C.", "César gagna."],
        ["Des bidons, des gels, etc. suivent.", "Des roues, etc.", "Tout y est."],
        ["« Je suis prêt. »", "Il sourit."],
        ["« Tu viens ? » demande-t-il."],
        ["Une moyenne de 8.5 % au col St. Pierre."],
        ["Il passe au plan B.", "Il attaque."],
        ["Une bosse de 800 m.", "« Dur ! »", "C'est tout un art.", "Merckx l'avait."],
        ["Voir l'art. 3 du règlement."],
        ["1. Premier point.", "2. Second point."],
        ["J.-C. Péraud a fini p. 12 du livre."],
        ["Titre sans point", "Il court."],
    ],
)
def test_sentences(expected: list[str]) -> None:
    separator = "\n\n" if "Titre" in expected[0] else " "
    text = separator.join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(FRENCH)
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    inside = "".join(text[start:end] for start, end in spans)
    assert "".join(inside.split()) == "".join(text.split())
