"""Models that are known to suit the checks: licence, size, purpose. Nothing here is downloaded unasked."""

from __future__ import annotations

from typing import NamedTuple

from qa.i18n import marked


class Recommended(NamedTuple):
    """A model on a hub."""

    name: str
    check: str
    licence: str
    megabytes: int
    """Of its weights, about."""
    is_commercial: bool
    """Whether its licence allows commercial use."""
    note: str = ""


RECOMMENDED = (
    Recommended("Helsinki-NLP/opus-mt-fr-en", "back-translation", "Apache-2.0", 300, is_commercial=True),
    Recommended("almanach/camembertv2-base", "improbable-word", "MIT", 447, is_commercial=True),
    Recommended("almanach/camembert-base", "improbable-word", "MIT", 445, is_commercial=True),
    Recommended(
        "sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
        "semantic-distance", "Apache-2.0", 470, is_commercial=True,
    ),
    Recommended("sentence-transformers/LaBSE", "semantic-distance", "Apache-2.0", 1880, is_commercial=True),
    Recommended("TransQuest/monotransquest-da-en_any", "quality-estimate", "Apache-2.0", 2240, is_commercial=True),
    Recommended(
        "Unbabel/wmt22-cometkiwi-da", "quality-estimate", "CC-BY-NC-SA-4.0", 2300, is_commercial=False,
        note=marked("asks for an account, and its architecture is its own: cannot be loaded here"),
    ),
)  # fmt: skip
"""By check, with the licences of the model cards in 2026; read each card before use, licences change."""
