"""The sentences of a segment's source and target, side by side."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa.alignment.align import align
from qa.alignment.likeness import likeness
from qa.french.sentences import sentences
from qa.model import Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qa.model import Segment
    from qa.models import Encoder

_END = regex(
    r"[.!?\N{HORIZONTAL ELLIPSIS}]+[\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK})\]]*"
    r"(?=\s+[\"'(\[\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}]*[A-Z\u00c0-\u00dd\d])"
)
_ABBREVIATION = regex(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Ste|Jr|Sr|No|vs|approx|Gen|Lt|Col|Sgt|Rev|Mt|Mme|Mlle|art|cf|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Gov|Sen|Rep|Capt|Inc|Ltd|Corp|Co|[A-Z])\.$"
)


class SentenceLink(NamedTuple):
    """Source sentences and the target sentences that translate them; one side may be empty."""

    source: tuple[Span, ...]
    target: tuple[Span, ...]


@lru_cache(maxsize=1024)
def english_sentences(value: str) -> tuple[Span, ...]:
    """The sentences of ``value``, without the white space between them.

    An abbreviation or an initial ends no sentence.
    """
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(value):
        if _ABBREVIATION.search(value, max(start, match.end() - 8), match.end()) and value[match.start()] == ".":
            continue
        spans.append(Span(start, match.end()))
        start = match.end()
        while start < len(value) and value[start].isspace():
            start += 1
    end = len(value.rstrip())
    if start < end:
        spans.append(Span(start, end))
    return tuple(spans)


def sentence_links(
    segment: Segment, glossary: Mapping[str, Iterable[str]] | None = None, aligner: Encoder | None = None
) -> list[SentenceLink]:
    """The sentences of ``segment`` linked, in order; none where it has no source.

    Spans count in the values of the two texts. ``glossary`` gives target terms by source term, ``aligner``
    is a sentence encoder that helps to align.
    """
    if segment.source is None:
        return []
    source, target = segment.source.value, segment.target.value
    sources, targets = english_sentences(source), tuple(Span(*span) for span in sentences(target))
    texts = ([source[span.start : span.end] for span in sources], [target[span.start : span.end] for span in targets])
    links = align(*texts, glossary=glossary, likeness=likeness(*texts, aligner) if aligner else None)
    return [
        SentenceLink(sources[link.source.start : link.source.stop], targets[link.target.start : link.target.stop])
        for link in links
    ]
