"""The check ``broken-ordinal``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, at_numbers
from qa.french.numerals import roman
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_NUMBER = r"(?<![\w.,:/-])(?P<number>\d{1,3})"
_COUNTED = (
    "place|étape|victoire|édition|tour|position|rang|titre|coureur|journée|manche|succès|année|participation|fois|minute|jour|siècle"
    "|étage|arrondissement|anniversaire|chapitre|kilomètre|rangée|semaine|mois|heure"
)
_ORDINAL = re.compile(
    rf"{_NUMBER}(?:(?P<first>{SPACE}(?:ers?|[eè]res?)|èrs?|er[eé]s?|iers?|i[eè]res?|éres?)|{SPACE}?(?:i[èeé]mes?|[éÈ]mes?)"
    rf"|emes?|{SPACE}[èe]mes?|é|-(?:i?[èe]mes?|e|er|re)|{SPACE}e(?={SPACE}(?:{_COUNTED})\b)|{SPACE}(?:th|nd|rd|st)(?={SPACE}[a-zà-ÿ]))(?![\w-])"
)
_POINT = re.compile(rf"(?<![\w.,:/-])\d{{1,3}}(?:er|re|e|ères?|èmes?)\.(?={SPACE}[a-zà-ÿ])")
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_SIGN = re.compile(rf"{_NUMBER}[°º](?={SPACE}(?:{_COUNTED})\b)")
_FIRST = re.compile(rf"(?<![\w.,:/-])0?1[°º]?(?={SPACE}(?:{_MONTHS})\b)", re.IGNORECASE)
_BEFORE_FIRST = re.compile(rf"(?:\b(?:le|du|au|ce|dès|\w+di|dimanche),?{SPACE}|(?:^|[(«,–—]){SPACE}?)$", re.IGNORECASE)
_CENTURY = re.compile(rf"(?P<roman>[IVX]+)(?:{SPACE}(?:[èeé]me|ième|e)|[°º])(?={SPACE}siècles?\b)")
_ROMANS = {
    f"{roman(number).lower()}{ending}": f"{roman(number)}e"
    for number in range(2, 31)
    for ending in ("eme", "éme", "ieme", "iéme", "ième")
}
"""« XXeme », « XIXième »: in small letters, and what is right."""
_ROMAN_WORDS = frozenset(_ROMANS)


@check(category="locale-conventions/number-format", fix="unsafe")
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

        fr: Le 1° janvier, rien n'ouvre ; le 1ier mars, tout.

        fr: Au XXeme siècle comme au XIX° siècle, on marchait.

        fr: Les 2é et 3éme rangs sont vides.

        fr: Le 1er. coureur arrive, la 2e. suit.

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

        fr: Le 1er janvier, rien n'ouvre ; le 1er mars, tout.

        fr: Au XXe siècle comme au XIXe siècle, on marchait.

        fr: Les 2e et 3e rangs sont vides.

        fr: Le 1er coureur arrive, la 2e suit.

        fr: Il fait 30° au départ, 12° de pente, la route du 11 mai et le 1,5 mars.

        fr: Le 15ème et la 1ère, le 2nd et la 3e, les 1ers.

        fr: Il a 12 e-mails, 3 ergomètres et 4 Émeraudes.

        fr: La route 4 E et le modèle 3 e-bike.

        fr: Entre le 31 et le 1er mai, la section 1 mars fermée ; le groupe X en mai.

        fr: Louis XV et le XVe siècle, le XX de Galles, les mémés et 3 é majuscules.
    """
    view = context.view(segment.target)
    if view.numbers:
        yield from _in_figures(view)
    yield from _centuries(view)


def _in_figures(view: View) -> Iterator[Finding]:
    for match in at_numbers(_ORDINAL, view):
        number, first = match["number"], match["first"]
        if first and number != "1":
            continue
        ending = "e"
        if number == "1":
            last = match[0].removesuffix("s")
            ending = ("er" if last.endswith(("er", "èr")) else "re") + "s" * match[0].endswith("s")
        yield _finding(match, f"{number}{ending}" + "s" * match[0].endswith("mes"))
    for match in at_numbers(_POINT, view):
        yield _finding(match, match[0][:-1])
    for match in at_numbers(_SIGN, view) if "°" in view.prose or "º" in view.prose else ():
        yield _finding(match, f"{match['number']}e")
    for match in at_numbers(_FIRST, view):
        if _BEFORE_FIRST.search(view.prose, max(0, match.start() - 12), match.start()):
            yield _finding(match, "1er")


def _centuries(view: View) -> Iterator[Finding]:
    """« XXeme », « XIX° siècle »."""
    if not _CENTURIES.isdisjoint(view.word_set):
        for match in _CENTURY.finditer(view.prose):
            yield _finding(match, f"{match['roman']}e")
    for word in _ROMAN_WORDS & view.word_set:
        for index in view.places[word]:
            _word, start, end = view.words[index]
            if view.prose[start].isupper():
                yield _written(Span(start, end), _ROMANS[word])


_CENTURIES = frozenset({"siècle", "siècles"})


def _finding(match: re.Match[str], right: str) -> Finding:
    return _written(Span(*match.span()), right)


def _written(span: Span, right: str) -> Finding:
    return Finding(span, _("this ordinal is written {right}").format(right=right), (right,))
