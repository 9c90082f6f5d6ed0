"""The check ``added-sentence``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.alignment.align import RATIO
from qa.alignment.anchors import anchors
from qa.alignment.sentences import english_sentences, sentence_links
from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.alignment.sentences import SentenceLink
    from qa.context import Context
    from qa.model import Segment, Text

SHORTEST = 40
"""Code points of a sentence that is reported; shorter ones may be split from their neighbours."""
_SHARE = 0.85
"""What part of the sentence the paragraph is longer by, at least."""


@check(category="accuracy/addition", severity=Severity.MAJOR, needs=("source",))
def added_sentence(segment: Segment, context: Context) -> Iterator[Finding]:
    """A sentence of the translation that its paragraph of the source does not have.

    An engine went on by itself, or what it was told got into the text. The sentences of both texts are aligned; one of
    the French without a partner is reported where hardly a name, number or cognate that only it has stands in the
    source, and the paragraph is longer by it. One sentence made two is no addition.

    Wrong:
        en: The favourites waited. Philipsen won the sprint.
        fr: Les favoris ont attendu. Le spectacle était magnifique pour tous les amateurs. Philipsen a gagné le sprint.

        en: The race starts at noon.
        fr: La course commence à midi. N'hésitez pas à me demander si vous souhaitez une autre traduction.

    Right:
        en: The favourites waited. Philipsen won the sprint.
        fr: Les favoris ont attendu. Philipsen a gagné le sprint.

        en: The race starts at noon.
        fr: La course commence à midi.

        en: He crashed on the descent, got up at once and finished with a bandage round his knee.
        fr: Il a chuté dans la descente. Il s'est relevé aussitôt et a terminé avec un bandage au genou.
    """
    source, target = segment.source, segment.target
    if source is None or not source.value.strip() or len(target.value) < RATIO * len(source.value) + _SHARE * SHORTEST:
        return
    if len(context.view(target).sentences) <= len(english_sentences(source.value)):
        return
    for link in sentence_links(segment, aligner=context.aligner):
        if not link.source and link.target and _is_added(link, source, target):
            span = Span(link.target[0].start, link.target[-1].end)
            yield Finding(span, _("the source has nothing that this would translate"), confidence=0.8)


def _is_added(link: SentenceLink, source: Text, target: Text) -> bool:
    """Whether the link's sentences are long enough, make the paragraph longer, and share little with the source."""
    start, end = link.target[0].start, link.target[-1].end
    text = target.value[start:end]
    if len(text) < SHORTEST or len(target.value) < RATIO * len(source.value) + _SHARE * len(text):
        return False
    telling = anchors(text) - anchors(f"{target.value[:start]} {target.value[end:]}")
    there = telling & anchors(source.value)
    return len(there) <= len(telling) // 4 and not any(anchor.isdigit() for anchor in there)
