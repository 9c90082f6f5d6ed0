"""A repository to begin from, made once and copied for each test."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.gate.repository import Repository, Runner
from tests.gate.runner_machine import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = """\
select = ["doubled-space", "doubled-word", "stale-translation", "deprecated-term", "design-and-markup/suppression"]
builtin-glossary = false
"""
OLD = """\
Le  peloton roule vers Paris.

La pluie tombe sur la route du col.

Une étape de plaine attend les coureurs demain.
"""
OLD_EN = """\
The bunch rides to Paris.

Rain falls on the road of the pass.

A flat stage awaits the riders tomorrow.
"""
CLEAN = "Le vainqueur lève les bras.\n"
CLEAN_EN = "The winner raises his arms.\n"


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("template") / "repository"
    root.mkdir()
    made = Repository(root)
    made.git("init", "-q", "-b", "main")
    files = {"qa.toml": CONFIG, "old.fr.md": OLD, "old.en.md": OLD_EN, "clean.fr.md": CLEAN, "clean.en.md": CLEAN_EN}
    made.commit(dict(files))
    made.git("switch", "-q", "-c", "change")
    return root


@pytest.fixture
def repository(template: Path, tmp_path: Path) -> Repository:
    """On the branch ``change``, which has parted from ``main`` in nothing yet."""
    shutil.copytree(template, tmp_path / "repository")
    return Repository(tmp_path / "repository")


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Runner:
    monkeypatch.setenv("QA_CACHE", str(tmp_path / "cache"))
    return Runner(monkeypatch, capsys)


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with nothing but what the hooks install."""
    root = tmp_path_factory.mktemp("hooks") / "qa"
    names = ["pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"]
    root.mkdir()
    for name in names:
        shutil.copy(ROOT / name, root / name)
    for name in ("qa", "glossary"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    made = Repository(root)
    made.git("init", "-q", "-b", "main")
    made.commit({})
    return root
