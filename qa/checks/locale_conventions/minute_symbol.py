"""The check ``minute-symbol``."""

from __future__ import annotations

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

_SYMBOL = regex(rf"(?<![\w.,])(?P<number>\d+){SPACE}?(?P<symbol>mn|hrs?|sec)\b\.?")
_RIGHT = {"mn": "min", "hr": "h", "hrs": "h", "sec": "s"}


@check(
    category="locale-conventions/measurement-format",
    fix="unsafe",
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    words=(
        "mn",
        "hr",
        "hrs",
        "sec",
        *(f"{number}{symbol}" for number in range(100) for symbol in ("mn", "hrs", "sec")),
    ),
)
def minute_symbol(segment: Segment, context: Context) -> Iterator[Finding]:
    """A symbol of time other than h, min, s.

    These are the symbols of the International System.

    Wrong:
        fr: Le chrono a duré 38 mn pour les meilleurs.

        fr: Elle a mis 3 hrs à rejoindre le refuge.

        fr: Il a perdu 12 sec au sommet.

        fr: Une pause de 15mn suffit.

        fr: La côte dure 12 mn au moins.

        fr: Il attend 2 hrs sous la pluie.

        fr: Le record est de 58 sec.

        fr: Une sieste de 20mn suffit.

        fr: Il reste 45 sec à courir.

        fr: Le trajet prend 90 mn.

    Right:
        fr: Le chrono a duré 38\N{NBSP}min pour les meilleurs.

        fr: Elle a mis 3\N{NBSP}h à rejoindre le refuge.

        fr: Il a perdu 12\N{NBSP}s au sommet.

        fr: Une pause de 15\N{NBSP}min suffit.

        fr: La côte dure 12\N{NBSP}min au moins.

        fr: Il attend 2\N{NBSP}h sous la pluie.

        fr: Le record est de 58\N{NBSP}s.

        fr: Une sieste de 20\N{NBSP}min suffit.

        fr: Il reste 45\N{NBSP}s à courir.

        fr: Le trajet prend 90\N{NBSP}min.

        fr: Il a mis 3 h 12 min 5 s, à sec.

        fr: Il a mis 12 min, 5 s et 2 h.

        fr: Le vin sec, le 3 secteurs et la mn de marque.

        fr: Le code MN12 et la série 5 SEC.

        fr: Les 20 min de pause.
    """
    for match in _SYMBOL.finditer(segment.target.prose):
        right = f"{match['number']}\N{NBSP}{_RIGHT[match['symbol']]}"
        end = match.end("symbol")
        yield Finding(Span(match.start(), end), _("the symbol is « {right} »").format(right=right), (right,))
