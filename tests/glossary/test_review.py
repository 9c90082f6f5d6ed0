"""``qa glossary review``: proposals decided one by one, in as many sittings as it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.errors import QAError
from qa.glossary import load_glossary
from qa.glossary.folder import Folder
from qa.upkeep.proposals import (
    Proposal,
    add_proposals,
    decide,
    decisions_file,
    read_decisions,
    read_proposals,
    undecided,
)
from tests.glossary.conftest import snapshot
from tests.glossary.test_changing import row_of, run

if TYPE_CHECKING:
    from pathlib import Path

BREAK = Proposal(
    "replacement", "rupture", "échappée", count=3, articles=2, forms=("rupture > échappée", "ruptures > échappées"),
    concept="breakaway", examples="La rupture a dix minutes.\n> L'échappée a dix minutes.",
)  # fmt: skip
ALONE = Proposal(
    "replacement", "poursuivant", "chasseur", count=2, forms=("poursuivant > chasseur",), examples="Un poursuivant."
)
TERM = Proposal("term", "", "panier métallique", english="cargo rack", count=4, examples="Un panier métallique.")
NAME = Proposal("name", "", "Oskar Brandvold", english="Oskar Brandvold", count=3)


@pytest.fixture
def proposals(tmp_path: Path) -> Path:
    path = tmp_path / "proposals.csv"
    assert add_proposals(path, [BREAK, ALONE, TERM, NAME]) == [BREAK, ALONE, TERM, NAME]
    return path


def review(proposals: Path, glossary: Path, *arguments: str, answers: str = "", status: int = 0) -> str:
    return run("review", str(proposals), "--glossary", str(glossary), *arguments, answers=answers, status=status)


def test_what_is_written_is_read_again(proposals: Path) -> None:
    assert read_proposals(proposals) == [BREAK, ALONE, TERM, NAME]
    guarded = Proposal("term", "", "=SUM(A1)", english="-x", examples="'quoted\n+1")
    add_proposals(proposals, [guarded])
    assert read_proposals(proposals)[-1] == guarded
    assert ",'=SUM(A1)," in proposals.read_text("utf-8")


def test_a_sitting_goes_on_where_the_last_one_ended(proposals: Path, glossary: Path) -> None:
    out = review(proposals, glossary, answers="a\nq\n")
    assert "1/4" in out
    assert "2/4" in out
    assert "1 decided, 3 wait" in out
    row = row_of(glossary, "breakaway", "rupture")
    assert (row["status"], row["when"]) == ("deprecated", "source")
    out = review(proposals, glossary, answers="r\ns\nq\n")
    assert "1/3" in out
    assert "poursuivant" in out
    assert "1 decided, 2 wait" in out
    assert [each.decision for each in read_decisions(proposals)] == ["accepted", "rejected"]
    assert review(proposals, glossary, "--list", status=1).count("panier métallique") == 2


def test_input_that_ends_in_the_middle_keeps_what_was_decided(proposals: Path, glossary: Path) -> None:
    review(proposals, glossary, answers="r\n", status=1)
    assert [each.id for each in read_decisions(proposals)] == [BREAK.id]


def test_edited_cells_are_written(proposals: Path, glossary: Path) -> None:
    answers = "s\ne\nchaser\npoursuivant\nchasseur\nnear\npeloton\n\ns\ne\n\n\n\n\n\n\n\ne\n\n\nrider\n\n\nm\nNOR\n"
    out = review(proposals, glossary, answers=answers)
    assert "say what it names" in out  # a name without a kind is asked for again
    row = row_of(glossary, "chaser", "poursuivant")
    assert (row["when"], row["near"], row["status"]) == ("near", "peloton", "deprecated")
    assert row_of(glossary, "chaser", "chasseur")["status"] == "preferred"
    name = row_of(glossary, "oskar-brandvold", "Oskar Brandvold")
    assert (name["family"], name["kind"], name["nationality"]) == ("Brandvold", "rider", "NOR")


def test_without_questions(proposals: Path, glossary: Path) -> None:
    review(proposals, glossary, "--accept", TERM.id, "--set", "gender=m", "--set", "theme=racing", "--reason", "June")
    assert row_of(glossary, "cargo-rack", "panier métallique")["gender"] == "m"
    assert [(e.action, e.reason) for e in Folder(glossary).history.of("cargo-rack")] == [("accept", "June")] * 2
    review(proposals, glossary, "--reject", NAME.id, "--reject", ALONE.id)
    assert undecided(read_proposals(proposals), read_decisions(proposals)) == [BREAK]
    for arguments, message in (
        (("--accept", TERM.id), "no proposal"),
        (("--accept", BREAK.id, "--set", "colour=red"), "no colour to set"),
        (("--accept", BREAK.id, "--set", "when=never"), "when is"),
    ):
        before = snapshot(glossary)
        with pytest.raises(QAError, match=message):
            review(proposals, glossary, *arguments)
        assert snapshot(glossary) == before
    assert undecided(read_proposals(proposals), read_decisions(proposals)) == [BREAK]


def test_a_write_without_its_decision_is_made_good(proposals: Path, glossary: Path) -> None:
    for proposal in (BREAK, ALONE, TERM):
        review(proposals, glossary, "--accept", proposal.id)
    terms = load_glossary([glossary], builtin=False).terms
    decisions_file(proposals).unlink()  # as if the process had been stopped between the two files
    for proposal in (BREAK, ALONE, TERM):
        review(proposals, glossary, "--accept", proposal.id)
    assert {(t.concept, t.term, t.status) for t in load_glossary([glossary], builtin=False).terms} == {
        (t.concept, t.term, t.status) for t in terms
    }


def test_the_decided_is_not_proposed_again_in_another_form(proposals: Path) -> None:
    decide(proposals, BREAK, "rejected")
    again = Proposal("replacement", "ruptures", "échappées", count=9, forms=("ruptures > échappées",))
    assert add_proposals(proposals, [again, TERM]) == [TERM]
    assert add_proposals(proposals, [Proposal("replacement", "rupture", "tentative", forms=("rupture > tentative",))])
    assert len(read_proposals(proposals)) == 5


def test_extract_does_not_repeat_what_was_rejected(
    glossary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"en": "Oskar Brandvold spoke to the crowd.", "fr": "La foule a écouté Oskar Brandvold."}
    for language, text in texts.items():
        (tmp_path / f"{language}.txt").write_text(
            "\n\n".join(f"{text} {n}." for n in ("Un", "Deux", "Trois", "Quatre")), "utf-8"
        )
    arguments = ("extract", "en.txt", "fr.txt", "--glossary", str(glossary), "-o", "found.csv")
    assert "Oskar Brandvold" in run(*arguments)
    run("review", "found.csv", "--reject", NAME.id)
    assert "Oskar Brandvold" not in run(*arguments)


def test_a_file_that_is_none_is_refused(tmp_path: Path, glossary: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("kind,before\nfoo,bar\n", "utf-8")
    with pytest.raises(QAError, match=r"other\.csv:2"):
        review(path, glossary)
    with pytest.raises(QAError, match="no such file"):
        review(tmp_path / "none.csv", glossary)
