"""The check ``missing-space``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACES
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_COMMA = re.compile(r"(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})|(?<=[\d%»)]),(?=[^\W\d_]{3})")
_POINT = re.compile(r"(?<![\w.@/-])([a-zà-ÿ]{3,})\.([A-ZÀ-Ý][a-zà-ÿ]*)(?![\w.@/])")
_HIGH = re.compile(rf"(?<=[{SPACES}])[;!?](?=[^\W\d_]{{2}})|(?<=[a-zà-ÿ]{{3}})[;!?](?=[^\W\d_]{{2}})")
_BRACKET = re.compile(rf"(?<=[{SPACES}])\([^()]*[{SPACES}\d][^()]*\)(?=[^\W\d_]{{2}})")
_BEFORE_BRACKET = re.compile(rf"(?<![\w(])[^\W\d_]{{3,}}(?=\([^()]*[^\W\d_]{{2,}}{SPACES[0]}[^()]*\))")


@check(
    category="linguistic-conventions/punctuation",
    fix="safe",
    needs=("lexicon",),
    characters=(",", ".", ";", "!", "?", ")"),
)
def missing_space(segment: Segment, context: Context) -> Iterator[Finding]:
    """No space after a comma, a full stop, a semicolon or a bracket.

    Numbers, addresses, file names and forms like coureur(se) are left alone.

    Wrong:
        fr: Le départ sera donné à Dijon,puis la course filera vers le Jura.

        fr: Le vent a tourné dans la plaine.Les équipes de sprinteurs ont attaqué.

        fr: Le favori (deuxième en 2022)espère enfin s'imposer.

        fr: Il pleuvait fort ;les routes étaient glissantes.

        fr: Le favori(deuxième en 2022) espère enfin s'imposer.

    Right:
        fr: Le départ sera donné à Dijon, puis la course filera vers le Jura.

        fr: Le vent a tourné dans la plaine. Les équipes de sprinteurs ont attaqué.

        fr: Le favori (deuxième en 2022) espère enfin s'imposer.

        fr: Il pleuvait fort ; les routes étaient glissantes.

        fr: Le favori (deuxième en 2022) espère enfin s'imposer.

        fr: Le coureur(se) devra présenter sa licence (re)validée.

        fr: Le total est de 3,5 points, les ensembles {a,b} et le site exemple.fr.

        fr: Booking.com et Node.js sont des marques, J.-P. Martin un homme.

        fr: Écrivez à redaction@exemple.fr?objet=test ou lisez https://exemple.fr/a,b;c.
    """
    prose = segment.target.prose
    for pattern in (_COMMA, _HIGH, _BRACKET):
        for match in pattern.finditer(prose):
            yield _finding(prose, match.end())
    if "(" in prose:
        for match in _BEFORE_BRACKET.finditer(prose):
            yield _finding(prose, match.end(), after=False)
    for match in _POINT.finditer(prose):
        if context.lexicon.knows(match[1]) and (context.lexicon.knows(match[2]) or len(match[2]) > 4):
            yield _finding(prose, match.start(2))


def _finding(prose: str, place: int, *, after: bool = True) -> Finding:
    span = Span(place - 1, place + 1)
    shown = prose[place - 1] if after else prose[place]
    message = _("a space is missing after « {mark} »") if after else _("a space is missing before « {mark} »")
    return Finding(span, message.format(mark=shown), (f"{prose[place - 1]} {prose[place]}",))
