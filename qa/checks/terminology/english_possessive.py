"""The check ``english-possessive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.glossary.cells import KIND
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_KINDS = frozenset(["rider", "staff", "journalist", "team", "race"])


@check(
    category="linguistic-conventions/grammar",
    severity=Severity.MAJOR,
    needs=("glossary",),
    characters=("'", "\N{RIGHT SINGLE QUOTATION MARK}"),
)
def english_possessive(segment: Segment, context: Context) -> Iterator[Finding]:
    """The English *'s* behind a name: *Pogačar's*.

    Only names of riders, staff, teams and races of the register; names that end so (*Olympia's Tour*) are in it.

    Wrong:
        fr: La victoire de Pogačar's est méritée.

        fr: Vingegaard's équipe a roulé.

    Right:
        fr: La victoire de Pogačar est méritée.

        fr: L'équipe de Vingegaard a roulé.

        fr: L'Olympia's Tour, chez Levi's et chez McDonald's.
    """
    prose = segment.target.prose
    register = context.glossary.register.rows
    for name in names_in(segment.target, context):
        end = name.span.end
        tail = prose[end : end + 3]
        if register[name.row][KIND] in _KINDS and tail[:1] in _MARKS and tail[1:2] == "s" and not tail[2:3].isalnum():
            message = _("« {tail} » is English: « de {name} »")
            yield Finding(Span(end, end + 2), message.format(tail=tail[:2], name=prose[name.span.start : end]))


_MARKS = frozenset(["'", "\N{RIGHT SINGLE QUOTATION MARK}"])
