"""Which device is chosen: an Nvidia card, else Apple's, else the processor; and that models are sent there."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from qa.errors import ModelError
from qa.models import backend, load_model

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.models


def libraries(*, cuda: bool, mps: bool | None) -> dict[str, Any]:
    """Stand-ins for torch, on a machine with these devices; ``None`` for a build that knows no MPS."""
    backends = SimpleNamespace() if mps is None else SimpleNamespace(mps=SimpleNamespace(is_available=lambda: mps))
    torch = SimpleNamespace(cuda=SimpleNamespace(is_available=lambda: cuda), backends=backends)
    return {"torch": torch}


@pytest.mark.parametrize(
    ("cuda", "mps", "wanted"),
    [(True, False, "cuda"), (True, True, "cuda"), (False, True, "mps"), (False, False, "cpu"), (False, None, "cpu")],
)
def test_the_fastest_device(monkeypatch: pytest.MonkeyPatch, *, cuda: bool, mps: bool | None, wanted: str) -> None:
    monkeypatch.setattr(backend, "require", libraries(cuda=cuda, mps=mps).__getitem__)
    assert backend.device() == wanted


def test_the_device_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "require", libraries(cuda=True, mps=False).__getitem__)
    monkeypatch.setenv("QA_DEVICE", "cpu")
    assert backend.device() == "cpu"


def test_a_device_that_is_not_there_is_one_line(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_DEVICE", "nowhere")
    with pytest.raises(ModelError, match="device nowhere cannot be used"):
        load_model("quality-estimate", str(folders["quality-estimate"]))
