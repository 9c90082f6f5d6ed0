"""The check ``broken-ordinal``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, at_numbers
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_NUMBER = r"(?<![\w.,:/-])(?P<number>\d{1,3})"
_COUNTED = (
    "place|de la course|de l['’]étape|du (?:général|classement|Tour|jour|sprint|Giro)|au sprint|au général|ex æquo"
    "|étape|victoire|édition|tour|position|rang|titre|coureur|journée|manche|succès|année|participation|fois|minute|jour|siècle"
    "|étage|arrondissement|anniversaire|chapitre|kilomètre|rangée|semaine|mois|heure"
)
_ORDINAL = regex(
    rf"{_NUMBER}(?:(?P<first>{SPACE}(?:ers?|[eè]res?)|èrs?|er[eé]s?|iers?|i[eè]res?|éres?)|{SPACE}?(?:i[èeé]mes?|[éÈ]mes?)"
    rf"|emes?|{SPACE}[èe]mes?|é|-(?:i?[èe]mes?|e|er|re)|{SPACE}e(?={SPACE}(?:{_COUNTED})\b)|{SPACE}(?:th|nd|rd|st)(?={SPACE}[a-zà-ÿ]))(?![\w-])"
)
_POINT = regex(rf"(?<![\w.,:/-])\d{{1,3}}(?:er|re|e|ères?|èmes?)\.(?={SPACE}[a-zà-ÿ])")
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_GENDER = regex(r"(?P<first>1)(?P<ending>er|re|ère)(?!\w|-)")
_FEMININE = regex(rf"\b(?:[lmts]a|une|cette|de la){SPACE}$", re.IGNORECASE)
_MASCULINE = regex(rf"\b(?:le|un|du|au|ce|cet){SPACE}$", re.IGNORECASE)
_SOLDIER = regex(rf"{SPACE}classe\b")
"""*Le 1re classe Petit*, who is one."""
_SIGN = regex(rf"{_NUMBER}[°º](?={SPACE}(?:{_COUNTED})\b)")
_FIRST = regex(rf"(?<![\w.,:/-])0?1[°º]?(?={SPACE}(?:{_MONTHS})\b)", re.IGNORECASE)
_BEFORE_FIRST = regex(rf"(?:\b(?:le|du|au|ce|dès|\w+di|dimanche),?{SPACE}|(?:^|[(«,–—]){SPACE}?)$", re.IGNORECASE)


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

        fr: Le 1° janvier, rien n'ouvre ; le 1ier mars, tout.

        fr: Les 2é et 3éme rangs sont vides.

        fr: Le 1er. coureur arrive, la 2e. suit.

        fr: La 1er étape part du 1re village.

        fr: Il finit 12 e du général.

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

        fr: Les 2e et 3e rangs sont vides.

        fr: Le 1er coureur arrive, la 2e suit.

        fr: La 1re étape part du 1er village.

        fr: Il finit 12e du général.

        fr: Il fait 30° au départ, 12° de pente, la route du 11 mai et le 1,5 mars.

        fr: Le 15ème et la 1ère, le 2nd et la 3e, les 1ers.

        fr: Il a 12 e-mails, 3 ergomètres et 4 Émeraudes.

        fr: La route 4 E et le modèle 3 e-bike.

        fr: Entre le 31 et le 1er mai, la section 1 mars fermée ; le groupe X en mai.

        fr: Louis XV et le XVe siècle, les mémés et 3 é majuscules.

        fr: Le 1re classe Petit, la 1re étape, le 1er Mai et le 1er coureur.
    """
    view = context.view(segment.target)
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
    for match in at_numbers(_GENDER, view):
        wanted = _MASCULINE if match["ending"] != "er" else _FEMININE
        if wanted.search(view.prose, max(0, match.start() - 8), match.start()) and not _SOLDIER.match(
            view.prose, match.end()
        ):
            yield _finding(match, "1re" if match["ending"] == "er" else "1er")
    for match in at_numbers(_FIRST, view):
        if _BEFORE_FIRST.search(view.prose, max(0, match.start() - 12), match.start()):
            yield _finding(match, "1er")


def _finding(match: re.Match[str], right: str) -> Finding:
    return Finding(Span(*match.span()), _("this ordinal is written {right}").format(right=right), (right,))
