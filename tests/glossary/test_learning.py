"""``qa glossary learn`` on generated pairs of articles with known edits."""

from __future__ import annotations

import csv
import random
from typing import TYPE_CHECKING

import pytest

from qa.errors import UsageError
from tests.glossary.test_changing import run

if TYPE_CHECKING:
    from pathlib import Path

RECURRING = {
    "pause": "échappée", "pauses": "échappées", "poursuivant": "chasseur", "cavalier": "coureur",
    "cavaliers": "coureurs", "directeur de course": "commissaire", "maillot de points": "maillot à pois",
    "jambe": "étape", "jambes": "étapes", "Vingegaad": "Vingegaard", "grimpe": "montée", "casque": "bidon",
    "roues disques": "roues pleines", "terrain": "peloton", "contre-la-montre d'équipe": "chrono collectif",
}  # fmt: skip
ONCE = {"forêt": "plaine", "pluie": "neige", "marché": "musée", "hôtel": "château", "moteur": "volant"}
LINES = (
    "Ce matin, {0} est arrivé près de {1} sous les yeux du public.",
    "Personne ne croyait plus à {0} quand la foule a vu {1} au loin.",
    "Selon le sélectionneur, {0} compte autant que {1} dans une saison.",
    "On parle beaucoup de {0} depuis hier, moins souvent de {1}.",
    "Après dix kilomètres, {0} avait déjà disparu derrière {1}.",
)


def articles(seed: int) -> list[tuple[str, str]]:
    """Machine translations and their edited texts: each recurring edit three times over, the others once."""
    generator = random.Random(seed)  # noqa: S311 - no secret
    pieces = [*list(RECURRING.items()) * 3, *ONCE.items()]
    pieces += [(word, word) for word in ("le vent", "la mairie", "Paris", "la radio", "le soleil") for _ in range(4)]
    generator.shuffle(pieces)
    lines = []
    for one, other in zip(pieces[::2], pieces[1::2], strict=False):
        shape = generator.choice(LINES)
        lines.append((shape.format(one[0], other[0]), shape.format(one[1], other[1])))
    thirds = [lines[start::3] for start in range(3)]
    return [("\n\n".join(old for old, _ in part), "\n\n".join(new for _, new in part)) for part in thirds]


@pytest.mark.parametrize("seed", range(5))
def test_recurring_corrections_are_proposed_and_no_other(seed: int, glossary: Path, tmp_path: Path) -> None:
    files = []
    for number, texts in enumerate(articles(seed)):
        for name, text in zip(("mt", "edited"), texts, strict=True):
            files.append(tmp_path / f"{number}.{name}.txt")
            files[-1].write_text(text, "utf-8")
    output = tmp_path / "proposals.csv"
    run("learn", *map(str, files), "-o", str(output), "--glossary", str(glossary))
    rows = list(csv.DictReader(output.read_text("utf-8").splitlines(keepends=True)))
    forms = {form for row in rows for form in row["forms"].split("; ")}
    tails = {(old.split()[-1], new.split()[-1]) for old, new in (form.split(" > ") for form in forms)}
    wanted = [f"{old} > {new}" for old, new in RECURRING.items()]
    shortened = {
        "maillot de points > maillot à pois": "de points > à pois",
        "roues disques > roues pleines": "disques > pleines",
    }
    found = [pair for pair in wanted if pair in forms or shortened.get(pair) in forms]
    assert len(found) >= 0.9 * len(wanted), sorted(set(wanted) - set(found))
    assert not tails & ONCE.items()
    assert len({row["before"] for row in rows}) == len(rows) <= len(wanted)
    pause = next(row for row in rows if row["before"].startswith("pause"))
    assert (pause["count"], pause["concept"]) == ("6", "breakaway")
    assert pause["examples"]


def test_an_edit_without_its_pair_is_refused(glossary: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="odd"):
        run("learn", str(tmp_path / "a.txt"), "--glossary", str(glossary))
