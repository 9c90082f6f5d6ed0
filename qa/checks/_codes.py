"""What the checks of codes share: the codes of two texts compared."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.formats.codes import Code
    from qa.model import Segment


def unlike(
    source: Sequence[Code], target: Sequence[Code], segment: Segment, *, with_added: bool = True
) -> Iterator[Finding]:
    """What ``target`` has otherwise than ``source``, by their keys: changed, missing and, ``with_added``, added."""
    gone, added = _surplus(source, target), _surplus(target, source)
    origin = segment.source.value if segment.source else ""
    written = {code: origin[slice(*code.span)] for code in gone}
    for code in gone:
        other = next((other for other in added if other.kind == code.kind), added[0] if added else None)
        if other is None:
            end = len(segment.target.value)
            yield Finding(Span(end, end), _("{piece} is missing").format(piece=written[code]), source_span=code.span)
            continue
        added.remove(other)
        found = segment.target.value[slice(*other.span)]
        message = _("{found} should be {piece}").format(found=found, piece=written[code])
        yield Finding(other.span, message, replacements=(written[code],), source_span=code.span)
    for code in added if with_added else ():
        piece = segment.target.value[slice(*code.span)]
        yield Finding(code.span, _("{piece} is not in the source").format(piece=piece))


def _surplus(codes: Sequence[Code], others: Sequence[Code]) -> list[Code]:
    """The codes that are left when each of ``others`` has cleared one like it."""
    cleared = Counter(code.key for code in others)
    left = []
    for code in codes:
        if cleared[code.key]:
            cleared[code.key] -= 1
        else:
            left.append(code)
    return left
