"""Models that are known to suit the checks: licence, size, purpose. Nothing here is downloaded unasked."""

from __future__ import annotations

from typing import NamedTuple


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
    Recommended("almanach/camembert-base", "improbable-word", "MIT", 445, is_commercial=True),
    Recommended(
        "sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
        "semantic-distance", "Apache-2.0", 470, is_commercial=True,
    ),
    Recommended("sentence-transformers/LaBSE", "semantic-distance", "Apache-2.0", 1900, is_commercial=True),
    Recommended(
        "TransQuest/monotransquest-da-multilingual", "quality-estimate", "Apache-2.0", 2200, is_commercial=True
    ),
    Recommended(
        "Unbabel/wmt22-cometkiwi-da", "quality-estimate", "CC-BY-NC-SA-4.0", 2300, is_commercial=False,
        note="well known, but its architecture is its own and cannot be loaded here",
    ),
)  # fmt: skip
"""By check; read each model card before use, licences change."""
