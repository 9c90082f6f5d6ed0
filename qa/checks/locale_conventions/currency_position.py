"""The check ``currency-position``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, SPACES, at_numbers
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

NUMBER = rf"\d{{1,3}}(?:[{SPACES},]\d{{3}})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_AMOUNT = regex(
    rf"(?P<sign>[$€£])(?<!\d{SPACE}.)(?:(?<![\w$€£].)|(?<=\b(?:US|NZ).)){SPACE}?(?P<number>{NUMBER})"
    rf"(?:(?P<letter>[MmkK]|bn?)\b|{SPACE}(?P<word>millions?|milliards?|billions?)"
    rf"(?:{SPACE}(?:de|d['’])\b)?)?"
    r"(?![\w€$£])"
)
_POINTS = regex(rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:\.\d{{3}})+,\d{{2}})(?={SPACE}?[€$£])")
_INSIDE = regex(r"(?<![\w.,])(?P<whole>\d{1,5})(?P<sign>[€$£])(?P<cents>\d\d)(?![\w.,]\d|\w)")
_NAMES = {"$": "de dollars", "€": "d'euros", "£": "de livres"}
_SCALES = {"m": "million", "M": "million", "b": "milliard", "bn": "milliard", "billion": "milliard"}


@check(category="locale-conventions/currency-format", fix="unsafe", characters=("$", "€", "£"))
def currency_position(segment: Segment, context: Context) -> Iterator[Finding]:
    """A currency sign before its amount.

    French writes the amount first: 5 €, 3,4 milliards de dollars.

    Wrong:
        fr: Le don de €2,000 a été remis samedi.

        fr: Le budget s'élève à $3.4 milliards.

        fr: Il a payé £25 pour un maillot.

        fr: Le contrat est de €5M par an.

        fr: La paire coûte 1.299,00 € en ligne.

        fr: Le repas est à 12€50.

        fr: Il perd US$500 au jeu.

        fr: Une amende de €1,500 le punit.

        fr: Un fonds de $2bn est créé.

        fr: La selle vaut €85, la potence €40.

    Right:
        fr: Le don de 2\N{NBSP}000\N{NBSP}€ a été remis samedi.

        fr: Le budget s'élève à 3,4\N{NBSP}milliards de dollars.

        fr: Il a payé 25\N{NBSP}£ pour un maillot.

        fr: Le contrat est de 5\N{NBSP}millions d'euros par an.

        fr: La paire coûte 1\N{NBSP}299,00 € en ligne.

        fr: Le repas est à 12,50\N{NBSP}€.

        fr: Il perd 500\N{NBSP}$ au jeu.

        fr: Une amende de 1\N{NBSP}500\N{NBSP}€ le punit.

        fr: Un fonds de 2\N{NBSP}milliards de dollars est créé.

        fr: La selle vaut 85\N{NBSP}€, la potence 40\N{NBSP}€.

        fr: Le maillot coûte 85 €, le vélo 5 000 $ et la selle 20 £.

        fr: Le rappeur A$AP Rocky et la variable $x.

        fr: Le prix est en € (5 au moins).
    """
    for match in _AMOUNT.finditer(segment.target.prose):
        right = _french(match)
        start = match.start() - 2 * segment.target.prose[: match.start()].endswith(("US", "NZ"))
        yield Finding(Span(start, match.end()), _("the amount comes first: {right}").format(right=right), (right,))

    for match in _POINTS.finditer(segment.target.prose):
        right = match["number"].replace(".", "\N{NBSP}")
        yield Finding(Span(*match.span()), _("thousands are parted by a space in French"), (right,))
    for match in at_numbers(_INSIDE, context.view(segment.target)):
        right = f"{match['whole']},{match['cents']}\N{NBSP}{match['sign']}"
        yield Finding(Span(*match.span()), _("the amount comes first: {right}").format(right=right), (right,))


def grouped(number: str) -> str:
    """An English number with French marks."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", number):
        number = number.replace(",", "\N{NBSP}")
    return number.replace(".", ",").replace(" ", "\N{NBSP}")


def _french(match: re.Match[str]) -> str:
    number = grouped(match["number"])
    scale = match["letter"] or match["word"]
    if not scale or scale in "kK":
        zeros = "\N{NBSP}000" if scale else ""
        return f"{number}{zeros}\N{NBSP}{match['sign']}"
    noun = _SCALES.get(scale.rstrip("s"), scale.rstrip("s"))
    plural = "s" if float(number.replace("\N{NBSP}", "").replace(",", ".")) >= 2 else ""
    return f"{number}\N{NBSP}{noun}{plural} {_NAMES[match['sign']]}"
