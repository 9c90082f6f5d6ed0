"""A translator: any sequence-to-sequence model of transformers for one direction (Marian, for instance)."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from qa.models.backend import in_batches, load, longest, require
from qa.models.cache import through_cache

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.models.folder import ModelFolder
    from qa.models.protocols import Forced

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

    def likelihoods(self, items: Sequence[Forced]) -> list[float]:
        """The log probability of the words of each translation, to three decimals."""
        return through_cache("likelihood", self.revision, items, self._all_likelihoods)

    def _all_likelihoods(self, items: list[Forced]) -> list[float]:
        return in_batches(items, lambda item: len(item.text) + len(item.translation), self._likelihoods, self.name)

    def _likelihoods(self, items: list[Forced]) -> list[float]:
        torch = require("torch")
        cut = {"truncation": True, "max_length": self._longest}
        texts = [self._tokenizer.unk_token.join((i.text[: i.hidden[0]], i.text[i.hidden[1] :])) for i in items]
        inputs = self._tokenizer(texts, return_tensors="pt", padding=True, **cut)
        # One translation is asked about with each word of its text hidden in turn: it is cut into pieces once.
        cuts = {(item.translation, item.words): self._cut(item) for item in items}
        wanted = [cuts[item.translation, item.words][0] for item in items]
        width = max(map(len, wanted))
        labels = torch.tensor([row + [self._tokenizer.pad_token_id] * (width - len(row)) for row in wanted])
        inputs, labels = inputs.to(self._model.device), labels.to(self._model.device)
        logits = self._model(**inputs, labels=labels).logits
        logs = torch.log_softmax(logits, dim=-1).gather(2, labels.unsqueeze(2)).squeeze(2).cpu().tolist()
        return [
            round(sum(row[place] for place in cuts[item.translation, item.words][1]), 3)
            for row, item in zip(logs, items, strict=True)
        ]

    def _pieces(self, translation: str) -> list[int]:
        cut = {"truncation": True, "max_length": self._longest}
        return list(self._tokenizer(text_target=translation, **cut)["input_ids"])

    def _cut(self, item: Forced) -> tuple[list[int], list[int]]:
        """The pieces of a translation, and which of them make the words asked about.

        Those are what the text to a word's end has beyond the text to its start.
        """
        pieces = self._pieces(item.translation)

        def common(end: int) -> int:
            before = self._pieces(item.translation[:end].rstrip())
            return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(before, pieces, strict=False)))

        places = {place for start, end in item.words for place in range(common(start), common(end))}
        return pieces, sorted(places)
