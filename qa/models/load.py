"""From a check's name and a folder to a model of the kind the check asks for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from qa.errors import ModelError
from qa.i18n import _
from qa.models.folder import find_folder, set_offline

if TYPE_CHECKING:
    from collections.abc import Mapping

LOADERS: Mapping[str, str] = {
    "back-translation": "translator.Marian",
    "improbable-word": "masked.Masked",
    "semantic-distance": "encoder.PooledEncoder",
    "quality-estimate": "estimator.Regressor",
}
"""For each check that needs one, the module and class of its model."""
ALIGNMENT = "alignment"
"""What a sentence encoder is asked for that no check needs: ``model.alignment``."""


def load_model(check: str, spec: str, *, allow_download: bool = False) -> Any:
    """The model for ``check`` (or :data:`ALIGNMENT`) that ``spec`` names: see :func:`qa.models.folder.find_folder`.

    Raises:
        MissingExtraError: The extra is not installed.
        ModelError: There is no such check, folder or model.
    """
    kinds = {**LOADERS, ALIGNMENT: LOADERS["semantic-distance"]}
    if check not in kinds:
        message = _("no check named {check} takes a model; those that do: {known}")
        raise ModelError(message.format(check=check, known=", ".join(LOADERS)))
    set_offline(allow_download=allow_download)
    folder = find_folder(spec, allow_download=allow_download)
    module, _dot, name = kinds[check].partition(".")
    return getattr(importlib.import_module(f"qa.models.{module}"), name)(folder)
