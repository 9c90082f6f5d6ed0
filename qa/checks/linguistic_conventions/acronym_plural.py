"""The check ``acronym-plural``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Span
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_SHORTEST, _LONGEST = 3, 6
"""Letters, the s included."""
_PLURAL = frozenset(
    """
    les des aux ces ses mes tes nos vos leurs quels quelles plusieurs certains certaines quelques différents autres
    deux trois quatre cinq six sept huit neuf dix
    """.split()
)
_TIED = frozenset("-'’./&_@")


@check(category="linguistic-conventions/spelling", fix="unsafe", needs=("glossary",))
def acronym_plural(segment: Segment, context: Context) -> Iterator[Finding]:
    """An acronym with the s of an English plural: *les VTTs*, *deux CLMs*.

    Acronyms do not vary in French: *des VTT*, *des PDG*. Only after a determiner in the plural or a number.

    Wrong:
        fr: Les VTTs partiront après les coureurs.

        fr: Les deux CLMs de la semaine décideront du podium.

        fr: Il a rencontré des PDGs du secteur.

    Right:
        fr: Les VTT partiront après les coureurs.

        fr: Les deux CLM de la semaine décideront du podium.

        fr: Il a rencontré des PDG du secteur.

        fr: Le groupe BTS, les CIAS et le Paris SG jouent.

        fr: Les GPs Racing et les Washington CAPs sont des équipes.
    """
    view = context.view(segment.target)
    prose, words = view.prose, view.words
    for index, start, end in view.raised:
        if prose[end - 1] != "s" or not _SHORTEST <= end - start <= _LONGEST or not prose[start : end - 1].isupper():
            continue
        before = words[index - 1][0] if index else ""
        if before not in _PLURAL and not (before.isdigit() and prose[start - 1 : start] != "."):
            continue
        after = words[index + 1] if index + 1 < len(words) else None
        is_named = after is not None and after[1] == end + 1 and prose[after[1]].isupper()
        if is_named or prose[start - 1 : start] in _TIED or prose[end : end + 1] in _TIED - {"."}:
            continue
        span = Span(start, end)
        if not any(name.span.overlaps(span) for name in names_in(segment.target, context)):
            right = prose[start : end - 1]
            yield Finding(span, _("an acronym does not vary: « {right} »").format(right=right), (right,))
