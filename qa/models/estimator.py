"""A quality estimator: a sequence classifier with one output, read as a regression over source and target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import ModelError
from qa.i18n import _
from qa.models.backend import in_batches, load, longest
from qa.models.cache import through_cache

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.models.folder import ModelFolder


class Regressor:
    """A :class:`qa.models.Estimator`."""

    def __init__(self, folder: ModelFolder) -> None:
        self.name, self.revision = folder.name, folder.revision
        self._tokenizer, self._model = load(folder, "AutoModelForSequenceClassification")
        self._longest = longest(self._tokenizer, self._model)
        if self._model.config.num_labels != 1:
            message = _("{path}: has {count} outputs; a quality estimator has one")
            raise ModelError(message.format(path=folder.path, count=self._model.config.num_labels))

    def estimate(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The score of each source and target, to four decimals."""
        return through_cache("estimate", self.revision, pairs, self._all)

    def _all(self, pairs: list[tuple[str, str]]) -> list[float]:
        return in_batches(pairs, lambda pair: len(pair[0]) + len(pair[1]), self._batch, self.name)

    def _batch(self, pairs: list[tuple[str, str]]) -> list[float]:
        sources, targets = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        inputs = self._tokenizer(
            sources, targets, return_tensors="pt", padding=True, truncation=True, max_length=self._longest
        ).to(self._model.device)
        return [round(value, 4) for value in self._model(**inputs).logits[:, 0].cpu().tolist()]
