"""The check ``ordinal-abbreviation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.french.numerals import roman
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_ORDINAL = regex(
    rf"(?<![\w.,])(?:(?P<number>\d+)(?P<ending>[èéi]?[èeé]mes?|ères?|éres?|è|é|ier|iers|ière|er|e|re)\b"
    rf"|(?P<roman>[IVX]+)(?P<roman_ending>[èi]?[èe]me)\b)(?P<century>{SPACE}siècles?)?"
)
_FIRST = {"er": "er", "ier": "er", "iers": "ers", "ers": "ers"}
"""Masculine endings of the first; every other is feminine."""


@check(
    category="locale-conventions/number-format",
    fix="safe",
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    characters=tuple("0123456789IVX"),
)
def ordinal_abbreviation(segment: Segment, context: Context) -> Iterator[Finding]:
    """An ordinal abbreviated otherwise than 1er, 1re, 2e, or a century in Arabic numerals.

    1ère, 2ème and 2è are frequent and wrong by every manual; centuries are in Roman numerals.

    Wrong:
        fr: La 1ère étape partira de Bilbao.

        fr: Le 15ème kilomètre marque le début de la côte.

        fr: La 1e mi-temps s'est achevée sur un score vierge.

        fr: La 2è chaîne diffuse la course.

        fr: Le 20ème siècle a connu deux guerres.

        fr: Le XIXème siècle et les 1ers froids.

        fr: La 2ème place lui va.

        fr: Le 1ier rang est plein.

        fr: Les 3èmes rangs sont vides.

        fr: Au 18ème siècle, on marchait.

    Right:
        fr: La 1re étape partira de Bilbao.

        fr: Le 15e kilomètre marque le début de la côte.

        fr: La 1re mi-temps s'est achevée sur un score vierge.

        fr: La 2e chaîne diffuse la course.

        fr: Le XXe siècle a connu deux guerres.

        fr: Le XIXe siècle et les 1ers froids.

        fr: La 2e place lui va.

        fr: Le 1er rang est plein.

        fr: Les 3es rangs sont vides.

        fr: Au XVIIIe siècle, on marchait.

        fr: Il a fini 1er du sprint et 2e de l'étape, François Ier 1er.

        fr: La 2nde partie, la n-ième tentative, 12 er, 3M et 1res.

        fr: Le 1er, la 1re, le 2e et les 3es.

        fr: Un VTT 3 e série, un XIe siècle.

        fr: Louis XVI et François Ier.
    """
    for match in _ORDINAL.finditer(segment.target.prose):
        right = _right_form(match)
        if right != match[0]:
            yield Finding(Span(*match.span()), _("this ordinal is written {right}").format(right=right), (right,))


def _right_form(match: re.Match[str]) -> str:
    if match["roman"]:
        return f"{match['roman']}e{match['century'] or ''}"
    number, ending = int(match["number"]), match["ending"]
    right = _FIRST.get(ending, "re") if number == 1 else "e"
    plural = "s" if ending.endswith("s") and not right.endswith("s") else ""
    written = roman(number) if match["century"] and number <= 30 else match["number"]
    return f"{written}{right}{plural}{match['century'] or ''}"
