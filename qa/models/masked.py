"""A masked language model, asked how little it expects a word in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa.errors import ModelError
from qa.i18n import _
from qa.models.backend import in_batches, load, longest, require
from qa.models.cache import through_cache
from qa.models.protocols import Surprise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Span
    from qa.models.folder import ModelFolder

CANDIDATES = 5
CERTAIN = 20.0
"""Nats: what a word costs that the tokenizer cuts away."""


class Masked:
    """A :class:`qa.models.MaskedModel`; its tokenizer must be a fast one, which knows where its pieces lie."""

    def __init__(self, folder: ModelFolder) -> None:
        self.name, self.revision = folder.name, folder.revision
        self._tokenizer, self._model = load(folder, "AutoModelForMaskedLM")
        self._longest = longest(self._tokenizer, self._model)
        if not self._tokenizer.is_fast or self._tokenizer.mask_token is None:
            raise ModelError(_("{path}: its tokenizer is not fast, or has no mask").format(path=folder.path))

    def surprises(self, words: Sequence[tuple[str, Span]]) -> list[Surprise]:
        """For each sentence and the span of a word in it, the surprise at the word, all its pieces masked."""
        items = [(sentence, span.start, span.end) for sentence, span in words]
        found = through_cache("surprise", self.revision, items, self._all)
        return [Surprise(nats, tuple(candidates)) for nats, candidates in found]

    def _all(self, items: list[tuple[str, int, int]]) -> list[Any]:
        return in_batches(items, lambda item: len(item[0]), self._batch, self.name)

    def _batch(self, items: list[tuple[str, int, int]]) -> list[Any]:
        torch = require("torch")
        inputs = self._tokenizer(
            [item[0] for item in items],
            return_tensors="pt",
            return_offsets_mapping=True,
            padding=True,
            truncation=True,
            max_length=self._longest,
        )
        offsets = inputs.pop("offset_mapping").tolist()
        original = inputs["input_ids"].clone()
        places = [
            [index for index, (start, end) in enumerate(row) if start < item[2] and item[1] < end]
            for row, item in zip(offsets, items, strict=True)
        ]
        for row, indices in enumerate(places):
            inputs["input_ids"][row, indices] = self._tokenizer.mask_token_id
        logits = self._model(**inputs.to(self._model.device)).logits.cpu()
        results: list[Any] = []
        for row, indices in enumerate(places):
            if not indices:
                results.append((CERTAIN, ()))
                continue
            logs = torch.log_softmax(logits[row, indices], dim=-1)
            costs = -logs.gather(1, original[row, indices].unsqueeze(1))
            results.append((round(float(costs.mean()), 4), self._words(logs[0])))
        return results

    def _words(self, logs: Any) -> tuple[str, ...]:
        """The likeliest pieces that are words."""
        best = logs.topk(min(4 * CANDIDATES, logs.shape[-1])).indices.tolist()
        words = (self._tokenizer.decode([index], skip_special_tokens=True).strip() for index in best)
        return tuple(dict.fromkeys(word for word in words if word.isalpha()))[:CANDIDATES]
