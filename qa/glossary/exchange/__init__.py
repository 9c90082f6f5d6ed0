"""What the glossary can be exported to: one module a format and one line in the table."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import UsageError
from qa.i18n import _

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from qa.glossary.model import Name, Term

EXPORTERS = {
    "amazon": "qa.glossary.exchange.amazon",
    "csv": "qa.glossary.exchange.csv",
    "deepl": "qa.glossary.exchange.deepl",
    "google": "qa.glossary.exchange.google",
    "json": "qa.glossary.exchange.json",
    "markdown": "qa.glossary.exchange.markdown",
    "microsoft": "qa.glossary.exchange.microsoft",
    "tbx": "qa.glossary.exchange.tbx",
    "tmx": "qa.glossary.exchange.tmx",
}
"""Format → module with a function ``export(terms, names)``."""


class Exported(NamedTuple):
    """A file made of the glossary."""

    content: str
    written: int
    """How many entries it holds."""
    left_out: Counter[str]
    """Why entries are not in it, and how many for each reason."""


def export(name: str, terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """The glossary in the format called ``name``.

    Raises:
        UsageError: there is no such format.
    """
    if name not in EXPORTERS:
        known = ", ".join(EXPORTERS)
        raise UsageError(_("there is no export format {name}; use one of {known}").format(name=name, known=known))
    made: Exported = importlib.import_module(EXPORTERS[name]).export(terms, names)
    return made
