"""The check ``spaced-hyphen``."""

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

_CHAIN = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?: - ?| -)[^\W\d_]+(?:(?: ?- ?)[^\W\d_]+)*(?![\w-])")


@check(category="linguistic-conventions/spelling", fix="safe", needs=("lexicon",), characters=("-",))
def spaced_hyphen(segment: Segment, context: Context) -> Iterator[Finding]:
    """Spaces about the hyphen of a compound word.

    Only where the words together are a compound of the lexicon; a hyphen used as a dash is another matter.

    Wrong:
        fr: Le demi - frère du président a refusé de témoigner.

        fr: Il gagne le contre - la - montre.

        fr: Nous partirons peut -être demain.

        fr: Un arc - en - ciel barre la vallée.

    Right:
        fr: Le demi-frère du président a refusé de témoigner.

        fr: Il gagne le contre-la-montre.

        fr: Nous partirons peut-être demain.

        fr: Un arc-en-ciel barre la vallée.

        fr: Paris - Nice se court en mars.

        fr: Le Tour - une légende - repart.

        fr: Les phases d'avant- et d'après-guerre.

        fr: Course - Le peloton est reparti.
    """
    prose = segment.target.prose
    if " -" not in prose:
        return
    for match in _CHAIN.finditer(prose):
        joined = match[0].replace(" ", "")
        if joined[1:].islower() and context.lexicon.knows(joined):
            yield Finding(
                Span(*match.span()), _("no space about the hyphen of « {word} »").format(word=joined), (joined,)
            )
