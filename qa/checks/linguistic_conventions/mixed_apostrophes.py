"""The check ``mixed-apostrophes``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Fix, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

_CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
_ELISION = {
    mark: re.compile(rf"{mark}(?<=[cdjlmnstuCDJLMNSTU].)(?=[aeiouyhàâéèêëîïôœAEIOUYHÀÂÉÈÊÎÔŒ])")
    for mark in ("'", _CURLY)
}
_RARE = 0.05
"""Up to this share of all, the rarer kind is a slip rather than a habit."""
_HABIT = 5
"""From this many on, the commoner kind is a habit."""


@check(category="linguistic-conventions/punctuation", fix="safe")
def mixed_apostrophes(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """Straight and curly apostrophes in one text.

    Either kind is right, the mixture is not. A few of one kind among many of the other are slips, each reported;
    where both are common the text was put together from several, which is noted once.

    Wrong:
        fr: J’ai été honnête, j'ai dit que c'était l'heure, qu'il l'aidait d'où qu'il vînt, qu'importe.

        fr: C’est l’été, l’étape d’aujourd’hui n'attend pas.

        fr: L'un d’eux est parti.

        fr: C’est l’heure
        fr: Qu'il l’aide, s’il n’est d’accord qu’à moitié.

    Right:
        fr: J'ai été honnête, j'ai dit que c'était l'heure, qu'il l'aidait d'où qu'il vînt, qu'importe.

        fr: C’est l’été, l’étape d’aujourd’hui n’attend pas.

        fr: L'un d'eux est parti.

        fr: C’est l’heure
        fr: Qu’il l’aide, s’il n’est d’accord qu’à moitié.

        fr: Les années ’90 et l'an 2000.
    """
    if not any(_CURLY in segment.target.prose for segment in document.segments):
        return
    straight, curly = (sum(_count(segment, mark) for segment in document.segments) for mark in ("'", _CURLY))
    if not straight or not curly:
        return
    mark, other = ("'", _CURLY) if straight < curly else (_CURLY, "'")
    rare, common = min(straight, curly), max(straight, curly)
    is_slip = common >= _HABIT and rare <= _RARE * (rare + common)
    places = (
        (segment, match.start())
        for segment in document.segments
        if mark in segment.target.prose
        for match in _ELISION[mark].finditer(segment.target.prose)
    )
    for segment, place in places:
        yield (
            segment,
            Finding(
                Span(place, place + 1),
                _("« {mark} » here, « {other} » {count} times elsewhere").format(mark=mark, other=other, count=common),
                (other,),
                severity=None if is_slip else Severity.NEUTRAL,
                fix=None if is_slip else Fix.UNSAFE,
            ),
        )
        if not is_slip:
            return


def _count(segment: Segment, mark: str) -> int:
    prose = segment.target.prose
    return len(_ELISION[mark].findall(prose)) if mark in prose else 0
