"""The check ``doubled-title``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment, Text

_WORDS = 4
"""A title of fewer words may be repeated by chance or for effect."""


@check(category="linguistic-conventions/duplication", fix="unsafe")
def doubled_title(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A title written twice, in one line or in the first two.

    The page's title and the article's were both taken over. Cries (Vive le Tour ! Vive le Tour !) are no titles.

    Wrong:
        fr: Un vainqueur surprise à Gand Un vainqueur surprise à Gand

        fr: Les Bleues en finale olympique - Les Bleues en finale olympique

        fr: Le vélo électrique en plein essor. Le vélo électrique en plein essor

        fr: Grève des trains : ce qui change lundi. Grève des trains : ce qui change lundi.

    Right:
        fr: Un vainqueur surprise à Gand

        fr: Les Bleues en finale olympique

        fr: Le vélo électrique en plein essor

        fr: Grève des trains : ce qui change lundi.

        fr: Vive le Tour de France ! Vive le Tour de France !

        fr: Le vélo pour tous, tous pour le vélo.

        fr: Un vainqueur surprise à Gand
        fr: Le Danois a surpris tous les favoris à Gand.
    """
    for segment in document.segments:
        middle = _seam(segment.target, context)
        if middle:
            again = Span(middle, len(segment.target.value))
            whole = Span(0, again.end)
            yield segment, Finding(whole, _("the title stands twice"), (segment.target.value[again.start :].strip(),))
    first, second = [*document.segments[:2], None, None][:2]
    if first and second:
        words = _words(first.target, context)
        if len(words) >= _WORDS and words == _words(second.target, context):
            yield second, Finding(Span(0, len(second.target.value)), _("the title stands twice"))


def _words(text: Text, context: Context) -> list[str]:
    return [word for word, _, _ in context.view(text).words] if len(text.value) <= _LENGTH else []


_LENGTH = 400
"""Code points: what is longer is no title."""


def _seam(text: Text, context: Context) -> int:
    """Where the second half begins if it repeats the first, else 0."""
    words = _words(text, context)
    half = len(words) // 2
    if half < _WORDS or len(words) % 2 or words[:half] != words[half:]:
        return 0
    places = context.view(text).words
    between = text.prose[places[half - 1][2] : places[half][1]]
    return 0 if any(mark in between for mark in '!?«»",') else places[half][1]
