"""The check ``glued-number``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import at_numbers
from qa.french.morphology import Pos
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_BEFORE = regex(r"(?<![\w.,:/-])(?P<number>\d{1,4})(?P<noun>[a-zà-ÿ]{4,}s)(?!\w|[.'’-]\w)")
_END = r"\d{0,3}(?!\w|[.:/'’-]\w)"
_AFTER = regex(rf"[0-9](?<=[a-zà].)(?:(?<=\bà.)|(?<=\b(?:en|le|de|du|au|et).)|(?<=\b(?:les|des|aux|sur|par).)){_END}")


@check(
    category="linguistic-conventions/punctuation",
    fix="safe",
    needs=("lexicon",),
    characters=tuple("0123456789"),
)
def glued_number(segment: Segment, context: Context) -> Iterator[Finding]:
    """A number without a space to the word beside it: 12coureurs, en1990.

    Symbols of units (5km) are for the profiles of print, ordinals (2ème) for their own checks; names (2roues, U23) and
    words unknown to the lexicon are left alone.

    Wrong:
        fr: Il y a 12coureurs devant.

        fr: Elle a gagné avec 3secondes d'avance.

        fr: Le parc compte 40arbres.

        fr: Il est né en1990 à Gand.

        fr: La course part le12 mai.

        fr: Un groupe de8 hommes est parti.

        fr: Il reste 25kilomètres.

        fr: Les équipes ont 8coureurs.

        fr: Il a vécu 30années ici.

        fr: La route des24 virages est fermée.

    Right:
        fr: Il y a 12 coureurs devant.

        fr: Elle a gagné avec 3 secondes d'avance.

        fr: Le parc compte 40 arbres.

        fr: Il est né en 1990 à Gand.

        fr: La course part le 12 mai.

        fr: Un groupe de 8 hommes est parti.

        fr: Il reste 25 kilomètres.

        fr: Les équipes ont 8 coureurs.

        fr: Il a vécu 30 années ici.

        fr: La route des 24 virages est fermée.

        fr: Il roule 5km puis 3min.

        fr: La 2ème étape et la 3ième place.

        fr: Le salon 2roues et la marque 3suisses.

        fr: Une course U23, une Ag2r, un 4x4.

        fr: Le fichier de12.txt et la clé en-4.

        fr: Les 12h de vélo, les 90s.

        fr: Le composé CO2 et la vitamine B12.

        fr: Le modèle le3T est beau.

        fr: L'iPhone15 et le Mp3 de2010-2011.

        fr: Le code 75pays est faux.
    """
    view = context.view(segment.target)
    for match in at_numbers(_BEFORE, view):
        noun = match["noun"]
        is_counted = match["number"] not in ("0", "1") and noun not in _NAMES
        if is_counted and Pos.NOUN in context.lexicon.parts(noun) and "p" in context.lexicon.numbers(noun, Pos.NOUN):
            yield _finding(Span(*match.span()), f"{match['number']} {noun}")
    for match in _AFTER.finditer(view.prose):
        yield _finding(Span(match.start() - 1, match.end()), f"{view.prose[match.start() - 1]} {match[0]}")


_NAMES = frozenset("roues suisses pays temps".split())
"""Nouns of names that begin with a figure: 2roues."""


def _finding(span: Span, right: str) -> Finding:
    return Finding(span, _("a space is missing beside the number"), (right,))
