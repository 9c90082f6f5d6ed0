"""The check ``breakable-guillemets``."""

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

_BREAKABLE = re.compile(r"« (?=\S)|(?<=\S) »")


@check(
    category="locale-conventions/spacing",
    severity=Severity.NEUTRAL,
    fix="safe",
    profiles=("fr-FR", "fr-CA"),
    characters=("«", "»"),
)
def breakable_guillemets(segment: Segment, context: Context) -> Iterator[Finding]:
    """A plain space inside guillemets, where a line may break.

    A no-break space keeps the mark with its words.

    Wrong:
        fr: « Oui\N{NBSP}», a-t-il dit.

        fr: «\N{NBSP}Oui », a-t-il dit.

        fr: « Oui », a-t-il dit.

        fr: Il crie « Allez ».

    Right:
        fr: «\N{NBSP}Oui\N{NBSP}», a-t-il dit.

        fr: «\N{NBSP}Oui\N{NBSP}», a-t-il dit.

        fr: «\N{NBSP}Oui\N{NBSP}», a-t-il dit.

        fr: Il crie «\N{NBSP}Allez\N{NBSP}».

        fr: «\N{NNBSP}Oui\N{NNBSP}», a-t-il dit.
    """
    for match in _BREAKABLE.finditer(segment.target.prose):
        right = match[0].replace(" ", "\N{NBSP}")
        yield Finding(Span(*match.span()), _("a no-break space goes inside guillemets"), (right,))
