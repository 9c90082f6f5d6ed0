"""The check ``homophone``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.grammar import phrase_findings
from qa.i18n import marked
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
)
def homophone(segment: Segment, context: Context) -> Iterator[Finding]:
    """A noun, adjective or verb for another that sounds alike, told by its company: a *tache* that is a *tâche*.

    The words and the company that leaves no doubt are listed in ``qa/french/phrasebook/homophones.txt``; small words
    (*a*, *et*, *ou*) have checks of their own. Not attempted: pairs that only the sense tells apart in free company
    (*il a vu la cote*, *un beau champ*).

    Wrong:
        fr: La tache est difficile.

        fr: Il faut remplir sa tache.

        fr: Une amande de 500 francs suisses lui a été infligée.

        fr: Il lève le point en signe de victoire.

        fr: Il pert du temps dans chaque descente.

        fr: Elle est en plaine forme.

        fr: Il a franchi la ligne dix mètres devant, à la auteur de sa réputation.

        fr: Un règlement de contes entre favoris.

        fr: Le garde des seaux a répondu.

        fr: Les applaudissements raisonnent dans le stade.

        fr: Il ne sait pas jouer au golfe.

        fr: Il est septique.

        fr: Son vœu a été exhaussé.

        fr: Il roule ver Paris.

    Right:
        fr: La tâche est difficile.

        fr: Il faut remplir sa tâche.

        fr: Une amende de 500 francs suisses lui a été infligée.

        fr: Il lève le poing en signe de victoire.

        fr: Il perd du temps dans chaque descente.

        fr: Elle est en pleine forme.

        fr: Il a franchi la ligne dix mètres devant, à la hauteur de sa réputation.

        fr: Un règlement de comptes entre favoris.

        fr: Le garde des sceaux a répondu.

        fr: Les applaudissements résonnent dans le stade.

        fr: Il ne sait pas jouer au golf.

        fr: Il est sceptique.

        fr: Son vœu a été exaucé.

        fr: Il roule vers Paris.

        fr: Une tache d'huile sur la route, la tâche des équipiers.

        fr: Il est parti vers d'autres horizons, il a trouvé sa voix et lève les deux poings.

        fr: Une course pavée attend le peloton, une nouvelle aire de jeux les enfants.

        fr: C'est un choix plein de sens, mais la hausse du coût inquiète.

        fr: Cette foi qu'il avait en lui l'a porté ; il avait heurté un mur.

        fr: Il prend la pause de midi, elle fait la pose du carrelage, leur paire a gagné.
    """
    yield from phrase_findings(segment.target, "homophones", marked("« {wrong} » for « {better} »"), context)
