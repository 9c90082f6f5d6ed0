"""The check ``space-before-ellipsis``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_SPACED = regex(rf"{SPACE}(?P<dots>\.{{3}}|…)(?![\w/])(?:(?<=[\w»)\]].\.{{3}})|(?<=[\w»)\]].…))")


@check(
    category="locale-conventions/spacing",
    fix="safe",
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    characters=(".", "\N{HORIZONTAL ELLIPSIS}"),
)
def space_before_ellipsis(segment: Segment, context: Context) -> Iterator[Finding]:
    """A space before dots of suspension.

    They touch the word they follow; dots that begin something (« ... et alors ») do not follow a word.

    Wrong:
        fr: Il voulait tout arrêter ... et puis le printemps est revenu.

        fr: Le vieux marin se tait ... Il regarde la mer.

        fr: Il attend …

        fr: Le maire (absent) ... se tait.

        fr: Il dort ... et rêve.

        fr: Elle attend … encore.

        fr: Peut-être ... qui sait ?

        fr: Le vent … le froid.

        fr: Le « oui » ... ou non.

        fr: Il a 20 ans ... déjà.

    Right:
        fr: Il voulait tout arrêter... et puis le printemps est revenu.

        fr: Le vieux marin se tait... Il regarde la mer.

        fr: Il attend…

        fr: Le maire (absent)... se tait.

        fr: Il dort... et rêve.

        fr: Elle attend… encore.

        fr: Peut-être... qui sait ?

        fr: Le vent… le froid.

        fr: Le « oui »... ou non.

        fr: Il a 20 ans... déjà.

        fr: «\N{NBSP}... et alors il a souri\N{NBSP}», raconte sa fille (...).

        fr: Il dort... et rêve… encore.

        fr: Il cite (...) puis […] et « … ».

        fr: ... et la suite.

        fr: Le fichier .../a et le chemin ../b.

        fr: Un, deux, trois... soleil.
    """
    prose = segment.target.prose
    for match in _SPACED.finditer(prose):
        yield Finding(Span(*match.span()), _("no space before dots of suspension"), (match["dots"],))
