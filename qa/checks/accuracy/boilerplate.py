"""The check ``boilerplate``."""

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

_CALLS = (
    "lire la suite|lire aussi|lire également|à lire aussi|à lire également|voir aussi|cliquez ici|cliquer ici"
    "|accepter les cookies|accepter et continuer|article réservé aux abonnés|abonnez-vous|inscrivez-vous à notre"
    "|partager sur facebook|partager l'article|suivez-nous sur|en savoir plus|tous droits réservés"
)
_PHRASE = re.compile(
    rf"(?:(?<=[.!?»…] )|^)(?:(?P<call>(?i:{_CALLS})[^.:!?\n]{{0,40}}?(?:\s?:|[.!])) (?=\S)"
    rf"|(?P<label>(?i:{_CALLS}|publicité|contenu sponsorisé)(?: de l['’]article)?) (?=[A-ZÀ-Ý]))"
)
_HINTS = frozenset(
    """
    lire voir cliquez cliquer accepter réservé abonnez abonner inscrivez partager suivez publicité sponsorisé
    savoir réservés
    """.split()
)


@check(category="accuracy/addition", words=_HINTS)
def boilerplate(segment: Segment, context: Context) -> Iterator[Finding]:
    """Page furniture in the middle of a text: « Lire la suite », « Abonnez-vous ».

    Links and buttons of the page were translated along with the article. Judged where the words begin a sentence that
    stops at once, before the text goes on.

    Wrong:
        fr: Le Belge a attaqué au pied du col. Lire la suite Il a gagné avec une minute d'avance.

        fr: La ministre a démenti. Lire aussi : Elle recevra les syndicats lundi.

        fr: Le col est fermé. Cliquez ici pour en savoir plus. La neige bloque la route.

        fr: La pièce a ému le public. Publicité Elle sera reprise en juin.

    Right:
        fr: Il faut lire la suite du roman pour comprendre.

        fr: La publicité finance la course, la télévision aussi.

        fr: Pour en savoir plus sur les volcans, l'enfant a ouvert un livre.

        fr: Le col est fermé. Publicité et mécénat financent la station.

        fr: Il a tout perdu. Lire la suite du contrat Martin l'a ruiné, dit-il, sans plus.
    """
    prose = segment.target.prose
    for match in _PHRASE.finditer(prose):
        group = "call" if match["call"] else "label"
        yield Finding(
            Span(*match.span(group)),
            _("page furniture: « {phrase} »").format(phrase=match[group].rstrip(" :.!")),
            ("",),
        )
