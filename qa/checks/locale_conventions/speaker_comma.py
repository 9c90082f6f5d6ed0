"""The check ``speaker-comma``."""

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

_SAID = (
    "déclaré|dit|expliqué|confié|ajouté|raconté|affirmé|assuré|réagi|commenté|souligné|reconnu|admis|conclu|précisé|lancé"
    "|poursuivi|insisté|résumé|lâché|glissé"
)
_TURN = regex(
    rf"(?P<stop>\.(?!\.))?(?P<close>{SPACE}?»|(?<=[\w,.])[”\"]){SPACE}"
    rf"(?=(?:a-t-(?:il|elle|on)|ont-(?:ils|elles)|a|ont){SPACE}(?:{_SAID})\b"
    rf"|(?:dit|explique|déclare|ajoute|confie|affirme|assure|conclut|raconte|poursuit)-(?:il|elle|t-il|t-elle|t-on)\b)"
)
_BEFORE = regex(rf"\b(?:a|ont|avait|avaient){SPACE}(?:{_SAID})(?P<comma>,{SPACE})(?=[«“\"])")
"""*Il a déclaré, « Je pars »*: French has a colon."""
_ENDS = frozenset("!?…,:;")


@check(category="locale-conventions/punctuation", fix="safe", marks=rf"(?:[»”\"][{SPACES}]|,[{SPACES}][«“\"])")
def speaker_comma(segment: Segment, context: Context) -> Iterator[Finding]:
    """No comma between a quotation and its speaker after it, or one in place of a colon before it.

    French writes « Je suis prêt », a déclaré le coureur: a comma after the closing mark, no full stop before it; none
    after an exclamation mark, a question mark or dots. Only before a verb of saying that comes before its subject.

    Wrong:
        fr: Le coureur a déclaré, « Je suis prêt ».

        fr: « Je suis prêt » a déclaré le coureur.

        fr: « Je suis prêt. » a-t-il déclaré.

        fr: « La course sera dure » explique-t-elle.

    Right:
        fr: Le coureur a déclaré : « Je suis prêt ».

        fr: « Je suis prêt », a déclaré le coureur.

        fr: « Je suis prêt », a-t-il déclaré.

        fr: « La course sera dure », explique-t-elle.

        fr: « Je suis prêt ! » a-t-il lancé. « Pourquoi pas moi ? » ajoute-t-il. « Peut-être… » a-t-elle dit.

        fr: Le film « La Course » a dit beaucoup de son époque, le coureur dit « le Cannibale » a confié son vélo.
    """
    prose = segment.target.prose
    for match in _BEFORE.finditer(prose):
        span = Span(*match.span("comma"))
        yield Finding(span, _("a colon stands before a quotation"), (" : ",))
    for match in _TURN.finditer(prose):
        inside = prose[: match.start()].rstrip()
        if inside[-1:] in _ENDS or not _is_whole(prose, match.start("close")):
            continue
        right = f"{match['close']}, "
        message = _("a comma follows the quotation before its speaker")
        yield Finding(Span(match.start(), match.end()), message, (right,))


def _is_whole(prose: str, close: int) -> bool:
    """Whether the quotation begins its sentence, as what somebody says does; *le film « La Course »* does not."""
    opening = max(prose.rfind(mark, 0, close) for mark in ("«", "“", '"'))
    before = prose[:opening].rstrip()
    return opening >= 0 and (not before or before[-1] in ".!?:…»") and prose.count(" ", opening, close) > 1
