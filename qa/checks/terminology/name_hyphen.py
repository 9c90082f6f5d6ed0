"""The check ``name-hyphen``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(category="linguistic-conventions/spelling", fix="safe", needs=("glossary",))
def name_hyphen(segment: Segment, context: Context) -> Iterator[Finding]:
    """The name of a race without its hyphens: *Paris Roubaix*, *Liège Bastogne Liège*.

    Those that join the towns of a race, of the register's names in their full form.

    Wrong:
        fr: Il a gagné Paris Roubaix en solitaire.

        fr: Elle vise Liège Bastogne Liège.

        fr: Il a couru Gand Wevelgem sous la pluie.

    Right:
        fr: Il a gagné Paris-Roubaix en solitaire.

        fr: Elle vise Liège-Bastogne-Liège.

        fr: Il a couru Gand-Wevelgem sous la pluie.

        fr: De Paris, Roubaix est à deux cents kilomètres ; il relie Paris à Nice et Milan à Turin.
    """
    view = context.view(segment.target)
    hyphenated = context.glossary.register.hyphenated
    for first in hyphenated.keys() & view.word_set:
        for at in view.places[first]:
            for parts, name in hyphenated[first]:
                found = view.words[at : at + len(parts)]
                if tuple(word for word, _start, _end in found) != parts:
                    continue
                span = Span(found[0][1], found[-1][2])
                if view.prose[span.start : span.end] == name.replace("-", " "):
                    yield Finding(span, _("this is written {right}").format(right=name), (name,))
                    break
