"""The check ``whitespace-mismatch``."""

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

_INDENTED = regex(r"\n[ \t]{2,}")
"""A line break that the layout of an XML file brings, not the text."""
_BLANKS = regex(r"[ ]{2,}")
_PROSE_LINE = 40
"""Code points of a line from which it may have been broken to fit a window: such breaks are free."""


@check(category="design-and-markup/whitespace", severity=Severity.MINOR, needs=("source",))
def whitespace_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    r"""Blanks or line breaks at an end of a string, or line breaks and tabs within it, that differ from the source's.

    A program puts strings together, so a space at an end is part of the string, and tabs and line breaks lay it out.
    Where long lines are broken to fit, there may be more or fewer of them. Articles are not compared.

    Wrong:
        kind: string
        en: Winner:\s
        fr: Vainqueur :

        kind: string
        en: \nThe stage is over.
        fr: L'étape est terminée.

        kind: string
        en: Rider\tTeam
        fr: Coureur Équipe

        kind: string
        en: The stage is over.\nSee the results.
        fr: L'étape est terminée. Voir les résultats.

    Right:
        kind: string
        en: Winner:\s
        fr: Vainqueur :\s

        kind: string
        en: \nThe stage is over.
        fr: \nL'étape est terminée.

        kind: string
        en: Rider\tTeam
        fr: Coureur\tÉquipe

        kind: string
        en: The stage is over.\nSee the results.
        fr: L'étape est terminée.\nVoir les résultats.

        en: Winner:
        fr: Vainqueur :
    """
    if segment.source is None or not is_string(segment):
        return
    source, target = segment.source.value, segment.target.value
    if _INDENTED.search(source):
        return
    length = len(target)
    body = len(target.lstrip()), len(target.rstrip())
    ends = (
        (source[: len(source) - len(source.lstrip())], target[: length - body[0]], Span(0, length - body[0])),
        (source[len(source.rstrip()) :], target[body[1] :], Span(body[1], length)),
    )
    for wanted, found, span in ends:
        if _outline(wanted) != _outline(found):
            message = _("{found} at this end, where the source has {wanted}")
            yield Finding(span, message.format(found=_shown(found), wanted=_shown(wanted)), (wanted,))
    inner = source.strip(), target.strip()
    lines = [text.count("\n") for text in inner]
    if lines[0] != lines[1] and not any(map(_is_wrapped, inner)):
        place = target.find("\n", length - body[0], body[1])
        at = Span(place, place + 1) if place >= 0 else Span(body[1], body[1])
        yield Finding(at, _("line breaks: {found}; in the source: {wanted}").format(found=lines[1], wanted=lines[0]))
    tabs = [text.count("\t") for text in inner]
    if tabs[0] != tabs[1]:
        place = target.find("\t", length - body[0], body[1])
        at = Span(place, place + 1) if place >= 0 else Span(body[1], body[1])
        yield Finding(at, _("tabs: {found}; in the source: {wanted}").format(found=tabs[1], wanted=tabs[0]))


def _outline(space: str) -> str:
    """``space`` with blanks that line things up, two or more, alike."""
    return _BLANKS.sub("  ", space.replace("\r\n", "\n"))


def _is_wrapped(text: str) -> bool:
    """Whether lines of prose were broken to fit: then their number is free."""
    lines = text.split("\n")
    return any(len(line) >= _PROSE_LINE for line in lines[:-1])


def _shown(space: str) -> str:
    """What ``space`` is, in words."""
    if not space:
        return _("nothing")
    names = {" ": _("a space"), "\n": _("a line break"), "\t": _("a tab"), "\N{NBSP}": _("a no-break space")}
    return names.get(space) or _("{count} blanks").format(count=len(space))
