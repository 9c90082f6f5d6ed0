"""Two monolingual documents made one: each target segment with its source, and what has no counterpart."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qa.alignment.align import align, length_cost
from qa.alignment.anchors import shared
from qa.alignment.likeness import likeness
from qa.alignment.sentences import english_sentences
from qa.alignment.texts import cut, join
from qa.i18n import _
from qa.model import Segment, Span, Stretch, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa.models import Encoder

MISSING = "missing"
"""The kind of a segment whose source stands in no target: its target is an empty text where it should stand."""
ADDED = "added"
"""The state of a segment whose target answers to no source."""


class Paired(NamedTuple):
    """The segments of a document and what the reader of a report should know of how they were paired."""

    segments: tuple[Segment, ...]
    notes: tuple[str, ...] = ()


def pair(
    source: Sequence[Segment],
    target: Sequence[Segment],
    glossary: Mapping[str, Iterable[str]] | None = None,
    aligner: Encoder | None = None,
) -> Paired:
    """The segments of ``target``, each with the segments of ``source`` that it translates as its source.

    A source segment without a translation becomes a segment of kind :data:`MISSING`, a target segment without a source
    gets the state :data:`ADDED`.
    """
    kinds = ([segment.kind for segment in source], [segment.kind for segment in target])
    texts = ([segment.target.value for segment in source], [segment.target.value for segment in target])
    segments: list[Segment] = []
    for link in align(*texts, kinds=kinds, glossary=glossary, likeness=likeness(*texts, aligner) if aligner else None):
        sources = source[link.source.start : link.source.stop]
        targets = target[link.target.start : link.target.stop]
        if not targets:
            segments.extend(_missing(segment, segments, target, link.target.start) for segment in sources)
        elif not sources:
            segments.extend(dataclasses.replace(segment, state=ADDED) for segment in targets)
        else:
            parts = _parts(join([segment.target for segment in sources]), targets)
            segments.extend(
                dataclasses.replace(segment, source=part) for segment, part in zip(targets, parts, strict=True)
            )
    return Paired(tuple(segments), _notes(segments))


def pair_by_id(source: Sequence[Segment], target: Sequence[Segment]) -> Paired:
    """The segments of ``target``, each with the segment of ``source`` that has its id."""
    sources = {segment.id: segment for segment in source}
    segments: list[Segment] = []
    for segment in target:
        origin = sources.pop(segment.id, None)
        change = {"state": ADDED} if origin is None else {"source": origin.target}
        segments.append(dataclasses.replace(segment, **change))
    segments.extend(_missing(segment, segments, target, len(target)) for segment in sources.values())
    return Paired(tuple(segments), _notes(segments))


def _missing(origin: Segment, before: Sequence[Segment], target: Sequence[Segment], index: int) -> Segment:
    """A segment for the source ``origin``, located after what stands ``before``, else before the target."""
    if before:
        last = before[-1].target
        place = last.locate(Span(0, len(last.value))).end
    else:
        place = target[index].target.locate(Span(0, 0)).start if index < len(target) else 0
    return Segment(f"source {origin.id}", Text("", (Stretch(0, 0, place, place),)), origin.target, kind=MISSING)


def _parts(source: Text, targets: Sequence[Segment]) -> list[Text]:
    """``source`` cut at ends of sentences into what each of ``targets`` translates."""
    spans = english_sentences(source.value)
    parts: list[Text] = []
    start = 0
    for number, segment in enumerate(targets[:-1], 1):
        ends = range(start + 1, len(spans) - len(targets) + number + 1)
        if not ends:  # fewer sentences than segments: each is beside the whole
            return [source] * len(targets)
        rest = " ".join(other.target.value for other in targets[number:])
        end = _best_end(source.value, spans[start:], ends, (segment.target.value, rest))
        parts.append(cut(source, Span(spans[start].start, spans[end - 1].end)))
        start = end
    return [*parts, cut(source, Span(spans[start].start, len(source.value)))] if parts else [source]


def _best_end(value: str, spans: Sequence[Span], ends: range, targets: tuple[str, str]) -> int:
    """After which sentence to cut, so that what is before and after goes best with the two targets."""

    def cost(end: int) -> float:
        cut_at = spans[end - ends.start].end
        halves = (value[spans[0].start : cut_at], value[cut_at:])
        common = shared(halves, targets)
        lengths = sum(length_cost(len(half), len(target)) for half, target in zip(halves, targets, strict=True))
        return lengths - common.get((0, 0), 0.0) - common.get((1, 1), 0.0)

    return min(ends, key=cost)


def _notes(segments: Sequence[Segment]) -> tuple[str, ...]:
    counts = Counter("missing" if s.kind == MISSING else "added" if s.state == ADDED else "paired" for s in segments)
    notes = []
    if counts["missing"]:
        notes.append(_("source segments without a translation: {count}").format(count=counts["missing"]))
    if counts["added"]:
        notes.append(_("segments without a source: {count}").format(count=counts["added"]))
    if counts["paired"] < counts["missing"] + counts["added"]:
        notes.append(_("most segments could not be aligned: are these two the same article?"))
    return tuple(notes)
