"""The check ``hyphen-as-dash``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_HYPHEN = regex(r" - (?<=[\w»)\],.!?…] - )(?=\S)")


@check(category="locale-conventions/typography", fix="safe", profiles=("fr-FR", "fr-CA", "fr-CH"), characters=("-",))
def hyphen_as_dash(segment: Segment, context: Context) -> Iterator[Finding]:
    """A hyphen between spaces where a dash is meant.

    Wrong:
        fr: Le Tour - une légende - repart.

        fr: Lugo - Ourense, 141 km.

        fr: Il est parti - enfin.

        fr: Vingegaard - le Danois - sourit.

        fr: Le col - fermé - rouvrira.

        fr: Il rit - souvent.

        fr: Nice - Gap, 210 km.

        fr: Il vient - dit-on - demain.

        fr: Un homme (grand) - un vrai.

        fr: Elle part - hélas.

    Right:
        fr: Le Tour – une légende – repart.

        fr: Lugo – Ourense, 141 km.

        fr: Il est parti – enfin.

        fr: Vingegaard – le Danois – sourit.

        fr: Le col – fermé – rouvrira.

        fr: Il rit – souvent.

        fr: Nice – Gap, 210 km.

        fr: Il vient – dit-on – demain.

        fr: Un homme (grand) – un vrai.

        fr: Elle part – hélas.

        fr: - premier point, un arc-en-ciel, 5 -3.

        fr: Il vient – dit-on – demain.

        fr: Un tire-bouchon, Paris-Nice et 3-2.

        fr: Le vis-à-vis est peut-être là.

        fr: Le total de 5 –3 est faux.
    """
    for match in _HYPHEN.finditer(segment.target.prose):
        yield Finding(Span(*match.span()), _("a dash, not a hyphen"), (" – ",))
