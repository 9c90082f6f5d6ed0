"""From the states of a text's pieces to one vector: the mean, or what a folder of sentence-transformers asks.

Of its modules (``modules.json``) the pooling by mean or by the first piece and dense layers are known; normalising is
done in any case. LaBSE, for instance, takes the first piece through a dense layer.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qa.errors import ModelError
from qa.i18n import _
from qa.models.backend import device, require

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_WEIGHTS = ("model.safetensors", "pytorch_model.bin")


def pooling(folder: Path) -> Callable[[Any, Any], Any]:
    """How the model in ``folder`` makes one vector of a text: from states (texts × pieces × width) and attention mask.

    Raises:
        ModelError: It pools in a way that is not known here.
    """
    steps: list[Callable[[Any], Any]] = []
    pool: Callable[[Any, Any], Any] = mean
    for module in _modules(folder):
        kind, place = module["type"].rpartition(".")[2], folder / module["path"]
        if kind == "Pooling":
            pool = _pool(place)
        elif kind == "Dense":
            steps.append(_dense(place))
    return lambda states, mask: _through(steps, pool(states, mask))


def mean(states: Any, mask: Any) -> Any:
    """The mean over the pieces that are no padding."""
    weights = mask.unsqueeze(-1).to(states.dtype)
    return (states * weights).sum(1) / weights.sum(1).clamp(min=1)


def first(states: Any, _mask: Any) -> Any:
    """The first piece, which stands for the text in models trained so."""
    return states[:, 0]


def _through(steps: list[Callable[[Any], Any]], vectors: Any) -> Any:
    for step in steps:
        vectors = step(vectors)
    return vectors


def _modules(folder: Path) -> list[dict[str, str]]:
    path = folder / "modules.json"
    modules: list[dict[str, str]] = json.loads(path.read_text("utf-8")) if path.is_file() else []
    return modules


def _pool(place: Path) -> Callable[[Any, Any], Any]:
    settings = json.loads((place / "config.json").read_text("utf-8"))
    modes = [name for name, is_on in settings.items() if name.startswith("pooling_mode") and is_on]
    known = {"pooling_mode_mean_tokens": mean, "pooling_mode_cls_token": first, "mean": mean, "cls": first}
    mode = settings["pooling_mode"] if modes == ["pooling_mode"] else modes[0] if len(modes) == 1 else ""
    if mode not in known:
        message = _("{path}: pools by {modes}, which is not known here")
        raise ModelError(message.format(path=place, modes=", ".join(modes)))
    return known[mode]


def _dense(place: Path) -> Callable[[Any], Any]:
    """A dense layer with its activation, one of torch's own."""
    torch = require("torch")
    settings = json.loads((place / "config.json").read_text("utf-8"))
    activation = getattr(torch.nn, settings["activation_function"].rpartition(".")[2])()
    layer = torch.nn.Linear(settings["in_features"], settings["out_features"], bias=settings["bias"])
    weights = next((place / name for name in _WEIGHTS if (place / name).is_file()), place / _WEIGHTS[0])
    layer.load_state_dict({name.removeprefix("linear."): value for name, value in _read(weights).items()})
    layer = layer.eval().to(device())
    return lambda vectors: activation(layer(vectors))


def _read(weights: Path) -> dict[str, Any]:
    if weights.suffix == ".safetensors":
        found: dict[str, Any] = require("safetensors.torch").load_file(weights)
        return found
    loaded: dict[str, Any] = require("torch").load(weights, map_location="cpu", weights_only=True)
    return loaded
