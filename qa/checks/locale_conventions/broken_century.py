"""The check ``broken-century``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.french.numerals import roman
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_CENTURY = regex(rf"(?P<roman>[IVX]+)(?:{SPACE}(?:[èeé]me|ième)\b|(?:{SPACE}e|[°º])(?={SPACE}(?:siècles?|et|ou)\b))")
_ROMANS = {
    f"{roman(number).lower()}{ending}": f"{roman(number)}e"
    for number in range(2, 31)
    for ending in ("eme", "éme", "ieme", "iéme", "ième")
}
"""« XXeme », « XIXième »: in small letters, and what is right."""
_ROMAN_WORDS = frozenset(_ROMANS)
_CENTURIES = frozenset({"siècle", "siècles"})


@check(category="locale-conventions/number-format", fix="unsafe", words=_ROMAN_WORDS | _CENTURIES)
def broken_century(segment: Segment, context: Context) -> Iterator[Finding]:
    """A Roman ordinal torn apart or misspelt: XXeme, XIX° siècle, XV e siècle.

    What many houses write (XXème) is ordinal-abbreviation's, for the profiles of print.

    Wrong:
        fr: Le XXeme siècle a vu deux guerres.

        fr: Au XIX° siècle, on marchait.

        fr: La tour date du XV e siècle.

        fr: Le XVIIIième siècle fut celui des Lumières.

        fr: Au XVI ème siècle, le roi régnait.

        fr: La fin du XXIéme siècle est loin.

        fr: Les XVIIeme et XVIIIeme siècles sont riches.

        fr: La XIIIieme édition commence.

        fr: Un château du XIº siècle domine.

        fr: Le Xeme arrondissement est vivant.

    Right:
        fr: Le XXe siècle a vu deux guerres.

        fr: Au XIXe siècle, on marchait.

        fr: La tour date du XVe siècle.

        fr: Le XVIIIe siècle fut celui des Lumières.

        fr: Au XVIe siècle, le roi régnait.

        fr: La fin du XXIe siècle est loin.

        fr: Les XVIIe et XVIIIe siècles sont riches.

        fr: La XIIIe édition commence.

        fr: Un château du XIe siècle domine.

        fr: Le Xe arrondissement est vivant.

        fr: Louis XV et le XVe siècle ; Jean XXIII et le XXe.

        fr: Le XV de France joue ; le siècle commence.

        fr: Un mi-siècle, un demi-siècle, deux siècles.

        fr: Le XIXème siècle est de la presse.

        fr: Le groupe X et la marque IVX.
    """
    view = context.view(segment.target)
    for match in _CENTURY.finditer(view.prose) if not _CENTURIES.isdisjoint(view.word_set) else ():
        yield _finding(Span(*match.span()), f"{match['roman']}e")
    for word in _ROMAN_WORDS & view.word_set:
        for index in view.places[word]:
            _word, start, end = view.words[index]
            if view.prose[start:end].startswith(_ROMANS[word][:-1]):
                yield _finding(Span(start, end), _ROMANS[word])


def _finding(span: Span, right: str) -> Finding:
    return Finding(span, _("this ordinal is written {right}").format(right=right), (right,))
