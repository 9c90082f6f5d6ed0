"""The check ``improvised-quotes``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_PAIRS = regex(
    r"<<\s?(?P<angles>[^<>]{2,300}?)\s?>>"
    r"|(?<!\w)(?:,,|''|``|’’)(?P<twins>[^\W\d_][^'`,’]*(?:['’][^\W\d_][^'`,’]*)*)(?:''|``|’’|”|“)(?!\w)"
    r"|(?<![\w'’])['‘](?P<single>[A-ZÀ-Ý](?:[^'‘’\n]|['’](?=\w)){8,300}?)['’](?=\s?[,.]?\s?(?:a-t-|ont-|dit|expliqu|a\s))"
)

_APOSTROPHES = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}")
_HINTS = (
    ("'", ("''", " '")),
    ("\N{RIGHT SINGLE QUOTATION MARK}", ("\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}",)),
    ("\N{LEFT SINGLE QUOTATION MARK}", (" \N{LEFT SINGLE QUOTATION MARK}",)),
    ("<", ("<<",)),
    ("`", ("``",)),
    (",", (",,",)),
)
"""What there is of each mark where there is something to find."""


@check(
    category="linguistic-conventions/punctuation",
    fix="unsafe",
    characters=("<", "'", "`", "\N{RIGHT SINGLE QUOTATION MARK}", "\N{LEFT SINGLE QUOTATION MARK}"),
)
def improvised_quotes(segment: Segment, context: Context) -> Iterator[Finding]:
    """Quotation marks made of other signs: <<…>>, ,,…'', ''…'', or English single ones round what somebody said.

    Seconds (12''), apostrophes and a word spoken of in single marks are left alone.

    Wrong:
        fr: << Quelle course >>, a-t-il lancé.

        fr: ,,Il a gagné'', dit-il.

        fr: ''C'est fini'', souffle-t-il.

        fr: 'C'était une belle journée', a-t-il dit.

        fr: Il promet : ``Je reviendrai``.

    Right:
        fr: «\N{NBSP}Quelle course\N{NBSP}», a-t-il lancé.

        fr: «\N{NBSP}Il a gagné\N{NBSP}», dit-il.

        fr: «\N{NBSP}C'est fini\N{NBSP}», souffle-t-il.

        fr: «\N{NBSP}C'était une belle journée\N{NBSP}», a-t-il dit.

        fr: Il promet : «\N{NBSP}Je reviendrai\N{NBSP}».

        fr: L'écart est de 12'' au sommet, puis de 5'' en bas ; 1'38'' et 2'05'' à l'arrivée.

        fr: Il l'appelle 'le Boss', et l'autre 'la Reine' ; rock 'n' roll.

        fr: Si a << b et c >> d, l'écart croît.

        fr: L'équipe n'a pas gagné, l'autre l'a fait.
    """
    prose = segment.target.prose
    characters = context.view(segment.target).characters
    if prose[:1] not in _APOSTROPHES and not any(
        hint in prose for mark, hints in _HINTS if mark in characters for hint in hints
    ):
        return
    for match in _PAIRS.finditer(prose):
        words = match["angles"] or match["twins"] or match["single"]
        if match["angles"] and not re.search(r"[^\W\d_]{3}", words):
            continue
        right = f"«\N{NBSP}{words.strip()}\N{NBSP}»"
        yield Finding(Span(*match.span()), _("French quotation marks: {right}").format(right=right), (right,))
