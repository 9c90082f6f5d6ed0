"""A sentence encoder: a model's last layer over the pieces of a text, pooled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.models.backend import in_batches, load, longest, require
from qa.models.cache import through_cache
from qa.models.pooling import pooling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.models.folder import ModelFolder


class PooledEncoder:
    """A :class:`qa.models.Encoder`."""

    def __init__(self, folder: ModelFolder) -> None:
        self.name, self.revision = folder.name, folder.revision
        self._tokenizer, self._model = load(folder, "AutoModel")
        self._pool = pooling(folder.path)
        self._longest = longest(self._tokenizer, self._model)

    def encode(self, texts: Sequence[str]) -> list[list[float]]:
        """The vector of each text, of length 1, to five decimals (what differs beyond depends on the batch)."""
        return through_cache("encode", self.revision, texts, self._all)

    def _all(self, texts: list[str]) -> list[list[float]]:
        return in_batches(texts, len, self._batch, self.name)

    def _batch(self, texts: list[str]) -> list[list[float]]:
        inputs = self._tokenizer(texts, return_tensors="pt", padding=True, truncation=True, max_length=self._longest)
        inputs = inputs.to(self._model.device)
        states = self._model(**inputs).last_hidden_state
        vectors = self._pool(states, inputs["attention_mask"])
        unit = require("torch").nn.functional.normalize(vectors, dim=1)
        return [[round(value, 5) for value in row] for row in unit.cpu().tolist()]
