"""``qa glossary extract`` on generated article pairs in which unknown terms and names were planted."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest

from tests.glossary.test_changing import run

if TYPE_CHECKING:
    from pathlib import Path

TERMS = {
    "cargo rack": "panier métallique", "wool museum": "musée de laine", "valley league": "ligue montagnarde",
    "feed belt": "ceinture de ravitaillement", "night ride": "sortie nocturne",
}  # fmt: skip
KNOWN = [("Tadej Pogačar", "Tadej Pogačar"), ("wind tunnel", "tunnel aérodynamique")]
"""A name of the test's glossary and a term of the built-in one."""
NAMES = ("Oskar Brandvold", "Velmora Cycles", "Ilse van Trooven", "Kestwick")
LINES = (
    ("They showed {} to the young public on {}.", "Ils ont montré {} au jeune public {}."),
    ("Nobody had mentioned {} before the long meeting on {}.", "Nul ne parlait de {} avant la longue réunion {}."),
    ("The old mayor admires {} and says so every {}.", "Le vieux maire admire {} et le dit chaque fois {}."),
    ("We saw {} again near the small station last {}.", "Nous avons revu {} près de la petite gare {}."),
)
DAYS = (("Monday", "lundi"), ("Tuesday", "mardi"), ("Friday", "vendredi"), ("Sunday", "dimanche"))


@pytest.mark.parametrize("seed", range(4))
def test_planted_terms_and_names_are_found(seed: int, glossary: Path, tmp_path: Path) -> None:
    generator = random.Random(seed)  # noqa: S311 - no secret
    planted = [*TERMS.items(), *((name, name) for name in NAMES)]
    pieces = [*planted * 4, *KNOWN * 4, ("town council", "conseil municipal")]
    generator.shuffle(pieces)
    rows = []
    for english, french in pieces:
        (line, ligne), (day, jour) = generator.choice(LINES), generator.choice(DAYS)
        rows.append((line.format(english, day), ligne.format(french, jour)))
    en, fr = tmp_path / "en.txt", tmp_path / "fr.txt"
    en.write_text("\n\n".join(english for english, _ in rows), "utf-8")
    fr.write_text("\n\n".join(french for _, french in rows), "utf-8")
    out = run("extract", str(en), str(fr), "--glossary", str(glossary))
    found = set(re.findall(r"^ *\d+  (?:name|term)  (.+) > (.+)$", out, re.MULTILINE))
    right = found & set(planted)
    assert len(right) >= 0.8 * len(found), found - right
    assert len(right) >= 0.8 * len(planted), set(planted) - right
    assert not found.intersection(KNOWN)
