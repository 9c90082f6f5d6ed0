"""``qa glossary learn`` on generated pairs of articles with known edits."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from qa.errors import UsageError
from qa.formats import read_document
from qa.glossary import load_glossary
from qa.upkeep.edits import edits
from qa.upkeep.learning import propose
from tests.glossary.learnable import NOISE, ONCE, generate
from tests.glossary.test_changing import run

if TYPE_CHECKING:
    from pathlib import Path

    from qa.model import Document
    from qa.upkeep.proposals import Proposal


@pytest.mark.parametrize("seed", range(20))
def test_recurring_corrections_are_proposed_and_no_other(seed: int) -> None:
    """Held to the very words that were corrected: *de points* for *maillot de points* is a miss."""
    case = generate(seed)
    found = propose(([*edits(text(old), text(new))] for old, new in case.articles), load_glossary())
    forms = {form for each in found for form in each.forms}
    wanted = {f"{old} > {new}" for old, new in case.recurring.items()}
    assert len(wanted & forms) >= 0.9 * len(wanted), sorted(wanted - forms)
    others = [each for each in found if wanted.isdisjoint(each.forms)]
    assert not [each for each in others if each.count > 1 and is_noise(each)]
    assert len(others) <= 0.1 * len(wanted), others


def text(content: str) -> Document:
    return read_document("article.txt", content=content)


def is_noise(proposal: Proposal) -> bool:
    """Whether an edit made once, or one that is nothing for a glossary, was proposed."""
    words = {word for pair in (*ONCE.items(), *NOISE) for part in pair for word in part.split()}
    return bool(words & {*proposal.before.split(), *proposal.after.split()})


def test_proposals_are_written_with_their_evidence(glossary: Path, tmp_path: Path) -> None:
    texts = {
        "one.mt": "La pause a duré.\n\nLes pauses du jour comptent.",
        "one.edited": "L'échappée a duré.\n\nLes échappées du jour comptent.",
        "two.mt": "Il pleut sur la pause.\n\nLa forêt brûle.",
        "two.edited": "Il pleut sur l'échappée.\n\nLa plaine brûle.",
    }
    for name, content in texts.items():
        (tmp_path / f"{name}.txt").write_text(content, "utf-8")
    output = tmp_path / "proposals.csv"
    run("learn", *(str(tmp_path / f"{name}.txt") for name in texts), "-o", str(output), "--glossary", str(glossary))
    (row,) = csv.DictReader(output.read_text("utf-8").splitlines(keepends=True))
    assert (row["count"], row["articles"], row["concept"]) == ("3", "2", "breakaway")
    assert row["forms"] == "pause > échappée; pauses > échappées"
    assert row["examples"].startswith("La pause a duré.\n> L'échappée a duré.")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("le maillot de points", "le maillot à pois", ["maillot de points > maillot à pois"]),
        ("les roues disques", "les roues pleines", ["roues disques > roues pleines"]),
        ("la tête de la course", "le groupe de tête", ["tête de la course > groupe de tête"]),
        ("la voiture de balai", "la voiture-balai", ["voiture de balai > voiture-balai"]),
        ("le classement de points", "le classement par points", ["classement de points > classement par points"]),
        ("la course du ville", "la course de la ville", []),
        ("les coureurs est partis", "les coureurs sont partis", []),
        ("le Soleil", "le soleil", []),
        ("un coureur", "un coureur français", []),
    ],
)
def test_one_edit_made_twice(before: str, after: str, expected: list[str]) -> None:
    frames = ("Hier matin, {} a surpris tout le monde au village.", "Nous avons vu {} loin de la place.")
    articles = ([*edits(text(frame.format(before)), text(frame.format(after)))] for frame in frames)
    assert [each.forms[0] for each in propose(articles, load_glossary())] == expected


def test_what_is_said_of_one_context_is_not_said_of_all() -> None:
    """A neighbour is part of the term only where it always stands there."""
    frames = ("Hier, {} du matin a gagné.", "Voici {} du soir.", "On a revu {} ici.")
    articles = ([*edits(text(frame.format("la pause")), text(frame.format("l'échappée")))] for frame in frames)
    assert [each.forms for each in propose(articles, load_glossary())] == [("pause > échappée",)]


def test_an_edit_without_its_pair_is_refused(glossary: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="odd"):
        run("learn", str(tmp_path / "a.txt"), "--glossary", str(glossary))
