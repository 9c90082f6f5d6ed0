"""What a web page says round its article: links, buttons, notices, credits, in the French that engines give them."""

# ruff: noqa: E501 - the table reads best as one line a kind

from __future__ import annotations

import re

from qa.regex import regex

ANYWHERE = (
    r"Lire (?:la suite|plus|l['’]article(?: complet| entier| original)?)", r"(?:À lire|A lire|Lire|Voir) (?:aussi|également)",
    r"(?:En savoir|Afficher|Voir|En voir) plus", r"Continue[rz] (?:la|votre) lecture|Continuez à lire",
    r"(?:L['’]article|L['’]histoire|La suite|Votre lecture) (?:continue|se poursuit|reprend) (?:ci-dessous|après la publicité|plus bas)",
    r"(?:La )?[Ss]uite après (?:la|cette) publicité", r"Publicité", r"(?:Contenu|Article) (?:sponsorisé|réservé aux abonnés)",
    r"Cliquez (?:ici|pour|sur (?:(?:le|les|ce|ces|notre|nos|un|l['’]un des) (?:liens?|titres?|boutons?|vignettes?|cartes?|noms?)|[^.!?]{0,40}ci-dess))[^.!?]{0,70}", r"Vous aimerez(?: peut-être)?(?: aussi)?|Vous pourriez (?:aussi|également) aimer",
    r"Articles? (?:similaires?|connexes?|liés?|associés?)", r"(?:Crédit|Source) (?:image|photo|vidéo)s?",
    r"Lire plus sur [^.!?]{2,40}", r"Voir (?:la|toute la|notre) galerie(?: (?:photos?|complète|de photos))?|Galerie(?: photos?)?(?=\s?:)",
    r"Temps de lecture\s?:?\s?\d+\s?min(?:utes?)?", r"Vidéos? du jour",
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
    r"Cliquez sur (?:l['’]image|la photo)[^.!?]{0,50}", r"\(?Image \d+ (?:sur|de) \d+\)?", r"(?:Ce contenu|Cette vidéo) est hébergée? par [^.!?]{2,40}",
    r"Pour (?:voir|regarder|lire) (?:cette|la) vidéo[^.!?]{0,80}|Cette vidéo ne peut (?:pas )?être (?:lue|affichée)[^.!?]{0,40}",
    r"(?=[^.!?]{0,250}\b(?:liens?|affili|achat|achetez))[^.!?]{0,120}\b(?:percevoir|toucher|gagner|recevoir) une (?:petite )?commission[^.!?]{0,90}",
    r"Merci d['’]avoir lu \d+ articles[^.!?]{0,60}|Vous avez (?:désormais|maintenant) accès à[^.!?]{0,60}",
    r"Rejoignez-nous (?:maintenant |dès maintenant )?pour [^.!?]{0,60}(?:accès|illimité)[^.!?]{0,30}",
    r"Essayez (?:votre premier mois|gratuitement)[^.!?]{0,60}", r"[^.!?]{3,120} dans votre boîte (?:de réception|mail|e-mail|aux lettres électronique)",
    r"Contactez-moi (?:avec|pour) des (?:nouvelles|actualités|offres)[^.!?]{0,90}|Recevez (?:un|des) e-mails? (?:de notre|de la|de nos|au nom)[^.!?]{0,110}",
    r"(?:Obtenez|Obtenir|Consulter) l['’]offre|(?:Acheter|Achetez) (?:chez|sur) [A-Z]\w+",
    r"(?:Tweet(?:er)?|Partager|Envoyer|Épingler|E-?mail|Facebook|Twitter|WhatsApp|Commenter|Imprimer)(?: (?:Tweet(?:er)?|Partager|Envoyer|Épingler|E-?mail|Facebook|Twitter|WhatsApp|Commenter|Imprimer)){1,}",
    r"Défile[rz] [^.!?]{0,40}pour (?:continuer|lire la suite)|(?:Plus d['’]histoires|Plus de cette histoire|Histoires? connexes?|Prochaine lecture)(?:\s?:[^.!?]{0,60})?",
    r"Tous droits réservés", r"(?:Veuillez activer|Activez) JavaScript[^.!?]{0,60}",
    r"Votre navigateur ne (?:prend pas en charge|supporte pas)[^.!?]{0,60}",
    r"\((?:[Ss]['’])?[Oo]uvre dans un nouvel onglet\)", r"Chargement(?: en cours)?", r"Télécharge[rz] l['’]application",
    r"(?:Faire défiler|Faites défiler) (?:vers le bas )?pour continuer",
)  # fmt: skip
"""What no article needs."""
CREDIT = r"\((?:Crédits?|Image|Photo|Source|Getty)(?: (?:image|photo|Images?))?\s?:?[^()]{2,60}\)"
OFFER_EN = regex(
    r"\b(?:view|see|check|get|shop|find|grab|buy)\b.{0,20}\b(?:deals?|prices?|offers?|now|at|from)\b|\bcommissions?\b|\baffiliate",
    re.IGNORECASE,
)
OFFER_FR = regex(r"\b(?:l['’]offre|le prix|[Aa]chete[rz]|panier|commission)\b")
"""Of what a page of offers needs in either language: its buttons, and whom the seller pays."""
START = regex(r"(?:^|[.!?…»)] )(?=[A-ZÀÉ(])")
"""Before a sentence."""
AFTER = r"(?:\s?[.!:…]+)?(?:\s+(?=[A-ZÀ-Ý«\"(])|\s*$)"
LINE = regex(rf"(?P<any>{'|'.join(ANYWHERE)}){AFTER}|(?:{'|'.join(NOWHERE)}){AFTER}")
"""One of them, at the start of a sentence."""
BETWEEN = regex(rf"(?<=[.!?…»] ){CREDIT}\.?\s+(?=[A-ZÀ-Ý«])")

WORDS = frozenset(
    """
    abonner abonnez abonnés accepter accès acheter achetez afficher aimer aimerez application article articles
    boîte chargement cliquez commentaire commentaires commenter commission compte confidentialité connecter
    connectez connexe connexes consulter contactez contenu continue cookies crédit crédits défiler défilez
    désormais envoyer essayez facebook galerie getty haut histoire histoires hébergé hébergée illimité image
    imprimer inscrire inscrivez javascript lecture lien lire lu légales mail navigateur navigation naviguer nous
    obtenez obtenir offre onglet oublié panier partager partagez photo poursuit prix préférences publicité
    recevez recevoir refuser reprend réservés savoir source sponsorisé tweet tweeter twitter utilisation vidéo
    vidéos voir whatsapp épingler
    """.split()
)
"""Of which every pattern has one."""
