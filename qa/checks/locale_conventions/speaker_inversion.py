"""The check ``speaker-inversion``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, SPACES
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_SAID = (
    "déclaré|dit|expliqué|confié|ajouté|raconté|affirmé|assuré|réagi|commenté|souligné|reconnu|admis|conclu|précisé|lancé"
    "|poursuivi|insisté|résumé|plaisanté"
)
_NAME = r"[A-ZÀ-Ý][\w'’-]+(?: (?:van|von|de|der|den|da|dos|le|la|[A-ZÀ-Ý][\w'’-]*)){0,3}"
_TURN = regex(
    rf"(?:»|(?<=[\w,!?])[”\"]),?{SPACE}(?P<turn>(?P<subject>il|elle|ils|elles|{_NAME}){SPACE}(?P<verb>a|ont){SPACE}(?P<said>{_SAID}))"
    rf"(?={SPACE}?[.,:;«\"]|{SPACE}(?:à|au|aux|après|avant|dans|sur|lors|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|$)"
)


@check(
    category="linguistic-conventions/grammar/word-order",
    severity=Severity.MAJOR,
    fix="unsafe",
    marks=rf"[»”\"],?[{SPACES}]",
)
def speaker_inversion(segment: Segment, context: Context) -> Iterator[Finding]:
    """The speaker before the verb after a quotation, as in English: *« Je pars », il a dit*.

    French turns them round: *« Je pars », a-t-il dit*. Only right after a quotation that opens its sentence, where
    nothing but an addressee, a time or a mark follows the verb.

    Wrong:
        fr: « Je suis prêt », il a dit.

        fr: « Nous avons gagné », elles ont déclaré.

        fr: « La course sera dure », Pogačar a expliqué après l'étape.

    Right:
        fr: « Je suis prêt », a-t-il dit.

        fr: « Nous avons gagné », ont-elles déclaré.

        fr: « La course sera dure », a expliqué Pogačar après l'étape.

        fr: Après le film « La Course », il a dit non. Vêtu du maillot « arc-en-ciel », Pogačar a déclaré forfait.
    """
    prose = segment.target.prose
    for match in _TURN.finditer(prose):
        opening = max(prose.rfind(mark, 0, match.start()) for mark in ("«", "“", '"'))
        before = prose[:opening].rstrip()
        if opening < 0 or (before and before[-1] not in ".!?:…»") or prose.count(" ", opening, match.start()) < 2:
            continue
        message = _("the verb comes before its subject after a quotation: {right}").format(right=_turned(match))
        yield Finding(Span(*match.span("turn")), message, (_turned(match),))


def _turned(match: re.Match[str]) -> str:
    """*il a dit* as *a-t-il dit*, *Pogačar a dit* as *a dit Pogačar*."""
    subject, verb, said = match["subject"], match["verb"], match["said"]
    if subject[0].isupper():
        return f"{verb} {said} {subject}"
    return f"{verb}-t-{subject} {said}" if verb == "a" else f"{verb}-{subject} {said}"
