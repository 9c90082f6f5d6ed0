"""The check ``decimal-point``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.french.morphology import Pos
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.context import Context
    from qa.model import Segment

_UNIT = (
    "km/h|km|kilomètres?|mètres?|m|cm|mm|kg|kilos?|kilogrammes?|grammes?|g|litres?|tonnes?|watts?|W|millions?|milliards?|"
    rf"points?|degrés?|euros?|dollars?|livres|secondes?|minutes?|heures?|jours?|ans?|milles?|%|pour{SPACE}cent|€|°[CF]?|°|fois|hectares?|pouces?|bars?|psi|Nm|litres?|volts?|ampères?|Wh|kWh|tours?|[KMGT]o|[MG]?Hz|[Mm]bit/s|m/s|mois|semaines?|litres?"
)
_HINT = regex(r"\.(?<=\d\.)\d")
_DECIMAL = regex(
    rf"(?<![\w.,:/])(?<!\w-)(?P<whole>\d{{1,4}})\.(?P<part>\d{{1,2}})(?={SPACE}?-?(?:{_UNIT})(?!\w)|/(?:5|10|20|100)\b|{SPACE}sur{SPACE}(?:5|10|20|100)\b)"
)
_COUNTABLE = frozenset({Pos.NOUN, Pos.VERB})
_COUNTED = regex(rf"(?<![\w.,:/-])(?P<whole>\d{{1,2}})\.(?P<part>\d{{1,2}}){SPACE}(?P<noun>[a-zà-ÿ]{{3,}}s)\b")
_MAGNITUDE = regex(rf"\bmagnitude{SPACE}(?:de{SPACE})?(?P<whole>\d)\.(?P<part>\d)\b")
_VERSION = regex(
    r"\b(?:version|article|chapitre|section|paragraphe|point|règle|figure|tableau|alinéa|v|n°)\s$", re.IGNORECASE
)


@check(category="locale-conventions/number-format", fix="safe", characters=(".",))
def decimal_point(segment: Segment, context: Context) -> Iterator[Finding]:
    """A decimal point before a unit.

    French writes a comma. Versions, articles, dates and addresses keep their points; so does a number without a unit.

    Wrong:
        fr: Il a parcouru 3.5 kilomètres à pied.

        fr: Le pays compte 67.4 millions d'habitants.

        fr: Le coureur pèse 62.5 kg.

        fr: La pente atteint 12.5 % au sommet.

        fr: Il fait 39.5 °C, soit 3.7 pour cent de plus.

        fr: Le séisme, de magnitude 6.8, a fait peu de dégâts.

        fr: Le film obtient 8.5 sur 10 et le livre 4.5/5.

        fr: Il fait -2.5 degrés ce matin.

        fr: Le fichier pèse 2.4 Go.

        fr: Le prix est de 12.50 euros.

        fr: Le vol dure 2.5 heures.

        fr: Le pays compte 2.1 enfants par femme, l'hôtel 4.5 étoiles.

    Right:
        fr: Il a parcouru 3,5 kilomètres à pied.

        fr: Le pays compte 67,4 millions d'habitants.

        fr: Le coureur pèse 62,5 kg.

        fr: La pente atteint 12,5 % au sommet.

        fr: Il fait 39,5 °C, soit 3,7 pour cent de plus.

        fr: Le séisme, de magnitude 6,8, a fait peu de dégâts.

        fr: Le film obtient 8,5 sur 10 et le livre 4,5/5.

        fr: Il fait -2,5 degrés ce matin.

        fr: Le fichier pèse 2,4 Go.

        fr: Le prix est de 12,50 euros.

        fr: Le vol dure 2,5 heures.

        fr: Le pays compte 2,1 enfants par femme, l'hôtel 4,5 étoiles.

        fr: Le site est passé en version 2.0 l'an dernier.

        fr: L'article 3.2 du règlement est clair, le 3.11 aussi.

        fr: L'adresse 192.168.1.1 ouvre la page de réglage.

        fr: Les primes montent à 500.000 euros.
    """
    prose = segment.target.prose
    if not _HINT.search(prose):
        return
    for match in _COUNTED.finditer(prose):
        noun = match["noun"]
        parts = context.lexicon.parts(noun)
        if (
            Pos.NOUN in parts
            and parts <= _COUNTABLE
            and "p" in context.lexicon.numbers(noun, Pos.NOUN)
            and not _DECIMAL.match(prose, match.start())
        ):
            yield from _findings(prose, (match,))
    magnitudes = _MAGNITUDE.finditer(prose) if "magnitude" in prose else ()
    yield from _findings(prose, (*_DECIMAL.finditer(prose), *magnitudes))


def _findings(prose: str, matches: Iterable[re.Match[str]]) -> Iterator[Finding]:
    for match in matches:
        if not _VERSION.search(prose, max(0, match.start() - 12), match.start()):
            right = f"{match['whole']},{match['part']}"
            span = Span(match.start("whole"), match.end("part"))
            yield Finding(span, _("a decimal comma in French: {right}").format(right=right), (right,))
