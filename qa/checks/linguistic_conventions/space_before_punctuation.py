"""The check ``space-before-punctuation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACES
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_SPACED = regex(
    rf"[{SPACES}]+(?P<mark>,(?!\d)|,(?<=\d[{SPACES}],)(?=\d)|\.(?![.\w])|\.(?=[A-ZÀ-Ý][a-zà-ÿ]+[ ,]))"
    rf"(?<![^\w»)\]%\"”’'°€$…][{SPACES}][,.])"
)
_HINTS = tuple(space + mark for space in SPACES[1:] for mark in ",.")
_BEFORE = regex(r"[\w»)\]%\"”’'°€$…]")


@check(category="linguistic-conventions/punctuation", fix="safe", characters=(",", "."))
def space_before_punctuation(segment: Segment, context: Context) -> Iterator[Finding]:
    """A space before a comma or a full stop.

    French sets both close to the word before, whatever the house.

    Wrong:
        fr: Vainqueur l'an dernier , le Slovène abordera la course sans pression.

        fr: Le film sort en juin .

        fr: Les négociations ont échoué . Le syndicat appelle à la grève.

        fr: La commune compte deux écoles\N{NBSP}, un collège et une piscine.

    Right:
        fr: Vainqueur l'an dernier, le Slovène abordera la course sans pression.

        fr: Le film sort en juin.

        fr: Les négociations ont échoué. Le syndicat appelle à la grève.

        fr: La commune compte deux écoles, un collège et une piscine.

        fr: Il programme en .NET et achète des noms en .fr.

        fr: Le texte précise ... puis se tait.

        fr: Il tire au calibre .22 long rifle.

        fr: Le prix\N{NBSP}: 3,50 euros.
    """
    prose = segment.target.prose
    if " ," not in prose and " ." not in prose:
        characters = context.view(segment.target).characters
        if characters.isdisjoint(SPACES[1:]) or not any(hint in prose for hint in _HINTS):
            return
    for match in _SPACED.finditer(prose):
        if match.start() and _BEFORE.match(prose[match.start() - 1]):
            yield Finding(
                Span(*match.span()),
                _("no space before « {mark} »").format(mark=match["mark"]),
                (match["mark"] + " " * prose[match.end() : match.end() + 1].isalnum(),),
            )
