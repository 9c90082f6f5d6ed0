"""The check ``english-quotes``."""

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

_PAIR = regex(r"\"(?<![\w'’]\")(?P<a>[^\"«»\n]{1,300}?)\"(?![\w])|“(?P<b>[^”«»\n]{1,300})”")


@check(
    category="locale-conventions/typography",
    fix="unsafe",
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    characters=('"', "“"),
)
def english_quotes(segment: Segment, context: Context) -> Iterator[Finding]:
    """English quotation marks where French sets guillemets.

    Within guillemets “ ” is right; straight marks are right nowhere in print.

    Wrong:
        fr: Il a dit "oui" sans hésiter.

        fr: Il a dit “oui” sans hésiter.

        fr: Le rapport juge la situation "très préoccupante".

        fr: “Je veux gagner”, dit-il.

        fr: Il dit "peut-être" et s'en va.

        fr: Le mot "vélo" est court.

        fr: Elle crie “Allez” de loin.

        fr: Un "grand" soir commence.

        fr: Le “patron” du peloton sourit.

        fr: Ce "non" est clair.

    Right:
        fr: Il a dit «\N{NBSP}oui\N{NBSP}» sans hésiter.

        fr: Il a dit «\N{NBSP}oui\N{NBSP}» sans hésiter.

        fr: Le rapport juge la situation «\N{NBSP}très préoccupante\N{NBSP}».

        fr: «\N{NBSP}Je veux gagner\N{NBSP}», dit-il.

        fr: Il dit «\N{NBSP}peut-être\N{NBSP}» et s'en va.

        fr: Le mot «\N{NBSP}vélo\N{NBSP}» est court.

        fr: Elle crie «\N{NBSP}Allez\N{NBSP}» de loin.

        fr: Un «\N{NBSP}grand\N{NBSP}» soir commence.

        fr: Le «\N{NBSP}patron\N{NBSP}» du peloton sourit.

        fr: Ce «\N{NBSP}non\N{NBSP}» est clair.

        fr: «\N{NBSP}Il m'a dit “oui” sans hésiter\N{NBSP}», raconte-t-elle à 1'38".

        fr: «\N{NBSP}Oui\N{NBSP}», dit-il ; «\N{NNBSP}non\N{NNBSP}», dit-elle.

        fr: Un écran de 5" et un temps de 1'38".

        fr: Le sigle 12" est une taille de disque.

        fr: Il pèse 3\N{NBSP}kg, l'autre 4\N{NBSP}kg.

        fr: Rock 'n' roll et 'oui'.
    """
    prose = segment.target.prose
    for match in _PAIR.finditer(prose):
        inside = prose.count("«", 0, match.start()) > prose.count("»", 0, match.start())
        if inside and match["b"]:
            continue
        words = match["a"] or match["b"]
        right = f"“{words}”" if inside else f"«\N{NBSP}{words}\N{NBSP}»"
        yield Finding(Span(*match.span()), _("French quotation marks: {right}").format(right=right), (right,))
