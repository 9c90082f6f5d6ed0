"""The check ``hyphen-as-dash``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_HYPHEN = re.compile(r" - (?<=[\w»)\],.!?…] - )(?=\S)")


@check(category="locale-conventions/typography", fix="safe", profiles=("fr-FR", "fr-CA", "fr-CH"), characters=("-",))
def hyphen_as_dash(segment: Segment, context: Context) -> Iterator[Finding]:
    """A hyphen between spaces where a dash is meant.

    Wrong:
        fr: Le Tour - une légende - repart.

        fr: Lugo - Ourense, 141 km.

        fr: Il est parti - enfin.

        fr: Vingegaard - le Danois - sourit.

    Right:
        fr: Le Tour – une légende – repart.

        fr: Lugo – Ourense, 141 km.

        fr: Il est parti – enfin.

        fr: Vingegaard – le Danois – sourit.

        fr: - premier point, un arc-en-ciel, 5 -3.
    """
    for match in _HYPHEN.finditer(segment.target.prose):
        yield Finding(Span(*match.span()), _("a dash, not a hyphen"), (" – ",))
