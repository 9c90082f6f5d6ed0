"""The check ``ces-or-ses``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import PERSONS, PLURAL, SINGULAR, Trait
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import DETERMINERS, STOPS
from qa.grammar import reading_of, slots_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("ses", "ces"),
)
def ces_or_ses(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Ses* for *ces*, *ces* for *ses*, and either for *c'est* or *s'est*.

    Reported: *ses* before a noun with *-ci* or *-là*; *ces* before what one does to one's own (*lever ces bras*,
    *ces propres équipiers*) or whom one has (*le pays et ces habitants*); either at the head of a clause before what
    begins no plural, or between a subject and a participle. Not attempted: *ces* for *ses* elsewhere (*il a vendu ces
    vélos*), which only the story can settle.

    Wrong:
        fr: Ses deux-là s'entendent bien.

        fr: Ses jours-ci, il pleut.

        fr: Il aimait ses années-là.

        fr: Dans ses moments-là, on serre les dents.

        fr: Ses trois coureurs-là sont dangereux.

        fr: À ses heures-ci, la route est vide.

        fr: Avec ses gens-là, on ne parle pas.

        fr: Ses belles années-là sont loin.

        fr: Il connaît ses routes-là.

        fr: Ses vélos-ci sont neufs.

        fr: Il a perdu ces moyens.

        fr: Ses la vie, dit-il.

        fr: Elle ses blessée au genou.

        fr: Le village et ces habitants attendent le peloton.

        fr: Pogačar et ces équipiers ont tout contrôlé.

        fr: Il a lâché ces rivaux dans le col.

        fr: Avec ces équipiers, il a reconnu le parcours.

    Right:
        fr: Ces deux-là s'entendent bien.

        fr: Ces jours-ci, il pleut.

        fr: Il aimait ces années-là.

        fr: Dans ces moments-là, on serre les dents.

        fr: Ces trois coureurs-là sont dangereux.

        fr: À ces heures-ci, la route est vide.

        fr: Avec ces gens-là, on ne parle pas.

        fr: Ces belles années-là sont loin.

        fr: Il connaît ces routes-là.

        fr: Ces vélos-ci sont neufs.

        fr: Il a perdu ses moyens.

        fr: C'est la vie, dit-il.

        fr: Elle s'est blessée au genou.

        fr: Le village et ses habitants attendent le peloton.

        fr: Pogačar et ses équipiers ont tout contrôlé.

        fr: Il a lâché ses rivaux dans le col.

        fr: Avec ses équipiers, il a reconnu le parcours.

        fr: Les routes et ces habitants qui saluent, ces équipiers dévoués, un pays et ces enfants pauvres.

        fr: Elle a salué ces supporters venus de loin, il a retrouvé ces coéquipiers d'autrefois.

        fr: Ces moyens, il les a perdus ; il a levé ces bras-là.

        fr: Ces plus belles années, ses plus beaux jours.

        fr: Il suit ses pas, ces pas dans la neige.

        fr: Ces coureurs et ses équipiers ont chuté.

        fr: Un de ses fils vit ici, un de ces jours il partira.

        fr: Il a perdu ses lunettes et ses clés.

        fr: Ses amis, ce jour-là, étaient absents.

        fr: Ses parents vivent là, ses frères ici.

        fr: Il range ses affaires ce soir-là.

        fr: Ses sœurs, ces gens-là les aiment.

        fr: Ses deux filles sont là.

        fr: Il a fait ses adieux à cette époque-là.

        fr: Ses victoires d'alors, ces temps-là, comptaient.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    for index in reading.at(("ses", "ces")):
        slot = slots.get(index)
        if slot is not None and slot.persons & PERSONS["3s"] and _is_participle(reading, index + 1):
            yield swap(reading, index, "s'est")
        elif _presents(reading, index):
            yield swap(reading, index, "c'est")
        elif reading.lowers[index] == "ses" and _points(reading, index):
            yield swap(reading, index, "ces")
        elif reading.lowers[index] == "ces" and (_is_owned(reading, index) or _is_related(reading, index)):
            yield swap(reading, index, "ses")


_AFTER_CEST = frozenset(
    "le la les l' un une mon ton son ma ta sa notre votre leur pas très trop moi toi lui elle nous vous eux que qu' "
    "pourquoi ainsi donc vrai fini facile difficile évident certain possible impossible dommage à dans pour en là ici "
    "plus peut-être vraiment bien surtout aussi encore toujours".split()
)
"""What may follow *c'est*, and never *ces* or *ses*, at the head of a clause."""
_ARTICLES = frozenset("le la les l' un une mon ton son ma ta sa notre votre leur".split())
_OWN_NOUNS = frozenset("adieux débuts preuves distances esprits aises marques moyens responsabilités galons".split())
_RIVALS = frozenset("rivaux rivales adversaires concurrents concurrentes poursuivants poursuivantes compagnons".split())
_TEAM = frozenset("coéquipiers coéquipières équipiers équipières lieutenants proches".split())
_OWNED = {
    "faire": _OWN_NOUNS | {"valises", "bagages"}, "prendre": _OWN_NOUNS | {"fonctions"}, "garder": _OWN_NOUNS,
    "perdre": frozenset("moyens cheveux dents parents clés lunettes repères illusions nerfs sensations".split()),
    "reprendre": frozenset("esprits études fonctions forces".split()), "boucler": frozenset(["valises"]),
    "tenir": frozenset("promesses engagements".split()), "défendre": frozenset("couleurs chances intérêts".split()),
    "fermer": frozenset(["yeux"]), "ouvrir": frozenset(["yeux", "bras"]), "annoncer": frozenset(["adieux", "débuts"]),
    "lever": frozenset(["bras", "yeux", "mains"]), "baisser": frozenset(["yeux", "bras"]),
    "laver": frozenset(["mains", "cheveux", "dents"]), "mettre": frozenset("mains lunettes chaussures gants".split()),
    "tendre": frozenset(["bras", "mains"]), "brosser": frozenset(["dents", "cheveux"]), "fêter": frozenset(["ans"]),
    "remercier": _TEAM | {"parents", "supporters", "fans"}, "saluer": _TEAM | {"supporters", "fans"},
    "embrasser": frozenset(["parents", "enfants", "proches"]),
    "retrouver": _TEAM | frozenset("esprits sensations jambes parents moyens".split()), "rejoindre": _TEAM,
    "attendre": _TEAM, "féliciter": _TEAM, "aider": _TEAM, "lâcher": _RIVALS, "distancer": _RIVALS, "battre": _RIVALS,
    "devancer": _RIVALS, "surprendre": _RIVALS, "dominer": _RIVALS, "attaquer": _RIVALS, "semer": _RIVALS,
    "croiser": frozenset(["bras", "doigts", "jambes"]), "remettre": frozenset(["lunettes", "gants", "chaussures"]),
    "cacher": frozenset(["ambitions", "émotions", "larmes"]), "retenir": frozenset(["larmes"]),
    "afficher": frozenset(["ambitions", "prétentions", "intentions"]), "serrer": frozenset(["dents", "poings"]),
    "hausser": frozenset(["épaules"]),
    "panser": frozenset(["plaies", "blessures"]), "changer": frozenset(["habitudes"]),
    "soigner": frozenset(["blessures"]), "ménager": frozenset(["forces"]), "économiser": frozenset(["forces"]),
    "unir": frozenset(["forces"]), "assumer": frozenset(["responsabilités"]), "sortir": frozenset(["griffes"]),
    "assurer": frozenset(["arrières"]), "relever": frozenset(["manches"]), "retrousser": frozenset(["manches"]),
}  # fmt: skip
"""What someone does, and what of his own he does it to."""


_RELATED = (
    _TEAM
    | _RIVALS
    | frozenset(
        "dirigeants habitants parents supporters collègues camarades alliés voisins environs alentours amis employés "
        "salariés enfants frères sœurs lecteurs abonnés adjoints ministres conseillers partenaires fans joueurs".split()
    )
)
"""Those whom a possessor joined by *et* has."""


def _is_participle(reading: Reading, index: int) -> bool:
    form = reading.forms[skip_adverbs(reading, index)]
    return bool(form.participle & SINGULAR) and not form.nominal & PLURAL


def _presents(reading: Reading, index: int) -> bool:
    """Whether *c'est* is due: at the head of a clause, before what begins no plural phrase."""
    previous, following = reading.word(index - 1), reading.forms[index + 1]
    if index and previous not in STOPS and previous not in (",", "que", "mais", "car", "et", "parce", "si", "donc"):
        return False
    if following.lower in ("pas", "plus", "bien"):
        after = reading.forms[index + 2]
        plain = after.adjective & SINGULAR and not after.nominal & PLURAL and not after.traits & Trait.PREPOSITION
        return (after.lower in DETERMINERS and after.lower not in ("du", "des", "au", "aux")) or bool(plain)
    return following.lower in _ARTICLES or (following.lower in _AFTER_CEST and not following.noun & PLURAL)


def _points(reading: Reading, index: int) -> bool:
    for after in (index + 2, index + 3):
        words = reading.forms[index + 1 : after]
        if reading.lowers[after] in ("-là", "-ci") and all(
            form.nominal or form.traits & Trait.NUMERAL for form in words
        ):
            return True
    return False


def _is_owned(reading: Reading, index: int) -> bool:
    """Whether the noun after a *ces* is what the subject of the verb before it does so to of his own."""
    at = index + 1
    while reading.forms[at].traits & Trait.NUMERAL or reading.lowers[at].isdigit() or reading.lowers[at] == "propres":
        if reading.lowers[at] == "propres":
            return bool(reading.forms[at + 1].noun & PLURAL)
        at += 1
    noun = reading.lowers[at]
    if noun == "côtés":
        return reading.word(index - 1) == "à" and not reading.lowers[at + 1].startswith("-")
    if not any(noun in nouns for nouns in _OWNED.values()) or reading.lowers[at + 1] in ("-là", "-ci", "qui", "que"):
        return False
    after = reading.forms[at + 1]
    if noun in _RELATED and (after.adjective or after.participle or after.lower in ("de", "d'", "du", "des")):
        return False  # ces supporters venus de loin
    verb = index - 2 if reading.word(index - 1) in ("tous", "toutes") else index - 1
    lemmas = lexicon().lemmas(reading.word(verb), Pos.VERB)
    return any(noun in _OWNED.get(lemma, ()) for lemma in lemmas)


def _is_related(reading: Reading, index: int) -> bool:
    """Whether the people after a *ces* are those of someone named just before: *le pays et ces habitants*."""
    noun, following = reading.lowers[index + 1], reading.forms[index + 2]
    if noun not in _RELATED or following.lower in ("-là", "-ci", "qui", "que", "qu'", "dont", "où", "d'", "de"):
        return False
    if following.adjective or following.participle:
        return False
    previous, before = reading.word(index - 1), reading.forms[index - 2]
    if previous == "et" and index > 1:
        one = DETERMINERS.get(reading.word(index - 3), 0) & PLURAL == 0 and reading.word(index - 3) in DETERMINERS
        named = before.traits & Trait.CAPITAL or (before.noun & SINGULAR and (one or not before.noun & PLURAL))
        return bool(named) and before.lower not in DETERMINERS
    return noun in _TEAM and noun != "proches" and previous in ("avec", "par", "sur", "à", "de", "pour", "sans")
