"""Models point, and decide a gate only where the user raises their severity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gate.repository import Repository, Runner
from tests.models.corpus import GOOD, RIGHT, WRONG

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.models

CONFIG = "builtin-glossary = false\n[options]\n'model.back-translation.threshold' = '0.2'\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A change that turns the crew into a screw."""
    root = tmp_path / "repository"
    root.mkdir()
    made = Repository(root)
    made.git("init", "-q", "-b", "main")
    pairs = [RIGHT, *GOOD[20::8]]
    files = {"qa.toml": CONFIG, "a.en.txt": text(pairs, 0), "a.fr.txt": text(pairs, 1)}
    made.commit(files)
    made.git("switch", "-q", "-c", "change")
    made.commit({"a.fr.txt": files["a.fr.txt"].replace(RIGHT[1], WRONG[1])})
    return made


def text(pairs: list[tuple[str, str]], side: int) -> str:
    return "\n\n".join(pair[side] for pair in pairs) + "\n"


def test_the_gate_decides_as_without_models(
    repository: Repository,
    folders: dict[str, Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    runner = Runner(monkeypatch, capsys)
    model = ("--model", f"back-translation={folders['back-translation']}")
    off, on = runner.gate(repository), runner.gate(repository, *model)
    assert (off.status, on.status) == (0, 0)
    assert "back-translation" not in off.out
    assert "“crew” does not come back" in on.out
    repository.write({"qa.toml": CONFIG + "[severity]\nback-translation = 'major'\n"})
    assert runner.gate(repository, *model).status == 1
