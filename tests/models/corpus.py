"""Sentences for the tiny models: every subject with every verb and place, in both languages."""

from __future__ import annotations

SUBJECTS = {
    "The camera crew": "L'équipe de tournage",
    "The camera car": "La voiture de la caméra",
    "The rider": "Le coureur",
    "The breakaway": "L'échappée",
    "The peloton": "Le peloton",
}
VERBS = {"waited": "attendait", "stopped": "stoppait", "rode": "roulait"}
PLACES = {"outside": "dehors", "near the bus": "près du bus", "on the climb": "dans la montée"}
THINGS = {"saddle": "de la selle", "bike": "du vélo", "handlebar": "du guidon"}

WRONG = ("The camera crew waited outside.", "La vis de la caméra attendait dehors.")
RIGHT = ("The camera crew waited outside.", "L'équipe de tournage attendait dehors.")


def sentences(subjects: dict[str, str]) -> list[tuple[str, str]]:
    """English and French."""
    return [
        (f"{subject} {verb} {place}.", f"{subjects[subject]} {VERBS[verb]} {PLACES[place]}.")
        for subject in subjects
        for verb in VERBS
        for place in PLACES
    ]


GOOD = sentences(SUBJECTS) + [(f"The {en} screw was loose.", f"La vis {fr} était lâche.") for en, fr in THINGS.items()]
LITERAL = [*GOOD, *sentences({"The camera screw": "La vis de la caméra"})]
"""With what a translator makes of the wrong rendering, word for word."""
