"""Names from lists, start lists and results: who is known already, how a name is written, which team raced when."""

from __future__ import annotations

import contextlib
import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.errors import UsageError
from qa.glossary.exchange.people import iso_nation, split_person
from qa.glossary.exchange.read_names import NamesRead, read_names
from qa.glossary.folder import Folder
from tests.glossary.conftest import snapshot
from tests.glossary.test_changing import run

if TYPE_CHECKING:
    from pathlib import Path

START = """Dossard;Coureur;Nat;Équipe
1;POGAČAR Tadej;SLO;UAE Team Emirates - XRG (UAD)
2;VAN DER POEL Mathieu;NED;Alpecin - Premier Tech
3;McNULTY Brandon;USA;UAE Team Emirates - XRG (UAD)
4;O'CONNOR Ben;AUS;Jayco
"""


def bring(folder: Path, content: str, *options: str, status: int = 0, name: str = "start.csv") -> str:
    file = folder.parent / name
    file.write_text(content, "utf-8")
    return run("import", str(file), "--names", *options, "--glossary", str(folder), status=status)


def rows(folder: Path) -> dict[str, dict[str, str]]:
    return {row["name"]: dict(row) for t in Folder(folder).tables.values() if t.kind == "names" for row in t.rows}


@pytest.mark.parametrize(
    ("text", "nation", "given_name", "family"),
    [
        ("POGAČAR Tadej", "SVN", "Tadej", "Pogačar"),
        ("Tadej POGAČAR", "SVN", "Tadej", "Pogačar"),
        ("Pogačar, Tadej", "", "Tadej", "Pogačar"),
        ("VAN DER POEL Mathieu", "NLD", "Mathieu", "van der Poel"),
        ("van der POEL Mathieu", "NLD", "Mathieu", "van der Poel"),
        ("VAN DEN BOSSCHE Jan", "BEL", "Jan", "Van den Bossche"),
        ("DE LIE Arnaud", "BEL", "Arnaud", "De Lie"),
        ("LE GAC Olivier", "FRA", "Olivier", "Le Gac"),
        ("MCNULTY Brandon", "USA", "Brandon", "McNulty"),
        ("O'CONNOR Ben", "AUS", "Ben", "O'Connor"),
        ("SKALNIAK-SÓJKA Agnieszka", "POL", "Agnieszka", "Skalniak-Sójka"),
        ("LÓPEZ PÉREZ Juan Pedro", "ESP", "Juan Pedro", "López Pérez"),
        ("Mathieu van der Poel", "NLD", "Mathieu", "van der Poel"),
        ("Demi VOLLERING", "NLD", "Demi", "Vollering"),
        ("DE LA CRUZ David", "ESP", "David", "de la Cruz"),
    ],
)
def test_a_name_as_results_write_it(text: str, nation: str, given_name: str, family: str) -> None:
    assert split_person(text, nation) == (given_name, family)


@given(st.lists(st.from_regex(r"[A-ZÉa-zé'-]{1,6}", fullmatch=True), max_size=5), st.sampled_from(["", "NLD", "FRA"]))
def test_no_word_of_a_name_is_lost(words: list[str], nation: str) -> None:
    person = split_person(" ".join(words), nation)
    assert sorted(person.name.lower().split()) == sorted(word.lower() for word in words)


def test_nations() -> None:
    given_as = (
        "SLO",
        "sui",
        "FRA",
        "NL",
        "ro",
        "Slovénie",
        "Pays-Bas",
        "The Netherlands",
        "🇸🇮",
        "USA",
        "?",
        "Ruritania",
    )
    wanted = ["SVN", "CHE", "FRA", "NLD", "ROU", "SVN", "NLD", "NLD", "SVN", "USA", "", ""]
    assert [iso_nation(code) for code in given_as] == wanted


def test_a_start_list_adds_who_is_not_known_and_a_second_import_changes_nothing(glossary: Path) -> None:
    out = bring(glossary, START, "--season", "2026", "--gender", "m")
    assert "rows: 5 added" in out
    known = rows(glossary)
    assert known["Tadej Pogačar"]["gender"] == "m"
    assert len([name for name in known if "ogačar" in name]) == 1
    poel = known["Mathieu van der Poel"]
    assert [poel[c] for c in ("id", "given", "family", "nationality", "gender", "translate", "source")] == [
        "mathieu-van-der-poel", "Mathieu", "van der Poel", "NLD", "m", "no", "start.csv"]  # fmt: skip
    assert known["Brandon McNulty"]["nationality"] == "USA"
    team = known["Alpecin-Premier Tech"]
    assert [team[c] for c in ("kind", "gender", "valid_from", "valid_to")] == ["team", "men", "2026", "2026"]
    assert known["UAE Team Emirates-XRG"]["valid_to"] == "", "it has no last season: nothing to add"
    before = snapshot(glossary)
    assert bring(glossary, START, "--season", "2026", "--gender", "m").startswith("rows: 0 added, 0 changed, 7 as")
    assert snapshot(glossary) == before


def test_a_team_of_the_season_before_gets_the_season(glossary: Path) -> None:
    out = bring(glossary, "team,year\nUAE Team Emirates,2025\nUAE Team Emirates,2027\n")
    known = rows(glossary)
    assert known["UAE Team Emirates"]["id"] == "team-uae"
    assert "rows: 1 added, 1 changed" in out


def test_a_conflict_has_both_sides_and_nothing_is_written(glossary: Path) -> None:
    before = snapshot(glossary)
    out = bring(glossary, "First name,Last name,Country\nTadej,Pogacar,ITA\nLéa,Curinier,FRA\n", status=1)
    assert "tadej-pogacar, Tadej Pogačar: nationality is 'SVN' here, 'ITA' in the file" in out
    assert snapshot(glossary) == before
    bring(glossary, "First name,Last name,Country\nTadej,Pogacar,ITA\n", "--on-conflict", "theirs")
    assert rows(glossary)["Tadej Pogačar"]["nationality"] == "ITA"


def test_a_plain_list_and_a_dry_run(glossary: Path) -> None:
    before = snapshot(glossary)
    text = "1. Tadej Pogačar (SLO)\nKatarzyna NIEWIADOMA-PHINNEY (POL)\n\nDemi Vollering\n"
    out = bring(glossary, text, "--dry-run", name="list.txt")
    assert "rows: 2 to add, 0 to change, 1 as they are" in out
    assert "+ demi-vollering: Demi Vollering (rider)" in out
    assert snapshot(glossary) == before
    bring(glossary, text, "--gender", "f", "--on-conflict", "ours", name="list.txt")
    assert rows(glossary)["Katarzyna Niewiadoma-Phinney"]["nationality"] == "POL"


def test_a_longer_name_of_the_same_nation_is_the_same_person(glossary: Path) -> None:
    assert "rows: 0 added" in bring(glossary, "rider,nat\nPOGAČAR ŠTEFAN Tadej,SVN\n")
    assert "rows: 0 added" in bring(glossary, "rider\nPOGAČAR ŠTEFAN Tadej\n")
    assert "rows: 1 added" in bring(glossary, "rider,nat\nPOGAČAR ŠTEFAN Tadej,ITA\n")


def test_races_of_a_list_and_columns_that_nobody_knows(glossary: Path) -> None:
    bring(glossary, "Tour des Flandres\nGrand Prix du Morbihan\n", "--kind", "race", name="races.txt")
    assert rows(glossary)["Grand Prix du Morbihan"]["id"] == "race-grand-prix-du-morbihan"
    with pytest.raises(UsageError, match="no column is known to hold names"):
        bring(glossary, "A,B\nx,y\n")
    assert "rows: 1 added" in bring(glossary, "A,B\nx,Léa Curinier\n", "--map", "B=name")


def test_a_file_of_our_own_comes_back_whole(glossary: Path) -> None:
    content = (glossary / "names" / "names.csv").read_text("utf-8")
    riders = [row for row in csv.DictReader(io.StringIO(content)) if row["kind"] == "rider"]
    text = "name,family,given,aliases,nationality\n" + "".join(
        f"{row['name']},{row['family']},{row['given']},,{row['nationality']}\n" for row in riders
    )
    before = snapshot(glossary)
    bring(glossary, text)
    assert snapshot(glossary) == before


def test_an_export_of_names_comes_back_whole(glossary: Path, tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    run("export", "--to", "csv", "--only", "names", "-o", str(file), "--glossary", str(glossary))
    before = snapshot(glossary)
    assert "rows: 0 added, 0 changed, 4 as" in run("import", str(file), "--names", "--glossary", str(glossary))
    assert snapshot(glossary) == before
    other = tmp_path / "other"
    (other / "names").mkdir(parents=True)
    (other / "names" / "names.csv").write_text("id,name,kind\n", "utf-8")
    run("import", str(file), "--names", "--theme", "names", "--glossary", str(other))
    there, here = (
        {name: {column: cell for column, cell in row.items() if cell} for name, row in rows(folder).items()}
        for folder in (other, glossary)
    )
    assert there == here
    changed = file.read_text("utf-8").replace("Ronde", "De Ronde")
    out = bring(glossary, changed, status=1, name="changed.csv")
    assert "aliases is 'Ronde' here, 'De Ronde' in the file" in out


CELL = st.text(max_size=12) | st.sampled_from(["Rider", "Team", "Nat", "season", "id", "1.", "(SLO)", "DE", "McX", "'"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(CELL, max_size=4), max_size=4), st.sampled_from(["rider", "team", "race"]))
def test_any_table_is_read_or_refused_in_one_line(table: list[list[str]], kind: str) -> None:
    made = NamesRead()
    with contextlib.suppress(UsageError):
        made = read_names(table, "x.csv", {}, {"kind": kind})
    assert all(row["name"] for row in made.rows)
    assert all(team["name"] for team in made.teams)


def test_a_header_on_several_lines_is_refused_in_one() -> None:
    with pytest.raises(UsageError, match=r"^x\.csv: no column is known to hold names \(a b, c\)[^\n]*$"):
        read_names([["a\nb", "c\n"]], "x.csv", {}, {"kind": "rider"})
