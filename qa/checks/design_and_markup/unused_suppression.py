"""The check ``unused-suppression``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.suppressions import Suppressions


@check(category="design-and-markup/suppression")
def unused_suppression(suppressions: Suppressions, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A suppression suppresses nothing, or cannot be understood.

    `<!-- qa: allow name-misspelled reason="…" -->` outlives the error it was written for, names a check that does not
    exist, or is a region without an end. Left standing, it would hide the next error. Nothing is said where a check
    that it names did not run. Entries of `qa-suppressions.toml` are held to the same.
    """
    for directive, why in suppressions.unused:
        yield directive.segment(), Finding(Span(0, len(directive.text)), _("suppression: {why}").format(why=why))
