"""The check ``number-grouping``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_LONG = regex(r"(?<![\w.,:/°#-])\d{5,9}(?![\w.,:/-]\d|[\w/-])(?= [a-zà-ÿ€$£%])")
_CODE = regex(r"(?i:réf(?:érence)?s?|code|numéro|matricule|brevet|dossier|licence|dossard|siren|n°)\.?[ \N{NBSP}]$")
_POINTED = regex(r"(?<![\w.,:/-])[1-9]\d{0,2}(?:\.\d{3})+(?![\w.,]\d|\w)")


@check(
    category="locale-conventions/number-format",
    fix="unsafe",
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    characters=tuple("0123456789"),
)
def number_grouping(segment: Segment, context: Context) -> Iterator[Finding]:
    """A number of five digits or more without spaces, or with points, between its thousands.

    Groups of three are parted by a no-break space; years, codes and numbers of four digits need none.

    Wrong:
        fr: Plus de 15000 coureurs ont pris le départ.

        fr: Le chantier a coûté 250000 euros.

        fr: La course distribue 500.000 euros de primes.

        fr: Le club compte 1.250.000 membres.

        fr: La ville compte 45000 habitants.

        fr: Il gagne 12000 euros par mois.

        fr: Un budget de 3.000.000 euros.

        fr: Le stade a 80.000 places.

        fr: Il a couru 10000 m hier.

        fr: Elle doit 150000 francs.

    Right:
        fr: Plus de 15\N{NBSP}000 coureurs ont pris le départ.

        fr: Le chantier a coûté 250\N{NBSP}000 euros.

        fr: La course distribue 500\N{NBSP}000 euros de primes.

        fr: Le club compte 1\N{NBSP}250\N{NBSP}000 membres.

        fr: La ville compte 45\N{NBSP}000 habitants.

        fr: Il gagne 12\N{NBSP}000 euros par mois.

        fr: Un budget de 3\N{NBSP}000\N{NBSP}000 euros.

        fr: Le stade a 80\N{NBSP}000 places.

        fr: Il a couru 10\N{NBSP}000 m hier.

        fr: Elle doit 150\N{NBSP}000 francs.

        fr: En 2023, 1500 coureurs ; le code 75011 ; la version 2.0.1.

        fr: Le club compte 1\N{NBSP}250 membres, la ville 45\N{NBSP}000.

        fr: Le code postal 44000, la route 12345.

        fr: Le 12.05.2024, la version 3.1.2.

        fr: Il a 1500 euros et 9999 vis.

        fr: Le dossier #123456 et le n°45678.

        fr: Sous la réf. 10234567 au catalogue, le brevet 2345678 en vigueur.
    """
    prose = segment.target.prose
    for match in _LONG.finditer(prose):
        if _CODE.search(prose, max(0, match.start() - 12), match.start()):
            continue
        yield _finding(match, f"{int(match[0]):,}".replace(",", "\N{NBSP}"))
    for match in _POINTED.finditer(prose):
        yield _finding(match, match[0].replace(".", "\N{NBSP}"))


def _finding(match: re.Match[str], right: str) -> Finding:
    return Finding(Span(*match.span()), _("groups of three digits are parted by a space"), (right,))
