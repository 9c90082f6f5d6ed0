"""What tells that a sentence speaks of bicycle racing (*pause* in a race, not for coffee), or a text of cycling."""

from __future__ import annotations

STRONG = frozenset(
    """
    peloton pelotons coureur coureurs coureuse coureuses cycliste cyclistes cyclisme vélo vélos échappée échappées
    échappé échappés sprint sprints sprinteur sprinteurs sprinteuse sprinteuses sprinter grimpeur grimpeurs
    grimpeuse grimpeuses rouleur rouleurs rouleuse rouleuses puncheur puncheurs puncheuse puncheuses baroudeur
    baroudeurs baroudeuse équipier équipiers équipière équipières coéquipier coéquipiers coéquipière coéquipières
    chrono chronos giro vuelta worldtour pavés grupetto gruppetto cyclocross vtt vététiste vététistes critérium
    critériums flandrienne flandriennes uci dauphiné itzulia braquet braquets dérailleur dérailleurs musette
    musettes poursuivants poursuivantes bordure bordures guidon vélodrome vélodromes
    """.split()
)
"""Words of which one in a sentence is evidence enough."""
CYCLING = STRONG | frozenset(
    """
    bicyclette bicyclettes dérailleurs pédalier pédaliers pédale pédales pédaler pédalez pédalé pédalage potence
    potences cintre cintres tubeless boyaux jante jantes moyeu moyeux pignon pignons plateaux braquets
    plaquettes fourche selle selles pneu pneus roues freins cuissard cuissards
    maillots cyclo cyclos cyclosportive cyclosportives cyclotourisme cyclotouriste cyclotouristes cyclable cyclables
    gravel bikepacking vélotaf vélotafeur vélotafeurs vae e-vtt bmx enduro semi-rigide débattement vélociste
    home-trainer home-trainers trainer watts ftp cadence fringale glycogène glucides entraînement fractionné
    zwift strava garmin wahoo sram campagnolo shimano specialized canyon trek cannondale cervélo
    pinarello bianchi orbea merida castelli rapha assos oakley rockshox maxxis schwalbe
    pirelli komoot rouvy mywhoosh favero assioma kickr gcn cyclingnews bikeradar tdf
    """.split()
)
"""Words of bicycles, riding and what is written about both, racing included: many of them tell what a text is about."""
WEAK = frozenset(
    """
    étape étapes maillot maillots piste selle arrivée ascension ascensions col cols course courses classement
    classements victoire victoires équipe équipes leader leaders podium podiums attaque attaques attaqué attaquer
    départ dossard dossards palmarès bidon bidons watts montée montées descente descentes ligne secondes minutes
    avance retard roue roues chute chutes saison classique classiques pédale pédales côte côtes final finale
    vainqueur favori favoris abandon
    """.split()
)
"""Words that other sports and plain life know too: two different ones are evidence."""
PHRASES = (
    "tour de france", "contre-la-montre", "contre la montre", "directeur sportif", "classement général", "cyclo-cross",
    "grand tour", "grands tours", "tour des flandres", "paris-roubaix", "liège-bastogne-liège", "milan-san remo",
    "maillot jaune", "maillot rose", "maillot vert", "maillot à pois", "maillot arc-en-ciel", "maillot de leader",
)  # fmt: skip


_PHRASE_STARTS = frozenset(phrase.replace("-", " ").split()[0] for phrase in PHRASES)


def holds_phrase(words: frozenset[str], lower: str) -> bool:
    """Whether one of :data:`PHRASES` stands in the text ``lower``, whose lower-case words are ``words``."""
    return not _PHRASE_STARTS.isdisjoint(words) and any(phrase in lower for phrase in PHRASES)


def speaks_of_racing(words: frozenset[str], lower_sentence: str, racing_names: frozenset[str]) -> bool:
    """Whether a sentence with these lower-case ``words`` holds racing words, a phrase, or a name of the register."""
    if not STRONG.isdisjoint(words) or not racing_names.isdisjoint(words):
        return True
    return len(WEAK & words) >= 2 or holds_phrase(words, lower_sentence)
