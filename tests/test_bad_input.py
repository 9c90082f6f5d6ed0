"""Whatever is wrong with the input: one clear line on standard error, exit 2, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from qa.config import load_config

ROOT = Path(__file__).parents[1]


def qa(*arguments: str | Path, cwd: Path, text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "qa", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=cwd, env=environment, input=text, capture_output=True, check=False)


def assert_one_line(result: subprocess.CompletedProcess[bytes], *wanted: str) -> None:
    message = result.stderr.decode()
    assert result.returncode == 2, message
    assert message.count("\n") == 1, message
    assert message.startswith("qa: ")
    for word in wanted:
        assert word in message
    assert result.stdout == b""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.fr.txt"
    path.write_text("Le coureur a gagné.\n", "utf-8")
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    assert_one_line(qa("lint", "nowhere.txt", cwd=tmp_path), "nowhere.txt")


def test_a_folder_without_articles(tmp_path: Path) -> None:
    assert_one_line(qa("lint", ".", cwd=tmp_path), "no article")


def test_a_folder_as_source(article: Path, tmp_path: Path) -> None:
    assert_one_line(qa("lint", article, "--source", ".", cwd=tmp_path), "directory")


def test_a_binary_file(tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    assert_one_line(qa("lint", "photo.txt", cwd=tmp_path), "photo.txt")


@pytest.mark.parametrize("name", ["article.pdf", "article.rtf", "article.odt"])
def test_a_document_of_another_program(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("{\\rtf1 Le coureur a gagn\\'e9.}", "utf-8")
    assert_one_line(qa("lint", name, cwd=tmp_path), name, "DOCX")


def test_a_format_without_its_file(article: Path, tmp_path: Path) -> None:
    assert_one_line(qa("lint", article, "--format", "json=", cwd=tmp_path), "json=")


def test_invalid_utf8(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("Le tour a été gagné.".encode("latin-1"))
    assert_one_line(qa("lint", "old.txt", cwd=tmp_path), "old.txt", "UTF-8")


def test_an_empty_file_is_clean(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = qa("lint", "empty.txt", cwd=tmp_path)
    assert result.returncode == 0
    assert result.stderr == b""
    assert b"no text" in result.stdout
    assert b"score 100" not in result.stdout


def test_a_line_of_50_megabytes(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(b"a" * 50_000_000)
    assert_one_line(qa("lint", "long.txt", cwd=tmp_path), "long.txt")


def test_a_glossary_with_a_broken_row(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "glossary" / "concepts"
    folder.mkdir(parents=True)
    (folder / "ours.csv").write_text("concept,language,term,status\nx,fr,peloton,prefered\n", "utf-8")
    result = qa("lint", article, "--glossary", "glossary", cwd=tmp_path)
    assert_one_line(result, "ours.csv:2", "prefered", "preferred")


def test_a_folder_that_is_no_glossary(article: Path, tmp_path: Path) -> None:
    assert_one_line(qa("lint", article, "--glossary", "nowhere", cwd=tmp_path), "nowhere")


def test_an_unknown_check(article: Path, tmp_path: Path) -> None:
    result = qa("lint", article, "--select", "name-mispelled", cwd=tmp_path)
    assert_one_line(result, "name-mispelled", "name-misspelled")


def test_an_unknown_check_to_explain(tmp_path: Path) -> None:
    assert_one_line(qa("explain", "nosuchthing", cwd=tmp_path), "nosuchthing")


def test_an_unknown_configuration_key(article: Path, tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text('profil = "web"\n', "utf-8")
    assert_one_line(qa("lint", article, cwd=tmp_path), "qa.toml", "profil", "profile")


@pytest.mark.parametrize(
    ("option", "near"),
    [("model.back-tranlation", "model.back-translation"), ("engine.gramalecte", "engine.grammalecte")],
)
def test_an_unknown_option(article: Path, tmp_path: Path, option: str, near: str) -> None:
    (tmp_path / "qa.toml").write_text(f'[options]\n"{option}" = "x"\n', "utf-8")
    assert_one_line(qa("lint", article, cwd=tmp_path), "qa.toml", option, near)


@pytest.mark.parametrize(
    "line", ['profile = "fr-BE"', 'fail-on = "bad"', "ignore = 3", 'severity = {nosuch = "major"}', "broken = ["]
)
def test_a_wrong_configuration_value(article: Path, tmp_path: Path, line: str) -> None:
    (tmp_path / "qa.toml").write_text(line + "\n", "utf-8")
    assert_one_line(qa("lint", article, cwd=tmp_path))


def test_an_unknown_format(article: Path, tmp_path: Path) -> None:
    assert_one_line(qa("lint", article, "--format", "pdf", cwd=tmp_path), "pdf", "json")


def test_two_printed_formats(article: Path, tmp_path: Path) -> None:
    assert_one_line(qa("lint", article, "-f", "json", "-f", "text", cwd=tmp_path), "text=FILE")


def test_a_report_into_a_folder_that_does_not_exist(article: Path, tmp_path: Path) -> None:
    assert_one_line(qa("lint", article, "--report", "nowhere/out.html", cwd=tmp_path), "nowhere")


def test_a_wrong_date(article: Path, tmp_path: Path) -> None:
    assert_one_line(qa("lint", article, "--date", "14/07/2026", cwd=tmp_path), "14/07/2026")


def test_one_source_for_two_articles(article: Path, tmp_path: Path) -> None:
    other = article.with_name("other.fr.txt")
    other.write_bytes(article.read_bytes())
    assert_one_line(qa("lint", article, other, "--source", article, cwd=tmp_path), "--source")
    assert_one_line(qa("fix", article, other, "--source", article, cwd=tmp_path), "--source")


def test_standard_input(tmp_path: Path) -> None:
    result = qa("lint", "-", "--stdin-filename", "article.fr.md", cwd=tmp_path, text=b"# Titre\n\nLe le coureur.\n")
    assert result.returncode == 1
    assert b"article.fr.md" in result.stdout
    assert b"3:1" in result.stdout


@pytest.mark.parametrize(
    "line", ['profile = "fr"', '[severity]\nnope = "minor"', '[severity]\ndoubled-word = "big"', 'select = ["nope"]']
)
def test_a_value_that_is_none_of_its_key_is_told_with_the_file(article: Path, tmp_path: Path, line: str) -> None:
    (tmp_path / "qa.toml").write_text(line, "utf-8")
    assert_one_line(qa("lint", article, cwd=tmp_path), "qa.toml")


def test_an_option_that_is_true(tmp_path: Path) -> None:
    path = tmp_path / "qa.toml"
    path.write_text('[options]\n"model.allow-download" = true\n"ours.limit" = 3\n', "utf-8")
    assert load_config(path).options == {"model.allow-download": "true", "ours.limit": "3"}
