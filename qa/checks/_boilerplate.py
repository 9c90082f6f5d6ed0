"""What a web page says round its article: links, buttons, notices, credits, in the French that engines give them."""

# ruff: noqa: E501 - the table reads best as one line a kind

from __future__ import annotations

import re

ANYWHERE = (
    r"Lire (?:la suite|plus|l['’]article(?: complet| entier| original)?)", r"(?:À lire|A lire|Lire|Voir) (?:aussi|également)",
    r"(?:En savoir|Afficher|Voir|En voir) plus", r"Continue[rz] (?:la|votre) lecture|Continuez à lire",
    r"(?:L['’]article|L['’]histoire|La suite|Votre lecture) (?:continue|se poursuit|reprend) (?:ci-dessous|après la publicité|plus bas)",
    r"(?:La )?[Ss]uite après (?:la|cette) publicité", r"Publicité", r"(?:Contenu|Article) (?:sponsorisé|réservé aux abonnés)",
    r"Cliquez (?:ici|sur|pour)[^.!?]{0,70}", r"Vous aimerez(?: peut-être)?(?: aussi)?|Vous pourriez (?:aussi|également) aimer",
    r"Articles? (?:similaires?|connexes?|liés?|associés?)", r"(?:Crédit|Source) (?:image|photo|vidéo)s?",
)  # fmt: skip
"""What an article may have on a line of its own, but not between two sentences."""
NOWHERE = (
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
CREDIT = r"\((?:Crédits?|Image|Photo|Source|Getty)(?: (?:image|photo|Images?))?\s?:?[^()]{2,60}\)"
START = re.compile(r"(?:^|[.!?…»)] )(?=[A-ZÀÉ(])")
"""Before a sentence."""
AFTER = r"(?:\s?[.!:…]+)?(?:\s+(?=[A-ZÀ-Ý«\"(])|\s*$)"
LINE = re.compile(rf"(?P<any>{'|'.join(ANYWHERE)}){AFTER}|(?:{'|'.join(NOWHERE)}){AFTER}")
"""One of them, at the start of a sentence."""
BETWEEN = re.compile(rf"(?<=[.!?…»] ){CREDIT}\.?\s+(?=[A-ZÀ-Ý«])")

WORDS = frozenset(
    """
    abonner abonnez abonnés accepter acheter afficher aimer aimerez application article articles chargement
    cliquez commentaire commentaires compte confidentialité connecter connectez contenu continue cookies crédit
    crédits défiler envoyer getty haut image imprimer inscrire inscrivez javascript lecture lien lire légales
    navigateur navigation naviguer nous offre onglet oublié panier partager partagez photo poursuit prix
    préférences publicité recevez recevoir refuser reprend réservés savoir source sponsorisé utilisation voir
    """.split()
)
"""Of which every pattern has one."""
