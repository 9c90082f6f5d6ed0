"""The check ``html-entity``."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_ENTITY = regex(
    r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|&\s?(?:#\s?\d{2,4}|amp|quot|lt|gt|nbsp|apos|[lr]squo|[lr]aquo|[lr]dquo|hellip|[aeiou](?:acute|grave|circ|uml)|ccedil)\s?;\s?"
    r"|&(?:nbsp|amp|quot|lt|gt|[aeiou](?:acute|grave|circ|uml)|ccedil|rsquo|laquo|raquo)(?![\w;=])"
)
_SEPARATE = "&<>"
"""What keeps the space behind it, where an engine tore the entity apart."""


@check(category="design-and-markup/markup", fix="safe", characters=("&",))
def html_entity(segment: Segment, context: Context) -> Iterator[Finding]:
    """An HTML entity that the reader would see: &amp; or &#39;.

    The text was escaped once too often. In Markdown and HTML files entities that are decoded do not come here.

    Wrong:
        fr: Le club Brighton &amp; Hove joue samedi.

        fr: L&#39;arrivée est au sommet.

        fr: L'&eacute;quipe est au complet.

        fr: Le Pays basque&#x2C; sa mère aussi.

        fr: Le prix est de 30&nbsp€ et la pente de 8&nbsp%.

        fr: L& #39; arrivée est pour les grimpeurs & amp; les puncheurs.

    Right:
        fr: Le club Brighton & Hove joue samedi.

        fr: L'arrivée est au sommet.

        fr: L'équipe est au complet.

        fr: Le Pays basque, sa mère aussi.

        fr: Le prix est de 30\N{NBSP}€ et la pente de 8\N{NBSP}%.

        fr: L'arrivée est pour les grimpeurs & les puncheurs.

        fr: AT&T, H&M et R&D ; B&B; Q&R.

        fr: Tom & Jerry; Bonnie & Clyde; etc.
    """
    for match in _ENTITY.finditer(segment.target.prose):
        written = "".join(match[0].split())
        character = html.unescape(written)
        if character != written:
            if match[0][-1] in " \N{NBSP}\N{NNBSP}" and character in _SEPARATE:
                character += " "
            message = _("an HTML entity stands in the text: {entity}").format(entity=match[0].strip())
            yield Finding(Span(*match.span()), message, (character,))
