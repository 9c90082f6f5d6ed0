"""Encoders of sentence-transformers are pooled as they were trained: LaBSE by its first piece and a dense layer."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from qa.errors import ModelError
from qa.models import load_model
from tests.models.corpus import RIGHT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.models


def with_modules(folder: Path, tmp_path: Path, pooling: dict[str, Any], width: int = 0) -> Path:
    """A copy of the encoder in ``folder`` as sentence-transformers saves one; with a dense layer of ``width``."""
    copy = tmp_path / "encoder"
    shutil.copytree(folder, copy)
    modules = [("", "Transformer"), ("1_Pooling", "Pooling"), *([("2_Dense", "Dense")] if width else ())]
    rows = [{"path": path, "type": f"sentence_transformers.models.{kind}"} for path, kind in modules]
    (copy / "modules.json").write_text(json.dumps(rows), "utf-8")
    for path, _kind in modules[1:]:
        (copy / path).mkdir()
    (copy / "1_Pooling/config.json").write_text(json.dumps(pooling), "utf-8")
    if width:
        write_dense(copy / "2_Dense", width)
    return copy


def write_dense(place: Path, width: int) -> None:
    """A layer that keeps the first ``width`` numbers."""
    import torch  # noqa: PLC0415 - of the extra

    activation = "torch.nn.modules.activation.Tanh"
    settings = {"in_features": 48, "out_features": width, "bias": True, "activation_function": activation}
    (place / "config.json").write_text(json.dumps(settings), "utf-8")
    weights = {"linear.weight": torch.eye(width, 48), "linear.bias": torch.zeros(width)}
    torch.save(weights, place / "pytorch_model.bin")


def test_mean_is_what_is_done_without_modules(folders: dict[str, Path], tmp_path: Path) -> None:
    folder = folders["semantic-distance"]
    mean = with_modules(folder, tmp_path, {"pooling_mode_mean_tokens": True, "pooling_mode_cls_token": False})
    assert load_model("semantic-distance", str(mean)).encode(RIGHT) == load_model(
        "semantic-distance", str(folder)
    ).encode(RIGHT)


def test_first_piece_and_dense_layer(folders: dict[str, Path], tmp_path: Path) -> None:
    folder = folders["semantic-distance"]
    model = load_model("semantic-distance", str(with_modules(folder, tmp_path, {"pooling_mode_cls_token": True}, 5)))
    (vector,) = model.encode([RIGHT[0]])
    assert len(vector) == 5
    assert sum(number * number for number in vector) == pytest.approx(1, abs=1e-3)
    assert vector != load_model("semantic-distance", str(folder)).encode([RIGHT[0]])[0][:5]


def test_a_pooling_that_is_not_known_is_one_line(folders: dict[str, Path], tmp_path: Path) -> None:
    copy = with_modules(folders["semantic-distance"], tmp_path, {"pooling_mode_lasttoken": True})
    with pytest.raises(ModelError, match="pooling_mode_lasttoken"):
        load_model("semantic-distance", str(copy))
