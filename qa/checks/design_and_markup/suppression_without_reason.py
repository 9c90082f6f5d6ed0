"""The check ``suppression-without-reason``."""

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
def suppression_without_reason(suppressions: Suppressions, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A suppression gives no reason, and so is not heeded.

    Write why the issue is right as it stands: `<!-- qa: allow NAME reason="spelt so by the brand itself" -->`. Who
    reads the text next must be able to tell whether the reason still holds. Entries of `qa-suppressions.toml` are held
    to the same.
    """
    for directive in suppressions.without_reason:
        message = _('suppression without a reason: add reason="…"')
        yield directive.segment(), Finding(Span(0, len(directive.text)), message)
