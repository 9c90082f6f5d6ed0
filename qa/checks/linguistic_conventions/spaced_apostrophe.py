"""The check ``spaced-apostrophe``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import APOSTROPHE, SPACE
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_ELIDED = r"(?<![\w'’&-])(?:[cdjlmnstCDJLMNST]|[qQ]u|(?:[jJ]usq|[lL]orsq|[pP]uisq|[qQ]uoiq|[pP]resq)u|[aA]ujourd)"
_VOWEL = r"[aeiouyhàâéèêëîïôùûœAEIOUYHÀÂÉÈÊÎÏÔŒ]"
_SPACED = regex(rf"{_ELIDED}(?:{SPACE}+(?P<a>{APOSTROPHE}){SPACE}*|(?P<b>{APOSTROPHE}){SPACE}+)(?={_VOWEL})")


@check(category="linguistic-conventions/punctuation", fix="safe", characters=("'", "\N{RIGHT SINGLE QUOTATION MARK}"))
def spaced_apostrophe(segment: Segment, context: Context) -> Iterator[Finding]:
    """A space before or after the apostrophe of an elision.

    Tokens were put together again badly. Names like Guns N' Roses keep their space.

    Wrong:
        fr: L' arrivée sera jugée au sommet du mont Ventoux.

        fr: La maison d 'édition a fermé ses portes.

        fr: Le public n' a pas ménagé ses encouragements.

        fr: Il est parti aujourd' hui, jusqu' à la mer.

    Right:
        fr: L'arrivée sera jugée au sommet du mont Ventoux.

        fr: La maison d'édition a fermé ses portes.

        fr: Le public n'a pas ménagé ses encouragements.

        fr: Il est parti aujourd'hui, jusqu'à la mer.

        fr: Guns N' Roses revient, rock n' roll et 'oui' compris.

        fr: Il a dit : 'c' est une lettre.
    """
    prose = segment.target.prose
    characters = context.view(segment.target).characters
    if not any(
        pair in prose for mark, space, pairs in _HINTS if mark in characters and space in characters for pair in pairs
    ):
        return
    for match in _SPACED.finditer(prose):
        start = min(match.start(group) for group in ("a", "b") if match[group])
        while prose[start - 1].isspace():
            start -= 1
        yield Finding(Span(start, match.end()), _("no space about an apostrophe"), (match["a"] or match["b"],))


_HINTS = tuple(
    (mark, space, (mark + space, space + mark)) for mark in "'\N{RIGHT SINGLE QUOTATION MARK}" for space in " \N{NBSP}"
)
