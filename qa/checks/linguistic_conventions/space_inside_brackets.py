"""The check ``space-inside-brackets``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, SPACES
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_INSIDE = regex(rf"(?<=[(\[]){SPACE}+(?=[\w«\"“])|(?<=[\w.!?»\"”%]){SPACE}+(?=[)\]])")
_HINTS = tuple(pair for space in SPACES for pair in (f"({space}", f"{space})", f"[{space}", f"{space}]"))


@check(category="linguistic-conventions/punctuation", fix="safe", characters=("(", ")", "[", "]"))
def space_inside_brackets(segment: Segment, context: Context) -> Iterator[Finding]:
    """A space after an opening bracket or before a closing one.

    Brackets touch what they hold.

    Wrong:
        fr: Le gardien ( blessé à la cuisse) manquera le match.

        fr: Le gardien (blessé à la cuisse ) manquera le match.

        fr: Le col ( 2 115 m ) était fermé.

        fr: « Nous avons [ enfin] gagné. »

    Right:
        fr: Le gardien (blessé à la cuisse) manquera le match.

        fr: Le gardien (blessé à la cuisse) manquera le match.

        fr: Le col (2 115 m) était fermé.

        fr: « Nous avons [enfin] gagné. »

        fr: Elle a souri :) avant de partir.

        fr: - [ ] acheter des boyaux

        fr: Il cite le texte (…) puis se tait.
    """
    prose = segment.target.prose
    if not any(hint in prose for hint in _HINTS):
        return
    for match in _INSIDE.finditer(prose):
        yield Finding(Span(match.start(), match.end()), _("no space inside brackets"), ("",))
