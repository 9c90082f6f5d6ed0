"""The check ``thousands-comma``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_HINT = regex(r",(?<=\d,)\d{3}")
_GROUPS = regex(r"(?<![\w.,:/-])[1-9]\d{0,2}(?:,\d{3})+(?![\w,.]\d|\d|\w)")
_ENGLISH = regex(r"(?<![\w.,:/$€£-])[1-9]\d{0,2}(?:,\d{3})+\.\d{1,2}(?![\w.,]\d|\w)")
"""1,234.56, in which both marks are English."""
_COUNTED = regex(
    rf"{SPACE}?(?:(?P<unit>(?:m|mètres|euros|dollars|livres|francs)\b|[€$£])|(?P<noun>[a-zà-ÿ]{{3,}}[sx])\b)"
)
_KILOMETRES = regex(rf"{SPACE}?(?:km|kilomètres)\b(?!/h)")
_MEASURES = frozenset(
    """
    kilomètres kilos kilogrammes tonnes litres secondes minutes heures grammes degrés points millions milliards
    pouces centimètres millimètres fois watts bars carats hectares dans puis pas plus moins mais sous sans
    depuis après
    """.split()
)
"""What may well be measured to three decimals, and words that are no noun here."""


@check(category="locale-conventions/number-format", fix="unsafe", needs=("lexicon",), characters=(",",))
def thousands_comma(segment: Segment, context: Context) -> Iterator[Finding]:
    """Thousands parted by a comma.

    French parts them by a no-break space. A single group is judged only before what is counted in whole numbers:
    55,089 km may be a decimal. Where an English source writes the very same number, it has thousands.

    Wrong:
        fr: L'entreprise emploie 1,250,000 personnes dans le monde.

        fr: Le col culmine à 2,764 mètres d'altitude.

        fr: Près de 8,300 foyers étaient privés de courant.

        fr: La prime est de 20,000 euros.

        fr: Un loyer de 3,500 € par mois.

        fr: Le stade compte 80,698 places.

        fr: Il a vendu 12,500 exemplaires.

        fr: Un escalier de 10,000 marches.

        fr: La ville compte 45,300 habitants.

        fr: Le cadre coûte 2,799 $ en ligne.

        fr: Le contrat vaut 1,234.56 euros.

        en: They rode 1,175km in nine days.
        fr: Elles ont parcouru 1,175 km en neuf jours.

    Right:
        fr: L'entreprise emploie 1\N{NBSP}250\N{NBSP}000 personnes dans le monde.

        fr: Le col culmine à 2\N{NBSP}764 mètres d'altitude.

        fr: Près de 8\N{NBSP}300 foyers étaient privés de courant.

        fr: La prime est de 20\N{NBSP}000 euros.

        fr: Un loyer de 3\N{NBSP}500 € par mois.

        fr: Le stade compte 80\N{NBSP}698 places.

        fr: Il a vendu 12\N{NBSP}500 exemplaires.

        fr: Un escalier de 10\N{NBSP}000 marches.

        fr: La ville compte 45\N{NBSP}300 habitants.

        fr: Le cadre coûte 2\N{NBSP}799 $ en ligne.

        fr: Le contrat vaut 1\N{NBSP}234,56 euros.

        en: They rode 1,175km in nine days.
        fr: Elles ont parcouru 1\N{NBSP}175 km en neuf jours.

        en: He rode 55.089km in the hour.
        fr: Il a parcouru 55,089 km dans l'heure.

        fr: Il a tenu 55,089 km dans l'heure, soit 15,303 kilomètres par quart.

        fr: Le coefficient est de 1,234 dans tous les cas.

        fr: Le record est de 9,580 secondes, les dossards sont 1,112 et 115.

        fr: Il pèse 0,450 kilo.
    """
    prose = segment.target.prose
    if not _HINT.search(prose):
        return
    for match in _ENGLISH.finditer(prose):
        right = match[0].replace(",", "\N{NBSP}").replace(".", ",")
        yield Finding(Span(*match.span()), _("thousands are parted by a space in French"), (right,))
    english = segment.source.prose if segment.source is not None else ""
    for match in _GROUPS.finditer(prose):
        if match[0].count(",") > 1 or _is_count(prose, match.end(), context) or _stands_in(english, match[0]):
            right = match[0].replace(",", "\N{NBSP}")
            yield Finding(Span(*match.span()), _("thousands are parted by a space in French"), (right,))


def _stands_in(english: str, number: str) -> bool:
    """Whether the English text has ``number`` whole; a unit may be joined to it (1,175km)."""
    return number in english and re.search(rf"(?<![\d.,]){number}(?![.,]?\d)", english) is not None


def _is_count(prose: str, end: int, context: Context) -> bool:
    if prose[end - 1] == "0" and _KILOMETRES.match(prose, end):
        return True  # a length is seldom measured to the metre and then rounded
    counted = _COUNTED.match(prose, end)
    if counted is None:
        return False
    if counted["unit"]:
        return True
    noun = counted["noun"]
    return noun not in _MEASURES and "p" in context.lexicon.numbers(noun)
