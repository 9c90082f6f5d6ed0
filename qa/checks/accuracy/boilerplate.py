"""The check ``boilerplate``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.grammar import reading_of
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(
    category="accuracy/addition",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("lire", "cliquez", "publicité", "accepter", "article", "abonnez", "inscrivez", "partager"),
)
def boilerplate(segment: Segment, context: Context) -> Iterator[Finding]:
    """Boilerplate of a web page in the middle of a text.

    A link, an advertisement label or a cookie notice was copied and translated with the article. Reported where
    it stands as a sentence of its own with another one around it. Not attempted: the same words as part of a
    sentence (*il faut lire la suite du roman*).

    Wrong:
        fr: Le Belge a gagné. Lire la suite Il a une minute d'avance.

        fr: La ministre a démenti. Lire aussi : Elle parlera lundi.

        fr: Le col est fermé. Cliquez ici pour en savoir plus. Il neige.

        fr: La pièce a plu. Publicité Elle sera reprise.

        fr: Ils sont trois. Accepter les cookies L'enquête continue.

        fr: Il pleut. Article réservé aux abonnés Les favoris attendent.

        fr: Il a dit oui. Abonnez-vous pour lire la suite. Elle a dit non.

        fr: Le Tour part. Inscrivez-vous à notre newsletter. Il fait beau.

        fr: Le vent tombe. Lire également : La course reprend.

        fr: Il est tard. Partager sur Facebook La nuit tombe.

    Right:
        fr: Le Belge a gagné. Il a une minute d'avance.

        fr: La ministre a démenti. Elle parlera lundi.

        fr: Le col est fermé. Il neige.

        fr: La pièce a plu. Elle sera reprise.

        fr: Ils sont trois. L'enquête continue.

        fr: Il pleut. Les favoris attendent.

        fr: Il a dit oui. Elle a dit non.

        fr: Le Tour part. Il fait beau.

        fr: Le vent tombe. La course reprend.

        fr: Il est tard. La nuit tombe.

        fr: Il faut lire la suite du roman.

        fr: La publicité finance la course.

        fr: Pour en savoir plus, cliquez ici et là.

        fr: Il est prié de lire la suite.

        fr: Un article réservé aux abonnés a fuité.

        fr: Accepter les cookies est un choix.

        fr: Publicité et sport font bon ménage.

        fr: La presse a fini. Publicité mensongère, a dit le juge.

        fr: Il veut partager sur Facebook ses photos.

        fr: Lire aussi souvent que possible aide.
    """
    reading = reading_of(segment.target, context)
    for match in _BOILERPLATE.finditer(reading.text):
        yield Finding(Span(*match.span(1)), _("boilerplate of a web page"), ("",))


_BOILERPLATE = re.compile(
    r"(?<=[.!?…] )((?:Lire la suite(?=\s[A-ZÀÉÈ])|Lire (?:aussi|également)\s?:|Cliquez ici[^.]{0,40}\."
    r"|Publicité(?=\s[A-ZÀÉÈ])|Accepter les cookies(?=\s[A-ZÀÉÈ])"
    r"|Article réservé aux abonnés(?=\s[A-ZÀÉÈ])|Abonnez-vous[^.]{0,60}\."
    r"|Inscrivez-vous à (?:notre|la) (?:newsletter|lettre)[^.]{0,40}\."
    r"|Partager sur (?:Facebook|Twitter|X|WhatsApp)(?=\s[A-Z]))\s?)"
)
