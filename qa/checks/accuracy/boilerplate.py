"""The check ``boilerplate``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._boilerplate import BETWEEN, LINE, OFFER_EN, OFFER_FR, START, WORDS
from qa.checks._fragments import INSTRUCTIONS
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.context import Context
    from qa.model import Segment


@check(
    category="accuracy/addition",
    severity=Severity.MINOR,
    fix="unsafe",
    words=WORDS,
)
def boilerplate(segment: Segment, context: Context) -> Iterator[Finding]:
    """Boilerplate of a web page in the middle of a text.

    A link, a button, an advertisement label, a photo credit or a cookie notice was copied and translated with the
    article. Reported where it stands as a sentence of its own with another one around it; alone in a paragraph, where
    no article needs it (a label of a button, a cookie notice). Not attempted: the same words as part of a sentence
    (*il faut lire la suite du roman*). Where the source has it as a paragraph of its own, or is a page of offers with
    the same button or notice, the translation only follows.

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

        fr: Recevez nos articles dans votre boîte mail ! Le leader a abandonné.

        fr: Elle a gagné seule. (Crédit image : Getty Images) C'est son cinquième succès.

        fr: Il gagne. Nous utilisons des cookies pour améliorer votre expérience. Il est fier.

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

        fr: Le leader a abandonné.

        fr: Elle a gagné seule. C'est son cinquième succès.

        fr: Il gagne. Il est fier.

        fr: Le vainqueur, tout sourire. (Photo : Jean Dupont)

        fr: À lire aussi : le portrait du vainqueur.

        fr: En savoir plus long que les autres ne suffit pas.

        fr: Tous droits réservés aux diffuseurs, le prix grimpe.

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

        fr: La liste s'affiche. Cliquez sur le nom voulu, puis sur une icône. Cliquez sur OK pour finir.

        fr: Le menu a cinq entrées. Cliquez sur Étapes pour voir le parcours. La carte est jointe.

        en: Get the offer
        fr: Obtenir l'offre

        en: The helmet costs 60 euros. Check price. It has a visor.
        fr: Le casque coûte 60 euros. Vérifier le prix. Il a une visière.
    """
    prose = segment.target.prose
    found = list(_stretches(prose))
    if found and not INSTRUCTIONS.isdisjoint(context.view(segment.target).word_set):
        found = [span for span in found if not prose.startswith("Cliquez", span.start)]
    if segment.source is not None and found and _is_of_source(prose, found, context.view(segment.source).prose):
        return
    for span in found:
        yield Finding(span, _("boilerplate of a web page"), ("",))


def _is_of_source(prose: str, found: Sequence[Span], source: str) -> bool:
    """Whether ``prose`` is boilerplate from end to end, as ``source`` then is, or both are of a page of offers."""
    if sum(span.end - span.start for span in found) + len(found) > len(prose):
        return True
    return OFFER_EN.search(source) is not None and all(OFFER_FR.search(prose, *span) for span in found)


def _stretches(prose: str) -> Iterator[Span]:
    """The boilerplate in ``prose``."""
    end = 0
    for start in START.finditer(prose):
        match = LINE.match(prose, start.end()) if start.end() >= end else None
        if match is None:
            continue
        end = match.end()
        label = match["any"]
        if label and match.start() == 0 and (end == len(prose) or label != "Publicité"):
            continue
        yield Span(*match.span())
    for match in BETWEEN.finditer(prose):
        yield Span(*match.span())
