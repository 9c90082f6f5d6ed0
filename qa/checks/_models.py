"""What the checks that ask a model share: their threshold and the words of their messages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from qa.errors import ConfigurationError
from qa.files import read_text
from qa.i18n import _

if TYPE_CHECKING:
    from qa.context import Context


def threshold(name: str, default: float, context: Context) -> float:
    """The threshold of check ``name``: the option ``model.NAME.threshold``, else that of the file
    ``model.thresholds`` (written by ``qa models calibrate``), else ``default``.

    Raises:
        ConfigurationError: It is no number, or the file is none of ours.
    """
    if value := context.options.get(f"model.{name}.threshold"):
        return _number(value, f"model.{name}.threshold")
    if path := context.options.get("model.thresholds"):
        try:
            thresholds = json.loads(read_text(Path(path)))["thresholds"]
        except (ValueError, KeyError, TypeError):
            raise ConfigurationError(
                _("{path}: no threshold file; write one with `qa models calibrate`").format(path=path)
            ) from None
        if name in thresholds:
            return _number(thresholds[name], path)
    return default


def _number(value: object, where: str) -> float:
    try:
        return float(str(value))
    except ValueError:
        raise ConfigurationError(_("{where}: {value!r} is no number").format(where=where, value=value)) from None
