"""The check ``et-or-est``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import FS, GRAMMATICAL, MS, SINGULAR, Trait
from qa.french.slots import ends_without_verb, is_name, opens_clause, plain_subjects
from qa.french.words import DETERMINERS, NUMERALS, OPENING, PREPOSITIONS, STOPS
from qa.grammar import reading_of, swap
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("et",),
)
def et_or_est(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Et* for *est*.

    Reported: *et* after a pronoun (*il, elle, on, qui, tout*) or an elided one (*c'et*); after a noun phrase at the
    head of a sentence that has no other verb, before what is said of it. Not attempted: *et un* after names. *Est* for
    *et* belongs to `est-or-et`.

    Wrong:
        fr: La course et longue et difficile.

        fr: Il et arrivé en retard.

        fr: Elle et née à Dakar.

        fr: Ce vin et délicieux.

        fr: Le pont et fermé à la circulation.

        fr: La victoire et à portée de main.

        fr: Le peloton et groupé au pied du col.

        fr: Il et toujours blessé.

        fr: La route et coupée.

        fr: Elle et vraiment forte.

        fr: C'et une longue étape.

        fr: Le problème et que personne ne veut rouler.

        fr: L'écart et de deux minutes au sommet.

        fr: Roglič et le plus fort de tous.

        fr: Son frère et content de sa place.

    Right:
        fr: La course est longue et difficile.

        fr: Il est arrivé en retard.

        fr: Elle est née à Dakar.

        fr: Ce vin est délicieux.

        fr: Le pont est fermé à la circulation.

        fr: La victoire est à portée de main.

        fr: Le peloton est groupé au pied du col.

        fr: Il est toujours blessé.

        fr: La route est coupée.

        fr: Elle est vraiment forte.

        fr: C'est une longue étape.

        fr: Le problème est que personne ne veut rouler.

        fr: L'écart est de deux minutes au sommet.

        fr: Roglič est le plus fort de tous.

        fr: Son frère est content de sa place.

        fr: Évenepoel et le Slovène. Un col et un sprint. La peur et le doute. Une équipe et un homme.

        fr: L'est et l'ouest du pays sont réunis.

        fr: Et est-ce bien raisonnable ?

        fr: Le premier est belge et le deuxième est suisse.

        fr: Le pont et la route sont fermés.

        fr: La course et le froid l'ont épuisé.

        fr: Elle et Paul sont partis, lui et moi restons.

        fr: Le tour et ses environs.

        fr: La robe et sa ceinture, bleues et vertes.

        fr: Le coureur et, surpris, son directeur ont ri.

        fr: Une route longue et étroite mène au col.

        fr: Il est plus grand que sa sœur et plus jeune que moi.

        fr: Tout et son contraire ont été dits.

        fr: Le plus dur est le froid.

        fr: Un fou et bel amour, un grand et vieil ami.
    """
    reading = reading_of(segment.target, context)
    phrases = plain_subjects(reading) if "et" in reading.places else {}
    for index in reading.at(("et",)):
        if (
            _is_elided(reading, index)
            or _follows_pronoun(reading, index)
            or _follows_phrase(reading, index, phrases)
            or _presents(reading, index, phrases)
        ):
            yield swap(reading, index, "est")


_PLACES = frozenset(
    "tête retard danger fuite colère avance forme feu vie route cours vente deuil grève place train mesure difficulté "
    "portée terre égalité bout jour arrêt départ abandon point sol sommet menu programme pied choc".split()
)
"""Nouns after *en*, *à*, *au* or *sous* in what is said of a subject."""
_BEFORE_VOWEL = frozenset("bel nouvel vieil fol mol".split())
_AFTER_PRONOUN = frozenset("elle lui moi toi nous vous eux elles ils je tu il on".split())


def _is_elided(reading: Reading, index: int) -> bool:
    return reading.word(index - 1) in ("c'", "s'", "n'", "m'", "t'", "l'") and reading.lowers[index + 1] != ","


def _follows_pronoun(reading: Reading, index: int) -> bool:
    """Whether the subject pronoun before an `et` has no other verb."""
    pronoun, following = reading.word(index - 1), reading.forms[skip_adverbs(reading, index + 1)]
    before = reading.word(index - 2)
    if following.lower in _AFTER_PRONOUN or following.traits & Trait.MARK or following.traits & Trait.CAPITAL:
        return False
    if pronoun in ("il", "on"):
        return not following.finite or bool(following.nominal)
    if pronoun in ("cela", "ça", "tout", "rien"):
        whole = opens_clause(reading, index - 1) and ends_without_verb(reading, index + 2)
        return whole and bool((following.adjective | following.participle) & MS)
    if pronoun in ("quel", "quelle"):
        return following.lower in DETERMINERS and "?" in reading.lowers[index : index + 20]
    if pronoun == "qui":
        fits = (
            following.participle or following.adjective or following.lower in ("en", "dans", "sur", "un", "une", "le")
        )
        return before not in PREPOSITIONS and bool(fits) and following.lower not in ("quand", "comment", "où")
    if pronoun != "elle" or before not in OPENING:
        return False
    return bool((following.adjective | following.participle) & FS) and not following.traits & GRAMMATICAL


def _follows_phrase(reading: Reading, index: int, phrases: dict[int, tuple[int, int, bool]]) -> bool:
    """Whether the noun phrase before an `et` opens a sentence that has no verb, and what follows is said of it."""
    phrase = phrases.get(index)
    if phrase is None:
        return False
    start, cells, long = phrase
    if reading.lowers[index + 1] in ("demi", "demie") or reading.lowers[index - 1].endswith("ième"):
        return False  # une heure et demie, un quinzième et dernier Tour
    last = reading.forms[index - 1]
    if last.adjectival and (not last.noun or (long and last.adjective)):
        return False  # une victoire inattendue et méritée
    if not cells & SINGULAR or (start and reading.word(start - 1) not in OPENING):
        return False
    if start and reading.word(start - 1) in ("et", "ou", "que", "qu'"):
        return False
    at = skip_adverbs(reading, index + 1)
    following = reading.forms[at]
    if following.lower in _BEFORE_VOWEL:
        return False  # un fou et bel amour
    if following.traits & Trait.CAPITAL or not ends_without_verb(reading, at + 1) or _is_interrupted(reading, at):
        return False
    if reading.lowers[index + 1] in ("à", "en", "au", "sous", "hors", "l'"):
        place = reading.lowers[index + 2 if reading.lowers[index + 2] not in ("la", "le", "l'") else index + 3]
        return place in _PLACES or (reading.lowers[index + 1] == "l'" and place in ("un", "une"))
    fits = (following.adjective | following.participle) & cells & SINGULAR and not following.traits & GRAMMATICAL
    degree = reading.word(at - 1) in ("très", "trop", "si", "assez", "vraiment", "plutôt")
    if not fits or (following.noun & ~following.adjective & ~following.participle and not degree):
        return False
    return not long or (bool(following.participle) and not following.adjective and _ends_sentence(reading, at))


def _is_interrupted(reading: Reading, index: int) -> bool:
    """Whether a quotation or a bracket, past which the verb may stand, comes before the end of the sentence."""
    stop = next((lower for lower in reading.lowers[index:] if not lower or lower in STOPS), "")
    return stop in ('"', "«", "“", "(", "[", "—", "–")


def _ends_sentence(reading: Reading, index: int) -> bool:
    return "." in reading.lowers[index : index + 25]


_CLAUSAL = frozenset(
    "problème vérité question fait essentiel important souci idée objectif but avantage inconvénient certitude "
    "résultat raison constat espoir risque crainte preuve drame ennui mission rôle tâche ambition stratégie tactique "
    "plan difficulté enjeu défi rêve priorité".split()
)
"""Nouns that a clause with *que*, or an infinitive with *de*, tells through *est*."""
_SIZES = frozenset(
    "écart avance retard distance durée longueur altitude prix vitesse moyenne pente dénivelé température âge taille "
    "poids budget coût amende total score".split()
)
"""Nouns that a number tells through *est de*."""
_KINDS = frozenset(
    "sport ville pays métier homme femme coureur coureuse course épreuve discipline chance plaisir honneur art jeu "
    "événement champion championne équipe étape village région club victoire échec succès passion".split()
)
"""Nouns that say after *est un* what something is."""
_CALLINGS = frozenset(
    "médecin professeur avocat avocate ingénieur journaliste infirmière institutrice instituteur agriculteur boulanger "
    "maçon facteur étudiant étudiante cycliste policier pompier mécanicien cuisinier".split()
)
_GOVERNING = frozenset(
    "content contente fier fière heureux heureuse capable certain certaine sûr sûre conscient consciente prêt prête "
    "satisfait satisfaite responsable convaincu convaincue proche digne absent absente présent présente favori "
    "favorite".split()
)
"""Adjectives that take a complement and so do not merely qualify."""


def _presents(reading: Reading, index: int, phrases: dict[int, tuple[int, int, bool]]) -> bool:
    """Whether what follows an `et` after the first phrase of a sentence without verb says what that is."""
    start = phrases[index][0] if index in phrases else _name_before(reading, index)
    if start is None or (start and reading.word(start - 1) not in STOPS):
        return False
    lowers, forms = reading.lowers, reading.forms
    following, after = lowers[index + 1], index + 2
    noun = lowers[index - 1]
    if following in ("que", "qu'"):
        return noun in _CLAUSAL
    if following in ("de", "d'"):
        told = noun in _CLAUSAL and forms[after].traits & Trait.INFINITIVE
        return bool(told) or (noun in _SIZES and (lowers[after] in NUMERALS or lowers[after].isdigit()))
    if not _has_no_verb(reading, index):
        return False
    if following in ("le", "la") and lowers[after] in ("plus", "moins"):
        return bool(forms[after + 1].adjective) and _closes(lowers[after + 2])
    if following in ("le", "la") and lowers[after] in ("meilleur", "meilleure", "pire", "seul", "seule"):
        return _closes(lowers[after + 1])
    if following in ("un", "une"):
        told = lowers[after] in _KINDS and index in phrases and lowers[start] not in ("un", "une")
        return told and lowers[after + 1] not in STOPS and lowers[after + 1] not in (",", "")
    if following in _CALLINGS:
        return lowers[after] in ("", ".", ",") and index in phrases
    return following in _GOVERNING and lowers[after] in ("de", "d'", "du", "des", "à", "au", "pour", "que", "qu'")


def _closes(lower: str) -> bool:
    return lower in ("de", "d'", "du", "des", "", ".", "!", "?", ",")


def _name_before(reading: Reading, index: int) -> int | None:
    """Where the name right before an index begins, if it is the first of its sentence."""
    start = index
    while start and is_name(reading, start - 1):
        start -= 1
    return start if start < index else None


def _has_no_verb(reading: Reading, index: int) -> bool:
    """Whether the whole sentence about an index holds no finite verb after it, and it ends in a full stop."""
    return ends_without_verb(reading, index + 2) and _ends_sentence(reading, index)
