"""The check ``unspaced-guillemets``."""

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

_UNSPACED = re.compile(r"«(?:(?=\S)|(?<=\w«))|»(?:(?<=\S»)|(?=\w))")


@check(
    category="linguistic-conventions/punctuation",
    fix="safe",
    characters=("«", "»"),
    profiles=("web", "fr-FR", "fr-CA"),
)
def unspaced_guillemets(segment: Segment, context: Context) -> Iterator[Finding]:
    """No space inside guillemets.

    French sets a no-break space after « and before »; Swiss houses may leave it out, so the profile fr-CH does not ask
    for it.

    Wrong:
        fr: «Je suis très reconnaissant\N{NBSP}», a déclaré Kuss.

        fr: Une pancarte «\N{NBSP}à vendre» pend à la fenêtre.

        fr: Le groupe «jeunesse» défilera en tête.

        fr: Il crie«\N{NBSP}Allez\N{NBSP}!\N{NBSP}» à la foule.

    Right:
        fr: «\N{NBSP}Je suis très reconnaissant\N{NBSP}», a déclaré Kuss.

        fr: Une pancarte «\N{NBSP}à vendre\N{NBSP}» pend à la fenêtre.

        fr: Le groupe «\N{NBSP}jeunesse\N{NBSP}» défilera en tête.

        fr: Il crie «\N{NBSP}Allez\N{NBSP}!\N{NBSP}» à la foule.

        fr: « Oui », a-t-il dit (« et même deux fois »).
    """
    prose = segment.target.prose
    for match in _UNSPACED.finditer(prose):
        place, mark = match.start(), match[0]
        inside = prose[place + 1 : place + 2] if mark == "«" else prose[place - 1 : place]
        if inside and not inside.isspace():
            replacement = "«\N{NBSP}" if mark == "«" else "\N{NBSP}»"
        else:
            replacement = " «" if mark == "«" else "» "
        yield Finding(Span(place, place + 1), _("a space is missing at « {mark} »").format(mark=mark), (replacement,))
