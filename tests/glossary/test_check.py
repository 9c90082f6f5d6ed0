"""Each kind of problem is found where it is planted, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.glossary.check import check_folder, read_leniently
from qa.glossary.check_names import without_season
from qa.upkeep.flagged import flagged_problems

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "concept,language,term,status,pos,gender,when,near,replacement,wrong_en,wrong_fr,right_fr,valid_from,valid_to"
GOOD = "a,en,one,preferred,noun,,,,,,,,,\na,fr,un,preferred,noun,m,,,,,,,,\n"
NAMES = "id,name,kind,gender,nationality,family,deprecated,valid_from,valid_to"


def kinds(folder: Path) -> list[str]:
    return [problem.kind for problem in check_folder(folder)]


def test_the_small_glossary_is_sound(glossary: Path) -> None:
    assert check_folder(glossary) == []


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ("a,fr,un,admitted,noun,m,,,,,,,,", "duplicate"),
        ("a,fr,un,deprecated,noun,m,always,,,,x,,,", "contradiction"),
        ("a,fr,deux,preferred,noun,m,,,,,,,,", "two-preferred"),
        ("b,en,two,preferred,noun,,,,,,,,,", "no-preferred"),
        ("b,fr,deux,preferred,noun,m,,,,,,,,\nb,fr,un,deprecated,noun,m,always,,,,x,,,", "homograph"),
        ("a,fr,uns,deprecated,noun,m,,,,,x,,,", "broken-row"),
        ("a,fr,uns,deprecated,noun,m,near,,,,x,y,,", "broken-row"),
        ("a,fr,uns,deprecated,noun,m,always,,un {2},,x,,,", "broken-row"),
        ("a,fr,à ~ uns,deprecated,phrase,,always,,un {12},,x,,,", "broken-row"),
        ("a,fr,à ~ uns,deprecated,phrase,,always,,un {x},,x,,,", "broken-row"),
        ("a,fr,uns,admitted,noun,m,,,,,,,26,", "bad-date"),
        ("a,fr,uns,admitted,noun,m,,,,,,,2026,2020", "bad-date"),
        ("a,fr,uns,admitted,thing,m,,,,,,,,", "bad-value"),
        ("a,fr,uns,admitted,noun,x,,,,,,,,", "bad-value"),
        ("a,fr,uns,admitted,noun,m,always,,,,,,,", "bad-value"),
        ("a,en,uns,deprecated,noun,m,always,,,,x,,,", "bad-value"),
        ("A b,fr,uns,preferred,noun,m,,,,,,,,", "bad-id"),
        ("b,fr,deux,preferred,noun,m,,,,,,,,\nb,fr,x,deprecated,noun,m,source,,,v,w,y,,", "no-source-term"),
        ("a,fr,x,deprecated,noun,m,always,,y,,w,,,\na,fr,y,deprecated,noun,m,always,,x,,w,,,", "cycle"),
        ("a,fr,x,deprecated,noun,m,always,,y,,w,,,\na,fr,y,deprecated,noun,m,always,,,,w,,,", "contradiction"),
    ],
)
def test_a_planted_problem_is_found(tmp_path: Path, rows: str, kind: str) -> None:
    (tmp_path / "concepts").mkdir()
    file = tmp_path / "concepts" / "t.csv"
    file.write_text(f"{HEADER}\n{GOOD}", "utf-8")
    assert kinds(tmp_path) == []
    file.write_text(f"{HEADER}\n{GOOD}{rows}\n", "utf-8")
    assert set(kinds(tmp_path)) == {kind}


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ("b,Team A,team,men,FRA,,,2020,2024\nb,Team B,team,men,FRA,,,2022,2025", "overlap"),
        ("b,Ana Ruiz,rider,f,ESP,,,,", "no-family-name"),
        ("b,Ana Ruiz,rider,f,ESP,Rius,,,", "bad-value"),
        ("b,Tour de Vent,race,,,,Course du Vent,,\nc,Course du Vent,race,,,,,,", "contradiction"),
        ("b,Tour de Vent,race,,,,,,\nc,Tour de Vent,race,,,,,,", "duplicate"),
        ("b,Team A,team,men,FRA,,,2020,2021\nb,Team B,race,,,,,2022,", "two-kinds"),
    ],
)
def test_a_planted_problem_of_a_name_is_found(tmp_path: Path, rows: str, kind: str) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "n.csv").write_text(f"{NAMES}\n{rows}\n", "utf-8")
    assert set(kinds(tmp_path)) == {kind}


def test_columns_are_known_or_ones_own(glossary: Path) -> None:
    file = glossary / "concepts" / "racing.csv"
    file.write_text(file.read_text("utf-8").replace(",severity,", ",severty,", 1), "utf-8")
    (problem,) = [problem for problem in check_folder(glossary) if problem.kind == "unknown-column"]
    assert problem.message.endswith("is it severity?")


def test_teams_without_a_name_for_a_season(glossary: Path) -> None:
    file = glossary / "names" / "names.csv"
    rows = "team-x,X,team,men,FRA,,,,,,,2020,2026,,\nteam-y,Y,team,men,FRA,,,,,,,2001,2003,,\n"
    file.write_text(file.read_text("utf-8") + rows, "utf-8")
    names = read_leniently(glossary).names
    assert without_season(names, 2026) == ([], 1)
    lacking, ended = without_season(names, 2027)
    assert ([problem.text for problem in lacking], ended) == (["X"], 1)
    file.write_text(file.read_text("utf-8").replace("2020,2026,,", "2020,2026,ended after 2026,"), "utf-8")
    assert without_season(read_leniently(glossary).names, 2027) == ([], 2)


def test_examples_that_do_not_do_what_they_say_are_found(glossary: Path) -> None:
    assert flagged_problems(glossary) == []
    file = glossary / "concepts" / "racing.csv"
    file.write_text(file.read_text("utf-8").replace("La pause a pris six minutes au peloton.", "La pause."), "utf-8")
    assert [problem.kind for problem in flagged_problems(glossary)] == ["example-fails"]


@pytest.mark.parametrize(
    ("row", "kinds"),
    [
        ("sprint,fr,course finale,deprecated,noun,f,,always,,,,,", []),
        ("sprint,fr,se courir fini,deprecated,verb,,,always,,,,,", []),
        ("sprint,fr,course finale,deprecated,noun,f,,near,arrivée,,,,", []),
        ("sprint,fr,course finale,deprecated,noun,f,,racing,,,,,", []),
        ("sprint,fr,course finale,deprecated,noun,f,,source,,,,,", []),
        ("sprint,fr,course finale,deprecated,noun,f,,near,arrivée,arrivée,,,", ["example-fails"]),
    ],
)
def test_a_row_without_examples_is_tried(glossary: Path, row: str, kinds: list[str]) -> None:
    file = glossary / "concepts" / "racing.csv"
    file.write_text(f"{file.read_text('utf-8')}{row}{',' * (20 - row.count(','))}\n", "utf-8")
    assert [problem.kind for problem in flagged_problems(glossary)] == kinds


def test_a_right_term_that_a_check_flags_is_found(glossary: Path) -> None:
    file = glossary / "concepts" / "racing.csv"
    file.write_text(
        file.read_text("utf-8") + "sprint,fr,sprint de le peloton,admitted,noun,m" + "," * 15 + "\n", "utf-8"
    )
    assert "flagged" in [problem.kind for problem in flagged_problems(glossary)]
