"""Whether a sentence speaks of bicycle racing: what tells *pause* in a race from a pause for coffee."""

from __future__ import annotations

RACING_WORDS = frozenset(
    """
    peloton pelotons coureur coureurs coureuse coureuses cycliste cyclistes cyclisme vélo vélos échappée échappées
    échappé échappés sprint sprints sprinteur sprinteurs sprinteuse sprinteuses sprinter grimpeur grimpeurs grimpeuse
    grimpeuses rouleur rouleurs rouleuse puncheur puncheurs puncheuse baroudeur baroudeurs rouleuses puncheuses
    baroudeuse équipier équipiers équipière équipières coéquipier coéquipiers coéquipière coéquipières chrono chronos
    giro vuelta worldtour pavés pavé paveux grupetto gruppetto cyclocross vtt vététiste vététistes critérium critériums
    flandrienne flandriennes uci dauphiné itzulia watts braquet braquets dérailleur bidon bidons ravitaillement
    poursuivants poursuivantes danseuse bordure bordures cols ascension ascensions arrivée bonifications
    palmarès dossard dossards maillot maillots guidon selle pédale pédales étape étapes velodrome vélodrome piste
    """.split()
)
"""Words of which one in a sentence is evidence; none is frequent outside sport."""
RACING_PHRASES = (
    "tour de france", "contre-la-montre", "contre la montre", "directeur sportif", "classement général", "cyclo-cross",
    "grand tour", "grands tours", "tour des flandres", "paris-roubaix", "liège-bastogne-liège", "milan-san remo",
)  # fmt: skip


def speaks_of_racing(words: frozenset[str], lower_sentence: str, racing_names: frozenset[str]) -> bool:
    """Whether the sentence with these lower-case ``words`` holds a racing word, phrase, or a name of the register."""
    if not RACING_WORDS.isdisjoint(words) or not racing_names.isdisjoint(words):
        return True
    return any(phrase in lower_sentence for phrase in RACING_PHRASES)
