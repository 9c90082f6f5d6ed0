"""What is said where a model, its folder or the extra is missing; needs none of them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from qa.cli.app import command_line
from qa.cli.options import with_models
from qa.config import Config
from qa.errors import MissingExtraError, ModelError, UsageError
from qa.linting import lint
from qa.models import LOADERS, load_model
from qa.models.cache import through_cache
from qa.registry import all_checks
from tests.documents import document

if TYPE_CHECKING:
    from pathlib import Path


def test_a_check_without_its_model_is_skipped_with_the_reason() -> None:
    run = lint([document(("Hello.", "Bonjour."))], Config(select=tuple(LOADERS)))
    assert {skip.check for skip in run.skipped} == set(LOADERS)
    assert all(f"--model {skip.check}=FOLDER" in skip.reason and not skip.crashed for skip in run.skipped)


def test_model_checks_are_off_and_neutral_unless_asked_for() -> None:
    for name in LOADERS:
        check = all_checks()[name]
        assert not check.default
        assert check.severity.weight == 0


def test_a_missing_folder_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such folder"):
        load_model("back-translation", str(tmp_path / "none"))
    with pytest.raises(ModelError, match=r"config\.json is missing"):
        load_model("back-translation", str(tmp_path))


def test_a_missing_extra_names_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "config.json").write_text("{}", "utf-8")
    monkeypatch.setitem(sys.modules, "torch", None)
    config = with_models(Config(), [f"back-translation={tmp_path}"], allow_download=False)
    with pytest.raises(MissingExtraError, match=r"velo-qa\[models\]"):
        lint([document(("Hello.", "Bonjour."))], config)


def test_an_unknown_model_option_is_refused() -> None:
    with pytest.raises(UsageError, match="CHECK=FOLDER"):
        with_models(Config(), ["translation"], allow_download=False)


def test_results_are_asked_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_CACHE", str(tmp_path))
    asked: list[str] = []

    def compute(texts: list[str]) -> list[str]:
        asked.extend(texts)
        return [text.upper() for text in texts]

    assert through_cache("upper", "1", ["a", "b", "a"], compute) == ["A", "B", "A"]
    assert through_cache("upper", "1", ["b", "c"], compute) == ["B", "C"]
    assert asked == ["a", "b", "c"]
    assert through_cache("upper", "2", ["a"], compute) == ["A"]
    assert asked == ["a", "b", "c", "a"]


def test_recommended_models_say_who_may_use_them() -> None:
    lines = CliRunner().invoke(command_line(), ["models", "list"]).output.splitlines()
    assert len(lines) >= len(LOADERS)
    assert all("NO COMMERCIAL USE" in line for line in lines if "-NC-" in line)
    assert any("-NC-" in line for line in lines)
