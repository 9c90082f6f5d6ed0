"""The check ``pleonasm``."""

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
    category="style/awkward-style",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
)
def pleonasm(segment: Segment, context: Context) -> Iterator[Finding]:
    """A pleonasm: *monter en haut*, *voire même*, *collaborer ensemble*, *prévoir à l'avance*.

    Only those that every manual of style names, listed in ``qa/french/phrasebook/pleonasms.txt``. Not attempted: those
    that usage has taken in (*au grand maximum*, *le principal protagoniste*).

    Wrong:
        fr: Il est fatigué, voire même épuisé.

        fr: Les deux équipes collaborent ensemble.

        fr: Il faut prévoir à l'avance un ravitaillement.

        fr: Il a descendu en bas de la côte.

        fr: Au jour d'aujourd'hui, rien n'est sûr.

        fr: Il mange, puis ensuite il dort.

        fr: C'est ma première priorité.

        fr: La réunion est reportée à une date ultérieure.

        fr: C'est la panacée universelle.

        fr: Il est tombé, car en effet la route glissait.

        fr: Cette roue est plus meilleure.

    Right:
        fr: Il est fatigué, voire épuisé.

        fr: Les deux équipes collaborent.

        fr: Il faut prévoir un ravitaillement.

        fr: Il a descendu de la côte.

        fr: Aujourd'hui, rien n'est sûr.

        fr: Il mange, ensuite il dort.

        fr: C'est ma priorité.

        fr: La réunion est reportée.

        fr: C'est la panacée.

        fr: Il est tombé, car la route glissait.

        fr: Cette roue est meilleure.

        fr: Il est monté en haut lieu, il descend en bas de page.

        fr: Ils travaillent ensemble, ils collaborent volontiers.

        fr: Il prévoit l'avance qu'il lui faut.

        fr: La première des priorités est la sécurité.

        fr: Ils sont réunis dans la salle.

        fr: Il préfère la bourrasque au vent régulier.

        fr: En effet, il pleut ; même voire.
    """
    yield from phrase_findings(
        segment.target, "pleonasms", marked("« {wrong} » says the same twice; write « {better} »"), context
    )
