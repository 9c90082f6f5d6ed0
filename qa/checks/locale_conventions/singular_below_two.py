"""The check ``singular-below-two``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, at_numbers
from qa.french.morphology import Pos
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_KINDS = frozenset({Pos.NOUN, Pos.VERB, Pos.ADJECTIVE})
_NOUN = rf"{SPACE}(?P<noun>[a-zà-ÿ]{{2,}}s)\b(?!-)"
_SMALL = regex(rf"(?<![\w.,:/-])(?:0,\d+|1,(?!\d{{3}}\b)\d+|0){_NOUN}")
_ZERO = regex(rf"(?<![\w.,:/-])[Zz]éro{_NOUN}")


@check(category="linguistic-conventions/grammar", fix="unsafe", needs=("lexicon",))
def singular_below_two(segment: Segment, context: Context) -> Iterator[Finding]:
    """A plural after a number below two.

    French begins the plural at two: 1,99 euro, 0,5 seconde. 1,5 millions, which good papers write too, is only noted.

    Wrong:
        fr: Le magazine coûte 1,99 euros.

        fr: Il a gagné avec 0,4 secondes d'avance.

        fr: La ville compte 1,5 millions d'habitants.

        fr: Il n'a marqué que 0 points.

        fr: Il reste 0,5 litres d'eau.

        fr: La note est de 1,5 points.

        fr: Il a fait zéro fautes.

        fr: Elle pèse 1,2 tonnes.

        fr: Il a 0 victoires cette année.

        fr: Le trajet dure 1,75 heures.

    Right:
        fr: Le magazine coûte 1,99 euro.

        fr: Il a gagné avec 0,4 seconde d'avance.

        fr: La ville compte 1,5 million d'habitants.

        fr: Il n'a marqué que 0 point.

        fr: Il reste 0,5 litre d'eau.

        fr: La note est de 1,5 point.

        fr: Il a fait zéro faute.

        fr: Elle pèse 1,2 tonne.

        fr: Il a 0 victoire cette année.

        fr: Le trajet dure 1,75 heure.

        fr: Le contre-la-montre mesure 1,250 mètres. (À l'anglaise : 1 250.)

        fr: Il est allé 1,5 fois plus vite, en 2,1 secondes.

        fr: Le score est de 1,5 contre 0 dans tous les cas.

        fr: Il a 2 points, 2,5 litres et 10 fautes.

        fr: Le bras mesure 0,6 mètre et pèse 1,9 kilo.

        fr: À 1,5 fois le prix, 0 gros souci.
    """
    view = context.view(segment.target)
    prose = view.prose
    found = list(at_numbers(_SMALL, view)) if "1," in prose or "0" in prose else []
    if "zéro" in view.word_set:
        found += _ZERO.finditer(prose)
    for match in found:
        noun = match["noun"]
        readings = context.lexicon.analyses(noun)
        singular = next((a.lemma for a in readings if a.pos is Pos.NOUN and a.number == "p"), "")
        if singular and all(a.pos in _KINDS and (a.number != "" or a.pos is Pos.VERB) for a in readings):
            yield Finding(
                Span(*match.span("noun")),
                _("singular below two: {right}").format(right=singular),
                (singular,),
                severity=Severity.NEUTRAL if noun in {"millions", "milliards"} else None,
            )
