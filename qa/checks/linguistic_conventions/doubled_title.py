"""The check ``doubled-title``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
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

        fr: Le Danois gagne à Gand | Le Danois gagne à Gand | Vélo actualités

        fr: Le Danois gagne la course de Gand
        fr: Le Danois gagne la course de Gand Le Belge est deuxième.

    Right:
        fr: Un vainqueur surprise à Gand

        fr: Les Bleues en finale olympique

        fr: Le vélo électrique en plein essor

        fr: Grève des trains : ce qui change lundi.

        fr: Le Danois gagne à Gand | Vélo actualités

        fr: Le Danois gagne la course de Gand
        fr: Le Belge est deuxième.

        fr: Vive le Tour de France ! Vive le Tour de France !

        fr: Le vélo pour tous, tous pour le vélo.

        fr: Un vainqueur surprise à Gand
        fr: Le Danois a surpris tous les favoris à Gand.

        fr: Le Danois a gagné la course de Gand
        fr: Le Danois a gagné la course de Gand-Wevelgem et en rit.

        fr: Tour de Suisse | Étape 3 | Le classement
    """
    for segment in document.segments:
        middle = _seam(segment.target, context)
        if middle:
            again = Span(middle, len(segment.target.value))
            whole = Span(0, again.end)
            yield segment, Finding(whole, _("the title stands twice"), (segment.target.value[again.start :].strip(),))
        elif match := _parted(segment.target.value):
            yield segment, Finding(Span(match.start("again"), match.end("again")), _("the title stands twice"), ("",))
    first, second = [*document.segments[:2], None, None][:2]
    if first and second:
        words = _words(first.target, context)
        if len(words) >= _WORDS and words == _words(second.target, context):
            yield second, Finding(Span(0, len(second.target.value)), _("the title stands twice"))
        elif len(words) > _WORDS and second.target.value.startswith(title := first.target.value.rstrip(" .")):
            after = _GOES_ON.match(second.target.value, len(title))
            if after:
                yield second, Finding(Span(0, after.end()), _("the title stands twice"), ("",))


_GOES_ON = regex(r"[ .]+(?=(?:Le|La|Les|L['’]|Un|Une|Il|Elle|Ce|Cette|Après|Dans|À|En)\b)")


def _parted(value: str) -> re.Match[str] | None:
    """A title that stands again before the name of the page: *A gagne à B | A gagne à B | Le Journal*."""
    if len(value) > _LENGTH or value.count(value[:_HEAD]) < 2:
        return None
    match = _TWICE.match(value)
    return match if match and len(match["title"].split()) >= _PARTED else None


_HEAD = 8
"""Code points at the beginning that a title written twice has twice."""
_PARTED = 3
_TWICE = regex(r"(?P<title>[^|–—:]{8,160}?)(?P<again>\s?[|–—:-]\s(?P=title))\s?[|–—:-]\s\S")


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
