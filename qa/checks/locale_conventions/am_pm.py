"""The check ``am-pm``."""

from __future__ import annotations

import re
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

_TIME = regex(
    rf"(?<![\w:.,])(?P<hour>1[0-2]|0?[1-9])(?:{SPACE}?[:.h]{SPACE}?(?P<minute>[0-5]\d))?{SPACE}?"
    rf"(?P<half>[ap])\.?{SPACE}?m\b(?!-)\.?",
    re.IGNORECASE,
)
_GLUED = tuple(f"{number}{half}" for number in range(60) for half in ("am", "pm"))


@check(category="locale-conventions/time-format", fix="unsafe", words=("am", "pm", "m", *_GLUED))
def am_pm(segment: Segment, context: Context) -> Iterator[Finding]:
    """A clock time with a.m. or p.m.

    French counts twenty-four hours: 20 h 30.

    Wrong:
        fr: Le match débutera à 8:30 p.m. dans le grand stade.

        fr: Le feu d'artifice sera tiré à 11 PM.

        fr: Le train de 6:45 am est supprimé.

        fr: La boutique ferme à 5pm.

        fr: Le film commence à 9:15 pm ce soir.

        fr: Réveil à 6 a.m. pour les coureurs.

        fr: Le bureau ouvre à 9AM.

        fr: Le vol part à 12:30 pm de Nice.

        fr: La nuit finit à 12 am pile.

        fr: La réunion de 3 pm est reportée.

    Right:
        fr: Le match débutera à 20\N{NBSP}h\N{NBSP}30 dans le grand stade.

        fr: Le feu d'artifice sera tiré à 23\N{NBSP}h.

        fr: Le train de 6\N{NBSP}h\N{NBSP}45 est supprimé.

        fr: La boutique ferme à 17\N{NBSP}h.

        fr: Le film commence à 21\N{NBSP}h\N{NBSP}15 ce soir.

        fr: Réveil à 6\N{NBSP}h pour les coureurs.

        fr: Le bureau ouvre à 9\N{NBSP}h.

        fr: Le vol part à 12\N{NBSP}h\N{NBSP}30 de Nice.

        fr: La nuit finit à 0\N{NBSP}h pile.

        fr: La réunion de 15\N{NBSP}h est reportée.

        fr: La radio AM disparaît des voitures.

        fr: Le PM canadien a rencontré les 12 PME.

        fr: Il y a 3 a. et 4 mètres de tissu.

        fr: Il est 3 h du matin, 3 h de l'après-midi et midi pile.

        fr: Le modèle 9 PM-X et la puce 5 AMD.

        fr: Les pages 11 à 14 et l'article 5 p. 3.
    """
    prose = segment.target.prose
    for match in _TIME.finditer(prose):
        hour = int(match["hour"]) % 12 + (12 if match["half"] in "pP" else 0)
        right = f"{hour}\N{NBSP}h" + (f"\N{NBSP}{match['minute']}" if match["minute"] else "")
        ends = prose[match.end() :].strip() == "" and match[0].endswith(".")
        span = Span(match.start(), match.end() - ends)
        yield Finding(span, _("French counts twenty-four hours: {right}").format(right=right), (right,))
