"""The check ``clock-notation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_COLON = regex(
    rf"(?:\b(?i:à|vers|dès|avant|après|jusqu['’]à){SPACE})(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:'’])"
)
_GLUED = regex(r"(?<![\w.,:])(?P<hour>\d{1,2}) ?[hH] ?(?P<minute>[0-5]\d)?(?![\w'’])")


@check(
    category="locale-conventions/time-format",
    fix="safe",
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    characters=("h", "H", ":"),
)
def clock_notation(segment: Segment, context: Context) -> Iterator[Finding]:
    """A clock time otherwise than 20 h 30.

    No-break spaces stand on both sides of the h; plain ones are only noted.

    Wrong:
        fr: Le coup d'envoi sera donné à 20:45.

        fr: La messe est à 10h chaque dimanche.

        fr: Le peloton s'élancera vers 12h05.

        fr: Rendez-vous à 14 h 30.

        fr: Le train part à 8h30 pile.

        fr: Il arrive vers 19h du soir.

        fr: Le vote finit à 20:00 partout.

        fr: La pause est à 10 h 15 chaque jour.

        fr: Avant 18:30, tout est fermé.

        fr: Le film passe à 21H45 ce soir.

    Right:
        fr: Le coup d'envoi sera donné à 20\N{NBSP}h\N{NBSP}45.

        fr: La messe est à 10\N{NBSP}h chaque dimanche.

        fr: Le peloton s'élancera vers 12\N{NBSP}h\N{NBSP}05.

        fr: Rendez-vous à 14\N{NBSP}h\N{NBSP}30.

        fr: Le train part à 8\N{NBSP}h\N{NBSP}30 pile.

        fr: Il arrive vers 19\N{NBSP}h du soir.

        fr: Le vote finit à 20\N{NBSP}h\N{NBSP}00 partout.

        fr: La pause est à 10\N{NBSP}h\N{NBSP}15 chaque jour.

        fr: Avant 18\N{NBSP}h\N{NBSP}30, tout est fermé.

        fr: Le film passe à 21\N{NBSP}h\N{NBSP}45 ce soir.

        fr: Il est à 1:38 du leader, dans le groupe 3H.

        fr: La cote est de 16:9, le score de 2:1.

        fr: Il a mis 4\N{NBSP}h\N{NBSP}32'10'' sur 180 km.

        fr: Le verset 3:16 est connu.

        fr: Le vol AF12h3 est annulé.

        fr: La maille H5 et le bus H12.
    """
    prose = segment.target.prose
    for match in _COLON.finditer(prose):
        if int(match["hour"]) >= 6:
            yield _finding(match, match.start("hour"))
    for match in _GLUED.finditer(prose):
        if "H" not in match[0] or match["minute"]:
            yield _finding(match, match.start())


def _finding(match: re.Match[str], start: int) -> Finding:
    right = f"{match['hour']}\N{NBSP}h" + (f"\N{NBSP}{match['minute']}" if match["minute"] else "")
    end = match.end() if match["minute"] else match.start() + len(match[0].rstrip())
    spaced = match.string[start:end].replace(" ", "\N{NBSP}") == right
    return Finding(
        Span(start, end),
        _("a clock time is written {right}").format(right=right),
        (right,),
        severity=Severity.NEUTRAL if spaced else None,
    )
