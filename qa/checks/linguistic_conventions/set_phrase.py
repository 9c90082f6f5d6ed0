"""The check ``set-phrase``."""

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
def set_phrase(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word in a set phrase that sounds like the right one: *à tout pris*, *au court de*, *le maillot à poids*.

    The phrases and the company that leaves no doubt are listed in ``qa/french/phrasebook/confusions.txt``. Not
    attempted: words that only the sense can tell apart in free company (*il a perdu son cou*).

    Wrong:
        fr: Il veut gagner à tout pris.

        fr: Au court de la saison, elle a progressé.

        fr: Il garde son maillot à poids.

        fr: Le bus est garé à coté de la tente.

        fr: Elle fait parti de l'échappée.

        fr: Tout les coureurs sont arrivés.

        fr: En même tant, le vent forcit.

        fr: Il est arrivé dix minutes plutôt.

        fr: C'est la première foi qu'il gagne.

        fr: Il faut tenir conte du vent.

        fr: Sa va mieux, dit-il.

        fr: Nous voila au sommet.

        fr: Il est sur de gagner.

    Right:
        fr: Il veut gagner à tout prix.

        fr: Au cours de la saison, elle a progressé.

        fr: Il garde son maillot à pois.

        fr: Le bus est garé à côté de la tente.

        fr: Elle fait partie de l'échappée.

        fr: Tous les coureurs sont arrivés.

        fr: En même temps, le vent forcit.

        fr: Il est arrivé dix minutes plus tôt.

        fr: C'est la première fois qu'il gagne.

        fr: Il faut tenir compte du vent.

        fr: Ça va mieux, dit-il.

        fr: Nous voilà au sommet.

        fr: Il est sûr de gagner.

        fr: Tous le savent, tous la connaissent, tout les oppose.

        fr: Au court terme il préfère le long terme.

        fr: La foi du charbonnier déplace les montagnes.

        fr: Elle a un avis sur tout, et il mise sur tout.

        fr: Le conte de Noël plaît aux enfants.

        fr: Sur la route, il est sur le vélo ; sur de bons rails.

        fr: Il préfère plutôt dormir.

        fr: Une salle de bains, un fond de vallée, un fonds de commerce.

        fr: Le parti de la majorité a voté, le comte est mort.

        fr: Il pose la tache sur la nappe.

        fr: Un poids léger, du poisson au poids.

        fr: La voie est libre, la voix du chanteur aussi.

        fr: L'aire de jeux et l'ère nouvelle.
    """
    for finding in phrase_findings(segment.target, "confusions", marked("« {wrong} » for « {better} »"), context):
        if finding.replacements != ("À",):  # a capital without its mark is a matter of style
            yield finding
