"""Concepts and names as one JSON document; nothing is left out."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

from qa.glossary.exchange import Exported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.model import Name, Term


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """``{"schema": "qa-glossary/1", "terms": […], "names": […]}``; empty cells are not written."""
    document = {
        "schema": "qa-glossary/1",
        "terms": [_filled(term) for term in terms],
        "names": [_filled(name) for name in names],
    }
    return Exported(json.dumps(document, ensure_ascii=False, indent=1) + "\n", len(terms) + len(names), Counter())


def _filled(row: Term | Name) -> dict[str, object]:
    return {column: value for column, value in asdict(row).items() if value and column != "place"}
