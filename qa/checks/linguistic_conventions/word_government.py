"""The check ``word-government``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.words import ETRE, PREPOSITIONS, STOPS
from qa.grammar import phrase_findings, reading_of
from qa.i18n import marked
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Finding, Segment, Span


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
)
def word_government(segment: Segment, context: Context) -> Iterator[Finding]:
    """A verb or adjective with a preposition it does not take: *pallier à*, *se rappeler de*, *supérieur que*.

    Listed in ``qa/french/phrasebook/governments.txt``. Not attempted: *débuter* and *démarrer* with an object, which
    the sports press has long taken in, and *en vélo*.

    Wrong:
        fr: Il faut pallier à ce manque.

        fr: Elle se rappelle de cette course.

        fr: Il se rappelle du parcours.

        fr: Il va au coiffeur.

        fr: Il a renoncé à cause que la route était coupée.

        fr: Il faut remédier la situation.

        fr: Il a participé dans la course.

        fr: Tout dépend sur la météo.

        fr: Il cherche pour une solution.

        fr: Il faut éviter à ce que cela se reproduise.

        fr: Son niveau est supérieur que celui du voisin.

        fr: Elle remercie à son équipe.

        fr: Il est capable à courir un marathon.

        fr: Il joue le piano depuis dix ans.

        fr: Elle a assisté la réunion du conseil.

        fr: La loi permet les habitants de voter.

        fr: Il est arrivé deux ans il y a.

        fr: Elle est plus rapide comme moi.

        fr: Le Tour partira dans juillet.

    Right:
        fr: Il faut pallier ce manque.

        fr: Elle se rappelle cette course.

        fr: Il se rappelle le parcours.

        fr: Il va chez le coiffeur.

        fr: Il a renoncé parce que la route était coupée.

        fr: Il faut remédier à la situation.

        fr: Il a participé à la course.

        fr: Tout dépend de la météo.

        fr: Il cherche une solution.

        fr: Il faut éviter que cela se reproduise.

        fr: Son niveau est supérieur à celui du voisin.

        fr: Elle remercie son équipe.

        fr: Il est capable de courir un marathon.

        fr: Il joue du piano depuis dix ans.

        fr: Elle a assisté à la réunion du conseil.

        fr: La loi permet aux habitants de voter.

        fr: Il est arrivé il y a deux ans.

        fr: Elle est plus rapide que moi.

        fr: Le Tour partira en juillet.

        fr: Il est à peu près à la même place, la plupart de nos amis aussi.

        fr: L'élection est aussi comptée comme un succès, il est bon tant à pied qu'à vélo.

        fr: Il a demandé les moyens de vivre, il a permis le retour au calme.

        fr: Il pallie le manque, il se rappelle cette course.

        fr: Il se rappelle de bons souvenirs.

        fr: Il va au marché, au dépôt, chez le dentiste.

        fr: Il participe dans la mesure de ses moyens.

        fr: Il cherche pour nous, il écoute à la porte.

        fr: Il veille à ce que tout soit prêt.

        fr: Un être supérieur, que tous admirent.

        fr: Il dépend de la météo.

        fr: C'est dans les cols supérieurs que les écarts se creusent.
    """
    message = marked("« {wrong} » does not fit here; write « {better} »")
    for finding in phrase_findings(segment.target, "governments", message, context):
        reading = reading_of(segment.target, context)
        if reading.text[finding.span.start : finding.span.end].lower() != "que" or not _is_cleft(reading, finding.span):
            yield finding


def _is_cleft(reading: Reading, span: Span) -> bool:
    """Whether *c'est dans …* stands before a *que*, which then opens its clause."""
    at = next(index for index, token in enumerate(reading.tokens) if token.start == span.start)
    for index in range(at - 1, max(at - 12, 0), -1):
        if reading.lowers[index] in STOPS:
            return False
        if reading.lowers[index] in ETRE and reading.lowers[index - 1] in ("c'", "ce"):
            return reading.lowers[index + 1] in PREPOSITIONS
    return False
