"""The check ``english-date``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_FRENCH = {
    "January": "janvier", "February": "février", "March": "mars", "April": "avril", "May": "mai", "June": "juin",
    "July": "juillet", "August": "août", "September": "septembre", "October": "octobre", "November": "novembre",
    "December": "décembre", "Jan": "janvier", "Feb": "février", "Mar": "mars", "Apr": "avril", "Jun": "juin",
    "Jul": "juillet", "Aug": "août", "Sep": "septembre", "Sept": "septembre", "Oct": "octobre", "Nov": "novembre",
    "Dec": "décembre",
}  # fmt: skip
_DAYS = {
    "Monday": "lundi", "Tuesday": "mardi", "Wednesday": "mercredi", "Thursday": "jeudi", "Friday": "vendredi",
    "Saturday": "samedi", "Sunday": "dimanche", "Mon": "lundi", "Tue": "mardi", "Tues": "mardi", "Wed": "mercredi",
    "Thu": "jeudi", "Thurs": "jeudi", "Fri": "vendredi", "Sat": "samedi", "Sun": "dimanche",
}  # fmt: skip
_NAMES = frozenset({"March", "April", "May", "June", "August", "Jun", "Jan", "Sept", "Mon", "Sun", "Dec", "Sat"})
"""They name people too, or are French words: only beside the number of a day."""
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_MONTH_NAMES = frozenset(_MONTHS.split("|"))
_ENGLISH = frozenset(word.lower() for word in (*_FRENCH, *_DAYS))
_NUMBER = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
_BEFORE_NUMBER = regex(
    rf"\b(?P<month>{'|'.join(_FRENCH)})\b\.?{SPACE}(?P<day>{_NUMBER})(?!\w|[.,:]\d)(?:,?{SPACE}(?P<year>(?:19|20)\d\d))?"
)
_AFTER_NUMBER = regex(rf"(?<![\w.,:])(?P<day>{_NUMBER}){SPACE}(?P<month>{'|'.join(_FRENCH)})\b(?!{SPACE}[A-ZÀ-Ý])")
_SURE = "|".join(word for word in (*_FRENCH, *_DAYS) if word not in _NAMES)
_ALONE = regex(
    rf"(?<![\w'’-])(?P<before>[a-zà-ÿ'’-]+|[LCD]e|Du|Au|En),?{SPACE}(?P<word>{_SURE})\b"
    rf"(?![-'’]|\.\S|\.{SPACE}[a-z]|{SPACE}(?:[A-ZÀ-Ý]|[a-z]+ing\b))"
)
_FRENCH_ORDER = regex(
    rf"\b(?:le|du|au|dès{SPACE}le|(?:lun|mar|mercre|jeu|vendre|same)di,?|dimanche,?){SPACE}(?P<month>{_MONTHS}){SPACE}"
    rf"(?P<day>1er|[12]?\d|3[01])(?![\w.,:]\d|\w|{SPACE}(?:km|h|%|coureurs?|équipes?))(?:,?{SPACE}(?P<year>(?:19|20)\d\d))?"
    rf"|\b(?P<month_b>{_MONTHS}){SPACE}(?P<day_b>1er|[12]?\d|3[01]),{SPACE}(?P<year_b>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_COMMA = regex(
    rf"\b(?P<day>1er|[12]?\d|3[01]){SPACE}(?P<month>{_MONTHS}),{SPACE}(?P<year>(?:19|20)\d\d)\b(?!{SPACE}\w+{SPACE}(?:km|coureurs))"
)
_WEEKDAY = regex(
    rf"\b(?P<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),{SPACE}(?P<date>(?:1er|[12]?\d|3[01]){SPACE}(?:{_MONTHS}))\b",
    re.IGNORECASE,
)
"""*Le mardi, 3 juin*."""
_CALQUES = regex(
    rf"\b(?P<wrong>en{SPACE}(?=(?:1er|[12]?\d|3[01]){SPACE}(?:{_MONTHS})\b))(?P<le>)"
    rf"|(?<=\ble )(?P<number>1er|[12]?\d|3[01]){SPACE}de{SPACE}(?P<month>{_MONTHS})\b"
    rf"(?={SPACE}(?:19|20)\d\d|{SPACE}?[.,;)]|$)"
    rf"|\bdu{SPACE}(?P<from>1er|[12]?\d|3[01]){SPACE}?[-–]{SPACE}?(?P<to>[12]?\d|3[01]){SPACE}(?P<months>{_MONTHS})\b"
)
"""*En 5 juillet*, *le 12 de mai*, *du 4-7 juillet*."""
_LOWER = regex(
    rf"(?<![\w.,:])(?P<day>{_NUMBER}){SPACE}(?P<month>january|february|june|july|august|september|october|november|december){SPACE}(?P<year>(?:19|20)\d\d)\b"
)
_NUMERIC = regex(r"(?<![\w/.])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)?\d\d)(?![\w/])")


@check(
    category="locale-conventions/date-format",
    severity=Severity.MAJOR,
    fix="unsafe",
    words=(*_ENGLISH, *_MONTH_NAMES, *map(str, range(1990, 2050))),
)  # fmt: skip
def english_date(segment: Segment, context: Context) -> Iterator[Finding]:
    """A month or a day of the week in English, or a date in the English order.

    *March 15*, *Sunday matin*, *juin 12, 2024*, 07/14/2024. French writes the day first, month and day of the week in
    small letters. What names people and events (April Tacey, Black Friday) is left alone.

    Wrong:
        fr: La course aura lieu le March 15 à Sanremo.

        fr: Publié le 12 July 2024 à Paris.

        fr: Le départ est fixé au Sunday matin.

        fr: La saison reprend en January en Australie.

        fr: L'annonce date du juin 12, 2024.

        fr: Le Tour part le juillet 5 de Lille.

        fr: Mis en ligne le 07/14/2024.

        fr: Il arrive Tuesday soir à Gand.

        fr: Elle est née le May 5, 1999 à Utrecht.

        fr: Il reviendra le Sept 12 au plus tôt.

        fr: La course a eu lieu le 3 mai, 2024 à Nice.

        fr: Le mardi, 3 juin, il sera à Nice.

        fr: Il court en 5 juillet à Nice.

        fr: Le rendez-vous est fixé au printemps, le 12 de mai.

        fr: La course a lieu du 1-4 juin à Gand.

        fr: Il est né le 7 july 1998.

    Right:
        fr: La course aura lieu le 15 mars à Sanremo.

        fr: Publié le 12 juillet 2024 à Paris.

        fr: Le départ est fixé au dimanche matin.

        fr: La saison reprend en janvier en Australie.

        fr: L'annonce date du 12 juin 2024.

        fr: Le Tour part le 5 juillet de Lille.

        fr: Mis en ligne le 14/07/2024.

        fr: Il arrive mardi soir à Gand.

        fr: Elle est née le 5 mai 1999 à Utrecht.

        fr: Il reviendra le 12 septembre au plus tôt.

        fr: La course a eu lieu le 3 mai 2024 à Nice.

        fr: Le mardi 3 juin, il sera à Nice.

        fr: Il court le 5 juillet à Nice.

        fr: Le rendez-vous est fixé au printemps, le 12 mai.

        fr: La course a lieu du 1er au 4 juin à Gand.

        fr: Il est né le 7 juillet 1998.

        fr: April Tacey et June Carter ont gagné le 12 avril.

        fr: Le Black Friday, le Super Tuesday et le Sunday Times.

        fr: En juin 12 coureurs ont signé, du mars 2023 au mai 2024.

        fr: Le 14 juillet 2024, à 12 h, ou le 1er mars.

        fr: Le groupe Sunday Drive et le film Friday Night Lights.

        fr: Le « Sunday » des Anglais et la Saint-July.

        fr: Résultats du 07/08/2024 et du 3/4/2024.

        fr: Le numéro 12 de mai 2020 paraît en 5 langues ; du 4 au 7 juin, du 28 mai au 3 juin.

        fr: En 12 juillets de course, il a tout vu.
    """
    prose = segment.target.prose
    seen: list[Span] = []
    view = context.view(segment.target)
    is_english = any(
        prose[view.words[at][1]].isupper() for word in _ENGLISH & view.word_set for at in view.places[word]
    )
    patterns = (
        *((_BEFORE_NUMBER, _AFTER_NUMBER) if is_english else ()),
        *((_FRENCH_ORDER, _COMMA) if _has_number_after_month(view) else ()),
        *((_NUMERIC,) if "/" in prose else ()),
        *((_ALONE,) if is_english else ()),
    )
    for pattern in patterns:
        for match in pattern.finditer(prose):
            span, right = _read(match)
            if any(span.overlaps(other) for other in seen):
                continue
            seen.append(span)
            yield Finding(span, _("an English date: {right}").format(right=right), (right,))
    for match in _CALQUES.finditer(prose) if _may_be_calque(view) else ():
        yield _mend_calque(match)
    for match in _LOWER.finditer(prose) if not _LOWER_MONTHS.isdisjoint(view.word_set) else ():
        right = _read_lower(match)
        yield Finding(Span(*match.span()), _("an English date: {right}").format(right=right), (right,))
    for match in _WEEKDAY.finditer(prose) if _may_name_weekday(view) else ():
        right = f"{match['weekday']} {match['date']}"
        yield Finding(Span(*match.span()), _("an English date: {right}").format(right=right), (right,))


def _may_be_calque(view: View) -> bool:
    """Whether a month stands behind a number or *de*."""
    plain = view.plain
    return any(
        at > 1 and (plain[at - 1] == "de" or plain[at - 1][0].isdigit())
        for month in _MONTH_NAMES & view.word_set
        for at in view.places[month]
    )


def _mend_calque(match: re.Match[str]) -> Finding:
    if match["wrong"]:
        wrong, right = Span(match.start(), match.start() + 2), "le"
    elif match["number"]:
        wrong, right = Span(*match.span()), f"{match['number']} {match['month']}"
    else:
        first = "1er" if match["from"] == "1" else match["from"]
        wrong, right = Span(*match.span()), f"du {first} au {match['to']} {match['months']}"
    return Finding(wrong, _("a date is written « {right} »").format(right=right), (right,))


def _read_lower(match: re.Match[str]) -> str:
    number = re.sub(r"(?:st|nd|rd|th)$", "", match["day"])
    return f"{'1er' if number == '1' else number} {_FRENCH[match['month'].capitalize()]} {match['year']}"


_LOWER_MONTHS = frozenset("january february june july august september october november december".split())


def _may_name_weekday(view: View) -> bool:
    """Whether a weekday is named, with a comma somewhere."""
    return "," in view.characters and not _WEEKDAYS.isdisjoint(view.word_set)


_WEEKDAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())


def _has_number_after_month(view: View) -> bool:
    words = view.words
    places = [index for month in _MONTH_NAMES & view.word_set for index in view.places[month]]
    return any(index + 1 < len(words) and words[index + 1][0][0].isdigit() for index in places)


def _read(match: re.Match[str]) -> tuple[Span, str]:
    """The place of a date, and the date in French."""
    found = match.groupdict()
    if found.get("word"):
        return Span(*match.span("word")), _FRENCH.get(found["word"]) or _DAYS[found["word"]]
    month = found.get("month") or found.get("month_b") or ""
    day = found.get("day") or found.get("day_b") or ""
    year = found.get("year") or found.get("year_b") or ""
    start = match.start("month") if found.get("month") else match.start()
    start = min(start, match.start("day")) if found.get("day") else start
    if "/" in match[0]:
        return Span(*match.span()), f"{day}/{month}/{year}"
    number = re.sub(r"(?:st|nd|rd|th)$", "", day)
    right = f"{'1er' if number == '1' else number} {_FRENCH.get(month, month.lower())}" + (f" {year}" if year else "")
    return Span(start, match.end()), right
