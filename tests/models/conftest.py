"""Tiny genuine models for all tests here, trained once a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.models.tiny import HAS_EXTRA, train_all

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session", autouse=True)
def extra() -> None:
    if not HAS_EXTRA:
        pytest.skip("the extra `models` is not installed: make test-models")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory, extra: None) -> dict[str, Path]:
    """A folder for each check that takes a model."""
    return train_all(tmp_path_factory.mktemp("models"))
