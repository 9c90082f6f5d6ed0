"""The check ``doubled-space``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, SPACES
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_UNBREAKABLE = frozenset(SPACES[1:])
_PAIR = regex(f"[{SPACES[1:]}](?:(?<={SPACE}.)|(?={SPACE}))")
_DOUBLED = regex(rf"(?<=\S)(?:{SPACE}{{2,}}|{SPACE}*\t[{SPACES}\t]*)(?=\S)")


@check(category="linguistic-conventions/punctuation", fix="safe", characters=(" ", "\t"))
def doubled_space(segment: Segment, context: Context) -> Iterator[Finding]:
    """Two spaces or more between words.

    After the end of a sentence, where typists once learned to strike two, it is only noted. Table cells are left alone.

    Wrong:
        fr: Le peloton a repris  les fuyards.

        fr: On prend le café,  puis on file au marché.

        fr: Il gagne.  Elle aussi.

        fr: Le maillot   jaune a changé d'épaules.

    Right:
        fr: Le peloton a repris les fuyards.

        fr: On prend le café, puis on file au marché.

        fr: Il gagne. Elle aussi.

        fr: Le maillot jaune a changé d'épaules.
    """
    prose = segment.target.prose
    if segment.kind == "cell" or not (
        "  " in prose
        or "\t" in prose
        or (not _UNBREAKABLE.isdisjoint(context.view(segment.target).characters) and _PAIR.search(prose))
    ):
        return
    for match in _DOUBLED.finditer(prose):
        unbreakable = next((space for space in match[0] if space in _UNBREAKABLE), " ")
        yield Finding(
            Span(*match.span()),
            _("a tab between words") if "\t" in match[0] else _("{count} spaces in a row").format(count=len(match[0])),
            (unbreakable,),
            severity=Severity.NEUTRAL if prose[match.start() - 1] in ".!?…" else None,
        )
