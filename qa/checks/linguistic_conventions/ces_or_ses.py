"""The check ``ces-or-ses``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import Trait
from qa.grammar import reading_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("ses",),
)
def ces_or_ses(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Ses* for *ces* before a noun with *-ci* or *-là*.

    The particle points, so the determiner does too. Not attempted: *ces* for *ses* (*il a perdu ces lunettes*),
    which only the story can settle.

    Wrong:
        fr: Ses deux-là s'entendent bien.

        fr: Ses jours-ci, il pleut.

        fr: Il aimait ses années-là.

        fr: Dans ses moments-là, on serre les dents.

        fr: Ses trois coureurs-là sont dangereux.

        fr: À ses heures-ci, la route est vide.

        fr: Avec ses gens-là, on ne parle pas.

        fr: Ses belles années-là sont loin.

        fr: Il connaît ses routes-là.

        fr: Ses vélos-ci sont neufs.

    Right:
        fr: Ces deux-là s'entendent bien.

        fr: Ces jours-ci, il pleut.

        fr: Il aimait ces années-là.

        fr: Dans ces moments-là, on serre les dents.

        fr: Ces trois coureurs-là sont dangereux.

        fr: À ces heures-ci, la route est vide.

        fr: Avec ces gens-là, on ne parle pas.

        fr: Ces belles années-là sont loin.

        fr: Il connaît ces routes-là.

        fr: Ces vélos-ci sont neufs.

        fr: Ces coureurs et ses équipiers ont chuté.

        fr: Un de ses fils vit ici, un de ces jours il partira.

        fr: Il a perdu ses lunettes et ses clés.

        fr: Ses amis, ce jour-là, étaient absents.

        fr: Ses parents vivent là, ses frères ici.

        fr: Il range ses affaires ce soir-là.

        fr: Ses sœurs, ces gens-là les aiment.

        fr: Ses deux filles sont là.

        fr: Il a fait ses adieux à cette époque-là.

        fr: Ses victoires d'alors, ces temps-là, comptaient.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("ses",)):
        for after in (index + 2, index + 3):
            words = reading.forms[index + 1 : after]
            if reading.lowers[after] in ("-là", "-ci") and all(
                form.nominal or form.traits & Trait.NUMERAL for form in words
            ):
                yield swap(reading, index, "ces")
                break
