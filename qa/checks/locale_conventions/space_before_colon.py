"""The check ``space-before-colon``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACES
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_COLON = regex(rf"(?P<space>[{SPACES}]?):(?<=[\w»)\]”\"%'’{SPACES}]:)(?![\w/:)(\-DP])")


@check(category="locale-conventions/spacing", fix="safe", profiles=("fr-FR", "fr-CA", "fr-CH"), characters=(":",))
def space_before_colon(segment: Segment, context: Context) -> Iterator[Finding]:
    """No no-break space before a colon.

    Clock times, ratios, addresses and smileys are left alone; a plain space is only noted.

    Wrong:
        fr: Une question demeure: où est passé l'argent ?

        fr: Le résultat est clair : il a gagné.

        fr: Les favoris (deux): Pogačar et Vingegaard.

        fr: Il a dit: « Non. »

        fr: Le prix: cent euros.

        fr: Il dit : oui.

        fr: Une règle: courir.

        fr: Le col (2 115 m): fermé.

        fr: Deux choix : rire ou partir.

        fr: Le « non »: un échec.

    Right:
        fr: Une question demeure\N{NBSP}: où est passé l'argent ?

        fr: Le résultat est clair\N{NBSP}: il a gagné.

        fr: Les favoris (deux)\N{NBSP}: Pogačar et Vingegaard.

        fr: Il a dit\N{NBSP}: « Non. »

        fr: Le prix\N{NBSP}: cent euros.

        fr: Il dit\N{NBSP}: oui.

        fr: Une règle\N{NBSP}: courir.

        fr: Le col (2 115 m)\N{NBSP}: fermé.

        fr: Deux choix\N{NBSP}: rire ou partir.

        fr: Le « non »\N{NBSP}: un échec.

        fr: À 19:45, au format 16:9, sur https://exemple.fr\N{NBSP}: il a souri :) à 1:38.

        fr: Le prix\N{NBSP}: cent euros.

        fr: À 12:30, au ratio 4:3.

        fr: Voir http://exemple.fr et C:/vélo.

        fr: Il a ri :-) et :D aussi.

        fr: Le code a::b reste.
    """
    prose = segment.target.prose
    for match in _COLON.finditer(prose):
        if (
            match["space"] in {"", " "}
            and match.start()
            and prose[match.start() - 1] not in SPACES + "\N{OBJECT REPLACEMENT CHARACTER}"
        ):
            severity = Severity.NEUTRAL if match["space"] else None
            message = _("a no-break space goes before a colon")
            yield Finding(Span(*match.span()), message, ("\N{NBSP}:",), severity=severity)
