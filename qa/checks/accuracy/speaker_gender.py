"""The check ``speaker-gender``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_SAYS = (
    "said|says|told|tells|added|adds|explained|explains|continued|continues|admitted|admits|joked|insisted|insists"
    "|recalled|recalls|wrote|writes|concluded|concludes|replied|replies|confirmed|confirms|revealed|reveals|noted"
    "|warned|smiled|laughed|quipped|reflected|acknowledged|claimed|promised|declared"
)
_SPEAKER = regex(rf"\b(?:(s?he) (?:also |then |later |has )?(?:{_SAYS})|(?:{_SAYS}) (s?he))\b", re.IGNORECASE)
_STOP = regex(r"[.!?»”]")
_INVERTED = regex(r"(?<=[\wé])-(?:t-)?(il|elle)\b", re.IGNORECASE)


@check(
    category="accuracy/mistranslation",
    severity=Severity.MAJOR,
    needs=("source",),
    fix="unsafe",
    characters="-",
    words=("il", "elle"),
)
def speaker_gender(segment: Segment, context: Context) -> Iterator[Finding]:
    """The words of a woman given to a man, or the other way round: *she said*, *a-t-il déclaré*.

    Machines lose the pronoun where the quotation stands between them and the name. Reported only where every
    speaker that the source names by a pronoun is of one gender and every inversion of the French is of the other.
    Questions that French builds with an inversion (*viendra-t-il*) are left alone.

    Wrong:
        en: "The jury dropped the ball," she told reporters.
        fr: « Le jury a failli », a-t-il déclaré aux journalistes.

        en: "I had good legs," she said. "We wait for tomorrow."
        fr: « J'avais de bonnes jambes, a-t-il dit. Attendons demain. »

        en: "I am still sick," he explained.
        fr: « Je suis encore malade », explique-t-elle.

    Right:
        en: "The jury dropped the ball," she told reporters.
        fr: « Le jury a failli », a-t-elle déclaré aux journalistes.

        en: "I had good legs," she said. "We wait for tomorrow."
        fr: « J'avais de bonnes jambes, a-t-elle dit. Attendons demain. »

        en: "I am still sick," he explained.
        fr: « Je suis encore malade », explique-t-il.

        en: "He was strong," she said.
        fr: « Il était fort, a-t-elle dit. Viendra-t-il demain ? »

        en: The rider said: "It rains."
        fr: « Il pleut », a-t-il dit.

        en: "Will the race take place?" she asked herself, she said later.
        fr: « La course aura-t-elle lieu ? » s'est-elle demandé, a-t-elle dit plus tard.
    """
    if segment.source is None:
        return
    target, source = segment.target.prose, segment.source.prose
    inversions = [match for match in _INVERTED.finditer(target) if not _asks(target, match.end())]
    speakers = list(_SPEAKER.finditer(source)) if inversions else []
    is_woman = {(match[1] or match[2]).lower() == "she" for match in speakers}
    is_feminine = {match[1].lower().startswith("elle") for match in inversions}
    if len(is_woman) != 1 or len(is_feminine) != 1 or is_woman == is_feminine or len(speakers) < len(inversions):
        return
    for match, speaker in zip(inversions, speakers, strict=False):
        right = "elle" if True in is_woman else "il"
        message = _("“{said}” in the source: « {right} », not « {wrong} »")
        yield Finding(
            Span(*match.span(1)),
            message.format(said=speaker[0], right=right, wrong=match[1]),
            (right,),
            source_span=Span(*speaker.span()),
        )


def _asks(text: str, end: int) -> bool:
    """Whether the sentence that goes on at ``end`` is a question."""
    stop = _STOP.search(text, end)
    return stop is not None and stop[0] == "?"
