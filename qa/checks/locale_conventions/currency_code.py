"""The check ``currency-code``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, SPACES
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_CODES = "USD EUR GBP CHF AUD CAD JPY NOK DKK SEK".split()
_NUMBER = rf"\d{{1,3}}(?:[{SPACES},.]\d{{3}})+(?![\d.,]\d)|\d+(?:[.,]\d+)?"
_CODE = regex(rf"(?<![\w-])(?P<code>{'|'.join(_CODES)}){SPACE}?(?P<number>{_NUMBER})(?![\w.,]\d|\w)")
_GLUED = tuple(f"{code.lower()}{number}" for code in _CODES for number in range(100, 1000))


@check(category="locale-conventions/currency-format", fix="unsafe", words=(*map(str.lower, _CODES), *_GLUED))
def currency_code(segment: Segment, context: Context) -> Iterator[Finding]:
    """The code of a currency before its amount.

    French writes the amount first: 500 CHF.

    Wrong:
        fr: Une amende de CHF 500 a été infligée.

        fr: Le cadre coûte EUR 2,499 en ligne.

        fr: Il a touché USD500 de prime.

        fr: Comptez CHF 1.200 pour la paire.

        fr: Le billet vaut USD 40 au guichet.

        fr: Il doit GBP 1,250 à son frère.

        fr: Le loyer est de CAD 900 par mois.

        fr: Une prime de EUR 25.50 est versée.

        fr: Le droit est de JPY 5000.

        fr: Le cachet de NOK 300 est payé.

    Right:
        fr: Une amende de 500\N{NBSP}CHF a été infligée.

        fr: Le cadre coûte 2\N{NBSP}499\N{NBSP}EUR en ligne.

        fr: Il a touché 500\N{NBSP}USD de prime.

        fr: Comptez 1\N{NBSP}200\N{NBSP}CHF pour la paire.

        fr: Le billet vaut 40\N{NBSP}USD au guichet.

        fr: Il doit 1\N{NBSP}250\N{NBSP}GBP à son frère.

        fr: Le loyer est de 900\N{NBSP}CAD par mois.

        fr: Une prime de 25,50\N{NBSP}EUR est versée.

        fr: Le droit est de 5000\N{NBSP}JPY.

        fr: Le cachet de 300\N{NBSP}NOK est payé.

        fr: Le cours EUR/USD, l'indice CAD et le logiciel CAD.

        fr: Une prime de 20 000 CHF, soit 21 000 EUR.

        fr: Le règlement EUR-12 est en vigueur.

        fr: La monnaie (CHF) a monté de 2 %.

        fr: Le taux USD/CHF monte.

        fr: Le dossier EURO 2024 est clos.
    """
    for match in _CODE.finditer(segment.target.prose):
        number = re.sub(rf"[{SPACES},.](?=\d{{3}}(?!\d))", "\N{NBSP}", match["number"]).replace(".", ",")
        right = f"{number}\N{NBSP}{match['code']}"
        yield Finding(Span(*match.span()), _("the amount comes first: {right}").format(right=right), (right,))
