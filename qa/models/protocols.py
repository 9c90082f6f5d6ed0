"""What checks ask of a model; each batch method keeps the order of its input and gives the same for the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Span


class Surprise(NamedTuple):
    """How little a masked model expected a word where it stands."""

    nats: float
    """Mean negative log probability of its pieces, all of them masked."""
    candidates: tuple[str, ...]
    """The words it would rather see in one piece, best first."""


class Named(Protocol):
    """Every model says what it is."""

    name: str
    """The folder's or hub's name, as messages show it."""
    revision: str
    """A digest of the folder's content: with equal revisions, results may be taken from the cache."""


class Forced(NamedTuple):
    """A translation that a model is made to give of a text with a word hidden."""

    text: str
    hidden: tuple[int, int]
    """The half-open range of code points of ``text`` that the model does not see."""
    translation: str
    words: tuple[tuple[int, int], ...]
    """Ranges of ``translation``: the words that are asked about."""


class Translator(Named, Protocol):
    """From one language to another."""

    def translate(self, texts: Sequence[str]) -> list[str]:
        """Each text translated."""
        ...  # pragma: no cover - a protocol's body

    def likelihoods(self, items: Sequence[Forced]) -> list[float]:
        """The log probability in nats of the words of each translation, given the text and what is before them."""
        ...  # pragma: no cover - a protocol's body


class Encoder(Named, Protocol):
    """Sentences of several languages to vectors of one space."""

    def encode(self, texts: Sequence[str]) -> list[list[float]]:
        """The vector of each text, of length 1."""
        ...  # pragma: no cover - a protocol's body


class MaskedModel(Named, Protocol):
    """A masked language model."""

    def surprises(self, words: Sequence[tuple[str, Span]]) -> list[Surprise]:
        """For each sentence and the span of a word in it, the model's surprise."""
        ...  # pragma: no cover - a protocol's body


class Estimator(Named, Protocol):
    """Quality of a translation, without a reference."""

    def estimate(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """A score for each source and target, higher is better, in the model's own units."""
        ...  # pragma: no cover - a protocol's body
