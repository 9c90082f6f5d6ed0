"""The check ``capitalised-date``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, begins_sentence
from qa.i18n import _
from qa.model import Finding, Span
from qa.terminology import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_MONTHS = "Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre"
_DAYS = "Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche"
_HALVES = "matin|soir|midi|après-midi|dernier|prochain|passé|suivant"
_MONTH = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}}|1er){SPACE}|(?<!\w)(?:en|fin|début|mi-|courant|depuis|dès|jusqu['’]en){SPACE}?)"
    rf"(?P<name>{_MONTHS})\b(?P<year>{SPACE}\d{{4}})?(?![-'’])"
)
_DAY = re.compile(
    r"(?:(?<=\b[Ll]e)|(?<=\b[Cc]e)|(?<=\b[Uu]n)|(?<=\bles)|(?<=\bdu)|(?<=\bau)|(?<=\bchaque)|(?<=\bdès)|(?<=\bdepuis)"
    rf"|(?<=\bvous)|(?<=[a-zà-ÿ]{{3}})(?=.(?:{_DAYS}){SPACE}(?:{_HALVES}|\d{{1,2}}{SPACE}[a-zà-ÿ])))"
    rf"{SPACE}(?P<name>(?:{_DAYS})s?)\b(?![-'’])(?!{SPACE}(?:saint|des|de|noir|gras|santo|[A-ZÀ-Ý]))"
)
_SEASON = re.compile(
    rf"(?<=['’ ])(?P<name>Été|Automne|Hiver|Printemps)(?={SPACE}(?:dernier|prochain|passé|(?:19|20)\d\d))"
)
_FEASTS = frozenset(
    {("14", "Juillet"), ("11", "Novembre"), ("8", "Mai"), ("1er", "Mai"), ("4", "Juillet"), ("11", "Septembre"),
     ("15", "Août"), ("4", "Septembre")}
)  # fmt: skip
"""Days that bear a capital as feasts or events, where no year follows."""
_STREET = re.compile(
    r"\b(?:rue|place|avenue|boulevard|quai|pont|station|métro|journal|révolution) (?:du |de la )?$", re.IGNORECASE
)


@check(
    category="linguistic-conventions/spelling",
    fix="safe",
    needs=("glossary",),
    words=(*_MONTHS.lower().split("|"), *_DAYS.lower().split("|"), *(f"{day}s" for day in _DAYS.lower().split("|")),
           "été", "automne", "hiver", "printemps"),
)  # fmt: skip
def capitalised_date(segment: Segment, context: Context) -> Iterator[Finding]:
    """A month, a day or a season with a capital in mid-sentence.

    They are common nouns in French. Feasts (le 14 Juillet), streets and people (Robinson et Vendredi) keep theirs.

    Wrong:
        fr: La course partira le 12 Juillet de Copenhague.

        fr: Rendez-vous Mardi soir au théâtre.

        fr: Les élections auront lieu un Dimanche d'automne.

        fr: Une délégation visitera le site en Mai.

        fr: L'Été dernier, elle avait traversé l'Atlantique.

    Right:
        fr: La course partira le 12 juillet de Copenhague.

        fr: Rendez-vous mardi soir au théâtre.

        fr: Les élections auront lieu un dimanche d'automne.

        fr: Une délégation visitera le site en mai.

        fr: L'été dernier, elle avait traversé l'Atlantique.

        fr: Le 14 Juillet, on danse sur la place du 8 Mai.

        fr: Robinson et Vendredi vivent sur une île, Mardi aussi.

        fr: Vendredi 13 est un film. Lundi dernier, il pleuvait.

        fr: Theresa May, Avril Lavigne et le Vendredi saint.

        fr: Le Journal du Dimanche et la révolution d'Octobre.
    """
    text = segment.target
    prose = text.prose
    for pattern in (_MONTH, _DAY, _SEASON):
        for match in pattern.finditer(prose):
            span = Span(*match.span("name"))
            if _is_right(prose, match, pattern) or begins_sentence(text, context, span.start):
                continue
            if any(name.span.overlaps(span) for name in names_in(text, context)):
                continue
            right = match["name"].lower()
            yield Finding(span, _("no capital in a date: « {right} »").format(right=right), (right,))


def _is_right(prose: str, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    if pattern is _MONTH:
        if not match["year"] and (match["day"], match["name"]) in _FEASTS:
            return True
        return _STREET.search(prose, 0, match.start()) is not None
    return pattern is _DAY and prose.endswith("Journal du", 0, match.start())
