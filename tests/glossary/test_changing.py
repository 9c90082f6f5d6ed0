"""``qa glossary add``, ``edit``, ``deprecate``, ``remove``, ``format``, ``show`` from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from qa.cli.app import command_line
from qa.errors import QAError
from qa.glossary.folder import Folder
from tests.cli import qa
from tests.glossary.conftest import snapshot

if TYPE_CHECKING:
    from pathlib import Path


def run(*arguments: str, answers: str = "", status: int = 0) -> str:
    result = CliRunner().invoke(command_line(), ["glossary", *arguments], input=answers)
    if isinstance(result.exception, QAError):
        raise result.exception
    assert result.exit_code == status, result.output
    return result.output


def row_of(folder: Path, identifier: str, text: str) -> dict[str, str]:
    found = Folder(folder).entry(identifier)
    return next(dict(row) for _table, row in found if text in (row.get("term"), row.get("name")))


def test_add_a_concept_with_options(glossary: Path) -> None:
    run(
        "add", "attack", "--en", "attack", "--fr", "attaque", "--fr", "coup de force", "--gender", "f", "--file",
        "racing", "--set", "note=court", "--reason", "desk", "--glossary", str(glossary),
    )  # fmt: skip
    row = row_of(glossary, "attack", "coup de force")
    assert (row["status"], row["gender"], row["note"]) == ("admitted", "f", "court")
    (event,) = [event for event in Folder(glossary).history.of("attack") if event.text == "attaque"]
    assert (event.action, event.reason) == ("add", "desk")


def test_add_a_concept_step_by_step(glossary: Path) -> None:
    answers = "attack\nattack\n\nattaque\n\nnoun\nf\nracing\nseen in May\n"
    run("add", "--glossary", str(glossary), answers=answers)
    row = row_of(glossary, "attack", "attaque")
    assert (row["status"], row["gender"], row["pos"]) == ("preferred", "f", "noun")
    assert Folder(glossary).history.of("attack")[0].reason == "seen in May"


def test_add_a_name_step_by_step(glossary: Path) -> None:
    run("add", "wout-van-aert", "--kind", "rider", "--glossary", str(glossary), answers="Wout van Aert\n\nnames\n\n")
    row = row_of(glossary, "wout-van-aert", "Wout van Aert")
    assert (row["given"], row["family"]) == ("Wout", "van Aert")


def test_what_stands_there_is_not_added_again(glossary: Path) -> None:
    before = snapshot(glossary)
    with pytest.raises(QAError, match="stands there already"):
        run("add", "sprint", "--fr", "sprint", "--file", "racing", "-r", "", "--glossary", str(glossary))
    assert snapshot(glossary) == before


def test_edit_with_options_and_step_by_step(glossary: Path) -> None:
    run("edit", "breakaway", "-t", "échappée", "--set", "note=mot juste", "-r", "x", "--glossary", str(glossary))
    assert row_of(glossary, "breakaway", "échappée")["x_desk"] == "kept"
    answers = "\n" * 16 + "autre note\n" + "\n" * 5
    run("edit", "breakaway", "-t", "échappée", "--glossary", str(glossary), answers=answers)
    assert row_of(glossary, "breakaway", "échappée")["note"] == "autre note"


def test_an_unknown_column_or_entry_is_one_line(glossary: Path) -> None:
    with pytest.raises(QAError, match="there is no column colour"):
        run("edit", "sprint", "-t", "sprint", "--set", "colour=red", "-r", "", "--glossary", str(glossary))
    with pytest.raises(QAError, match="is it sprint"):
        run("show", "sprnt", "--glossary", str(glossary))


def test_deprecate_a_rendering_and_a_form_of_a_name(glossary: Path) -> None:
    answers = "source\nLe sprinteur a fait une ruée.\nThe sprint was long.\nLa ruée vers l'or.\nwhy\n"
    run("deprecate", "sprint", "ruée", "--glossary", str(glossary), answers=answers)
    row = row_of(glossary, "sprint", "ruée")
    assert (row["status"], row["when"], row["right_fr"]) == ("deprecated", "source", "La ruée vers l'or.")
    run("deprecate", "race-tour-des-flandres", "Tour de Flandres", "-r", "seen", "--glossary", str(glossary))
    assert row_of(glossary, "race-tour-des-flandres", "Tour des Flandres")["deprecated"].endswith(";Tour de Flandres")


def test_a_deprecated_term_needs_its_condition(glossary: Path) -> None:
    before = snapshot(glossary)
    with pytest.raises(QAError, match="when is 'perhaps'; use one of"):
        run("deprecate", "sprint", "ruée", "--when", "perhaps", "-r", "", "--glossary", str(glossary))
    assert snapshot(glossary) == before


def test_remove_asks_and_remembers(glossary: Path) -> None:
    run("remove", "sprint", "--glossary", str(glossary), answers="n\n", status=1)
    assert Folder(glossary).entry("sprint")
    run("remove", "sprint", "--glossary", str(glossary), answers="y\nno term of ours\n")
    assert not Folder(glossary).entry("sprint")
    assert {event.reason for event in Folder(glossary).history.of("sprint")} == {"no term of ours"}


def test_show_tells_the_rows_and_the_history(glossary: Path) -> None:
    run("edit", "breakaway", "-t", "pause", "--set", "severity=minor", "-r", "too hard", "--glossary", str(glossary))
    page = run("show", "breakaway", "--glossary", str(glossary))
    assert "fr deprecated: pause" in page
    assert "edit severity: pause (too hard)" in page


def test_find_says_why_and_why_not(glossary: Path) -> None:
    found = run("find", "La pause du peloton a duré.", "--glossary", str(glossary))
    assert "pause: breakaway (pause, deprecated): reported: one of the words in `near`" in found
    found = run("find", "Une pause.", "--glossary", str(glossary))
    assert "pause: breakaway (pause, deprecated): not reported" in found


def test_format_is_once_and_for_all(glossary: Path) -> None:
    file = glossary / "concepts" / "racing.csv"
    canonical = file.read_text("utf-8")
    head, *rows = canonical.splitlines(keepends=True)
    file.write_text("".join([head, *rows[4:], *rows[:4]]).replace("\n", "\r\n"), "utf-8")
    run("format", str(glossary), "--dry-run", status=1)
    run("format", str(glossary))
    assert file.read_bytes() == canonical.encode()
    run("format", str(glossary), "--dry-run")


def test_where_nobody_answers_the_defaults_hold_or_one_line_says_what_is_missing(glossary: Path) -> None:
    terms = ("--fr", "terme x", "--en", "x term", "--pos", "noun", "--gender", "m")
    assert "2 rows added" in run("add", "x-term", *terms, "--glossary", str(glossary))
    with pytest.raises(QAError, match="nobody answers"):
        run("add", "--glossary", str(glossary))


@pytest.mark.parametrize(("language", "yes"), [("en", "y"), ("fr", "oui"), ("fr", "y")])
def test_yes_is_said_in_the_language_of_the_interface(glossary: Path, language: str, yes: str) -> None:
    command, env = ("glossary", "remove", "sprint", "-r", ""), {"QA_LANG": language}
    qa(*command, cwd=glossary.parent, env=env, answers="nein\n")
    assert Folder(glossary).entry("sprint")
    asked = qa(*command, cwd=glossary.parent, env=env, answers=f"{yes}\n")
    assert ("[o/N]" if language == "fr" else "[y/N]") in asked.stdout
    assert not Folder(glossary).entry("sprint")
