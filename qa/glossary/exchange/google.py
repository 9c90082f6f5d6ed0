"""Cloud Translation glossaries for one direction.

CSV of two columns, source and target, without a header (reference of ``GlossaryInputConfig``); the whole must not
exceed 10 million code points (reference of ``projects.locations.glossaries``, docs.cloud.google.com/translate/docs),
which we hold to in bytes. That a term must have less than 1,024 bytes is to our knowledge and was not checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.exchange.pairs import Limits, delimited, engine_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.exchange import Exported
    from qa.glossary.model import Name, Term

LIMITS = Limits(term=1023, file=10_000_000)


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """English and French, one pair a line."""
    return delimited(*engine_pairs(terms, names, LIMITS), LIMITS, ",")
