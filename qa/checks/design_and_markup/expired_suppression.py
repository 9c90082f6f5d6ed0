"""The check ``expired-suppression``."""

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
def expired_suppression(suppressions: Suppressions, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A suppression's last day is over.

    `<!-- qa: allow NAME reason="…" until=2027-01-01 -->` holds up to that day inclusive. From the next on it suppresses
    nothing, and the issues it held back count again: mend them, or renew the date. Entries of `qa-suppressions.toml`
    and of the baseline are held to the same.
    """
    for directive in suppressions.expired:
        message = _("suppression expired on {day}: mend what it allows, or renew it").format(day=directive.until)
        yield directive.segment(), Finding(Span(0, len(directive.text)), message)
