"""The check ``gap-becomes-hours``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity
from qa.regex import regex
from qa.values.gaps import Pair, dashed_gaps, hours, spelt_gaps
from qa.values.times import find_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Span
    from qa.values.times import Time

_CLOCK = regex(
    r"(?:\b(?:from|until|till|since|between|before|after|around|about|starts?|started"
    r"|(?:delay|postpon|extend|shorten|last)\w*(?: by| for)?)|\d\s?[-–])\s*$",
    re.IGNORECASE,
)
_CLOCK_AFTER = regex(
    r"\s*(?:[ap]\.?m\b|o'clock|hours?\b|hrs?\b|h\b|CES?T|GMT|BST|UTC|E[SD]?T\b|local"
    r"|in the (?:morning|afternoon|evening)"
    r"|[-–]\s?\d)",
    re.IGNORECASE,
)
_GAP_AFTER = regex(
    r"\s*(?:minutes?\b|mins?\b|(?:\w+\s){0,2}?(?:gap|lead|advantage|deficit|margin|buffer|cushion|behind|ahead|down|adrift|back|clear|off|"
    r"faster|slower|quicker|up|later|penalty|in arrears|in hand|on|over|to)\b|separat\w+"
    r"|with (?:\d+|\w+) ?(?:km|kilomet\w+|miles?) (?:to go|left|remaining))",
    re.IGNORECASE,
)
_GAP_BEFORE = regex(
    r"(?:\b(?:gap|lead|leads|led|leading|advantage|deficit|margin|buffer|cushion|los[et]s?|losing|lost|gain(?:s|ed|ing)?|conced\w+|behind|ahead|"
    r"trail\w*|adrift|down|by|at|within|under|shed|penalty|split|difference|only|just|than|of"
    r"|loss(?:es)?|mak\w+ up|made up|reduc\w+|cut)"
    r"(?:[\s:,]+\w+){0,3}?:?|\+)\s*$",
    re.IGNORECASE,
)
_GAP_AT = regex(
    r"\b(?:(?:gap|lead|advantage|deficit|margin|overall|second|third|\d+(?:st|nd|rd|th)|place)\b[^.;!?]{0,25}"
    r"|(?:peloton|bunch|chasers?|pack|group|favourites)\s(?:was|were|is|are|now|still)\s(?:\w+\s)?)\bat\s*$",
    re.IGNORECASE,
)
"""Before a time that *at* introduces, which else is one of day."""
_HOURS = regex(r"\d[ \N{NBSP}\N{NNBSP}]?h|\bheure")
_GAP = regex(r"\d[:'\N{RIGHT SINGLE QUOTATION MARK}\N{PRIME}-]\d|\b(?:min|sec)")
"""What stands where there is an hour in French, or a gap in English: cheaper to look for."""
_SAYS_HOURS = regex(r"\bhours?\b|\bhrs?\b")
_REACH = 40
"""How many code points on either side say what a time is."""


@check(category="accuracy/mistranslation/time", severity=Severity.CRITICAL, needs=("source",), characters="h")
def gap_becomes_hours(segment: Segment, context: Context) -> Iterator[Finding]:
    """A gap or race time in minutes and seconds has become hours and minutes.

    English writes 1:30 for a minute and a half as for half past one. Where the source speaks of a gap, a lead or a
    loss, or gives a time no race against the clock takes in hours, « 1 h 30 » turns a minute and a half into an hour
    and a half.

    Wrong:
        en: He finished 1:30 behind the winner.
        fr: Il a terminé à 1 h 30 du vainqueur.

        en: The gap had grown to 4:15 at the foot of the climb.
        fr: L'écart était monté à 4h15 au pied de l'ascension.

        en: Vingegaard gained 1:38 on him in the time trial.
        fr: Vingegaard lui a pris 1 h 38 dans le contre-la-montre.

        en: She covered the course in 43:12.
        fr: Elle a bouclé le parcours en 43 h 12.

        en: He lost 1:30 on the descent.
        fr: Il a perdu une heure trente dans la descente.

        en: He finished a minute and a half behind, after a gap of 2-15.
        fr: Il a terminé à une heure et demie, après un écart de 2 h 15.

        en: Their advantage peaked at 6:10, and he is third overall, at 2:47.
        fr: Leur avance a culminé à 6'10'', et il est troisième du général, à 2 h 47.

    Right:
        en: He finished 1:30 behind the winner.
        fr: Il a terminé à 1'30'' du vainqueur.

        en: He lost 1:30 on the descent.
        fr: Il a perdu une minute trente dans la descente.

        en: He finished a minute and a half behind, after a gap of 2-15.
        fr: Il a terminé à une minute et demie, après un écart de 2'15''.

        en: Their advantage peaked at 6:10, and he is third overall, at 2:47.
        fr: Leur avance a culminé à 6'10'', et il est troisième du général, à 2'47''.

        en: The race starts at 1:30 and he won by 2:05.
        fr: La course part à 13 h 30 et il a gagné avec 2'05'' d'avance.

        en: He won in a time of 4:15:20.
        fr: Il s'est imposé en 4 h 15 min 20 s.

        en: They left at 1:30 pm, behind schedule.
        fr: Ils sont partis à 13 h 30, en retard.

        en: The film lasts 1:30 hours.
        fr: Le film dure 1 h 30.

        en: The start was delayed by 1:30, and at 1:30 he attacked, ahead of schedule.
        fr: Le départ a été retardé de 1 h 30, et à 1 h 30 il a attaqué, en avance sur l'horaire.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source).prose, context.view(segment.target).prose
    if not _HOURS.search(target) or not _GAP.search(source):
        return
    found = list(hours(target))
    gaps = {(gap.larger, gap.smaller): gap.span for gap in _gaps(source)} if found else {}
    for time in found:
        span = gaps.get((time.larger, time.smaller))
        if span is not None:
            yield Finding(
                span=time.span,
                message=_("{written} in the source is minutes and seconds, not hours").format(
                    written=source[slice(*span)]
                ),
                source_span=span,
                replacements=(f"{time.larger}'{time.smaller:02}''",),
                confidence=0.95,
            )


def _gaps(source: str) -> Iterator[Pair]:
    """What the source says in minutes and seconds."""
    for time in find_times(source):
        if time.sign == ":" and _is_gap(time, source):
            yield Pair(time.parts[0][0], time.parts[1][0], time.span)
    for pair in dashed_gaps(source):
        if _says_gap(source, pair.span):
            yield pair
    if not _SAYS_HOURS.search(source):
        yield from spelt_gaps(source)


def _is_gap(time: Time, text: str) -> bool:
    """Whether a time with a colon counts minutes and seconds, by the words around it."""
    if len(time.parts) != 2 or time.is_clock or _CLOCK_AFTER.match(text, time.span.end):
        return False
    if time.parts[0][0] > 24:
        return True
    return _says_gap(text, time.span)


def _says_gap(text: str, span: Span) -> bool:
    """Whether the words around ``span`` speak of a gap, a lead or a loss."""
    before = text[max(0, span.start - _REACH) : span.start]
    if _GAP_AT.search(before):
        return True
    if _GAP_AFTER.match(text, span.end):
        return not re.search(r"\b(?:at|until|from)\s*$", before, re.IGNORECASE) or _is_lead(text, span.end)
    if _CLOCK.search(before) or re.search(r"\bat\s*$", before, re.IGNORECASE):
        return False
    return _GAP_BEFORE.search(before) is not None


def _is_lead(text: str, end: int) -> bool:
    """Whether ``ahead``, ``behind`` or the like follows at once: *at 1:50 ahead of the bunch*."""
    return re.match(r"\s*(?:ahead|behind|down|adrift|back|clear)\b", text[end:], re.IGNORECASE) is not None
