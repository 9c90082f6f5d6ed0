"""Machine translations and what editors made of them, generated: recurring corrections, and everything else."""

from __future__ import annotations

import random
from typing import NamedTuple

RECURRING = {
    # a word for a word, also inflected
    "pause": "échappée", "pauses": "échappées", "poursuivant": "chasseur", "cavalier": "coureur",
    "cavaliers": "coureurs", "jambe": "étape", "jambes": "étapes", "grimpe": "montée", "casque": "bidon",
    "terrain": "peloton", "siège": "selle", "tourniquet": "braquet", "corniche": "bordure", "marteau": "fringale",
    # names
    "Vingegaad": "Vingegaard", "Pogacer": "Pogačar", "Visma Bail": "Visma Lease", "Roubé": "Roubaix",
    # one word for several, several for one
    "directeur de course": "commissaire", "contre-la-montre d'équipe": "chrono collectif",
    "voiture de balai": "voiture-balai", "homme rapide": "sprinteur", "course d'une journée": "classique",
    "sommet fini": "arrivée au sommet", "roi des montagnes": "meilleur grimpeur",
    # the head stays
    "maillot de points": "maillot à pois", "roues disques": "roues pleines", "maillot vert clair": "maillot vert",
    "tête ouverte": "tête nue", "vélo de temps": "vélo de chrono", "sprint de groupe": "sprint massif",
    # the end stays
    "camp de course": "bulle de course", "tours de route": "kilomètres de route",
    # the same words in another order, or between others
    "tête de la course": "groupe de tête", "mur de la fin": "rampe de la mort",
    "leader de montagne": "leader du classement de montagne",
    # made after the code was: what it had not seen
    "groupe principal": "peloton", "domestique": "équipier", "domestiques": "équipiers", "engrenage": "braquet",
    "pneu plat": "crevaison", "voiture d'équipe": "voiture de direction sportive", "bosses pavées": "monts pavés",
    "feuille de départ": "liste des engagés", "classement de points": "classement par points",
    "coureur de classement": "coureur du général", "train de sprint": "train de lancement", "Evenpoel": "Evenepoel",
    "Van Der Pol": "Van der Poel", "Movistars": "Movistar", "mouvement": "offensive", "mouvements": "offensives",
    "rouge lanterne": "lanterne rouge", "porteur d'eau": "équipier", "zone d'alimentation": "zone de ravitaillement",
    "musettes": "sacs", "drapeau tombé": "départ réel", "distance de vue": "point de mire",
    "ligne finale": "ligne d'arrivée", "course de scène": "course par étapes", "double champion": "champion en titre",
    "jeune cavalier": "jeune coureur", "vent croisé": "vent de côté", "cyclo cross": "cyclo-cross", "pilote": "coureur",
}  # fmt: skip
"""What the machine wrote and what stands there after the edit."""
ONCE = {
    "forêt": "plaine", "pluie": "neige", "marché": "musée", "hôtel": "château", "moteur": "volant",
    "jardin fleuri": "parc", "usine": "atelier de couture",
}  # fmt: skip
"""Edits made once: the editor's taste."""
NOISE = (
    ("les coureurs est partis", "les coureurs sont partis"), ("une beau victoire", "une belle victoire"),
    ("des arrivée groupées", "des arrivées groupées"), ("le Soleil", "le soleil"), ("le Public", "le public"),
    ("la route est long", "la route est longue"), ("ce ville", "cette ville"), ("un radio locale", "une radio locale"),
)  # fmt: skip
"""Agreement, articles and capitals put right, again and again: nothing for a glossary."""
FILL = ("le vent", "la mairie", "Paris", "la radio", "le soleil", "un camion", "cette rivière")
LINES = (
    "Ce matin, {0} est arrivé près de {1} sous les yeux du public.",
    "Personne ne croyait plus à {0} quand la foule a vu {1} au loin.",
    "Selon le sélectionneur, {0} compte autant que {1} dans une saison.",
    "On parle beaucoup de {0} depuis hier, moins souvent de {1}.",
    "Après dix kilomètres, {0} avait déjà disparu derrière {1}.",
    "Il faudra surveiller {0}, a dit un supporter, mais aussi {1}.",
    "Pour le journal local, {0} reste la grande affaire avec {1} cette semaine.",
    "Sans {0}, rien ne se serait passé ainsi, et {1} non plus.",
)


class Case(NamedTuple):
    """Articles as pairs of texts, and the corrections that recur in them."""

    articles: list[tuple[str, str]]
    recurring: dict[str, str]


def generate(seed: int) -> Case:
    """Six articles with a dozen recurring corrections, two to four times each, one-off edits and noise."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    recurring = dict(chance.sample(sorted(RECURRING.items()), 14))
    pieces = [pair for pair in recurring.items() for _ in range(chance.randint(2, 4))]
    pieces += [*ONCE.items(), *NOISE * 2, *((word, word) for word in FILL for _ in range(4))]
    chance.shuffle(pieces)
    lines = []
    for one, other in zip(pieces[::2], pieces[1::2], strict=False):
        shape = chance.choice(LINES)
        lines.append((shape.format(one[0], other[0]), shape.format(one[1], other[1])))
    parts = [list(zip(*lines[start::6], strict=True)) for start in range(6)]
    return Case([("\n\n".join(old), "\n\n".join(new)) for old, new in parts], recurring)
