"""The check ``leftover-markup``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_MARKUP = re.compile(
    r"</?(?:a|b|br|p|i|em|strong|span|div|li|ul|ol|u|h[1-6]|img|figure|td|tr|sup|sub|small)(?:\s[^<>]{0,200})?/?>"
    r"|\[/?(?:b|i|u|url|img|quote|size|color|caption|embed|gallery)(?:=[^\]]{0,200})?\]"
    r"|\]\((?=https?:|/|\N{OBJECT REPLACEMENT CHARACTER})"
    r"|(?<![*\w])\*\*(?=\w)|(?<=\w)\*\*(?![*\w])|\{\{[^{}]{0,60}\}\}|<!--",
    re.IGNORECASE,
)


@check(category="design-and-markup/markup", characters=("<", "[", "]", "*", "{"))
def leftover_markup(segment: Segment, context: Context) -> Iterator[Finding]:
    """A tag, a Markdown mark or a placeholder that the reader would see.

    What a format understands as markup does not come here.

    Wrong:
        fr: Le vainqueur est <b>Mikel Landa.

        fr: Une belle course.<br/>Le peloton est arrivé groupé.

        fr: Le [b]maillot jaune[/b] change d'épaules.

        fr: Le **maillot jaune** change d'épaules.

        fr: Bonjour {{prenom}}, voici les résultats.

    Right:
        fr: Le vainqueur est Mikel Landa.

        fr: L'écart est < 10 s, la pente > 8 %, donc a < b et c > d.

        fr: « Nous avons [enfin] gagné », dit-il [sic].

        fr: Les notes vont de * à ***, 2**3 font huit.

        fr: L'ensemble {1, 2} et la flèche --> non, -> oui.
    """
    for match in _MARKUP.finditer(segment.target.prose):
        yield Finding(Span(*match.span()), _("markup stands in the text: {markup}").format(markup=match[0]))
