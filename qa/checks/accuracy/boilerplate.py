"""The check ``boilerplate``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_ANYWHERE = (
    r"Lire (?:la suite|plus|l['’]article(?: complet| entier| original)?)", r"(?:À lire|A lire|Lire|Voir) (?:aussi|également)",
    r"(?:En savoir|Afficher|Voir|En voir) plus", r"Continue[rz] (?:la|votre) lecture|Continuez à lire",
    r"(?:L['’]article|L['’]histoire|La suite|Votre lecture) (?:continue|se poursuit|reprend) (?:ci-dessous|après la publicité|plus bas)",
    r"(?:La )?[Ss]uite après (?:la|cette) publicité", r"Publicité", r"(?:Contenu|Article) (?:sponsorisé|réservé aux abonnés)",
    r"Cliquez (?:ici|sur|pour)[^.!?]{0,70}", r"Vous aimerez(?: peut-être)?(?: aussi)?|Vous pourriez (?:aussi|également) aimer",
    r"Articles? (?:similaires?|connexes?|liés?|associés?)", r"(?:Crédit|Source) (?:image|photo|vidéo)s?",
)  # fmt: skip
"""What an article may have on a line of its own, but not between two sentences."""
_NOWHERE = (
    r"Partage[rz] (?:cet article|cette page|ceci|sur (?:Facebook|X|Twitter|WhatsApp|LinkedIn|Pinterest|les réseaux sociaux))",
    r"(?:Copier|Partager) le lien", r"Imprimer (?:cet article|cette page)", r"Envoyer par (?:e-mail|mail|courriel)",
    r"(?:Suivez|Rejoignez|Retrouvez)-nous sur [^.!?]{0,60}",
    r"Abonnez-vous[^.!?]{0,80}|S['’]abonner(?: maintenant)?", r"Inscrivez-vous (?:à|pour) (?:notre|la|nos|recevoir)[^.!?]{0,80}",
    r"Rece(?:vez|voir) (?:les|nos|toutes?|des)[^.!?]{0,90}(?:boîte|e-mail|mail|courriel|newsletter)[^.!?]{0,30}",
    r"Se connecter|S['’]inscrire|Connectez-vous pour[^.!?]{0,50}|Créer un compte|Mot de passe oublié",
    r"Ajouter au panier|Acheter maintenant|Voir (?:l['’]offre|le prix)|Vérifier le prix",
    r"(?:Passer|Aller|Accéder|Sauter) au contenu(?: principal)?", r"(?:Retour en|Retour vers le|Revenir en) haut(?: de (?:la )?page)?",
    r"Les commentaires sont (?:fermés|désactivés)|(?:Laisse[rz]|Poste[rz]|Ajoute[rz]) un commentaire",
    r"(?:Tout accepter|Accepter tout|Tout refuser|Accepter(?: tous)? les cookies|Gérer (?:mes|les|vos) (?:cookies|préférences))",
    r"(?:Nous utilisons|Ce site(?: web)? utilise) des cookies[^.!?]{0,120}",
    r"En (?:continuant|poursuivant) (?:à naviguer|votre navigation)[^.!?]{0,120}",
    r"Politique de confidentialité|Conditions (?:générales )?d['’]utilisation|Mentions légales",
    r"Tous droits réservés", r"(?:Veuillez activer|Activez) JavaScript[^.!?]{0,60}",
    r"Votre navigateur ne (?:prend pas en charge|supporte pas)[^.!?]{0,60}",
    r"\((?:[Ss]['’])?[Oo]uvre dans un nouvel onglet\)", r"Chargement(?: en cours)?", r"Télécharge[rz] l['’]application",
    r"(?:Faire défiler|Faites défiler) (?:vers le bas )?pour continuer",
)  # fmt: skip
"""What no article needs."""
_CREDIT = r"\((?:Crédits?|Image|Photo|Source|Getty)(?: (?:image|photo|Images?))?\s?:?[^()]{2,60}\)"
_BEFORE = r"(?:^|(?<=[.!?…»)] ))"
_AFTER = r"(?:\s?[.!:…]+)?(?:\s+(?=[A-ZÀ-Ý«\"(])|\s*$)"
_LINE = re.compile(rf"{_BEFORE}(?P<any>{'|'.join(_ANYWHERE)}){_AFTER}|{_BEFORE}(?:{'|'.join(_NOWHERE)}){_AFTER}")
_BETWEEN = re.compile(rf"(?<=[.!?…»] ){_CREDIT}\.?\s+(?=[A-ZÀ-Ý«])")


@check(
    category="accuracy/addition",
    severity=Severity.MINOR,
    fix="unsafe",
    words=(
        "lire lecture savoir afficher voir continue poursuit reprend publicité sponsorisé abonnés cliquez aimerez aimer "
        "article articles crédit crédits image source getty photo partager partagez imprimer envoyer nous lien abonnez "
        "abonner inscrivez inscrire recevez recevoir connecter connectez compte oublié panier acheter offre prix contenu "
        "haut commentaires commentaire accepter refuser cookies préférences naviguer navigation confidentialité "
        "utilisation légales réservés javascript navigateur onglet chargement application défiler"
    ).split(),
)
def boilerplate(segment: Segment, context: Context) -> Iterator[Finding]:
    """Boilerplate of a web page in the middle of a text.

    A link, a button, an advertisement label, a photo credit or a cookie notice was copied and translated with the
    article. Reported where it stands as a sentence of its own with another one around it; alone in a paragraph, where
    no article needs it (a label of a button, a cookie notice). Not attempted: the same words as part of a sentence
    (*il faut lire la suite du roman*).

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
    """
    prose = segment.target.prose
    for match in _LINE.finditer(prose):
        label = match["any"]
        if label and match.start() == 0 and (match.end() == len(prose) or label != "Publicité"):
            continue
        yield Finding(Span(*match.span()), _("boilerplate of a web page"), ("",))
    for match in _BETWEEN.finditer(prose):
        yield Finding(Span(*match.span()), _("boilerplate of a web page"), ("",))
