"""Neural models: one Protocol a kind, loaded by transformers' Auto classes; heavy imports inside functions only."""

from __future__ import annotations

from qa.models.load import LOADERS, load_model
from qa.models.protocols import Encoder, Estimator, Forced, MaskedModel, Translator

__all__ = ["LOADERS", "Encoder", "Estimator", "Forced", "MaskedModel", "Translator", "load_model"]
