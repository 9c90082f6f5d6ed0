"""The check ``leftover-markup``."""

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

_MARKUP = regex(
    r"</?(?:a|b|br|p|i|em|strong|span|div|li|ul|ol|u|h[1-6]|img|figure|td|tr|sup|sub|small)(?:\s[^<>]{0,200})?/?>"
    r"|\[/?(?:b|i|u|url|img|quote|size|color|caption|embed|gallery)(?:=[^\]]{0,200})?\]"
    r"|\]\((?=https?:|/|\N{OBJECT REPLACEMENT CHARACTER})"
    r"|(?<![*\w])\*\*(?=\w)|(?<=\w)\*\*(?![*\w])|\{\{[^{}]{0,60}\}\}|<!--"
    r"|</?(?:strong|span|div|em|br)\b|\$\{\w{1,30}\}|(?<![\w{])\{[a-z][a-z_]{1,30}\}(?!\})"
    r"|(?<!\d)(?<!\d )%(?:\d\$)?[sd](?!\w)"
    r"|\\[nt](?![\w\\])|(?<=[a-zà-ÿ])\\n(?=[a-zA-ZÀ-ÿ])|\\u[0-9a-fA-F]{4}|%(?:20|C3%[89AB][0-9A-F]|E2%80%9[39])"
    r"|\[/?(?:vc_|et_pb|fusion_|wp|su_|gallery|video|audio|playlist|youtube|tweet)[^\]]{0,80}\]|(?<!\S)#{2,6} (?=\w)"
    r"|^_:\s(?=\w)|(?<!\S)(?:`{3}|~{3})\w{0,12}(?!\S)|(?<=[^\W\d_])\\['\"](?=[^\W\d_])|(?<=\s)\\\"|(?<=[^\W\d_])\\\"(?=[\s.,])",
    re.IGNORECASE,
)


@check(category="design-and-markup/markup", characters=("<", "[", "]", "*", "{", "%", "\\", "#", "`", "~"))
def leftover_markup(segment: Segment, context: Context) -> Iterator[Finding]:
    """A tag, a Markdown mark or a placeholder that the reader would see.

    What a format understands as markup does not come here.

    Wrong:
        fr: Le vainqueur est <b>Mikel Landa.

        fr: Une belle course.<br/>Le peloton est arrivé groupé.

        fr: Le [b]maillot jaune[/b] change d'épaules.

        fr: Le **maillot jaune** change d'épaules.

        fr: Bonjour {{prenom}}, voici les résultats.

        fr: L'équipe compte %d coureurs et {count} pneus.

        fr: ```markdown

        fr: L\\'arrivée est dite \\"royale\\".

        fr: Le leader\\na perdu du temps, l'\\u00e9tape aussi.

    Right:
        fr: Le vainqueur est Mikel Landa.

        fr: L'écart est < 10 s, la pente > 8 %, donc a < b et c > d.

        fr: « Nous avons [enfin] gagné », dit-il [sic].

        fr: La pente est de 8 %, 12 % dans le final, le dossier C:\\temp et le hashtag #TDF.

        fr: Les notes vont de * à ***, 2**3 font huit.

        fr: L'ensemble {1, 2} et la flèche --> non, -> oui.
    """
    for match in _MARKUP.finditer(segment.target.prose):
        yield Finding(Span(*match.span()), _("markup stands in the text: {markup}").format(markup=match[0]))
