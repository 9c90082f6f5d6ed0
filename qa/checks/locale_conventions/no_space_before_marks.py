"""The check ``no-space-before-marks``."""

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

_MARK = regex(rf"[{SPACES}]+(?P<mark>[;!?])(?![\w\-)])")


@check(category="locale-conventions/spacing", fix="safe", profiles=("fr-CA",), characters=(";", "!", "?"))
def no_space_before_marks(segment: Segment, context: Context) -> Iterator[Finding]:
    """A space before ; ! or ?, which Canadian French does not set.

    Source: Office québécois de la langue française.

    Wrong:
        fr: Quelle course ! Le peloton a roulé vite.

        fr: Le départ est donné ; la pluie tombe.

        fr: Incroyable\N{NBSP}! Le Canadien a gagné.

        fr: Qui a gagné\N{NNBSP}?

        fr: Quelle chance ! Il rit.

        fr: Qui vient ?

        fr: Il pleut ; elle sort.

        fr: Vraiment ? dit-il.

        fr: Allez ! cria-t-elle.

        fr: Tu pars\N{NBSP}? Déjà\N{NBSP}?

    Right:
        fr: Quelle course! Le peloton a roulé vite.

        fr: Le départ est donné; la pluie tombe.

        fr: Incroyable! Le Canadien a gagné.

        fr: Qui a gagné?

        fr: Quelle chance! Il rit.

        fr: Qui vient?

        fr: Il pleut; elle sort.

        fr: Vraiment? dit-il.

        fr: Allez! cria-t-elle.

        fr: Tu pars? Déjà?

        fr: Le résultat est clair\N{NBSP}: il a souri ;-) et gagné.

        fr: Vraiment? Oui! Non; jamais.

        fr: Le prix\N{NBSP}: 5 $.

        fr: Il a ri ;-) et puis :-)

        fr: L'adresse https://exemple.ca/a?b=c;d est bonne.

        fr: « Non! » dit-il.
    """
    prose = segment.target.prose
    for match in _MARK.finditer(prose):
        if match.start():
            message = _("no space before « {mark} » in Canada").format(mark=match["mark"])
            yield Finding(Span(*match.span()), message, (match["mark"],))
