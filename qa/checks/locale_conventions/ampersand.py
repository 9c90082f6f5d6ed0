"""The check ``ampersand``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_BETWEEN = regex(rf"&(?<=[a-zà-ÿ]{SPACE}.)(?={SPACE}(?:[a-zà-ÿ]|[lLdD]['’]))")
_TITLE = 60
"""Code points: what is no longer may be a title or a label, where the sign saves room."""


@check(category="locale-conventions/typography", fix="unsafe", characters=("&",))
def ampersand(segment: Segment, context: Context) -> Iterator[Finding]:
    """The sign & for *et* between two words in small letters.

    French keeps it for firms and names (Marks & Spencer, R&D). In a title or label it is only noted.

    Wrong:
        fr: Il vend depuis toujours du pain & du beurre sur la place du marché.

        fr: Elle a couru le matin & le soir pendant toute la semaine, sans faiblir.

        fr: Les coureurs & les directeurs sportifs se sont retrouvés à l'hôtel hier.

        fr: Il aime la mer & la montagne, mais il déteste la pluie et le vent du nord.

        fr: On y mange & on y boit bien, disent les habitués qui reviennent chaque été.

        fr: Le vélo est léger & rigide, ce qui plaît beaucoup aux grimpeurs du peloton.

        fr: La pluie & le froid ont eu raison des derniers espoirs du leader slovène.

        fr: Il a gagné au sprint & devant son public, ce que personne n'attendait plus.

        fr: Son frère & l'ami de celui-ci l'ont attendu longtemps au pied du dernier col.

        fr: Le prix comprend le repas & la nuit à l'hôtel, mais pas le voyage en train.

    Right:
        fr: Il vend depuis toujours du pain et du beurre sur la place du marché.

        fr: Elle a couru le matin et le soir pendant toute la semaine, sans faiblir.

        fr: Les coureurs et les directeurs sportifs se sont retrouvés à l'hôtel hier.

        fr: Il aime la mer et la montagne, mais il déteste la pluie et le vent du nord.

        fr: On y mange et on y boit bien, disent les habitués qui reviennent chaque été.

        fr: Le vélo est léger et rigide, ce qui plaît beaucoup aux grimpeurs du peloton.

        fr: La pluie et le froid ont eu raison des derniers espoirs du leader slovène.

        fr: Il a gagné au sprint et devant son public, ce que personne n'attendait plus.

        fr: Son frère et l'ami de celui-ci l'ont attendu longtemps au pied du dernier col.

        fr: Le prix comprend le repas et la nuit à l'hôtel, mais pas le voyage en train.

        fr: Le magasin Marks & Spencer de la rue principale a fermé ses portes en mars.

        fr: Le service R&D de la marque travaille sur un moyeu plus léger depuis un an.

        fr: Johnson & Johnson et Procter & Gamble sont les deux géants de ce marché-là.

        fr: Voir la page https://exemple.fr/?a=1&b=2 pour en savoir plus sur ce produit.

        fr: Le groupe Simon & Garfunkel a chanté dans le parc devant un public immense.

        fr: Le format A&B et la touche « & » du clavier servent à cela, dit la notice jointe.

        fr: Dolce & Gabbana habille les joueurs de l'équipe nationale depuis dix saisons.

        fr: La série Q&R, les questions et les réponses, paraît chaque jeudi dans le journal.

        fr: Les cabinets Dupont & Fils et Durand & Associés plaident dans cette affaire.

        fr: Le code AT&T est une abréviation américaine qui ne se traduit pas en français.
    """
    prose = segment.target.prose
    for match in _BETWEEN.finditer(prose):
        severity = Severity.NEUTRAL if len(prose) <= _TITLE else None
        yield Finding(Span(*match.span()), _("« & » stands for « et » in names only"), ("et",), severity=severity)
