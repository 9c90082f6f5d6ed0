"""The check ``missing-exponent``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, at_numbers
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_AREA = regex(
    rf"(?<![\w.,:/-])\d+(?:[.,{SPACE[1:-1]}]\d+)*{SPACE}?(?P<unit>(?:[A-Za-z]{{1,3}}/)?[kcdhm]?m)(?P<power>[23])(?![\w.,]?\d|\w)"
)
_POWERS = {"2": "\N{SUPERSCRIPT TWO}", "3": "\N{SUPERSCRIPT THREE}"}


@check(category="locale-conventions/measurement-format", fix="safe", characters=("2", "3"))
def missing_exponent(segment: Segment, context: Context) -> Iterator[Finding]:
    """A square or cubic unit with its exponent on the line: 20 m2, 3 m3.

    The exponent stands above: m², m³. Some houses lack the sign, so the profile `web` only notes it.

    Wrong:
        fr: L'atelier occupe 250 m2 au rez-de-chaussée.

        fr: Le parc s'étend sur 12 km2.

        fr: La cuve contient 3 m3 d'eau.

        fr: Le moteur fait 50 cm3.

        fr: Un terrain de 1 200 m2 est à vendre.

        fr: Il reçoit 1,5 kW/m2 de soleil.

        fr: La section mesure 4 mm2.

        fr: Un studio de 20m2 coûte cher.

        fr: Le débit atteint 900 m3 par seconde.

        fr: Le réservoir de 2 dm3 est plein.

    Right:
        fr: L'atelier occupe 250 m² au rez-de-chaussée.

        fr: Le parc s'étend sur 12 km².

        fr: La cuve contient 3 m³ d'eau.

        fr: Le moteur fait 50 cm³.

        fr: Un terrain de 1 200 m² est à vendre.

        fr: Il reçoit 1,5 kW/m² de soleil.

        fr: La section mesure 4 mm².

        fr: Un studio de 20m² coûte cher.

        fr: Le débit atteint 900 m³ par seconde.

        fr: Le réservoir de 2 dm³ est plein.

        fr: La BMW M3 et la M2 roulent.

        fr: Le ratio est de 12 m 2 fois par jour.

        fr: Le code 12km25 est faux.

        fr: Il a fait 3 m, 2 fois.

        fr: Le vélo M2 pèse 2 kg, le M3 3 kg.

        fr: La puce Apple M2 compte 8 cœurs.

        fr: Après 5 km 2 coureurs restent.

        fr: Le poste 3 mm2024 est vide.

        fr: La série 4 m3u est illisible.

        fr: Il court 400 m en 2 minutes.
    """
    for match in at_numbers(_AREA, context.view(segment.target)):
        right = f"{match['unit']}{_POWERS[match['power']]}"
        severity = Severity.NEUTRAL if context.profile == "web" else None
        message = _("the exponent is missing: {right}").format(right=right)
        yield Finding(Span(match.start("unit"), match.end()), message, (right,), severity=severity)
