"""The check ``missing-sentence``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.alignment.align import RATIO
from qa.alignment.anchors import anchors
from qa.alignment.sentences import english_sentences, sentence_links
from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.alignment.sentences import SentenceLink
    from qa.context import Context
    from qa.model import Segment, Text

SHOWN = 60
"""Code points of the source that the message quotes."""
SHORTEST = 20
"""Code points of a sentence that is reported; shorter ones melt into their neighbours."""
_BREAK = regex(r"[.!?][\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK})]*\s")


@check(category="accuracy/omission", severity=Severity.MAJOR, needs=("source",))
def missing_sentence(segment: Segment, context: Context) -> Iterator[Finding]:
    """A sentence of the source that the translation of its paragraph leaves out.

    The sentences of both texts are aligned. One without a partner is reported where hardly a name, number or cognate
    that only it has stands in the French; two sentences made one are no omission.

    Wrong:
        en: The favourites waited. Nobody had expected such a headwind. Philipsen won.
        fr: Les favoris ont attendu. Philipsen a gagné.

        en: He crashed on the descent at high speed. The doctors found a fracture of the collarbone.
        fr: Il a chuté à grande vitesse dans la descente.

    Right:
        en: The favourites waited. Nobody had expected such a headwind. Philipsen won.
        fr: Les favoris ont attendu. Personne n'attendait un tel vent de face. Philipsen a gagné.

        en: He crashed on the descent. He got up at once and finished.
        fr: Il a chuté dans la descente, s'est relevé aussitôt et a terminé.
    """
    source = segment.source
    if source is None or not segment.target.value.strip() or not _BREAK.search(source.value):
        return
    sentences = english_sentences(source.value)
    if len(sentences) < 2:
        return
    is_fewer = len(sentences) > len(context.view(segment.target).sentences)
    if not is_fewer and not _is_short_for(SHORTEST, source, segment.target):
        return
    links = sentence_links(segment, aligner=context.aligner)
    for index, link in enumerate(links):
        if link.target or (not is_fewer and _is_replaced(links, index, segment.target)):
            continue
        if not _is_lost(link, source, segment.target, is_fewer=is_fewer):
            continue
        span = Span(link.source[0].start, link.source[-1].end)
        place = _place(links[:index])
        yield Finding(
            span=Span(place, place),
            message=_("a sentence is missing here: “{text}”").format(text=_shown(source.value[span.start : span.end])),
            source_span=span,
            confidence=0.85,
        )


def _is_replaced(links: Sequence[SentenceLink], index: int, target: Text) -> bool:
    """Whether a target sentence without a source stands next to the link: it may translate it freely."""
    beside = [*links[max(index - 1, 0) : index], *links[index + 1 : index + 2]]
    alone = [span for link in beside if not link.source for span in link.target]
    return any(character.isalpha() for span in alone for character in target.value[span.start : span.end])


def _is_lost(link: SentenceLink, source: Text, target: Text, *, is_fewer: bool) -> bool:
    """Whether the link's sentences are long enough, and the target has little of what they alone have.

    Where the target has no fewer sentences, one of them may hold two: then the target must be short for it as well.
    """
    start, end = link.source[0].start, link.source[-1].end
    text = source.value[start:end]
    if len(text) < SHORTEST:
        return False
    others = f"{source.value[:start]} {source.value[end:]}"
    if not is_fewer and not _is_short_for(len(text), source, target):
        return False
    telling = anchors(text) - anchors(others)
    there = telling & anchors(target.value)
    return len(there) <= len(telling) // 4 and not any(anchor.isdigit() for anchor in there)


def _is_short_for(length: int, source: Text, target: Text) -> bool:
    """Whether the target is as short as if the best part of ``length`` code points of the source were left out."""
    return len(target.value) <= RATIO * (len(source.value) - length / 2)


def _place(before: Sequence[SentenceLink]) -> int:
    """Where in the target the next sentence should begin."""
    return next((link.target[-1].end for link in reversed(before) if link.target), 0)


def _shown(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
