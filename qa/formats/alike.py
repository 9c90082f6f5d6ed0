"""What a segment has for a program on both sides alike, protected in both: no check reads it as French."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa.formats.codes import firm_codes, loose_codes
from qa.formats.protect import addresses, merge

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.formats.codes import Code
    from qa.model import Segment, Span

_PAGE = frozenset({"entity", "tag"})


def with_alike(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """``segments``, each with its codes protected that its source has as well."""
    return tuple(map(_with_alike, segments))


def codes_of(value: str) -> Sequence[Code]:
    """All codes of ``value`` in order; addresses, and what lies in them, are none."""
    loose = loose_codes(value)
    firm = firm_codes(value)
    if not loose:
        return firm
    found = list(firm)
    places = addresses(value)
    for code in loose:
        inside = [span for span in places if code.span.overlaps(span)]
        if any(code.span.overlaps(other.span) for other in firm) or not all(map(code.span.contains, inside)):
            continue
        key = code.key
        for span in inside:
            key = key.replace(value[slice(*span)], "")
        found.append(code._replace(key=key))
    return sorted(found, key=lambda code: code.span)


def _with_alike(segment: Segment) -> Segment:
    if segment.source is None:
        return segment
    target = codes_of(segment.target.value)
    source = codes_of(segment.source.value) if target else ()
    if not source:
        return segment
    ours, theirs = ({(code.kind, code.key) for code in codes} for codes in (source, target))
    is_page = any(code.kind in _PAGE for code in source)
    common = ours & theirs
    shared = [
        [
            code.span
            for code in codes
            if ((code.kind, code.key) in common or (is_page and code.kind == "entity")) and _is_apart(value, code.span)
        ]
        for value, codes in ((segment.source.value, source), (segment.target.value, target))
    ]
    if not any(shared):
        return segment
    return replace(
        segment,
        source=replace(segment.source, protected=merge([*segment.source.protected, *shared[0]])),
        target=replace(segment.target, protected=merge([*segment.target.protected, *shared[1]])),
    )


def _is_apart(value: str, span: Span) -> bool:
    """Whether a code cuts no word in two."""
    edges = (value[max(span.start - 1, 0) : span.start + 1], value[span.end - 1 : span.end + 1])
    return not any(len(edge) == 2 and edge.isalnum() for edge in edges)
