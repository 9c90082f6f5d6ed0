"""The check ``misnested-tags``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_TAG = regex(
    r"<(?P<close>/?)(?P<name>[A-Za-z][\w:.-]{0,40}|\d{1,3})(?:\s[^<>]{0,300})?(?P<empty>/?)>"
    r"|\[(?P<bb_close>/?)(?P<bb>b|i|u|s|url|quote|code|size|color|list|center)(?:=[^\]\n]{0,120})?\]"
)
_CLOSES = frozenset(">]")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr x bx ex ph it".split())
"""Elements that are never closed."""


@check(category="design-and-markup/markup", severity=Severity.MAJOR, needs=("source",))
def misnested_tags(segment: Segment, context: Context) -> Iterator[Finding]:
    """Tags that are opened and closed in another order than they should be.

    What is opened last must be closed first. Where tags are missing or too many ``placeholder-mismatch`` says so.

    Wrong:
        en: Read <b><i>the full report</i></b>.
        fr: Lire <b><i>le compte rendu complet</b></i>.

        en: The <b>leader</b> won.
        fr: Le </b>leader<b> a gagné.

        en: The [b][i]leader[/i][/b] won.
        fr: Le [b][i]leader[/b][/i] a gagné.

    Right:
        en: Read <b><i>the full report</i></b>.
        fr: Lire <b><i>le compte rendu complet</i></b>.

        en: The <b>leader</b> won.
        fr: Le <b>leader</b> a gagné.

        en: The [b][i]leader[/i][/b] won.
        fr: Le [b][i]leader[/i][/b] a gagné.

        en: One line<br>and <i>another</i>
        fr: Une ligne<br>et <i>une autre</i>
    """
    if segment.source is None or _CLOSES.isdisjoint(segment.target.value):
        return
    found = _misplaced(segment.target.value)
    if found is not None and _misplaced(segment.source.value) is None:
        piece = segment.target.value[slice(*found)]
        yield Finding(found, _("{piece} closes what is not the last that was opened").format(piece=piece))


def _misplaced(value: str) -> Span | None:
    """The first closing tag that does not close the last that is open, where each that opens is closed somewhere."""
    matches = list(_TAG.finditer(value))
    opened: list[str] = []
    found: Span | None = None
    balance: dict[str, int] = {}
    for match in matches:
        name = match["name"] or match["bb"]
        if name.lower() in _VOID or match["empty"]:
            continue
        is_close = bool(match["close"] or match["bb_close"])
        balance[name] = balance.get(name, 0) + (-1 if is_close else 1)
        if not is_close:
            opened.append(name)
        elif opened and opened[-1] == name:
            opened.pop()
        else:
            found = found or Span(*match.span())
    return None if any(balance.values()) else found
