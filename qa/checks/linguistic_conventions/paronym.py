"""The check ``paronym``."""

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
def paronym(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word for one that looks nearly alike: *la conjecture économique*, *un discours emprunt de tristesse*.

    The pairs and the company that leaves no doubt are listed in ``qa/french/phrasebook/paronyms.txt``. Not attempted:
    pairs of which good writers use either (*un rôle proéminent*, *la prolongation d'une rue*), and those that only the
    sense can tell apart (*la justesse* or *la justice d'une cause*).

    Wrong:
        fr: La conjecture économique est mauvaise.

        fr: Elle a recouvert la santé.

        fr: Il a prononcé un discours emprunt de tristesse.

        fr: Son départ est éminent.

        fr: Une collusion entre deux camions a bloqué la route.

        fr: C'est un champignon venimeux.

        fr: Il souffre d'une affectation cutanée.

        fr: L'attentat perpétué hier a choqué le pays.

        fr: Il a une inclinaison pour la musique.

        fr: Le mélange est un cocktail détonnant.

        fr: Le marché reste volatile.

    Right:
        fr: La conjoncture économique est mauvaise.

        fr: Elle a recouvré la santé.

        fr: Il a prononcé un discours empreint de tristesse.

        fr: Son départ est imminent.

        fr: Une collision entre deux camions a bloqué la route.

        fr: C'est un champignon vénéneux.

        fr: Il souffre d'une affection cutanée.

        fr: L'attentat perpétré hier a choqué le pays.

        fr: Il a une inclination pour la musique.

        fr: Le mélange est un cocktail détonant.

        fr: Le marché reste volatil.

        fr: La neige a recouvert la route, il a recouvré la vue.

        fr: Un emprunt de deux millions, l'emprunt de la banque.

        fr: Un éminent spécialiste annonce une chute imminente.

        fr: Il dénonce la collusion entre les juges et le pouvoir.

        fr: Les lagunes de la région abritent des oiseaux.

        fr: Dans le prolongement du match, ils ont débattu.

        fr: Des substances organiques volatiles, un poisson vénéneux.

        fr: L'inclinaison de la selle, le temps passe.

        fr: Il perpétue la tradition de son père.
    """
    yield from phrase_findings(segment.target, "paronyms", marked("« {wrong} » for « {better} »"), context)
