"""The check ``english-unit``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, at_numbers
from qa.i18n import _
from qa.model import Finding, Fix, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_WRITTEN = {
    "km/h": "kph kmh km/hr km/u kmph Km/h KM/H km/heure Kmh KM/h Km/H km/H kms/h Kms/h km/hour"
    " kilos/h",
    "km": "Km KM Kms kms", "kg": "Kg KG kgs Kgs", "g": "gr grs", "m": "mtr mtrs mts", "cm": "cms", "mm": "mms",
    "W/kg": "w/kg W/Kg w/Kg", "Wh": "wh", "MHz": "Mhz", "GHz": "Ghz", "kW": "Kw KW kw", "kWh": "Kwh KWh KWH kwh",
    "°C": "°c C° c° centigrade",
    "secondes": "seconds", "mètres": "meters", "kilomètres": "kilometers", "heures": "hours", "watts": "watt",
    "%": "percent pct",
}  # fmt: skip
_SYMBOLS = {wrong: right for right, wrongs in _WRITTEN.items() for wrong in wrongs.split()} | {
    "km / h": "km/h",
    "km /h": "km/h",
    "km/ h": "km/h",
    "degrés C": "°C",
    "° C": "°C",
}
"""What French writes otherwise, and how."""
_NUMBER = r"(?P<number>(?<![\w.,:/-])\d+(?:[.,\N{NBSP}\N{NNBSP} ]\d+)*)"
_QUANTITY = regex(
    rf"{_NUMBER}{SPACE}?(?P<unit>km{SPACE}?/{SPACE}?h|degrés{SPACE}C\b|°{SPACE}C\b|[^\W\d_]+(?:/[A-Za-z]+|°)?|°c|(?P<fahrenheit>°{SPACE}?F\b))(?![\w°/-]|\.\w)"
)
_FOREIGN = frozenset("mph lb lbs oz ft feet inch inches yds pounds".split())
_MILES = regex(
    rf"{_NUMBER}{SPACE}?(?:degrés{SPACE}Fahrenheit|miles?(?:{SPACE}?(?:par{SPACE}heure|à{SPACE}l['’]heure|/h))?"
    rf"|pieds{SPACE}(?:de{SPACE}(?:haut|hauteur|dénivelé|profondeur)|d['’](?:altitude|ascension|escalade)))(?!\w)"
)
_HINTS = frozenset({"fahrenheit", "miles", "mile", "pieds"})
_STATURE = regex(rf"[4-7]{SPACE}pieds{SPACE}(?:et{SPACE})?(?:1[01]|\d)(?:{SPACE}pouces)?(?!\w|[.,]\d)")
"""*6 pieds 2*, of a person."""
_HEIGHT = regex(r"[4-7](?<=mesure .)(?:['’′])(?:1[01]|\d)(?:\"|”|″|''|’’)(?!\w)")
_ZONE = regex(
    rf"\d+(?:{SPACE}?h{SPACE}?\d\d|:\d\d|{SPACE}?h)(?P<zone>{SPACE}(?:CES?T|BST|GMT|EST|EDT|PDT|PST|ET|AEST))\b"
)
_ZONES = frozenset("cest cet bst gmt est edt pdt pst et aest".split())


@check(
    category="locale-conventions/measurement-format",
    characters=tuple("0123456789"),
)
def english_unit(segment: Segment, context: Context) -> Iterator[Finding]:
    """A unit that French does not have, or writes otherwise: mph, lbs, ft, °F, kph, Kms, seconds.

    A distance in miles or a weight in pounds says nothing to a French reader; he wants kilometres and kilograms, which
    only a person can round sensibly. Inches of wheels (29 pouces), psi of tyres, miles in names of races and yards of
    golf are left alone, and so are pounds in French (*livres*), and feet that are no height (*trois pieds*).

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

        fr: Le moteur donne 3 KW, il fait 30 °c dehors.

        fr: Il reste 20 miles de route, et un col à 5 000 pieds d'altitude.

        fr: Il mesure 6 pieds 2 et grimpe bien.

        fr: Il a tenu 6,2 w/kg pendant une heure.

        fr: Il faisait 38 degrés C, puis 35 ° C le soir.

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

        fr: Il fait 30\N{NBSP}°C et le vent souffle à 40\N{NBSP}km/h.

        fr: Le moteur de 3\N{NBSP}kW consomme 2\N{NBSP}kWh.

        fr: Il reste 2 h 30 et 15 min de course.

        fr: Elle habite au 12 rue du Gr et court pour KM Sport.

        fr: La boucle fait 300 km (180 miles), il saute à pieds joints et fait trois pieds de nez.

        fr: Il a 2 pieds et 10 orteils, un moteur de 250 W et 35 °C au soleil.
    """
    view = context.view(segment.target)
    words = view.word_set
    for match in at_numbers(_QUANTITY, view):
        unit = match["unit"]
        if match["fahrenheit"] or unit in _FOREIGN:
            yield Finding(Span(*match.span()), _("a unit that French does not use: give it in metric units"))
        elif unit in _SYMBOLS and not _is_name(match):
            right = f"{match['number']}\N{NBSP}{_SYMBOLS[unit]}"
            yield Finding(Span(*match.span()), _("French writes {right}").format(right=right), (right,), fix=Fix.UNSAFE)
    imperial = (_MILES, _STATURE) if not _HINTS.isdisjoint(words) else ()
    for pattern in (*imperial, *((_HEIGHT,) if "mesure" in words else ())):
        for match in at_numbers(pattern, view):
            if not _is_converted(match):
                yield Finding(Span(*match.span()), _("a unit that French does not use: give it in metric units"))
    for match in at_numbers(_ZONE, view) if not _ZONES.isdisjoint(words) else ():
        yield Finding(Span(*match.span("zone")), _("a time zone in English: say « heure de Paris »"))


def _is_converted(match: re.Match[str]) -> bool:
    """Whether the metric measure stands beside it: *300 km (180 miles)*, *180 miles (300 km)*."""
    before, after = (
        match.string[max(0, match.start() - 6) : match.start()],
        match.string[match.end() : match.end() + 12],
    )
    return before.endswith("(") or (
        after.lstrip().startswith("(") and any(unit in after for unit in ("km", " m", "mètres"))
    )


def _is_name(match: re.Match[str]) -> bool:
    """Whether a capital follows, as in a name (12 KM Sport), or the number is below two (1 watt)."""
    if match.string[match.end() : match.end() + 2].strip()[:1].isupper():
        return True
    return match["unit"] == "watt" and (match["number"] == "1" or match["number"].startswith(("0", "1,")))
