"""The check ``straight-apostrophe``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_STRAIGHT = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])")


@check(
    category="locale-conventions/typography",
    severity=Severity.NEUTRAL,
    fix="safe",
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    characters=("'",),
)
def straight_apostrophe(segment: Segment, context: Context) -> Iterator[Finding]:
    """A straight apostrophe where print sets a curly one.

    Race times (1'38'') and quotation marks are no apostrophes.

    Wrong:
        fr: L'étape est partie.

        fr: C'est aujourd'hui.

        fr: Il n'a rien dit.

        fr: Jusqu'à la mer.

    Right:
        fr: L’étape est partie.

        fr: C’est aujourd’hui.

        fr: Il n’a rien dit.

        fr: Jusqu’à la mer.

        fr: Il a 1'38'' d’avance, 'dit' en 2'05.
    """
    for match in _STRAIGHT.finditer(segment.target.prose):
        yield Finding(Span(*match.span()), _("a curly apostrophe in print"), ("\N{RIGHT SINGLE QUOTATION MARK}",))
