"""The check ``unpaired-bracket``."""

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

_BRACKET = regex(r"[()\[\]]")
_ENUMERATION = regex(r"(?:^|[\s,;:«(])(?:[^\W_]{1,2}|\d{1,3}[°.]?|[ivxIVX]{1,5})$")
_UNIT = regex(r"\d\s?(?:[ckm]?m|[km]?g|[hslWV]|mn|km/h|€|%)$")
"""« 2 642 m) » counts nothing up."""
_EMOTICON = regex(r"[:;=8][-'o^]?$")
_QUOTED = regex(r"[\"“«‘]\s?[\w.]{0,2}$")
_PAIRS = {")": "(", "]": "["}


@check(category="linguistic-conventions/punctuation", characters=("(", ")", "[", "]"))
def unpaired_bracket(segment: Segment, context: Context) -> Iterator[Finding]:
    """A bracket that nothing opens or closes in its paragraph.

    The brackets of enumerations (a), 1°) and of emoticons stand alone by right.

    Wrong:
        fr: Le vainqueur) a levé les bras bien avant la ligne.

        fr: Le musée (fermé depuis 2019 pour rénovation rouvrira ses portes.

        fr: La région (sud du pays)) a été déclarée zone sinistrée.

        fr: « Nous avons [enfin gagné », dit-il.

        fr: Le col, à 2 642 m) d'altitude, est fermé.

    Right:
        fr: Le vainqueur (un Danois) a levé les bras bien avant la ligne.

        fr: a) le parcours ; b) les équipes ; 1°) les favoris ; iv) le reste.

        fr: Elle a souri :) puis pleuré ;-( en même temps.

        fr: Tapez ")" pour obtenir "1)", puis Ctrl+] pour finir.

        fr: Le col (à 2 642 m d'altitude) est fermé.

        fr: La région (sud du pays [et non nord]) a été déclarée zone sinistrée.
    """
    prose = segment.target.prose
    if prose.count("(") == prose.count(")") and "))" not in prose and "[" not in prose and "]" not in prose:
        return
    if segment.source is not None and not _is_paired(segment.source.prose):
        return  # a list that goes on in the next segment, or a command
    opened: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(prose):
        mark, place = match[0], match.start()
        if _EMOTICON.search(prose, max(0, place - 2), place) or _is_shown(prose, place):
            continue
        if mark in "([":
            opened.append((mark, place))
        elif opened and opened[-1][0] == _PAIRS[mark]:
            opened.pop()
        elif mark == "]" or not _is_item(prose, place):
            yield _finding(place, mark)
    for mark, place in opened:
        yield _finding(place, mark)


def _is_paired(text: str) -> bool:
    """Whether as many brackets of each sort are opened as closed."""
    return all(text.count(opening) == text.count(closing) for closing, opening in _PAIRS.items())


def _is_shown(prose: str, place: int) -> bool:
    """Whether the bracket is a key (Ctrl+]), or stands in quotation marks of its own."""
    if prose[place - 1 : place] == "+":
        return True
    quoted = prose[place + 1 : place + 3].strip()[:1] in _CLOSING
    return quoted and bool(_QUOTED.search(prose, max(0, place - 4), place))


_CLOSING = frozenset('"”»’')


def _is_item(prose: str, place: int) -> bool:
    """Whether the bracket closes the letter or number of an enumeration."""
    start = max(0, place - 8)
    return bool(_ENUMERATION.search(prose, start, place)) and not _UNIT.search(prose, start, place)


def _finding(place: int, mark: str) -> Finding:
    message = _("« {mark} » is never closed") if mark in "([" else _("« {mark} » closes nothing")
    return Finding(Span(place, place + 1), message.format(mark=mark))
