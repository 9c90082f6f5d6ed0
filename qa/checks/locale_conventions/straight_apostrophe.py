"""The check ``straight-apostrophe``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_STRAIGHT = regex(r"'(?<=[^\W\d_]')(?=[^\W\d_])")


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

        fr: L'eau monte.

        fr: Il s'en va.

        fr: D'accord pour demain.

        fr: Qu'il vienne.

        fr: Elle m'a vu.

        fr: Aujourd'hui, non.

    Right:
        fr: L’étape est partie.

        fr: C’est aujourd’hui.

        fr: Il n’a rien dit.

        fr: Jusqu’à la mer.

        fr: L’eau monte.

        fr: Il s’en va.

        fr: D’accord pour demain.

        fr: Qu’il vienne.

        fr: Elle m’a vu.

        fr: Aujourd’hui, non.

        fr: Il a 1'38'' d’avance, 'dit' en 2'05.

        fr: L’eau, d’abord, qu’il l’ait.

        fr: 'Bonjour' dit-elle en anglais.

        fr: Les années '90 et 12' de retard.

        fr: Il mesure 5'11 et court en 9''58.
    """
    for match in _STRAIGHT.finditer(segment.target.prose):
        yield Finding(Span(*match.span()), _("a curly apostrophe in print"), ("\N{RIGHT SINGLE QUOTATION MARK}",))
