"""The check ``doubled-paragraph``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

_WORDS = 10
"""A paragraph of fewer words may come again by right: a caption, a link, a refrain."""
_KINDS = frozenset({"cell", "string", "subtitle"})
"""Where the same words come again by right."""


@check(category="linguistic-conventions/duplication", severity=Severity.MAJOR)
def doubled_paragraph(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A paragraph that stands twice in the text.

    A page has its summary twice, and a copy from the screen takes both. Short paragraphs, table cells, strings and
    subtitles are left alone, and so is what the source says twice.

    Wrong:
        fr: Le départ de la première étape sera donné à midi sur la place du village de Morzine.
        fr: Les favoris sont attendus dans le final.
        fr: Le départ de la première étape sera donné à midi sur la place du village de Morzine.

    Right:
        fr: Le départ de la première étape sera donné à midi sur la place du village de Morzine.
        fr: Les favoris sont attendus dans le final.

        fr: Voir le classement complet.
        fr: Voir le classement complet.

        en: The start of the first stage will be given at noon on the square of Morzine.
        fr: Le départ de la première étape sera donné à midi sur la place de Morzine.
        en: The start of the first stage will be given at noon on the square of Morzine.
        fr: Le départ de la première étape sera donné à midi sur la place de Morzine.
    """
    seen: dict[tuple[int, str, str, str], list[Segment]] = {}
    for segment in document.segments:
        words = context.view(segment.target).words
        if segment.kind in _KINDS or len(words) < _WORDS:
            continue
        alike = seen.setdefault((len(words), words[0][0], words[len(words) // 2][0], words[-1][0]), [])
        plain = [word for word, _, _ in words] if alike else []
        first = next((s for s in alike if [word for word, _, _ in context.view(s.target).words] == plain), None)
        if first is None:
            alike.append(segment)
        elif not (first.source and segment.source and first.source.value == segment.source.value):
            yield segment, Finding(Span(0, len(segment.target.value)), _("this paragraph stands twice"))
