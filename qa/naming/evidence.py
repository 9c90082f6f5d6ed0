"""What tells that a family name beside a right given name is a misspelt one, and no other person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.people import common_people
from qa.glossary.register import fold
from qa.naming.capitals import PARTICLES, capital_words, document_names

if TYPE_CHECKING:
    from qa.context import Context
    from qa.model import Segment

_SHORT = 6
"""In a shorter family name one letter in another's place makes another family name (Sagan, Sagal)."""


def is_of_source(there: str, key: str, segment: Segment, context: Context) -> bool:
    """Whether the source has the family name ``key`` and not ``there``: a known name too is then misspelt."""
    words = source_words(segment, context)
    parts = key.replace("-", " ").replace("'", " ").split()
    return words.issuperset(part for part in parts if part not in PARTICLES) and fold(there) not in words


def is_same_person(there: str, key: str, segment: Segment, context: Context) -> bool:
    """Whether ``there`` is no other family name than ``key``: where it may be, ``key`` must stand in the text too."""
    folded = fold(there)
    replaced = len(folded) == len(key) < _SHORT and sorted(folded) != sorted(key)
    if folded not in common_people() and not replaced:
        return True
    return key in document_names(context).folded or key in source_words(segment, context)


def source_words(segment: Segment, context: Context) -> frozenset[str]:
    """The folded capitalised words of the source."""
    source = segment.source
    if source is None:
        return frozenset()
    return context.once(
        ("source-words", segment.id), lambda: frozenset(fold(word.written) for word in capital_words(source, context))
    )
