"""Words by which the seams of links translated apart are told from names and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.french.lexicon import Lexicon

FUNCTION = frozenset(
    """
    le la les un une des du encore deux trois quatre cinq six dans sur avec pour par où qui plus aussi après
    avant pendant depuis selon ce cette ces son sa ses leur leurs notre nos chaque plusieurs comment pourquoi
    quand et ou mais dont que
    """.split()
)
"""Function words that a link may begin with."""
GENERIC = frozenset(
    """
    série séries documentaire documentaires film films épisode épisodes saison podcast article articles émission
    reportage vidéo vidéos étape étapes coureur coureurs coureuse entretien interview bande-annonce saga
    entrepôt vélo vélos
    """.split()
)
"""Common nouns that are no institution and begin no name."""
JOINERS = frozenset({"et", "ou", "mais", "dont", "que", "qui", "où"})
"""Words that join; no name and no title has one with a capital before a word in small letters."""
COMMON = frozenset(
    """
    victoire victoires coureur coureurs coureuse coureuses peloton échappée échappées sprinteur sprinteurs grimpeur
    grimpeurs attaque attaques chute chutes arrivée ascension descente contre-la-montre podium abandon blessure contrat
    entraîneur entraîneurs compatriote coéquipier coéquipiers coéquipière article articles entretien reportage épisode
    épisodes podcast vidéo vidéos documentaire documentaires série séries analyse enquête résultats vainqueur rival
    rivaux prolongation transfert parcours vélo vélos saison poursuivants favoris équipiers communiqué rapport
    classement sprint profil liste casque roues freins pneus meilleur meilleure meilleurs meilleures critique
    entraînement entraînements succès course courses manche offensive accélération montée côte défaite retraite
    clavicule commotion fracture opération blessé effectif calendrier programme récit portrait bilan commentaire
    déclaration déclarations annonce photo photos galerie version détails suite
    """.split()
)
"""Common nouns of racing and the press that have no capital even after an article."""
PREPOSITIONS = frozenset(
    """
    de à sur avec pour entre par contre chez vers après avant pendant depuis selon malgré lors devant derrière
    sous sans dès
    """.split()
)
TITLE_CONTEXT = frozenset(
    """
    auteur auteure autrice réalisateur réalisatrice film films livre livres roman romans album albums chanson
    chansons titre titres série séries documentaire pièce émission journal quotidien hebdomadaire magazine revue
    intitulé intitulée intitule acteur actrice chanteur chanteuse groupe opéra tableau toile écrivain écrivaine
    romancier romancière chante chanté chantait vu lu lire relire tourné tourner joue joué jouer interprète
    interprété publié publie écrit écrire signé spectacle comédie tube single exposition théâtre cinéma poème
    fable conte refrain rôle scène gabin diffuse diffusé chaîne jeu baptisé baptisée nommé nommée appelé appelée
    association parti mouvement collectif restaurant bar café
    """.split()
) - {"signé"}
"""Where these stand, a capital may begin the title of a work or the name of a body."""


def is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word may be a finite verb or a past participle."""
    return any(
        analysis.persons or analysis.mood == "past-participle" for analysis in lexicon.analyses(word) if analysis.mood
    )
