"""The check ``race-time``."""

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
    from qa.model import Document, Segment

_PRIME = "['\N{RIGHT SINGLE QUOTATION MARK}\N{PRIME}]"
_BETWEEN = frozenset(_PRIME) - frozenset("[]") | {":"}
_COLON = regex(r"(?<![\d:/.,-])(?P<m>\d{1,2}):(?P<s>[0-5]\d)(?![\d:/-]|[.,]\d)")
_PRIMES = regex(rf"(?<![\dh{_PRIME[1:-1]}])\d{{1,3}}{_PRIME}[0-5]\d")
_BARE = regex(rf"(?<![\d\w:])(?P<m>\d{{1,3}}){_PRIME}(?P<s>[0-5]\d)(?![\d\w]|{_PRIME}|[\"″”])")
_GAP = regex(
    r"\b(?:gagn|perd|pren|pris|concéd|concèd|cèd|céd|repren|repris|lâch|grappill|abandonn|encaiss|rend|reperd)\w*"
    rf"(?:{SPACE}(?:encore|déjà|ainsi|environ|près de|plus de|quelque|même|jusqu.à|seulement|à nouveau|alors)){{0,2}}"
    rf"{SPACE}$"
)
_CUE = regex(
    r"\b(?:écart|avance|retard|marge|handicap|débours|avantage)s?"
    rf"(?:{SPACE}[^\W\d_]+){{0,4}}?{SPACE}(?:(?:de|d'environ|presque|quelque|dépassé|atteint)|(?P<at>à)){SPACE}$"
)
_NEVER_MORE = regex(rf"\b(?:jamais|pas){SPACE}\w+{SPACE}(?:plus|moins){SPACE}de{SPACE}$")
_AHEAD = regex(rf"{SPACE}(?:d['’](?:avance|écart)|de{SPACE}(?:retard|moins|plus|mieux)|derrière|devant)\b")
"""What follows a gap; print writes it with primes, where many papers and the web keep the colon."""
_TOTAL = regex(r"(?<![\d:/.,-])(?P<h>\d{1,3}):(?P<m>[0-5]\d):(?P<s>[0-5]\d)(?![\d:/-]|[.,]\d)")
_IN = regex(rf"\b(?:en|temps{SPACE}de|après|durée{SPACE}de|soit){SPACE}$")
_EARLIEST_CLOCK = 6
"""Hours below this are hardly times of day in an article on sport."""
_CLOCK = regex(r"\b(?:à|À|vers|dès|avant|après|entre|et|de|depuis|heures?|minuit|midi|h)\s$")


@check(category="locale-conventions/time-format", fix="unsafe")
def race_time(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A race time or gap in English notation, or without its seconds mark.

    French sport writes 1'38''. Many papers keep 1:38 in results, so it is reported only as what a rider gains or loses
    and as a lead or a gap (*un écart de 1:38*), for print as *1:38 d'avance* and *en 4:12:30* too, and noted where the
    text mixes both notations. 7'37 lacks the mark of its seconds; where a text writes none otherwise, that is its
    style, and is noted only.

    Wrong:
        fr: Puis Vingegaard a gagné 1:38 sur lui.

        fr: Il craque et perd 7'37 avant Paris.

        fr: Le Slovène a concédé encore 2:15 au sommet.

        fr: Il compte 1'20'' d'avance, puis 0:45 le lendemain.

        fr: Il a repris 0:25 au leader.

        fr: Elle a perdu 3:40 dans le col.

        fr: Il concède 1:05 à l'arrivée.

        fr: Le Suisse a lâché 2:30 en bas.

        fr: Il prend 0:12 à son rival.

        fr: Elle cède 4:01 au sommet.

        fr: L'écart est descendu à 3:10 au pied du col.

        fr: Avec un retard de 1:25, le peloton accélère.

        fr: Les fuyards n'ont jamais compté plus de 5:30.

    Right:
        fr: Puis Vingegaard a gagné 1'38'' sur lui.

        fr: Il craque et perd 7'37'' avant Paris.

        fr: Le Slovène a concédé encore 2'15'' au sommet.

        fr: Il compte 1'20'' d'avance, puis 0'45'' le lendemain.

        fr: Il a repris 0'25'' au leader.

        fr: Elle a perdu 3'40'' dans le col.

        fr: Il concède 1'05'' à l'arrivée.

        fr: Le Suisse a lâché 2'30'' en bas.

        fr: Il prend 0'12'' à son rival.

        fr: Elle cède 4'01'' au sommet.

        fr: L'écart est descendu à 3'10'' au pied du col.

        fr: Avec un retard de 1'25'', le peloton accélère.

        fr: Les fuyards n'ont jamais compté plus de 5'30''.

        fr: Il a gagné avec 1:38 d'avance, Leroy est à 0:12.

        fr: Le départ à 12:45 et un gain de 1'20''.

        fr: Il perd 1'38" et 2'05″, soit 2:1 au score.

        fr: La course prend 4:32:10 aux meilleurs.

        fr: Le train de 7:45 est parti à 7:50.

        fr: Son avance sur l'horaire à 12:45, un retard annoncé à 17:10.

        fr: Le format 16:9 et le ratio 2:35.
    """
    is_print = context.profile != "web"
    timed = [(segment, marks) for segment in document.segments if (marks := _marks(segment, context))]
    pairs = [segment.target.prose for segment, marks in timed if not marks.isdisjoint(_PRIME)]
    bare = sum(len(_BARE.findall(prose)) for prose in pairs)
    primes = sum(len(_PRIMES.findall(prose)) for prose in pairs)
    for segment, marks in timed:
        prose = segment.target.prose
        if ":" in marks:
            for match in _COLON.finditer(prose):
                is_gap = _is_gap(prose, match) or (is_print and _AHEAD.match(prose, match.end()) is not None)
                if is_gap or (primes and not _is_clock(prose, match)):
                    message = _("a time or gap is written {right} in French")
                    yield segment, _finding(match, message, None if is_gap else Severity.NEUTRAL)
            for match in _TOTAL.finditer(prose) if is_print else ():
                if _IN.search(prose, max(0, match.start() - 10), match.start()):
                    yield segment, _total(match)
        if bare and not marks.isdisjoint(_PRIME):
            for match in _BARE.finditer(prose):
                house_style = bare == primes
                message = _("the seconds lack their mark: {right}")
                yield segment, _finding(match, message, Severity.NEUTRAL if house_style else None)


def _finding(match: re.Match[str], message: str, severity: Severity | None = None) -> Finding:
    right = f"{int(match['m'])}'{match['s']}''"
    return Finding(Span(*match.span()), message.format(right=right), (right,), severity=severity)


def _total(match: re.Match[str]) -> Finding:
    right = f"{int(match['h'])}\N{NBSP}h\N{NBSP}{match['m']}\N{NBSP}min\N{NBSP}{match['s']}\N{NBSP}s"
    return Finding(Span(*match.span()), _("a time or gap is written {right} in French").format(right=right), (right,))


def _marks(segment: Segment, context: Context) -> set[str]:
    """The colons and primes with a digit on either side."""
    prose = segment.target.prose
    starts = context.view(segment.target).numbers
    return {prose[at - 1] for at in starts if at > 1 and prose[at - 2].isdigit() and prose[at - 1] in _BETWEEN}


def _is_gap(prose: str, match: re.Match[str]) -> bool:
    """Whether a verb of gaining or losing stands right before, or the word for a lead or a gap."""
    begin, end = max(0, match.start() - 60), match.start()
    if _GAP.search(prose, begin, end) or _NEVER_MORE.search(prose, begin, end):
        return True
    cue = _CUE.search(prose, begin, end)
    return cue is not None and (cue["at"] is None or int(match["m"]) < _EARLIEST_CLOCK)


def _is_clock(prose: str, match: re.Match[str]) -> bool:
    return (
        int(match["m"]) >= _EARLIEST_CLOCK
        and _CLOCK.search(prose, max(0, match.start() - 12), match.start()) is not None
    )
