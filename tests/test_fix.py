"""``qa fix`` changes its own spans, all else stays; a second pass finds nothing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from qa.cli.app import command_line
from qa.config import Config
from qa.context import Context
from qa.fix import fix_document
from tests.eval.cases import read_cases

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

RIGHT = [case["text"] for case in read_cases() if case["label"] == "right"][::7]
CONTEXT = Context(profile="fr-FR")
CONFIG = Config(profile="fr-FR")


def test_replaces_and_keeps_every_other_byte(tmp_path: Path) -> None:
    article = tmp_path / "article.fr.md"
    article.write_bytes("# Titre\r\n\r\nLe **coureur** a gagné .\r\n`a ,b`\r\n".encode("utf-8-sig"))
    result = CliRunner().invoke(command_line(), ["fix", str(article)])
    assert result.exit_code == 0
    assert article.read_bytes() == "# Titre\r\n\r\nLe **coureur** a gagné.\r\n`a ,b`\r\n".encode("utf-8-sig")


def test_a_diff_writes_nothing(tmp_path: Path) -> None:
    article = tmp_path / "article.fr.txt"
    article.write_text("Le coureur a gagné .\n", "utf-8")
    result = CliRunner().invoke(command_line(), ["fix", "--diff", str(article)])
    assert result.exit_code == 1
    assert "+Le coureur a gagné." in result.output
    assert article.read_text("utf-8") == "Le coureur a gagné .\n"


def test_unsafe_replacements_only_when_asked(tmp_path: Path) -> None:
    article = tmp_path / "article.fr.txt"
    article.write_text("Kuss a terminé la Vuelta avec des émotions mitigées.\n", "utf-8")
    CliRunner().invoke(command_line(), ["fix", str(article)])
    assert "émotions mitigées" in article.read_text("utf-8")
    CliRunner().invoke(command_line(), ["fix", "--unsafe", str(article)])
    assert article.read_text("utf-8") == "Kuss a terminé la Vuelta avec des sentiments partagés.\n"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(RIGHT), min_size=1, max_size=4), st.sampled_from([" ,", "  ", " .", "«", "' "]))
def test_fixing_twice_is_fixing_once(
    tmp_path_factory: pytest.TempPathFactory, sentences: list[str], noise: str
) -> None:
    path = tmp_path_factory.mktemp("fix") / "article.fr.txt"
    path.write_text(noise.join(sentences), "utf-8")
    once = fix_document(path, CONFIG, CONTEXT)
    path.write_text(once.after, "utf-8")
    assert fix_document(path, CONFIG, CONTEXT).after == once.after
