"""The check ``unit-space``."""

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

_UNIT = regex(
    r"(?<![\w.,])(?<!\d[ \N{NBSP}\N{NNBSP}])"
    r"(?P<number>\d{1,3}(?:[ \N{NBSP}\N{NNBSP}]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?P<space> ?)"
    r"(?P<unit>%|‰|[kM]?€|\$|£|°C|km/h|km|kg|cm|mm|hPa|kWh|Wh|kW|W/kg|W|watts?|Nm|min|sec|cl|ml|m|g|l|s|bars?|psi|tr/min|dB|CHF|[KMGT]o|[kMG]?Hz|[km]?V"
    r"|euros?|dollars?|livres|kilomètres?|mètres?|secondes?|minutes?|heures?|points?|ans|jours?|mois|litres?|tonnes?|pouces)"
    r"(?![\w°/])"
)
_MODELS = frozenset({"3m", "3g", "4g", "5g", "60s", "70s", "80s", "90s", "5s", "6s"})
"""What looks like a number with its unit and is a name: 3M, 4G, the 90s."""


@check(
    category="locale-conventions/measurement-format",
    fix="safe",
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    characters=tuple("0123456789"),
)
def unit_space(segment: Segment, context: Context) -> Iterator[Finding]:
    """No no-break space between a number and its unit.

    A line must not end between the two: 5 %, 85 €, 75 kg, 20 secondes. A plain space there is only noted.

    Wrong:
        fr: Le chômage a reculé de 5% en un an.

        fr: Le maillot se vend 85€ sur le site.

        fr: Il pèse 75kg pour 1,80\N{NBSP}m.

        fr: Le vent souffle à 90 km/h, soit 25 mètres par seconde.

        fr: Une pente de 12% au sommet.

        fr: Il mesure 2m.

        fr: Un moteur de 250W.

        fr: Il roule à 45km/h.

        fr: Un billet de 20$ suffit.

        fr: Il fait 30°C à l'ombre.

    Right:
        fr: Le chômage a reculé de 5\N{NBSP}% en un an.

        fr: Le maillot se vend 85\N{NBSP}€ sur le site.

        fr: Il pèse 75\N{NBSP}kg pour 1,80\N{NBSP}m.

        fr: Le vent souffle à 90\N{NBSP}km/h, soit 25\N{NBSP}mètres par seconde.

        fr: Une pente de 12\N{NBSP}% au sommet.

        fr: Il mesure 2\N{NBSP}m.

        fr: Un moteur de 250\N{NBSP}W.

        fr: Il roule à 45\N{NBSP}km/h.

        fr: Un billet de 20\N{NBSP}$ suffit.

        fr: Il fait 30\N{NBSP}°C à l'ombre.

        fr: La société 3M, le groupe M6, le A380 et la 4K.

        fr: Une pente de 12\N{NBSP}% et un moteur de 250\N{NBSP}W.

        fr: Le boulevard M6, la 4G et les années 80s.

        fr: La route D5g et le poste 12b.

        fr: Il a 20\N{NBSP}ans et 3\N{NBSP}points.

        fr: La chaîne 3M et le modèle 6S.
    """
    for match in _UNIT.finditer(segment.target.prose):
        if match["space"] == "" and match["number"] + match["unit"].lower() in _MODELS:
            continue
        right = f"{match['number']}\N{NBSP}{match['unit']}"
        yield Finding(
            Span(*match.span()),
            _("a no-break space goes between number and unit"),
            (right,),
            severity=Severity.NEUTRAL if match["space"] else None,
        )
