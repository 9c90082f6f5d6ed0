"""Amazon Translate custom terminology, one direction.

CSV whose header is the language codes, the source first; at most 10 MB a file and 200 bytes a term in either language;
the source is matched by case. The developer guide, "Guidelines and quotas" and "Creating a custom terminology":
docs.aws.amazon.com/translate/latest/dg/what-is-limits.html and creating-custom-terminology.html.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.exchange.pairs import Limits, delimited, engine_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.exchange import Exported
    from qa.glossary.model import Name, Term

LIMITS = Limits(term=200, file=10_000_000)


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """English and French, one pair a line below ``en,fr``."""
    return delimited(*engine_pairs(terms, names, LIMITS), LIMITS, ",", ("en", "fr"))
