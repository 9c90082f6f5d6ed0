"""The check ``oxford-comma``."""

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

_NAME = r"[A-ZÀ-Ý][\w'’.-]+(?: (?:van|von|de|der|den|du|la|le|[A-ZÀ-Ý][\w'’.-]*)){0,3}"
_LIST = regex(
    rf"(?<![\w-])(?:(?:{_NAME}, ){{1,6}}{_NAME}(?P<comma>,) (?:et|ou) {_NAME}"
    r"|(?:\d+, ){1,6}\d+(?P<comma_b>,) (?:et|ou) \d)"
)


@check(category="linguistic-conventions/punctuation", fix="safe", marks=rf",[{SPACES}]")
def oxford_comma(segment: Segment, context: Context) -> Iterator[Finding]:
    """A comma before the last of several names or numbers, as American English sets it.

    French sets none before *et* or *ou* in a plain list. Only lists of three or more capitalised names, or numbers.

    Wrong:
        fr: Pogačar, Vingegaard, et Evenepoel sont attendus.

        fr: Les étapes de Gand, Lille, Metz, et Nancy ont été courues.

        fr: Les dossards 2, 3, et 5 sont absents.

    Right:
        fr: Pogačar, Vingegaard et Evenepoel sont attendus.

        fr: Les étapes de Gand, Lille, Metz et Nancy ont été courues.

        fr: Les dossards 2, 3 et 5 sont absents.

        fr: Le Slovène attaque, Vingegaard suit, et Evenepoel craque.

        fr: Il a battu Vingegaard, son rival, et Evenepoel. Demi Vollering, et elle seule, a gagné.
    """
    if ", et " not in segment.target.prose and ", ou " not in segment.target.prose:
        return
    for match in _LIST.finditer(segment.target.prose):
        at = match.start("comma") if match["comma"] else match.start("comma_b")
        yield Finding(Span(at, at + 1), _("no comma before the last of a list"), ("",))
