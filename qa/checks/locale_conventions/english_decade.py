"""The check ``english-decade``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import APOSTROPHE, SPACE, at_numbers
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_DECADE = regex(rf"(?P<years>(?:19|20)?\d0)(?P<mark>{APOSTROPHE})?s(?![\w'’])")
_BEFORE = regex(rf"(?:(?P<led>\bannées{SPACE}?)|(?<![\w.,:]))(?P<short>{APOSTROPHE})?$", re.IGNORECASE)
_DECADES = tuple(f"{century}{ten}0s" for century in ("", "18", "19", "20") for ten in range(10))


@check(
    category="locale-conventions/date-format",
    fix="unsafe",
    characters=tuple("0123456789"),
    words=("s", *_DECADES),
)
def english_decade(segment: Segment, context: Context) -> Iterator[Finding]:
    """A decade with the English s: les 1980s, les années 80's, les '90s.

    French says *les années 1980*, *les années 80*, without s. Seconds (30s) and gaps (1'30s) are left alone.

    Wrong:
        fr: La mode des années 80's revient.

        fr: Les années 1990s ont changé le vélo.

        fr: Il a couru dans les 1980s.

        fr: Le maillot rappelle les '90s.

        fr: Un style très 70's plaît aux jeunes.

        fr: Dans les années 60s, on roulait en acier.

        fr: Les années '80s sont loin.

        fr: La musique des 2000s lui plaît.

        fr: Le design date des 1970's.

        fr: C'était le roi des années 50s.

    Right:
        fr: La mode des années 80 revient.

        fr: Les années 1990 ont changé le vélo.

        fr: Il a couru dans les années 1980.

        fr: Le maillot rappelle les années 90.

        fr: Un style très années 70 plaît aux jeunes.

        fr: Dans les années 60, on roulait en acier.

        fr: Les années 80 sont loin.

        fr: La musique des années 2000 lui plaît.

        fr: Le design date des années 1970.

        fr: C'était le roi des années 50.

        fr: Il a perdu 30s au pied et 40 s au sommet.

        fr: L'écart est de 1'30s, puis de 2'10s.

        fr: Le modèle 50s n'existe plus, le 3000s non plus.

        fr: Les années 20, les 80 s'effacent, les 90 s'en vont.

        fr: Il a mis 1h20s, le vélo 4000s est neuf.

        fr: En 1980, s'ouvrait le musée.

        fr: La route 60 s'arrête là.

        fr: Les coureurs nés dans les années 2000 gagnent.

        fr: L'A380s'envole et le 20s reste.

        fr: Dossard 80, sprint de 50s.
    """
    view = context.view(segment.target)
    for match in at_numbers(_DECADE, view):
        before = _BEFORE.search(view.prose, max(0, match.start() - 10), match.start())
        if before is None:
            continue
        is_sure = before["led"] or before["short"] or match["mark"] or match["years"][:2] in ("19", "20")
        if not is_sure or (len(match["years"]) == 2 and not (before["led"] or before["short"] or match["mark"])):
            continue
        start = match.start() - len(before["short"] or "")
        right = match["years"] if before["led"] else f"années {match['years']}"
        yield Finding(
            Span(start, match.end()), _("a decade takes no s in French: {right}").format(right=right), (right,)
        )
