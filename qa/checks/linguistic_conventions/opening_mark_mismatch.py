"""The check ``opening-mark-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._strings import is_string
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_MARK = regex(
    r"\s*(\.{3}|\N{HORIZONTAL ELLIPSIS}|[-*\N{BULLET}#>+=\N{EN DASH}\N{EM DASH}]+(?=\s)|\*+(?=\w)|[:;!?](?=[\s\w]))"
)
_ALIKE = str.maketrans({"\N{HORIZONTAL ELLIPSIS}": "...", "\N{EN DASH}": "-", "\N{EM DASH}": "-", "\N{BULLET}": "*"})


@check(category="linguistic-conventions/punctuation", severity=Severity.MINOR, needs=("source",))
def opening_mark_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A string that begins with another mark than its source: the dash of a list, an asterisk, an ellipsis.

    Quotation marks and brackets are compared elsewhere, and articles are not compared at all.

    Wrong:
        kind: string
        en: ...and the winner is
        fr: et le vainqueur est

        kind: string
        en: * Required field
        fr: Champ obligatoire

        kind: string
        en: Stage profile
        fr: - Profil de l'étape

    Right:
        kind: string
        en: ...and the winner is
        fr: …et le vainqueur est

        kind: string
        en: * Required field
        fr: * Champ obligatoire

        kind: string
        en: Stage profile
        fr: Profil de l'étape

        kind: string
        en: – one per rider
        fr: - un par coureur
    """
    if segment.source is None or not is_string(segment):
        return
    wanted, found = (_MARK.match(text.prose) for text in (segment.source, segment.target))
    marks = ["" if mark is None else mark[1].translate(_ALIKE) for mark in (wanted, found)]
    if marks[0] == marks[1]:
        return
    if found is None and wanted is not None:
        message = _("the source begins with {mark}").format(mark=wanted[1])
        yield Finding(Span(0, 0), message, source_span=Span(*wanted.span(1)))
    elif found is not None:
        yield Finding(Span(*found.span(1)), _("the source does not begin with {mark}").format(mark=found[1]))
