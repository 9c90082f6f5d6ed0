"""The check ``orphan-punctuation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_MARKS = frozenset(",;.?!")
_ORPHAN = regex(r"\s*([,;]\s*|\.\s+|[?!]\s+)(?=[^\W\d_])")


@check(category="linguistic-conventions/punctuation", fix="unsafe")
def orphan_punctuation(segment: Segment, context: Context) -> Iterator[Finding]:
    """A closing mark at the very beginning of a paragraph.

    The end of the sentence before was cut off and its mark has stayed. Dots of suspension may begin a paragraph.

    Wrong:
        fr: . Les autorités locales ont fermé la route.

        fr: , selon les organisateurs de l'épreuve.

        fr: ; puis la pluie a cessé.

        fr: ! Le peloton est reparti.

    Right:
        fr: Les autorités locales ont fermé la route.

        fr: selon les organisateurs de l'épreuve.

        fr: puis la pluie a cessé.

        fr: Le peloton est reparti.

        fr: ... et alors il a souri.

        fr: .NET est une plateforme logicielle.

        fr: … Et le peloton repartit.

        fr: - Vraiment ?
    """
    prose = segment.target.prose
    match = _ORPHAN.match(prose) if prose[:1] in _MARKS or prose[:1].isspace() else None
    if match:
        yield Finding(Span(*match.span()), _("a mark with nothing before it"), ("",))
