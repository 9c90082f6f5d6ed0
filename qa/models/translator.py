"""A translator: any sequence-to-sequence model of transformers for one direction (Marian, for instance)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.models.backend import in_batches, load, longest
from qa.models.cache import through_cache

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.models.folder import ModelFolder

BEAMS = 4


class Marian:
    """A :class:`qa.models.Translator`."""

    def __init__(self, folder: ModelFolder) -> None:
        self.name, self.revision = folder.name, folder.revision
        self._tokenizer, self._model = load(folder, "AutoModelForSeq2SeqLM")
        self._longest = longest(self._tokenizer, self._model)

    def translate(self, texts: Sequence[str]) -> list[str]:
        """Each text translated, by beam search without sampling."""
        return through_cache("translate", self.revision, texts, self._all)

    def _all(self, texts: list[str]) -> list[str]:
        return in_batches(texts, len, self._batch, self.name)

    def _batch(self, texts: list[str]) -> list[str]:
        inputs = self._tokenizer(texts, return_tensors="pt", padding=True, truncation=True, max_length=self._longest)
        inputs = inputs.to(self._model.device)
        pieces = inputs["input_ids"].shape[1]
        output = self._model.generate(
            **inputs,
            num_beams=BEAMS,
            do_sample=False,
            max_length=None,
            max_new_tokens=min(self._longest, 2 * pieces + 16),
        )
        decoded: list[str] = self._tokenizer.batch_decode(output, skip_special_tokens=True)
        return [text.strip() for text in decoded]
