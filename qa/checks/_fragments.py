"""Words by which the seams of links translated apart are told from names and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.french.lexicon import Lexicon

FUNCTION = frozenset(
    """
    le la les un une des du encore deux trois quatre cinq six dans sur avec pour par où qui plus aussi après avant
    pendant depuis selon ce cette ces son sa ses leur leurs notre nos chaque plusieurs comment pourquoi quand et ou
    mais dont que tout toute tous toutes
    """.split()
)
"""Function words that a link may begin with."""
GENERIC = frozenset(
    """
    série séries documentaire documentaires film films épisode épisodes saison podcast article articles émission
    reportage vidéo vidéos étape étapes coureur coureurs coureuse entretien interview bande-annonce saga entrepôt
    vélo vélos équipe équipes cadre cadres casque casques maillot maillots groupe
    """.split()
)
"""Common nouns that are no institution and begin no name."""
JOINERS = frozenset({"et", "ou", "mais", "dont", "que", "qui", "où"})
"""Words that join; no name and no title has one with a capital before a word in small letters."""
COMMON = frozenset(
    """
    champion championne victoire roues coureur coureuse peloton échappée sprinteur sprinteuse grimpeur grimpeuse
    rouleur puncheur finisseur baroudeur attaque attaquant chute arrivée ascension descente contre-la-montre podium
    abandon blessure contrat entraîneur compatriote coéquipier coéquipière équipier équipière article entretien
    reportage épisode podcast vidéo documentaire série analyse enquête résultat vainqueur gagnant vainqueure lauréat
    rival rivale prolongation transfert parcours vélo saison poursuivant favori favorite outsider communiqué rapport
    sprint profil liste casque frein pneu critique entraînement succès course offensive accélération montée défaite
    retraite clavicule commotion fracture opération blessé effectif calendrier récit portrait bilan commentaire
    déclaration annonce photo version détail suite tactique stratégie signature rang écart avance retard minute
    seconde kilomètre mètre pente pied virage départ final bordure vent pluie chaleur météo pavé secteur cadre
    fourche cintre guidon selle pédalier cassette dérailleur transmission groupe freinage jante moyeu batterie
    moteur capteur compteur chaussure cuissard gant lunettes guide test essai prise comparatif astuce erreur raison
    réponse chose moment façon manière remise promotion offre accident maladie virus infection douleur genou hanche
    cheville poignet médecin diagnostic rétablissement retour reprise forme condition préparation stage
    altitude sélection sélectionneur convocation remplaçant leader duel lutte poursuite chasse course-poursuite
    classement points chrono moyenne vitesse puissance déception joie colère émotion larme fierté doute espoir
    ambition objectif rêve avenir carrière palmarès titre médaille victime spectateur supporter foule public
    journaliste arbitre commissaire record guide interview sanction amende exclusion disqualification suspension dopage
    contrôle échantillon plainte procès audience jugement décision polémique débat réaction rumeur recrue recrutement
    directeur manager patron sponsor partenaire partenariat budget salaire lendemain veille
    """.split()
)
"""Common nouns of racing, equipment and the press, in the singular, that have no capital even after an article; none
begins the name of a body or a race (commission, trophée, coupe, étape du Tour)."""
LEADING = frozenset(
    """
    nouveau nouvel nouvelle nouveaux nouvelles dernier dernière derniers dernières prochain prochaine ancien
    ancienne anciens meilleur meilleure meilleurs meilleures premier première premiers premières deuxième second
    seconde troisième quatrième cinquième sixième septième huitième neuvième dixième même mêmes autre autres grand
    grande petit petite gros grosse long longue court courte seul seule unique double triple superbe magnifique
    incroyable véritable jeune haut haute futur future belle beau
    """.split()
)
"""Adjectives that stand before such a noun."""
COUNTED = frozenset(
    "place fois étape étapes édition saison semaine année manche roue ligne tiers moitié tour col cols pavés montagne "
    "montagnes".split()
)
"""More nouns that such an adjective may lead; alone they begin names (la Manche, la Roue tourangelle)."""
ADVERBS = frozenset(
    """
    vite beaucoup bien mal peu tard tôt loin ensemble plutôt assez tant autant mieux déjà encore maintenant toujours
    jamais enfin ainsi aussi puis alors ici bientôt ensuite surtout très trop moins presque souvent désormais
    autrefois hier aujourd'hui demain pourtant cependant néanmoins toutefois
    """.split()
)
PRONOUNS = frozenset("il elle ils elles on nous vous je se me te".split())
NAMERS = frozenset(
    """
    course courses opération projet campagne festival label liste programme collectif société entreprise boutique
    magasin agence plateforme application appli site blog compte page rubrique chronique dossier concept slogan
    événement cyclosportive cyclo rando randonnée épreuve challenge trophée équipe formation club marque marques
    gamme modèle collection ligne hôtel gîte camping salon salle enseigne maison fondation fonds initiative formule
    commune ville village hameau lieu-dit quartier rue place avenue boulevard allée impasse pont col côte mont
    secteur lac forêt parc stade vélodrome bateau voilier cheval chien prénom nom surnom mot verbe expression terme
    association mouvement journal quotidien hebdomadaire mensuel magazine média chaîne radio podcast
    """.split()
)
"""Nouns right after which a capital begins a name."""
PREPOSITIONS = frozenset(
    """
    de à sur avec pour entre par contre chez vers après avant pendant depuis selon malgré lors devant derrière sous
    sans dès
    """.split()
)
OPENING_PREPOSITIONS = (PREPOSITIONS - {"de"}) | {"au", "aux"}
"""Prepositions that a link may begin with."""
PARTICLES = frozenset({"de", "du", "des"})
"""They may begin a link too, and a surname."""
TITLE_CONTEXT = frozenset(
    """
    auteur auteure autrice réalisateur réalisatrice film films livre livres roman romans album albums chanson
    chansons titre titres série séries documentaire pièce émission journal quotidien hebdomadaire magazine revue
    intitulé intitulée intitule acteur actrice chanteur chanteuse groupe opéra tableau toile écrivain écrivaine
    romancier romancière chante chanté chantait vu lu lire relire tourné tourner joue joué jouer interprète
    interprété publié publie écrit écrire signé spectacle comédie tube single exposition théâtre cinéma poème fable
    conte refrain rôle scène gabin diffuse diffusé chaîne jeu baptisé baptisée nommé nommée appelé appelée
    association parti mouvement collectif restaurant bar café relit relu regardé regarder regarde revu revoir revoit
    """.split()
) - {"signé"}
"""Where these stand, a capital may begin the title of a work or the name of a body."""

INSTRUCTIONS = frozenset(
    """
    sélectionnez saisissez cochez décochez cocher cochée déroulante onglet onglets icône icônes curseur calque cliquant
    double-cliquez
    """.split()
)
"""Words of instructions for a program, whose commands and buttons are named by capitals."""


def is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word may be a finite verb or a past participle."""
    return any(
        analysis.persons or analysis.mood == "past-participle" for analysis in lexicon.analyses(word) if analysis.mood
    )
