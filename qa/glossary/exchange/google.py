"""Cloud Translation glossaries for one direction: comma-separated pairs without a header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.exchange.pairs import delimited, engine_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.exchange import Exported
    from qa.glossary.model import Name, Term

LONGEST = 1024
"""UTF-8 bytes a term, to our knowledge of the service's quotas; not checked against them."""


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """English and French, one pair a line."""
    return delimited(*engine_pairs(terms, names, LONGEST), ",")
