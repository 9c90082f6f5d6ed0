"""The check ``impossible-pressure``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, at_numbers
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_PRESSURE = re.compile(
    rf"(?P<number>(?<![\w.,:/-])\d+(?:,\d+)?)(?P<range>{SPACE}(?:à|et|ou|-){SPACE}\d+(?:,\d+)?)?{SPACE}?bars?(?![\w-])"
)
_TYRES = frozenset(
    "pneu pneus boyau boyaux gonflé gonflée gonflés gonflées gonfle gonfler gonflez gonflage gonflait tubeless "
    "chambre pression pressions regonflé regonflés dégonfler".split()
)
_OTHERS = frozenset(
    "pompe pompes suspension suspensions fourche amortisseur compresseur bouteille bouteilles cartouche cartouches "
    "frein freins hydraulique réservoir nettoyeur jet bière bières bistrots bistrot cafés restaurants éclatement "
    "chocolat résiste résister maximale maximum".split()
)
"""What stands higher pressures, and company in which bars serve drinks."""
_HIGHEST = 15
"""Bar: no bicycle tyre goes beyond, track tubulars included; 20 psi, the lowest written in English, is above."""
_PSI_PER_BAR = 14.5


@check(category="accuracy/mistranslation", severity=Severity.MAJOR, fix="unsafe", words=("bar", "bars"))
def impossible_pressure(segment: Segment, context: Context) -> Iterator[Finding]:
    """A tyre at a pressure in bars that only psi can mean: *des pneus gonflés à 75 bars*.

    The unit was translated and the figure kept. A road tyre holds four to eight bars, a track tubular fifteen at most.
    Only where the sentence speaks of tyres or inflating, and of no pump, fork, shock or brake.

    Wrong:
        fr: Elle roule avec des pneus gonflés à 75 bars.

        fr: La pression conseillée pour ces pneus est de 80 bars.

        fr: Je gonfle mes boyaux à 110 bars.

    Right:
        fr: Elle roule avec des pneus gonflés à 5,2 bars.

        fr: La pression conseillée pour ces pneus est de 5,5 bars.

        fr: Je gonfle mes boyaux à 7,6 bars.

        fr: Un boyau de piste gonflé à 15 bars, un amortisseur gonflé à 20 bars.

        fr: La ville compte 75 bars. La pompe gonfle les pneus jusqu'à 20 bars.
    """
    view = context.view(segment.target)
    if _TYRES.isdisjoint(view.word_set):
        return
    for match in at_numbers(_PRESSURE, view):
        figure = float(match["number"].replace(",", "."))
        if figure <= _HIGHEST:
            continue
        words = frozenset(view.words_in(view.sentence_at(match.start())))
        if _TYRES.isdisjoint(words) or not _OTHERS.isdisjoint(words):
            continue
        bars = f"{figure / _PSI_PER_BAR:.1f}".replace(".", ",")
        message = _("no tyre holds {pressure}: psi, that is {bars} bars?")
        better = () if match["range"] else (f"{bars} bars",)
        yield Finding(Span(*match.span()), message.format(pressure=match.group(), bars=bars), better)
