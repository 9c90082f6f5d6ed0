"""The real Grammalecte, where it is installed; continuous integration installs it, so that there it must be."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from qa.cli.options import with_engines
from qa.config import Config
from qa.context import Context
from qa.engines import grammalecte as engine
from qa.errors import EngineError, UsageError
from qa.linting import lint
from qa.registry import all_checks
from tests.cli import qa
from tests.documents import document, issues_of

if TYPE_CHECKING:
    from pathlib import Path


def installed() -> bool:
    try:
        engine.find_home("", os.environ.get("PATH", ""))
    except EngineError:
        return False
    return True


real = pytest.mark.skipif(
    not installed() and not os.environ.get("CI"), reason="Grammalecte is not installed: apt install python3-grammalecte"
)
ASKED = with_engines(Config(), ["grammalecte"])


@real
def test_the_examples_of_its_page() -> None:
    check = all_checks()["grammalecte"]
    context = Context(options={"engine.grammalecte": ""})
    [wrong], [right] = check.page.wrong, check.page.right
    [issue] = issues_of(check, wrong, context)
    assert issue.text == "coureur"
    assert issue.finding.replacements == ("coureurs",)
    assert not issues_of(check, right, context)


@real
def test_spans_count_code_points_and_categories_follow_the_rule() -> None:
    texts = ["Bonjour.", "\N{BICYCLE}\N{BICYCLE} Il pense que les routes sont belle."]
    remarks = list(engine.remarks(texts))
    assert [(remark.text, texts[remark.text][slice(*remark.span)]) for remark in remarks] == [(1, "belle")]
    assert remarks[0].category == "linguistic-conventions/grammar/agreement"
    assert "belles" in remarks[0].replacements


@real
def test_typography_and_names_make_no_noise() -> None:
    text = 'L\'Érythréen Girmay, 25e à 12 km/h: "Bravo!" Zoncolan - Roglič...'
    age = "L'équipe engage un grimpeur de 22 ans formé en Savoie, avec des écarts de faibles à élevés."
    assert list(engine.remarks([text, "  Il part", age])) == []


@real
def test_what_we_found_ourselves_is_not_said_twice() -> None:
    run = lint([document((None, "Les coureur attaquent. Ils mange beaucoup."))], ASKED)
    assert [issue.check for issue in run.issues] == ["determiner-number", "subject-verb-agreement"]


@real
def test_it_runs_from_the_folder_of_a_download_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = engine.find_home("", os.environ.get("PATH", ""))
    where = "import grammalecte, os; print(os.path.dirname(grammalecte.__path__[0]))"
    folder = subprocess.run([home.python, "-c", where], capture_output=True, text=True, check=True).stdout.strip()
    (tmp_path / "grammalecte").symlink_to(f"{folder}/grammalecte")
    command = tmp_path / "grammalecte-cli.py"
    command.write_text("#!/usr/bin/env python3\n", "utf-8")
    command.chmod(0o755)
    assert engine.find_home("", str(tmp_path)) == engine.Home(sys.executable, str(tmp_path))
    assert engine.find_home(str(tmp_path), "") == engine.Home(sys.executable, str(tmp_path))
    assert len(list(engine.remarks(["Les coureur partent."], str(tmp_path)))) == 1


@real
def test_the_command_line_and_the_configuration_ask_it(tmp_path: Path) -> None:
    files = {"a.fr.txt": "Elle veut le faire mangé.\n", "qa.toml": 'engines = ["grammalecte"]\n'}
    by_file = qa("lint", "a.fr.txt", cwd=tmp_path, files=files)
    (tmp_path / "qa.toml").unlink()
    by_option = qa("lint", "a.fr.txt", "--engine", "grammalecte", cwd=tmp_path)
    without = qa("lint", "a.fr.txt", cwd=tmp_path)
    assert by_file.stdout == by_option.stdout
    assert "[grammalecte]" in by_option.stdout
    assert "[grammalecte]" not in without.stdout


@real
def test_it_is_never_imported() -> None:
    lint([document((None, "Les coureur partent."))], ASKED)
    assert "grammalecte" not in sys.modules


def test_a_missing_one_is_one_line_that_says_how_to_get_it(tmp_path: Path) -> None:
    done = qa("lint", "a.txt", "--engine", f"grammalecte={tmp_path}", cwd=tmp_path, files={"a.txt": "Bonjour.\n"})
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "install python3-grammalecte" in done.stderr


def test_one_that_fails_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "grammalecte").mkdir()
    (tmp_path / "grammalecte" / "__init__.py").write_text("raise RuntimeError('broken')\n", "utf-8")
    with pytest.raises(EngineError, match=r"failed: RuntimeError: broken$"):
        list(engine.remarks(["Bonjour."], str(tmp_path)))


def test_an_engine_that_was_not_asked_for_is_skipped_with_the_reason() -> None:
    run = lint([document((None, "Bonjour."))], Config(select=("grammalecte", "languagetool")))
    assert all(f"--engine {skip.check}" in skip.reason and not skip.crashed for skip in run.skipped)
    assert {skip.check for skip in run.skipped} == {"grammalecte", "languagetool"}


@pytest.mark.parametrize("given", ["languagetool", "antidote", "=x", "languagetool="])
def test_an_engine_that_does_not_exist_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match="languagetool=URL"):
        with_engines(Config(), [given])
