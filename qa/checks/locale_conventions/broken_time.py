"""The check ``broken-time``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, at_numbers
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_TIME = regex(rf"\d{{1,3}}{SPACE}?[:'’′hms´`‘]")
"""What every one of these begins with."""
_COLON = regex(rf"(?<![\w:.,])(\d{{1,2}})(?P<before>{SPACE}?):(?P<after>{SPACE}?)([0-5]\d)(?![\w:])")
_LEADING = regex(r"\b(?:à|en|de|avec|pris|perd|perdu|compte|gagné|atteint|repris|concédé|cédé|devance|par) $")
_PRIMES = regex(
    rf"(?<!\w)(\d{{1,3}})(?:{SPACE}['’′]{SPACE}?([0-5]\d)|['’′]{SPACE}([0-5]\d)|['’′]([0-5]\d)(?={SPACE}(?:''|’’|\"|″)))"
    rf"(?!\w)(?:{SPACE}?(?:''|’’|\"|″))?"
)
_UNITS = regex(rf"(?<![\w.,])(\d{{1,3}}){SPACE}?(secs|mins|mns|hrs?)(?![^\W\d_])(?=(\d?))")
_MIXED = regex(
    rf"(?<![\w:.,])(?P<hours>\d{{1,2}}){SPACE}?h{SPACE}?:(?P<minutes>[0-5]\d)(?::(?P<seconds>[0-5]\d))?(?!\w)"
    rf"|(?<![\w:.,])(?P<m>\d{{1,2}})['’′]{SPACE}?:{SPACE}?(?P<s>[0-5]\d)(?!\w)(?:''|’’|\"|″)?"
    rf"|(?<![\w:.,])(?P<clock>[01]?\d|2[0-3]):(?P<past>[0-5]\d)(?:{SPACE}heures?|{SPACE}?h)(?!\w)"
)
"""« 4h:32 », « 2':15 », « 14:00 heures »: two notations in one."""
_POINTED = regex(rf"(?<![\w.,:/-])([01]?\d|2[0-3])\.([0-5]\d){SPACE}?h(?:eures?)?(?![\w/])")
_BEFORE_CLOCK = regex(r"\b(?:à|À|vers|dès|avant|après|entre|depuis|jusqu['’]à)\s$")
_RUN_ON = regex(
    rf"(?<![\w.,:/-])(\d{{1,2}})(?:m(?=\d\ds)|:(?=\d\d{SPACE}minutes?\b))([0-5]\d)(?:s|{SPACE}minutes?)(?!\w)"
)
"""« 1m30s », « 10:24 minutes »."""
_MINUTES = regex(rf"(?<![\w.,:/-])(\d{{1,2}}){SPACE}?h{SPACE}?([6-9]\d)(?!\w|[.,]\d|{SPACE}?km)")
_SECONDS = regex(r"(?<![\w.,:/-])(\d{1,3})['’′]([6-9]\d)(?:''|’’|\"|″)")
"""*1'75''*, which no watch shows."""
_ACUTE = regex(r"(?<![\w.,:/-])(\d{1,3})[´`‘]([0-5]\d)(?:´´|``|[´`‘]{2}|´|\"|''|’’)?(?!\w)")
_FRENCH = {"secs": "s", "mins": "min", "mns": "min", "hrs": "h", "hr": "h"}


@check(category="locale-conventions/time-format", fix="unsafe", characters=tuple("0123456789"))
def broken_time(segment: Segment, context: Context) -> Iterator[Finding]:
    """A time torn apart by a space, or with English units.

    A rule that sets a space before every colon has struck « 10:24 »; secs, mins and hrs are English.

    Wrong:
        fr: Il compte 10 :24 d'avance.

        fr: Il a perdu 3' 45 '' dans la descente.

        fr: Le Suisse a pris 12 secs à son rival.

        fr: Il s'impose en 3hrs 12mins.

        fr: Le départ est à 14:30h, l'arrivée à 17:00 h.

        fr: Le couvre-feu commence à 20h75.

        fr: Il part à 8.30 h de Nice.

        fr: Il a 2' :15 de retard.

        fr: Il a mis 4h:32 pour finir.

        fr: Elle a perdu 25 mins au sommet.

        fr: Il perd 1m30s, elle finit en 10:24 minutes.

        fr: Il compte 1´38´´ d'avance.

        fr: Il a 2'75'' de retard.

    Right:
        fr: Il compte 10'24'' d'avance.

        fr: Il a perdu 3'45'' dans la descente.

        fr: Le Suisse a pris 12\N{NBSP}s à son rival.

        fr: Il s'impose en 3\N{NBSP}h 12\N{NBSP}min.

        fr: Le départ est à 14\N{NBSP}h\N{NBSP}30, l'arrivée à 17\N{NBSP}h.

        fr: Le couvre-feu commence à 21h15.

        fr: Il part à 8\N{NBSP}h\N{NBSP}30 de Nice.

        fr: Il a 2'15'' de retard.

        fr: Il a mis 4\N{NBSP}h\N{NBSP}32 pour finir.

        fr: Elle a perdu 25\N{NBSP}min au sommet.

        fr: Il perd 1'30'', elle finit en 10'24''.

        fr: Il compte 1'38'' d'avance.

        fr: Il a 3'15'' de retard.

        fr: Classement de l'étape 1 : 10 coureurs devant.

        fr: Il a mis 4 h 32'10'', 12 min et 3 s.

        fr: Les années 90 : 12 victoires ; groupe 2 : 15 hommes.

        fr: Le ratio est de 16:9, le score de 2:1.

        fr: Il a roulé 3 h 80 km durant, puis 2 h 90,5.
    """
    view = context.view(segment.target)
    prose = view.prose
    if not any(True for _match in at_numbers(_TIME, view)):
        return
    if ":" in prose:
        yield from _with_colon(view)
    if any(mark in prose for mark in "'’′"):
        for match in at_numbers(_PRIMES, view):
            yield _finding(match, f"{match[1]}'{match[2] or match[3] or match[4]}''")
        for match in at_numbers(_SECONDS, view):
            yield _finding(match, f"{int(match[1]) + 1}'{int(match[2]) - 60:02}''")
    if any(unit in prose for unit in ("secs", "mins", "mns", "hr")):
        for match in at_numbers(_UNITS, view):
            space = "\N{NBSP}" if match[3] else ""
            yield _finding(match, f"{match[1]}\N{NBSP}{_FRENCH[match[2]]}{space}")
    if any(mark in prose for mark in "´`‘"):
        for match in at_numbers(_ACUTE, view):
            yield _finding(match, f"{match[1]}'{match[2]}''")
    yield from _with_letters(view)


def _with_letters(view: View) -> Iterator[Finding]:
    """« 20h75 », « à 8.30 h », « 1m30s »."""
    for match in at_numbers(_MINUTES, view):
        hour = (int(match[1]) + 1) % 24 if int(match[1]) < 24 else int(match[1]) + 1
        yield _finding(match, f"{hour}h{int(match[2]) - 60:02}")
    for match in at_numbers(_POINTED, view):
        if _BEFORE_CLOCK.search(view.prose, max(0, match.start() - 10), match.start()):
            yield _finding(match, f"{match[1]}\N{NBSP}h\N{NBSP}{match[2]}")
    for match in at_numbers(_RUN_ON, view):
        yield _finding(match, f"{match[1]}'{match[2]}''")


def _with_colon(view: View) -> Iterator[Finding]:
    """« 10 :24 », « 14:00 heures »."""
    for match in at_numbers(_COLON, view):
        led = _LEADING.search(view.prose, max(0, match.start() - 12), match.start())
        if (match["before"] and not match["after"]) or (match["after"] and led):
            yield _finding(match, f"{match[1]}'{match[4]}''")
    for match in at_numbers(_MIXED, view):
        yield _finding(match, _read_mixed(match))


def _read_mixed(match: re.Match[str]) -> str:
    if match["m"]:
        return f"{match['m']}'{match['s']}''"
    if match["clock"]:
        return f"{match['clock']}\N{NBSP}h" + (f"\N{NBSP}{match['past']}" if match["past"] != "00" else "")
    right = f"{match['hours']}\N{NBSP}h\N{NBSP}{match['minutes']}"
    return right + (f"\N{NBSP}min\N{NBSP}{match['seconds']}\N{NBSP}s" if match["seconds"] else "")


def _finding(match: re.Match[str], right: str) -> Finding:
    return Finding(Span(*match.span()), _("this time is written {right}").format(right=right), (right,))
