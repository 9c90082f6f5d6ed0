"""DeepL glossaries: tab-separated pairs without a header; at most 1,024 UTF-8 bytes a phrase, no source twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.exchange import Exported
from qa.glossary.exchange.pairs import engine_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.model import Name, Term

LONGEST = 1024
"""UTF-8 bytes a phrase, to our knowledge of the glossary API; not checked against its reference."""


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """English and French, one pair a line. Tabs and line ends cannot occur: pairs that hold them are left out."""
    pairs, left_out = engine_pairs(terms, names, LONGEST)
    return Exported("".join(f"{english}\t{french}\n" for english, french in pairs.items()), len(pairs), left_out)
