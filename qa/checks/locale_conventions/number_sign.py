"""The check ``number-sign``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_SIGN = regex(rf"(?<=[a-zà-ÿ,'’(]{SPACE})#{SPACE}?(?P<number>\d{{1,4}})(?!\w|{SPACE}?[A-ZÀ-Ý#])")

_TORN = regex(r"\bn[ \N{NBSP}]°(?=[ \N{NBSP}]?\d)")


@check(category="locale-conventions/number-format", fix="unsafe", characters=("#", "°"))
def number_sign(segment: Segment, context: Context) -> Iterator[Finding]:
    """The English sign # for « number ».

    French writes n° 1. Hashtags with letters, colours and names (#1 Fan) are left alone.

    Wrong:
        fr: Il est #1 mondial depuis avril.

        fr: Le dossard #51 porte chance.

        fr: Elle garde la place #3 du classement.

        fr: Le coureur (le # 12) a chuté.

        fr: Le n ° 1 mondial a chuté.

        fr: Le morceau #4 est le meilleur.

        fr: Il porte le maillot #10 ce soir.

        fr: C'est son essai #3 du jour.

        fr: La règle # 1 est de boire.

        fr: La chambre n ° 7 est libre.

    Right:
        fr: Il est n°\N{NBSP}1 mondial depuis avril.

        fr: Le dossard n°\N{NBSP}51 porte chance.

        fr: Elle garde la place n°\N{NBSP}3 du classement.

        fr: Le coureur (le n°\N{NBSP}12) a chuté.

        fr: Le n° 1 mondial a chuté.

        fr: Le morceau n°\N{NBSP}4 est le meilleur.

        fr: Il porte le maillot n°\N{NBSP}10 ce soir.

        fr: C'est son essai n°\N{NBSP}3 du jour.

        fr: La règle n°\N{NBSP}1 est de boire.

        fr: La chambre n° 7 est libre.

        fr: Le mot-dièse #TDF2024 domine, devant #1 Fan et #2 #vélo.

        fr: La couleur #123456 et le numéro #12a.

        fr: #1 des ventes, ce modèle plaît.

        fr: Le produit réf#12 est épuisé.

        fr: La rubrique #Vélo et la page #top.
    """
    for match in _TORN.finditer(segment.target.prose):
        yield Finding(Span(*match.span()), _("French writes {right}").format(right="n°"), ("n°",))
    for match in _SIGN.finditer(segment.target.prose):
        right = f"n°\N{NBSP}{match['number']}"
        yield Finding(Span(*match.span()), _("French writes {right}").format(right=right), (right,))
