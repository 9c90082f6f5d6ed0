"""The check ``english-calque``."""

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


@check(category="style/unidiomatic-style", severity=Severity.MINOR, fix="unsafe", needs=("lexicon",))
def english_calque(segment: Segment, context: Context) -> Iterator[Finding]:
    """An English turn in French words: *il est supposé de venir*, *prendre avantage de*, *elle est dix ans*.

    Listed in ``qa/french/phrasebook/calques.txt``, only where the words have no right sense in that company. Not
    attempted: calques that usage has taken in (*en charge de*, *initier un projet*), and those of the sport, which the
    glossary knows.

    Wrong:
        fr: Il est supposé de venir demain.

        fr: La réunion prendra place lundi.

        fr: Il faut adresser ce problème rapidement.

        fr: Ils ont pris avantage de la situation.

        fr: Elle a appliqué pour un poste à Lyon.

        fr: Elle est dix ans et vit à Nice.

        fr: Il s'entraîne sur une base quotidienne.

        fr: Je suis confortable avec cette décision.

        fr: Le club a fait une décision hier.

        fr: Elle a demandé une question au maire.

        fr: Il a attendu plus que deux heures.

        fr: Il a expliqué les raisons pourquoi il part.

        fr: C'est la deuxième temps qu'elle abandonne.

        fr: De temps à temps, il lève la tête.

        fr: Le club est né dans 1998.

        fr: Les autres trois fuyards ont été repris.

        fr: Ils ont attendu avec moins que dix secondes d'avance.

    Right:
        fr: Il est censé venir demain.

        fr: La réunion aura lieu lundi.

        fr: Il faut traiter ce problème rapidement.

        fr: Ils ont profité de la situation.

        fr: Elle a postulé à un poste à Lyon.

        fr: Elle a dix ans et vit à Nice.

        fr: Il s'entraîne chaque jour.

        fr: Je suis à l'aise avec cette décision.

        fr: Le club a pris une décision hier.

        fr: Elle a posé une question au maire.

        fr: Il a attendu plus de deux heures.

        fr: Il a expliqué les raisons pour lesquelles il part.

        fr: C'est la deuxième fois qu'elle abandonne.

        fr: De temps en temps, il lève la tête.

        fr: Le club est né en 1998.

        fr: Les trois autres fuyards ont été repris.

        fr: Ils ont attendu avec moins de dix secondes d'avance.

        fr: Dans un deuxième temps, au premier temps de la mesure, il revient dans 2000 ans.

        fr: Les premiers cent mètres, un autre 4 000 mètres, il ne lui manque plus que dix secondes.

        fr: C'est où il habite ? L'outil sert à partir de demain, il est utilisé à partir de lundi.

        fr: Ils ont pris place à table ; il adresse une lettre au maire, une question au ministre.

        fr: Le délai est de dix ans, il est dix heures, elle est dix ans plus jeune.

        fr: Un fauteuil confortable, avec cette vue ; il a appliqué la règle pour un an.

        fr: Il ne reste plus que 25 kilomètres, il pèse plus que deux coureurs réunis, il vaut mieux que dix hommes.

        fr: On demande une question plus simple, il a fait appel de la décision.
    """
    message = marked("« {wrong} » is an English turn; write « {better} »")
    yield from phrase_findings(segment.target, "calques", message, context)
