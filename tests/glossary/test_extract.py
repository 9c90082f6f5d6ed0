"""``qa glossary extract`` on generated article pairs in which unknown terms and names were planted."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest

from qa.french.tokens import tokenize
from qa.upkeep.noun_phrases import noun_phrases
from tests.glossary.test_changing import run

if TYPE_CHECKING:
    from pathlib import Path

TERMS = {
    "cargo rack": "le panier métallique", "wool museum": "le musée de laine", "valley league": "la ligue montagnarde",
    "feed belt": "la ceinture de ravitaillement", "night ride": "la sortie nocturne",
    "velvet saddle": "la selle veloutée",
    "lantern rally": "le rallye des lanternes", "mill crossing": "le passage du moulin", "salt brake": "le frein salin",
    "copper chain": "la chaîne cuivrée", "choir ride": "la balade chorale", "lava stage": "l'étape volcanique",
}  # fmt: skip
NAMES = ("Oskar Brandvold", "Velmora Cycles", "Ilse van Trooven", "Kestwick", "Fjellstad", "Ilaria Montebruno")
KNOWN = (("Tadej Pogačar", "Tadej Pogačar"), ("the wind tunnel", "le tunnel aérodynamique"))
"""A name of the test's glossary and a term of the built-in one."""
LINES = (
    ("They showed {} to the young public on {}.", "Ils ont montré {} au jeune public {}."),
    ("Nobody had mentioned {} before the long meeting on {}.", "Nul n'avait évoqué {} avant la longue réunion {}."),
    ("The old mayor admires {} and says so every {}.", "Le vieux maire admire {} et le dit chaque {}."),
    ("We saw {} again near the small station last {}.", "Nous avons revu {} près de la petite gare {}."),
    ("Without {}, a {} would be very dull.", "Sans {}, un {} serait bien morne."),
    ("Few people remember {} on a {}.", "Peu de gens se souviennent vraiment de {} un {}."),
)
DAYS = (("Monday", "lundi"), ("Tuesday", "mardi"), ("Friday", "vendredi"), ("Sunday", "dimanche"))


def bare(french: str) -> str:
    return re.sub("^(le |la |l')", "", french)


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 71, 202, 1913, 40_000])
def test_planted_terms_and_names_are_found(seed: int, glossary: Path, tmp_path: Path) -> None:
    generator = random.Random(seed)  # noqa: S311 - no secret
    terms = [(f"the {english}", french) for english, french in generator.sample(sorted(TERMS.items()), 7)]
    planted = [*terms, *((name, name) for name in generator.sample(NAMES, 4))]
    pieces = [*planted * 4, *KNOWN * 4, ("the town council", "le conseil municipal")]
    generator.shuffle(pieces)
    rows = []
    for english, french in pieces:
        (line, ligne), (day, jour) = generator.choice(LINES), generator.choice(DAYS)
        rows.append((line.format(english, day), ligne.format(french, jour).replace("de le ", "du ")))
    en, fr = tmp_path / "en.txt", tmp_path / "fr.txt"
    en.write_text("\n\n".join(english for english, _ in rows), "utf-8")
    fr.write_text("\n\n".join(french for _, french in rows), "utf-8")
    out = run("extract", str(en), str(fr), "--glossary", str(glossary))
    found = set(re.findall(r"^ *\d+  (?:name|term)  (.+) > (.+)$", out, re.MULTILINE))
    wanted = {(english.removeprefix("the "), bare(french)) for english, french in planted}
    right = found & wanted
    assert len(right) >= 0.8 * len(found), found - right
    assert len(right) >= 0.8 * len(wanted), wanted - right
    assert not {french for _english, french in found} & {bare(french) for _english, french in KNOWN}


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("La chaîne cuivrée grince.", ["chaîne cuivrée"]),
        ("Il suit le défilé des ânes et la course à étapes.", ["défilé des ânes", "course à étapes"]),
        ("Les rares visiteurs venus de loin parlent d'une autre page.", []),
        ("Le dimanche serait bien morne.", []),
        ("Il mange vite la tarte chaude de la boulangère.", ["tarte chaude"]),
    ],
)
def test_noun_phrases(text: str, phrases: list[str]) -> None:
    found = [text[tokens[0].start : tokens[-1].end] for tokens in noun_phrases(tokenize(text))]
    assert found == phrases


def test_a_capitalised_article_alone_is_no_name(glossary: Path, tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text("See La at noon.", "utf-8")
    (tmp_path / "fr.txt").write_text("Voyez La à midi.", "utf-8")
    assert run("extract", str(tmp_path / "en.txt"), str(tmp_path / "fr.txt"), "--glossary", str(glossary)) == ""
