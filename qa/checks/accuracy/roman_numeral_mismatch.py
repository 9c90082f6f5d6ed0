"""The check ``roman-numeral-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity
from qa.values import changes
from qa.values.read import ROMANS, read_english, read_french

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(category="accuracy/mistranslation/number", severity=Severity.MAJOR, needs=("source",), words=ROMANS)
def roman_numeral_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A century, king or volume in Roman numerals that is another one than in the source.

    Compared as values: *the 20th century* is « le XXe siècle », *World War II* « la Seconde Guerre mondiale ». As with
    other numbers, one only left out or only added is not reported.

    Wrong:
        en: Louis XIV built the road.
        fr: Louis XVI a construit la route.

        en: The church is of the 12th century.
        fr: L'église date du XXIe siècle.

        en: Super Bowl LIV was on television.
        fr: Le Super Bowl LVI passait à la télévision.

    Right:
        en: Louis XIV built the road.
        fr: Louis XIV a construit la route.

        en: The church is of the 12th century.
        fr: L'église date du XIIe siècle.

        en: Super Bowl LIV was on television.
        fr: Le Super Bowl LIV passait à la télévision.

        en: It was built after World War II, in 1950.
        fr: Elle a été construite au XXe siècle, après la Seconde Guerre mondiale.

        en: He wore size XL.
        fr: Il portait du XL.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    atoms = read_french(target.prose, target.words)
    if not any(_is_roman(target.prose[slice(*atom.span)]) for atom in atoms if atom.is_digits):
        return
    for change in changes(read_english(source.prose, source.words), atoms):
        found = target.prose[slice(*change.target.span)]
        if _is_roman(found) and change.source.values[0] < _MOST:
            wanted = source.prose[slice(*change.source.span)]
            message = _("the source has {wanted}, the translation {found}").format(wanted=wanted, found=found)
            yield Finding(change.target.span, message, source_span=change.source.span, confidence=0.9)


_MOST = 100
"""A year may be told as its century."""


def _is_roman(text: str) -> bool:
    return len(text) > 1 and text.isupper() and text.isalpha()
