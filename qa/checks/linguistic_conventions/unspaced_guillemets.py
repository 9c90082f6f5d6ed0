"""The check ``unspaced-guillemets``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

_UNSPACED = regex(r"«(?:(?=\S)|(?<=\w«))|»(?:(?<=\S»)|(?=\w))")


_INSIDE = regex(r"«\s|\s»")
_HABIT = 6
"""From this many on, and none with a space, leaving it out is what the house does."""


@check(category="linguistic-conventions/punctuation", fix="safe", profiles=("web", "fr-FR", "fr-CA"))
def unspaced_guillemets(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """No space inside guillemets.

    French sets a no-break space after « and before »; Swiss houses may leave it out, so the profile fr-CH does not ask
    for it. Where a whole text leaves it out, the profile `web` notes that once.

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
    quoting = [segment for segment in document.segments if "«" in segment.target.prose or "»" in segment.target.prose]
    places = [(segment, match) for segment in quoting for match in _UNSPACED.finditer(segment.target.prose)]
    if context.profile == "web" and len(places) >= _HABIT and not any(_INSIDE.search(s.target.prose) for s in quoting):
        segment, match = places[0]
        message = _("no space inside « » in all the text ({count} places)").format(count=len(places))
        yield segment, Finding(Span(*match.span()), message, severity=Severity.NEUTRAL)
        return
    for segment, match in places:
        yield segment, _finding(segment.target.prose, match.start(), match[0])


def _finding(prose: str, place: int, mark: str) -> Finding:
    inside = prose[place + 1 : place + 2] if mark == "«" else prose[place - 1 : place]
    if inside and not inside.isspace():
        replacement = "«\N{NBSP}" if mark == "«" else "\N{NBSP}»"
    else:
        replacement = " «" if mark == "«" else "» "
    return Finding(Span(place, place + 1), _("a space is missing at « {mark} »").format(mark=mark), (replacement,))
