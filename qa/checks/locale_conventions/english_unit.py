"""The check ``english-unit``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Fix, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_SYMBOLS = {
    "kph": "km/h", "kmh": "km/h", "km/hr": "km/h", "km/u": "km/h", "kmph": "km/h", "Km/h": "km/h", "KM/H": "km/h",
    "km / h": "km/h",
    "Km": "km", "KM": "km", "Kms": "km", "kms": "km", "Kg": "kg", "KG": "kg", "kgs": "kg", "kilos/h": "km/h",
    "gr": "g", "grs": "g", "mtr": "m", "mtrs": "m", "mts": "m", "seconds": "secondes", "meters": "mètres",
    "kilometers": "kilomètres", "hours": "heures", "watt": "watts",
}  # fmt: skip
"""What French writes otherwise, and how."""
_NUMBER = r"(?<![\w.,:/-])\d+(?:[.,\N{NBSP}\N{NNBSP} ]\d+)*"
_UNIT = re.compile(
    rf"(?P<number>{_NUMBER}){SPACE}?(?P<unit>{'|'.join(sorted(map(re.escape, _SYMBOLS), key=len, reverse=True))})"
    r"(?![\w°/-]|\.\w)"
)
_FOREIGN = re.compile(
    rf"(?P<number>{_NUMBER}){SPACE}?(?:(?P<unit>mph|lbs?|oz|ft|feet|inch|inches|yds|pounds|degrés{SPACE}Fahrenheit|miles{SPACE}(?:par{SPACE}heure|à{SPACE}l['’]heure|/h))(?![\w/-])|°{SPACE}?F\b)"
)
_HEIGHT = re.compile(r"(?<=mesure )[4-7](?:['’′])(?:1[01]|\d)(?:\"|”|″|''|’’)(?!\w)")
_ZONE = re.compile(
    rf"(?<=\d)(?:{SPACE}?h{SPACE}?\d\d|:\d\d|{SPACE}?h)(?P<zone>{SPACE}(?:CES?T|BST|GMT|EST|EDT|PDT|PST|ET|AEST))\b"
)


@check(
    category="locale-conventions/measurement-format",
    characters=tuple("0123456789"),
)
def english_unit(segment: Segment, context: Context) -> Iterator[Finding]:
    """A unit that French does not have, or writes otherwise: mph, lbs, ft, °F, kph, Kms, seconds.

    A distance in miles or a weight in pounds says nothing to a French reader; he wants kilometres and kilograms, which
    only a person can round sensibly. Inches of wheels (29 pouces), psi of tyres, miles in names of races and yards of
    golf are left alone, and so are feet and pounds in French (*pieds*, *livres*).

    Wrong:
        fr: Ils ont roulé à 45 kph de moyenne.

        fr: Le sommet est à 12 Km de l'arrivée.

        fr: La vitesse a atteint 60 mph dans la descente.

        fr: Il pèse 150 lbs et roule beaucoup.

        fr: Il descend à 50 miles par heure.

        fr: Il faisait 95°F à l'arrivée.

        fr: Le col culmine à 6,500 ft d'altitude.

        fr: Il gagne avec 10 seconds d'avance.

        fr: Le cadre pèse 850 gr en taille M.

        fr: Il mesure 5'11" pour peu de poids.

        fr: Le départ est à 17 h 30 CET à Nice.

    Right:
        fr: Ils ont roulé à 45 km/h de moyenne.

        fr: Le sommet est à 12 km de l'arrivée.

        fr: Les pneus de 29 pouces sont gonflés à 25 psi.

        fr: Les 10 Miles d'Anvers et le Hard 100 Miles se courent en avril.

        fr: Il a frappé à 150 yards du drapeau et couru 500 milles.

        fr: L'écart est de 5'11'' au sommet, puis de 4'09''.

        fr: Un moteur de 250 W, 65 Nm, 4,5 kg.

        fr: Le km 12 et le KM 0 sont en ville, dossard 12 KM Sport.

        fr: La S-Works 8 Ft n'existe pas.

        fr: Le départ est à 17 h 30, heure de Paris.
    """
    prose = segment.target.prose
    for match in _UNIT.finditer(prose):
        if prose[match.end() : match.end() + 2].strip()[:1].isupper():
            continue
        unit = match["unit"]
        if unit == "watt" and (match["number"] == "1" or match["number"].startswith(("0", "1,"))):
            continue
        right = f"{match['number']}\N{NBSP}{_SYMBOLS[unit]}"
        yield Finding(Span(*match.span()), _("French writes {right}").format(right=right), (right,), fix=Fix.UNSAFE)
    for pattern in (_FOREIGN, _HEIGHT):
        for match in pattern.finditer(prose):
            yield Finding(Span(*match.span()), _("a unit that French does not use: give it in metric units"))
    for match in _ZONE.finditer(prose):
        yield Finding(Span(*match.span("zone")), _("a time zone in English: say « heure de Paris »"))
