"""The check ``exchanged-word``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._exchanges import exchanges
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(category="accuracy/mistranslation", severity=Severity.MAJOR, needs=("source",))
def exchanged_word(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word became another of its kind: Tuesday for Monday, green for yellow, Dutch for Danish, second for third.

    Compared are days, months, seasons, points of the compass, members of a family, colours, nations, numbers and
    ranks, currencies, parts of the body, and some forty pairs of opposites (longer and shorter, won and lost,
    before and after, opened and closed). Reported where one word of the source has nothing in the French that could
    translate it and another word of the same kind stands there without anything in the source. Beside a negation
    opposites may stand for one another.

    Wrong:
        en: The race starts on Monday.
        fr: La course commence mardi.

        en: The Danish champion wore a yellow jersey.
        fr: Le champion néerlandais portait un maillot jaune.

        en: He finished third in Turin.
        fr: Il a terminé deuxième à Turin.

        en: She attacked on the last climb.
        fr: Elle a attaqué dans la première ascension.

        en: The new frame is lighter than its predecessor.
        fr: Le nouveau cadre est plus lourd que son prédécesseur.

        en: The bike costs $8,000.
        fr: Le vélo coûte 8 000 euros.

        en: They trained after the race. He slept before dinner.
        fr: Ils se sont entraînés avant la course. Il a dormi avant le dîner.

    Right:
        en: The race starts on Monday.
        fr: La course commence lundi.

        en: The Danish champion wore a yellow jersey.
        fr: Le champion danois portait un maillot jaune.

        en: He finished third in Turin.
        fr: Il a pris la 3e place à Turin.

        en: She attacked on the last climb.
        fr: Elle a attaqué dans l'ultime ascension.

        en: The new frame is lighter than its predecessor.
        fr: Le nouveau cadre est moins lourd que son prédécesseur.

        en: The bike costs $8,000.
        fr: Le vélo coûte 8 000 dollars.

        en: They trained after the race. He slept before dinner.
        fr: Ils se sont entraînés à l'issue de la course. Il a dormi avant le dîner.

        en: It is not the longest stage.
        fr: Il y a plus court que cette étape.

        en: The last two days were wet, the first one dry.
        fr: Les deux derniers jours ont été pluvieux, le premier sec.

        en: The first rider passes the ball to the second, and he throws it.
        fr: Le premier coureur passe le ballon à un équipier, et ce dernier le lance.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    for wanted, found in exchanges(source, target):
        yield Finding(
            span=found,
            message=_("“{wanted}” in the source, « {found} » in the translation").format(
                wanted=source.prose[slice(*wanted)], found=target.prose[slice(*found)]
            ),
            source_span=wanted,
            confidence=0.85,
        )
