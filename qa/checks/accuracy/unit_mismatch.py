"""The check ``unit-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity
from qa.values.unit_changes import unit_changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(category="accuracy/mistranslation/number", severity=Severity.MAJOR, needs=("source",))
def unit_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A quantity kept its number and changed its unit: 60 miles became 60 km, 90 seconds 90 minutes.

    Reported where the number stands on both sides with units that are not alike, and neither side has it with the
    other's. What was converted has another number; yards and metres, tons and tonnes pass for one another.

    Wrong:
        en: The stage was cut to 60 miles because of the snow.
        fr: L'étape a été réduite à 60 kilomètres à cause de la neige.

        en: She was ninety seconds behind at the summit.
        fr: Elle avait quatre-vingt-dix minutes de retard au sommet.

        en: The road drops at 50 mph.
        fr: La route plonge à 50 km/h.

        en: He is out for six weeks.
        fr: Il est absent pour six mois.

        en: The stage is 185.4 km long.
        fr: L'étape est longue de 185,4 m.

    Right:
        en: The stage was cut to 60 miles because of the snow.
        fr: L'étape a été réduite à 97 kilomètres à cause de la neige.

        en: She was ninety seconds behind at the summit.
        fr: Elle avait quatre-vingt-dix secondes de retard au sommet.

        en: The road drops at 50 mph.
        fr: La route plonge à 80 km/h.

        en: He is out for six weeks.
        fr: Il est absent pour un mois et demi.

        en: It is 100 yards to the line, and ten minutes past ten.
        fr: Il y a 100 mètres jusqu'à la ligne, et il est 10 heures 10.

        en: He won in two hours and 12 minutes on a lap of 400 metres, and 15 km remain.
        fr: Il a gagné en deux heures et 12 minutes sur un tour de 400 m, et il reste 15 km.

        en: He rode 40 km in 40 minutes.
        fr: En 40 minutes, il a parcouru 40 kilomètres.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    for wanted, found in unit_changes(source, target):
        yield Finding(
            span=found,
            message=_("the source has {wanted}, the translation {found}").format(
                wanted=source.prose[slice(*wanted)], found=target.prose[slice(*found)]
            ),
            source_span=wanted,
            confidence=0.9,
        )
