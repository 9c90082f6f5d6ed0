"""The check ``broken-ordinal``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_ORDINAL = re.compile(
    rf"(?<![\w.,:/-])(?P<number>\d{{1,3}})(?:(?P<first>{SPACE}(?:er|ère)|èrs|er[eé]s?)|{SPACE}?(?:i[èe]mes?|[éÈ]mes?)|emes?"
    rf"|{SPACE}[èe]mes?|{SPACE}e(?={SPACE}(?:étape|place|victoire|édition|fois|rang|position|minute|tour)\b)"
    rf"|{SPACE}(?:th|nd|rd|st)(?={SPACE}[a-zà-ÿ]))(?![\w-])"
)

_COUNTED = (
    "place|étape|victoire|édition|tour|position|rang|titre|coureur|journée|manche|succès|année|participation|fois"
)
_SIGN = re.compile(rf"(?<![\w.,:/-])(?P<number>\d{{1,3}})[°º](?={SPACE}(?:{_COUNTED})\b)")
_FIRST = re.compile(
    rf"\b(?:[Ll]e|[Dd]u|[Aa]u){SPACE}(?P<number>0?1)(?={SPACE}(?:janvier|février|mars|avril|mai|juin|juillet|août"
    rf"|septembre|octobre|novembre|décembre)\b)"
)


@check(category="locale-conventions/number-format", fix="unsafe", characters=tuple("0123456789"))
def broken_ordinal(segment: Segment, context: Context) -> Iterator[Finding]:
    """An ordinal torn apart or misspelt: 10 ème, 4ième, 2eme, 1ere, 3 th.

    Wrong by every manual and in every house; what many houses write (15ème, 1ère) is ordinal-abbreviation's, for the
    profiles of print.

    Wrong:
        fr: La 10 ème étape est plate.

        fr: La 4ième édition aura lieu en mai.

        fr: Il gagne la 2eme étape.

        fr: La 1ere victoire est la plus belle.

        fr: Le 12 e tour est neutralisé, la 3 e étape aussi.

        fr: Le 1 er coureur arrive.

        fr: La 10 ième place lui suffit.

        fr: Les 1èrs arrivés ont attendu.

        fr: C'est sa 3° victoire et sa 10º participation.

        fr: La course part le 1 mai de Lille.

    Right:
        fr: La 10e étape est plate.

        fr: La 4e édition aura lieu en mai.

        fr: Il gagne la 2e étape.

        fr: La 1re victoire est la plus belle.

        fr: Le 12e tour est neutralisé, la 3e étape aussi.

        fr: Le 1er coureur arrive.

        fr: La 10e place lui suffit.

        fr: Les 1ers arrivés ont attendu.

        fr: C'est sa 3e victoire et sa 10e participation.

        fr: La course part le 1er mai de Lille.

        fr: Il fait 30° au départ, 12° de pente, la route du 11 mai et le 1,5 mars.

        fr: Le 15ème et la 1ère, le 2nd et la 3e, les 1ers.

        fr: Il a 12 e-mails, 3 ergomètres et 4 Émeraudes.

        fr: La route 4 E et le modèle 3 e-bike.
    """
    prose = segment.target.prose
    for match in _ORDINAL.finditer(prose):
        number, first = match["number"], match["first"]
        if first and number != "1":
            continue
        ending = "e"
        if number == "1":
            ending = "ers" if match[0].endswith("èrs") else "er" if match[0].endswith("er") else "re"
        right = f"{number}{ending}" + ("s" if match[0].endswith("mes") else "")
        yield Finding(Span(*match.span()), _("this ordinal is written {right}").format(right=right), (right,))
    for match in _SIGN.finditer(prose) if "°" in prose or "º" in prose else ():
        yield Finding(
            Span(*match.span()),
            _("this ordinal is written {right}").format(right=f"{match['number']}e"),
            (f"{match['number']}e",),
        )
    for match in _FIRST.finditer(prose):
        yield Finding(Span(*match.span("number")), _("this ordinal is written {right}").format(right="1er"), ("1er",))
