"""The check ``english-ordinal``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.french.numerals import roman
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_ORDINAL = regex(
    rf"(?<![\w.,-])(?P<number>\d+)(?P<ending>(?i:st|nd|rd|th))\b(?!{SPACE}[A-Z]|-)(?P<century>{SPACE}siècle)?"
)


@check(
    category="locale-conventions/number-format",
    fix="unsafe",
    words=[f"{number}{ending}" for number in range(1000) for ending in ("st", "nd", "rd", "th")],
)
def english_ordinal(segment: Segment, context: Context) -> Iterator[Finding]:
    """An English ordinal: 17th, 1st.

    French writes 17e, 1er, 1re, and centuries in Roman numerals. Names (42nd Street, 20th Century Fox) and the French
    2nd stay.

    Wrong:
        fr: Il a pris la 17th place du contre-la-montre.

        fr: Le 21st siècle sera celui des villes.

        fr: La 33rd édition du festival s'ouvre ce soir.

        fr: La 1st étape part de Bilbao.

        fr: Il fête son 30th anniversaire.

        fr: La 22nd édition commence.

        fr: Elle est 3rd du sprint.

        fr: Le 1st tour est facile.

        fr: Au 19th siècle, tout change.

        fr: Sa 41st course est finie.

    Right:
        fr: Il a pris la 17e place du contre-la-montre.

        fr: Le XXIe siècle sera celui des villes.

        fr: La 33e édition du festival s'ouvre ce soir.

        fr: La 1re étape part de Bilbao.

        fr: Il fête son 30e anniversaire.

        fr: La 22e édition commence.

        fr: Elle est 3e du sprint.

        fr: Le 1er tour est facile.

        fr: Au XIXe siècle, tout change.

        fr: Sa 41e course est finie.

        fr: Il a fini 1er du sprint, 2nd du général.

        fr: La 2nde partie du match, la 42nd Street et la 20th Century Fox.

        fr: Le boulon M8-4th n'existe pas.

        fr: La 5th Avenue et la 42nd Street sont à New York.

        fr: Le 2nd rang et la 2nde mi-temps.

        fr: L'album 1st-Class et le vinyle R2nd.
    """
    prose = segment.target.prose
    for match in _ORDINAL.finditer(prose):
        feminine = prose[max(0, match.start() - 3) : match.start()].lower() == "la "
        if match["number"] == "2" and match["ending"] == "nd" and not feminine:
            continue
        yield Finding(
            Span(*match.span()),
            _("an English ordinal"),
            (_french(int(match["number"]), match["century"], feminine=feminine),),
        )


def _french(number: int, century: str | None, *, feminine: bool) -> str:
    ending = ("re" if feminine else "er") if number == 1 else "e"
    if century:
        return f"{roman(number)}{ending}{century}"
    return f"{number}{ending}"
