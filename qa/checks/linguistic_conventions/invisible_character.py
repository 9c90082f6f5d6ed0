"""The check ``invisible-character``."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_INVISIBLE = (
    "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\N{BACKSPACE}\x00\x0b\x0c\x7f"
)
_PATTERN = regex(f"[{_INVISIBLE}]|(?<=[A-Za-zÀ-ÿ])\N{ZERO WIDTH JOINER}")


@check(
    category="linguistic-conventions/character-encoding",
    fix="safe",
    characters=(*_INVISIBLE, "\N{ZERO WIDTH JOINER}"),
)
def invisible_character(segment: Segment, context: Context) -> Iterator[Finding]:
    """A character that nobody sees and every search stumbles on.

    Soft hyphens, zero-width spaces and control characters come along from web pages and PDF files. The joiner within
    an emoji is right, and so are no-break spaces.

    Wrong:
        fr: Le pelo\N{SOFT HYPHEN}ton est groupé.

        fr: Le peloton\N{ZERO WIDTH SPACE} est groupé.

        fr: Le \N{WORD JOINER}peloton est groupé.

        fr: Le pelo\N{ZERO WIDTH NON-JOINER}ton est \N{LEFT-TO-RIGHT MARK}groupé.

    Right:
        fr: Le peloton est groupé.

        fr: Le peloton est groupé.

        fr: Le peloton est groupé.

        fr: Le peloton est groupé.

        fr: Une famille \N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL} au bord de la route.

        fr: Le prix est de 5\N{NBSP}€\N{NNBSP}!
    """
    for match in _PATTERN.finditer(segment.target.prose):
        name = unicodedata.name(match[0], f"U+{ord(match[0]):04X}")
        yield Finding(Span(*match.span()), _("an invisible character: {name}").format(name=name), ("",))
