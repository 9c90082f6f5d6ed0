"""DeepL glossaries, one direction.

TSV of two columns without a header; at most 10 MiB (10,485,760 bytes) a glossary and 1,024 UTF-8 bytes a phrase; no
source twice, no control characters, no white space at the ends. The API's documentation, "Manage glossaries":
developers.deepl.com/docs/api-reference/glossaries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.exchange.pairs import Limits, engine_pairs, fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.exchange import Exported
    from qa.glossary.model import Name, Term

LIMITS = Limits(term=1024, file=10_485_760)


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """English and French, one pair a line. Tabs and line ends cannot occur: pairs that hold them are left out."""
    pairs, left_out = engine_pairs(terms, names, LIMITS)
    return fitting([f"{english}\t{french}\n" for english, french in pairs.items()], left_out, LIMITS)
