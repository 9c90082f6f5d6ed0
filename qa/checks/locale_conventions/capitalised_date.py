"""The check ``capitalised-date``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, begins_sentence
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_MONTHS = frozenset("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
_DAYS = frozenset(
    day + ending for day in "lundi mardi mercredi jeudi vendredi samedi dimanche".split() for ending in ("", "s")
)
_SEASONS = frozenset("été automne hiver printemps".split())
_BARE = {"fevrier": "février", "aout": "août", "decembre": "décembre"}
"""Months without their accents, which a small letter alone would leave to the spelling."""
_NAMES = _MONTHS | _DAYS | _SEASONS | frozenset(_BARE)
_BEFORE_MONTH = regex(
    rf"(?:\b(?P<day>\d{{1,2}}|1er){SPACE}|(?<!\w)(?:[Ee]n|[Ff]in|[Dd]ébut|[Mm]i-|[Cc]ourant|depuis|dès|jusqu['’]en|mois{SPACE}de|mois{SPACE}d['’]){SPACE}?"
    rf"|\b(?i:{'|'.join(sorted(_MONTHS))}){SPACE}(?:à|et){SPACE})$"
)
_SPAN_OF_MONTHS = regex(rf"\w+{SPACE}à{SPACE}(?:{'|'.join(sorted(_MONTHS))})\b", re.IGNORECASE)
_BEFORE_DAY = regex(rf"\b(?:[Ll]e|[Cc]e|[Uu]n|les|du|au|chaque|dès|depuis|vous){SPACE}$")
_AFTER_DAY = regex(rf"{SPACE}(?:matin|soir|midi|après-midi|dernier|prochain|passé|suivant|\d{{1,2}}{SPACE}[a-zà-ÿ])")
_BARE_DAY = regex(
    rf"(?:(?<![\w-])(?:a lieu|aura lieu|court|courra|part|partira|débute|débutera|commence|commencera|reprend"
    rf"|reprendra|arrive|gagné|disputé|disputée|prévue?|annoncée?|samedi|dimanche|vendredi|tombé|chuté|jusqu['’]à|avant|après){SPACE}"
    rf"|(?:samedi|dimanche|vendredi|jeudi|mercredi|mardi|lundi){SPACE}et{SPACE})$",
    re.IGNORECASE,
)
_FEAST_DAY = regex(rf"{SPACE}(?:saint|des|de|noir|gras|santo|[A-ZÀ-Ý])")
_YEAR = regex(rf"{SPACE}\d{{4}}")
_LAST = regex(rf"{SPACE}(?:dernier|prochain|passé|(?:19|20)\d\d)")
_HOOKS = frozenset("-'’")
_FEASTS = frozenset(
    {("14", "Juillet"), ("11", "Novembre"), ("8", "Mai"), ("1er", "Mai"), ("4", "Juillet"), ("11", "Septembre"),
     ("15", "Août"), ("4", "Septembre")}
)  # fmt: skip
"""Days that bear a capital as feasts or events, where no year follows."""
_STREET = regex(
    r"\b(?:rue|place|avenue|boulevard|quai|pont|station|métro|journal|révolution) (?:du |de la )?$", re.IGNORECASE
)


@check(category="linguistic-conventions/spelling", fix="safe", needs=("glossary",), words=_NAMES)
def capitalised_date(segment: Segment, context: Context) -> Iterator[Finding]:
    """A month, a day or a season with a capital in mid-sentence.

    They are common nouns in French. Feasts (le 14 Juillet), streets and people (Robinson et Vendredi) keep theirs.

    Wrong:
        fr: La course partira le 12 Juillet de Copenhague.

        fr: Rendez-vous Mardi soir au théâtre.

        fr: Les élections auront lieu un Dimanche d'automne.

        fr: Une délégation visitera le site en Mai.

        fr: L'Été dernier, elle avait traversé l'Atlantique.

        fr: Il part le 3 Décembre au soir.

        fr: Elle vient chaque Mercredi midi.

        fr: Il court depuis Février sans arrêt.

        fr: Le marché a lieu un Samedi sur deux.

        fr: Fin Août, tout ferme ; en Septembre, tout rouvre.

        fr: Il court en Été comme en Hiver.

        fr: Elle a signé en Fevrier et gagné en Aout.

    Right:
        fr: La course partira le 12 juillet de Copenhague.

        fr: Rendez-vous mardi soir au théâtre.

        fr: Les élections auront lieu un dimanche d'automne.

        fr: Une délégation visitera le site en mai.

        fr: L'été dernier, elle avait traversé l'Atlantique.

        fr: Il part le 3 décembre au soir.

        fr: Elle vient chaque mercredi midi.

        fr: Il court depuis février sans arrêt.

        fr: Le marché a lieu un samedi sur deux.

        fr: Fin août, tout ferme ; en septembre, tout rouvre.

        fr: Il court en été comme en hiver.

        fr: Elle a signé en février et gagné en août.

        fr: Le 14 Juillet, on danse sur la place du 8 Mai.

        fr: Robinson et Vendredi vivent sur une île, Mardi aussi.

        fr: Vendredi 13 est un film. Lundi dernier, il pleuvait.

        fr: Theresa May, Avril Lavigne et le Vendredi saint.

        fr: Le Journal du Dimanche et la révolution d'Octobre.

        fr: Il travaille au Printemps, à Paris, et chante au Printemps de Bourges.
    """
    text = segment.target
    prose = text.prose
    for word, start, end in context.view(text).words:
        if word not in _NAMES or not prose[start].isupper() or prose[end : end + 1] in _HOOKS:
            continue
        judge = _is_month if word in _MONTHS or word in _BARE else _is_day if word in _DAYS else _is_season
        if not judge(prose, start, end) or begins_sentence(text, context, start):
            continue
        if not any(name.span.overlaps(Span(start, end)) for name in names_in(text, context)):
            right = _BARE.get(word, word)
            yield Finding(Span(start, end), _("no capital in a date: « {right} »").format(right=right), (right,))


def _is_month(prose: str, start: int, end: int) -> bool:
    before = _BEFORE_MONTH.search(prose, max(0, start - 14), start)
    if before is None:
        return _SPAN_OF_MONTHS.match(prose, start) is not None and prose[start - 1 : start] == " "
    is_feast = (before["day"], prose[start:end]) in _FEASTS and not _YEAR.match(prose, end)
    return not is_feast and not _STREET.search(prose, 0, before.start())


def _is_day(prose: str, start: int, end: int) -> bool:
    if _FEAST_DAY.match(prose, end) or prose.endswith("Journal du ", 0, start):
        return False
    if _BEFORE_DAY.search(prose, max(0, start - 10), start) or _BARE_DAY.search(prose, max(0, start - 30), start):
        return True
    return prose[start - 4 : start - 1].islower() and _AFTER_DAY.match(prose, end) is not None


def _is_season(prose: str, start: int, end: int) -> bool:
    """*L'Été dernier*, *en Hiver*; the shop *le Printemps* and the festival keep theirs."""
    return _LAST.match(prose, end) is not None or _IN_SEASON.search(prose, max(0, start - 12), start) is not None


_IN_SEASON = regex(rf"(?<![\w-])(?:[Ee]n|[Cc]et|chaque|en{SPACE}plein){SPACE}$")
