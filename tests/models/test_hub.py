"""Models of a hub, with its real library and a cache folder in the place of the network."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from qa.cli.app import command_line
from qa.errors import ModelError
from qa.models import load_model
from tests.models.corpus import GOOD

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.models

NAME, REVISION = "example/tiny-fr-en", "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def hub(folders: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The hub's cache on a machine that fetched one model before."""
    constants = pytest.importorskip("huggingface_hub.constants")
    repository = tmp_path / "hub" / f"models--{NAME.replace('/', '--')}"
    (repository / "refs").mkdir(parents=True)
    (repository / "refs" / "main").write_text(REVISION, "utf-8")
    shutil.copytree(folders["back-translation"], repository / "snapshots" / REVISION)
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    return tmp_path / "hub"


def test_a_pinned_model_is_loaded_from_the_cache(hub: Path) -> None:
    model = load_model("back-translation", f"{NAME}@{REVISION}")
    assert model.name == NAME
    assert model.translate([GOOD[0][1]]) == [GOOD[0][0]]


def test_what_was_not_fetched_is_one_line(hub: Path) -> None:
    with pytest.raises(ModelError, match="not on this machine; pass --allow-download"):
        load_model("back-translation", f"{NAME}@{'f' * 40}")
    with pytest.raises(ModelError, match="its revision"):
        load_model("back-translation", NAME)


def test_pull_says_how_to_pin(hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library: Any = pytest.importorskip("huggingface_hub")
    asked: list[tuple[str, str | None]] = []

    def fetch(name: str, revision: str | None = None) -> str:
        asked.append((name, revision))
        return str(next(hub.glob("models--*/snapshots/*")))

    monkeypatch.setattr(library, "snapshot_download", fetch)
    result = CliRunner().invoke(command_line(), ["models", "pull", NAME])
    assert result.output == f"pin it as {NAME}@{REVISION}\n"
    assert (
        CliRunner()
        .invoke(command_line(), ["models", "pull", "Unbabel/wmt22-cometkiwi-da@abc"])
        .output.startswith("Unbabel/wmt22-cometkiwi-da: licence CC-BY-NC-SA-4.0, no commercial use")
    )
    assert asked == [(NAME, None), ("Unbabel/wmt22-cometkiwi-da", "abc")]


def test_a_pull_that_fails_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    library: Any = pytest.importorskip("huggingface_hub")

    def fail(name: str, revision: str | None = None) -> str:
        raise OSError("no route to host\nand more")

    monkeypatch.setattr(library, "snapshot_download", fail)
    result = CliRunner().invoke(command_line(), ["models", "pull", NAME])
    assert isinstance(result.exception, ModelError)
    assert str(result.exception) == f"{NAME}: cannot be fetched (OSError)"
