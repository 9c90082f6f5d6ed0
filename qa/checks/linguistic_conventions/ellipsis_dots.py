"""The check ``ellipsis-dots``."""

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

_ETC = regex(r"\betc(?:\s?…|\s?\.{2,}|\.…)")
_DOTS = regex(
    r"(?P<comma>,\s?)(?P<dots>\.{3}|…)"
    r"|\.(?<![.\d/].)\.(?![./\\\w])(?!,)|\.(?<!\..)\.{3,5}(?!\.)|\.(?<![.…].) (?:\. )+\.(?!\.)|…\.{1,3}(?!\.)"
)


@check(category="linguistic-conventions/punctuation", fix="unsafe", marks=r"\.\.|…|\. \.")
def ellipsis_dots(segment: Segment, context: Context) -> Iterator[Finding]:
    """Dots of suspension that are not three, or stand where they may not.

    They are three, or the one character; no comma goes before them, and « etc. » takes none.

    Wrong:
        fr: Il espérait mieux.. mais il repart avec le sourire.

        fr: Tout était prêt.... sauf le soleil.

        fr: Elle a hésité. . . puis elle a dit oui.

        fr: On y vend du miel, du savon, etc...

        fr: Reste une question,... qui paiera ?

    Right:
        fr: Il espérait mieux... mais il repart avec le sourire.

        fr: Tout était prêt... sauf le soleil.

        fr: Elle a hésité... puis elle a dit oui.

        fr: On y vend du miel, du savon, etc.

        fr: Reste une question... qui paiera ?

        fr: Le texte précise : « La République est indivisible (...) et sociale […]. »

        fr: Le dossier ../images et le sommaire .......... 12

        fr: « ... et alors il a souri… », raconte sa fille.
    """
    prose = segment.target.prose
    words = context.view(segment.target).word_set
    for match in _ETC.finditer(prose) if "etc" in words else ():
        yield Finding(Span(*match.span()), _("« etc. » takes one point"), ("etc.",))
    for match in _DOTS.finditer(prose):
        if prose.endswith("etc", 0, match.start()):
            continue
        if match["comma"]:
            yield Finding(Span(*match.span()), _("no comma before dots of suspension"), (match["dots"],))
        else:
            yield Finding(Span(*match.span()), _("dots of suspension are three"), ("...",))
