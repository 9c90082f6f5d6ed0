"""The check ``impossible-date``."""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import at_numbers, is_gap, like
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_MONTHS = {
    name: number
    for number, name in enumerate(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(), 1
    )
}
_MONTH_WORDS = frozenset(_MONTHS)
_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
"""Between these a year of four digits is one, and its days are those of our calendar."""
_LEAP = 2000
_YEARS = frozenset(map(str, range(1900, 2100)))
_NUMERIC = regex(r"(?<![\w/.])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![\w/])")


@check(category="locale-conventions/date-format", severity=Severity.MAJOR, fix="unsafe", words=_MONTH_WORDS | _YEARS)
def impossible_date(segment: Segment, context: Context) -> Iterator[Finding]:
    """A day that its month does not have, or a day of the week that the date does not fall on.

    The day of the week is judged only where the year stands beside it. Several days before one month (*les 12 et 13
    mai*) are judged by the last.

    Wrong:
        fr: La course partira le lundi 2 janvier 2024 de Nice.

        fr: Le mardi 15 mars 2023, la grève commençait.

        fr: Il a signé le dimanche 5 mai 2022 à Gand.

        fr: Jeudi 14 juillet 2024, on dansera sur la place.

        fr: Le jeudi, 1er mai 2020, rien n'ouvrait.

        fr: Rendez-vous samedi 25 décembre 2023 au plus tard.

        fr: Le bail court jusqu'au 31 avril.

        fr: Elle est née un 30 février.

        fr: Le 29 février 2023, il a neigé.

        fr: Le délai expire le 31 novembre 2020 à minuit.

        fr: Mis en ligne le 31/04/2024.

    Right:
        fr: La course partira le mardi 2 janvier 2024 de Nice.

        fr: Le mercredi 15 mars 2023, la grève commençait.

        fr: Il a signé le jeudi 5 mai 2022 à Gand.

        fr: Dimanche 14 juillet 2024, on dansera sur la place.

        fr: Le vendredi, 1er mai 2020, rien n'ouvrait.

        fr: Rendez-vous lundi 25 décembre 2023 au plus tard.

        fr: Le bail court jusqu'au 30 avril.

        fr: Elle est née un 29 février.

        fr: Le 28 février 2023, il a neigé.

        fr: Le délai expire le 30 novembre 2020 à minuit.

        fr: Mis en ligne le 30/04/2024.

        fr: Le lundi 1er et le mardi 2 janvier 2024 étaient fériés.

        fr: Du vendredi 12 au dimanche 14 juillet 2024, la route est fermée.

        fr: Le 31 est un mai triste, les 30 et 31 mai aussi.

        fr: Le lundi 2 mars, on saura.

        fr: Reçu le 31/12/2023 et le 12/31/2023 à l'anglaise.

        fr: Au chapitre 32, mai 1968 est raconté.
    """
    view = context.view(segment.target)
    yield from _in_figures(view) if "/" in view.characters else ()
    for month in _MONTH_WORDS & view.word_set:
        for index in view.places[month]:
            day = _number_before(view, index)
            if not day:
                continue
            year = _year_after(view, index)
            last = monthrange(year or _LEAP, _MONTHS[month])[1]
            if day > last:
                place = Span(*view.words[index - 1][1:])
                yield Finding(place, _("this month has no more than {count} days").format(count=last), (str(last),))
            elif year:
                yield from _weekday(view, index - 2, datetime.date(year, _MONTHS[month], day))


def _in_figures(view: View) -> Iterator[Finding]:
    """« 31/04/2024 »; 12/31/2024 is an English date."""
    for match in at_numbers(_NUMERIC, view):
        day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
        last = monthrange(year, month)[1] if 0 < month <= 12 else 0
        if day > max(last, 12):
            message = _("this month has no more than {count} days") if last else _("no month has this number")
            right = f"{last}/{match['month']}/{year}"
            yield Finding(Span(*match.span()), message.format(count=last), (right,) if last else ())


def _number_before(view: View, index: int) -> int:
    """The day that stands before a month, 0 for none."""
    if not index or not is_gap(view.prose, view.words[index - 1][2], view.words[index][1]):
        return 0
    word = view.words[index - 1][0].removesuffix("er")
    return int(word) if word.isdecimal() and len(word) <= 2 else 0


def _year_after(view: View, index: int) -> int | None:
    if index + 1 == len(view.words) or not is_gap(view.prose, view.words[index][2], view.words[index + 1][1]):
        return None
    word = view.words[index + 1][0]
    return int(word) if len(word) == 4 and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR else None


def _weekday(view: View, index: int, date: datetime.date) -> Iterator[Finding]:
    """The day of the week at ``index``, if one stands there and it is not the date's."""
    if index < 0:
        return
    word, start, end = view.words[index]
    right = _DAYS[date.weekday()]
    between = view.prose[end : view.words[index + 1][1]]
    if word in _DAYS and word != right and not between.replace(",", "").strip():
        message = _("this date falls on another day of the week: {right}").format(right=right)
        yield Finding(
            Span(start, view.words[index + 1][2]),
            message,
            (f"{like(view.prose[start:end], right)}{between}{view.words[index + 1][0]}",),
        )
