"""The check ``comma-inside-guillemets``."""

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

_INSIDE = regex(rf",(?P<close>{SPACE}?[»”])(?={SPACE}[a-zà-ÿ])")
_STRAIGHT = regex(rf",\"(?<=[\w!?],\")(?={SPACE}(?:a-t-|ont-ils|dit|explique|déclare|ajoute|confie|lance|affirme))")


@check(category="locale-conventions/punctuation", fix="safe", marks=rf",[{SPACES}]?[»”\"]")
def comma_inside_guillemets(segment: Segment, context: Context) -> Iterator[Finding]:
    """A comma before the closing quotation mark, where English sets it.

    French sets it after: « Oui », dit-il. Translators let it stand here and there, so the profile `web` only notes it.

    Wrong:
        fr: « Je suis content, » a déclaré le vainqueur.

        fr: «\N{NBSP}Nous verrons,\N{NBSP}» dit-elle.

        fr: “Tout va bien,” explique le directeur.

        fr: "C'est fini," a-t-il dit.

        fr: « Peut-être, » répond le coureur.

        fr: « Il faut partir, » ajoute sa sœur.

        fr: "Nous gagnerons," déclare le maire.

        fr: « La route est longue, » soupire le Belge.

        fr: « Oui,» dit-il.

        fr: “Rien ne presse,” raconte-t-elle.

    Right:
        fr: « Je suis content », a déclaré le vainqueur.

        fr: «\N{NBSP}Nous verrons\N{NBSP}», dit-elle.

        fr: “Tout va bien”, explique le directeur.

        fr: "C'est fini", a-t-il dit.

        fr: « Peut-être », répond le coureur.

        fr: « Il faut partir », ajoute sa sœur.

        fr: "Nous gagnerons", déclare le maire.

        fr: « La route est longue », soupire le Belge.

        fr: « Oui», dit-il.

        fr: “Rien ne presse”, raconte-t-elle.

        fr: « Ah ! », dit-il. « Non ? » dit-elle.

        fr: Il cite « un, deux, trois » et « quatre ».

        fr: Le titre « Ici, là » plaît.

        fr: Il mesure 5", elle 6".

        fr: Le mot « virgule » et le signe « , ».
    """
    prose = segment.target.prose
    severity = Severity.NEUTRAL if context.profile == "web" else None
    for match in _INSIDE.finditer(prose):
        yield _finding(match, f"{match['close']},", severity)
    for match in _STRAIGHT.finditer(prose) if '"' in prose else ():
        yield _finding(match, '",', severity)


def _finding(match: re.Match[str], right: str, severity: Severity | None) -> Finding:
    message = _("the comma follows the closing quotation mark in French")
    return Finding(Span(*match.span()), message, (right,), severity=severity)
