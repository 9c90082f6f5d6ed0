"""What all models share: the extra, the device, batches of like lengths, progress."""

from __future__ import annotations

import importlib
import os
import sys
import warnings
from typing import TYPE_CHECKING, Any, TypeVar

from qa.errors import MissingExtraError, ModelError
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.models.folder import ModelFolder

T = TypeVar("T")

BATCH = 16
"""Texts in a batch, at most."""
ROOM = 8_000
"""Code points in a batch, unless one text has more: with this, memory is bounded, whatever the document's length."""
LONGEST = 512
"""Pieces of a text that a model reads; what is beyond is cut."""
SLOW = 64
"""From so many texts on, progress is shown."""


def require(module: str) -> Any:
    """The module, a part of the extra ``models``.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError:
        message = _("models need {module}, which is not installed: pip install 'velo-qa[models]'")
        raise MissingExtraError(message.format(module=module)) from None


def device() -> str:
    """What ``QA_DEVICE`` names, else ``cuda``, ``mps`` or ``cpu``: the fastest there is."""
    if named := os.environ.get("QA_DEVICE"):
        return named
    torch = require("torch")
    if torch.cuda.is_available():
        return "cuda"
    mps = getattr(torch.backends, "mps", None)
    return "mps" if mps and mps.is_available() else "cpu"


def load(folder: ModelFolder, auto: str) -> tuple[Any, Any]:
    """The tokenizer and the model in ``folder`` by transformers' class ``auto``, ready on the device.

    Raises:
        MissingExtraError: transformers or torch is not installed.
        ModelError: The folder holds no model of that kind.
    """
    require("torch")
    transformers = require("transformers")
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # transformers recommends packages that nothing here needs
            tokenizer = transformers.AutoTokenizer.from_pretrained(folder.path, local_files_only=True)
            model = getattr(transformers, auto).from_pretrained(folder.path, local_files_only=True)
    except (OSError, ValueError, KeyError, ImportError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        message = _("{path}: cannot be loaded as {kind}: {reason}")
        raise ModelError(message.format(path=folder.path, kind=auto, reason=reason)) from None
    return tokenizer, _placed(model.eval())


def _placed(model: Any) -> Any:
    """``model`` on the device."""
    place = device()
    try:
        return model.to(place)
    except (RuntimeError, AssertionError) as error:
        reason = str(error).strip().splitlines()[0]
        raise ModelError(_("device {place} cannot be used: {reason}").format(place=place, reason=reason)) from None


def longest(tokenizer: Any, model: Any) -> int:
    """How many pieces of a text this model may be given: what is beyond is cut."""
    positions = getattr(model.config, "max_position_embeddings", None) or LONGEST
    return int(min(LONGEST, tokenizer.model_max_length, positions))


def in_batches(
    items: Sequence[T], length: Callable[[T], int], run: Callable[[list[T]], list[Any]], label: str
) -> list[Any]:
    """``run`` over ``items`` in batches of like ``length``, the longest first; results in the order of ``items``."""
    torch = require("torch")
    order = sorted(range(len(items)), key=lambda index: (-length(items[index]), index))
    results: list[Any] = [None] * len(items)
    shows = len(items) >= SLOW and sys.stderr.isatty()
    start = 0
    while start < len(order):
        size = max(1, min(BATCH, ROOM // max(1, length(items[order[start]]))))
        indices = order[start : start + size]
        start += size
        with torch.inference_mode():
            found = run([items[index] for index in indices])
        for index, result in zip(indices, found, strict=True):
            results[index] = result
        if shows:
            print(f"\r{label}: {min(start, len(items))}/{len(items)}", end="", file=sys.stderr, flush=True)
    if shows:
        print(file=sys.stderr)
    return results
