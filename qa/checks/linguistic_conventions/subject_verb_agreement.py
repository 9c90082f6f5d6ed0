"""The check ``subject-verb-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import Subject, Verb, verb_of
from qa.french.complements import past_complements
from qa.french.forms import GRAMMATICAL, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.joined import joined_subjects
from qa.french.phrases import NounPhrase, noun_phrase
from qa.french.sums import ends_clause
from qa.french.words import AVOIR, DETERMINERS, ETRE, OPENING, STOPS, SUBJECTS, TIMES
from qa.grammar import conjugated, reading_of, slots_of, span_of, subject_text, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_AUXILIARIES = AVOIR | ETRE


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words={*DETERMINERS, *SUBJECTS, "j", "l", "et", "personne", "rien", *"beaucoup peu trop chacun chacune".split()},
)
def subject_verb_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """A verb in another person or number than its subject.

    The subject is a pronoun, joined names or persons (*mon frère et moi*), or a noun phrase at the head of its clause
    with its complements and a short relative clause, right before the verb. Not attempted: most inverted subjects,
    subjects without determiner, single names, quantities (*une dizaine de blessés ont*).

    Wrong:
        fr: Les coureurs roule vers les Pyrénées.

        fr: Ils est arrivés en retard.

        fr: Tu vas bien mais tu dort mal.

        fr: Le film racontent la vie d'un berger.

        fr: Ils peut encore espérer.

        fr: Vous avons raison de vous méfier.

        fr: L'équipe ont perdu ses deux grimpeurs.

        fr: On vont tout faire pour gagner.

        fr: J'a couru sous la pluie.

        fr: Le maire et son adjointe inaugure la bibliothèque.

        fr: La voiture que mes parents ont achetée consomment peu.

        fr: Mon frère et moi sont allés au cinéma.

        fr: Toi et moi avez le même âge.

        fr: Plus d'un coureur ont abandonné.

        fr: Personne n'ont vu l'accident.

        fr: Que fait les secours ?

        fr: À la fin du mois arrive les factures.

        fr: Pierre et Marie est partis en vacances.

        fr: Le vainqueur des deux dernières éditions sont absent.

        fr: Les parents de la victime demande justice.

        fr: Elles court ensemble depuis cinq ans.

        fr: Les joueuses était épuisées.

        fr: Nous partiront demain matin.

        fr: Les voisins lui prête leur échelle.

        fr: Le nombre de victimes augmentent.

        fr: Tu fait du bruit.

        fr: Les médecins nous conseille de patienter.

        fr: Dans la rue passe des camions.

        fr: Le groupe a attaqué et le peloton ont réagi.

    Right:
        fr: Les coureurs roulent vers les Pyrénées.

        fr: Ils sont arrivés en retard.

        fr: Tu vas bien mais tu dors mal.

        fr: Le film raconte la vie d'un berger.

        fr: Ils peuvent encore espérer.

        fr: Vous avez raison de vous méfier.

        fr: L'équipe a perdu ses deux grimpeurs.

        fr: On va tout faire pour gagner.

        fr: J'ai couru sous la pluie.

        fr: Le maire et son adjointe inaugurent la bibliothèque.

        fr: La voiture que mes parents ont achetée consomme peu.

        fr: Mon frère et moi sommes allés au cinéma.

        fr: Toi et moi avons le même âge.

        fr: Plus d'un coureur a abandonné.

        fr: Personne n'a vu l'accident.

        fr: Que font les secours ?

        fr: À la fin du mois arrivent les factures.

        fr: Pierre et Marie sont partis en vacances.

        fr: Le vainqueur des deux dernières éditions est absent.

        fr: Les parents de la victime demandent justice.

        fr: Elles courent ensemble depuis cinq ans.

        fr: Les joueuses étaient épuisées.

        fr: Nous partirons demain matin.

        fr: Les voisins lui prêtent leur échelle.

        fr: Le nombre de victimes augmente.

        fr: Tu fais du bruit.

        fr: Les médecins nous conseillent de patienter.

        fr: Dans la rue passent des camions.

        fr: Le groupe a attaqué et le peloton a réagi.

        fr: Nous attendent dix cols. Nous seront présentés deux projets. Vous manque un seul mot.

        fr: Le nombre de mots dans le titre et la légende est affiché, ainsi que le nombre de pages lues peuvent l'être.

        fr: Un vent violent souffle. Il s'est tu hier. La mère et le père ont réagi.

        fr: Une dizaine de blessés ont été soignés, la plupart sont rentrés.

        fr: Que pensent les voisins de ce projet ? Le livre que nous a donné Paul est là.

        fr: C'est nous qui avons gagné, c'est vous qui le niez.

        fr: Ses amis, il les garde ; ses ennemis, il les oublie.

        fr: Tout cela nous est égal, ce qui nous attend aussi.

        fr: Le nombre des coureurs est limité, la moitié des sièges sont vides.

        fr: Les Quatre Cents Coups est un film de Truffaut.

        fr: Le Belge, comme ses équipiers, a souffert ; tous les jours part un train.

        fr: Aux abords du stade règne une atmosphère de fête.

        fr: L'un des plus beaux cols qui soient se trouve ici.

        fr: Le directeur, le maire et le préfet ont parlé.

        fr: Plus d'un million de coureurs ont roulé, moins d'une heure suffit ; moins de deux heures suffisent.

        fr: L'idée que les gens se font d'un col est fausse, le fait que les coureurs ont peur montre tout.

        fr: Entre toi et moi est née une amitié. Ma femme et moi, nous partons. Dans la vallée vient le soir.

        fr: Les deux qui ont attaqué ensemble, rien ne les arrête, cela les étonne, ça fait dix ans.

        fr: Le guide ainsi que la carte peuvent être achetés ; c'est ainsi que la course s'achève.

        fr: L'écart entre Pogačar et les autres favoris grandit, les fichiers source restent, les lettres a-z aussi.

        fr: Comme nous l'a dit le médecin, elle ou lui sont guéris.
    """
    reading = reading_of(segment.target, context)
    found = subjects_of(segment.target, context)
    for subject in (*found, *joined_subjects(reading, found), *_names(segment, context)):
        verb = verb_of(reading, subject)
        if verb is None or reading.forms[verb.at].finite & subject.persons:
            continue
        if _is_sure(reading, subject, verb):
            message = _("« {verb} » does not agree with its subject « {subject} »").format(
                verb=reading.tokens[verb.at].text, subject=subject_text(reading, subject)
            )
            yield Finding(span_of(reading, verb.at), message, conjugated(reading, verb.at, subject.persons))
    for index, phrase in (*_inverted(reading), *_fronted(reading)):
        message = _("« {verb} » does not agree with its subject « {subject} »").format(
            verb=reading.tokens[index].text, subject=reading.tokens[phrase.head].text
        )
        yield Finding(span_of(reading, index), message, conjugated(reading, index, PERSONS["3p"]))


def _names(segment: Segment, context: Context) -> Iterator[Subject]:
    """Joined names at the head of a sentence."""
    reading = reading_of(segment.target, context)
    if "et" not in reading.places:
        return
    for at, slot in slots_of(segment.target, context).items():
        opens = slot.start == 0 or reading.word(slot.start - 1) in STOPS
        if slot.kind == "name" and slot.persons == PERSONS["3p"] and opens:
            end = at - (reading.word(at - 1) in ("ne", "n'"))
            yield Subject(slot.start, end, PLURAL, slot.persons, False, end - 1)


def _inverted(reading: Reading) -> Iterator[tuple[int, NounPhrase]]:
    """Each singular verb between *où*, *comment*, *quand* or *que* and the plural that ends the question."""
    if "?" not in reading.places:
        return
    for index in reading.at(("où", "comment", "quand", "que")):
        form, start = reading.forms[index + 1], index + 2
        if not form.persons & PERSONS["3s"] or form.persons & PERSONS["3p"] or reading.word(index - 1) not in OPENING:
            continue
        phrase = noun_phrase(reading, start) if reading.lowers[start] in ("les", "ces", "ses", "nos", "vos") else None
        if phrase is not None and reading.lowers[past_complements(reading, phrase.end)] == "?":
            yield index + 1, phrase


def _fronted(reading: Reading) -> Iterator[tuple[int, NounPhrase]]:
    """Each singular verb of appearing between the place or time that opens a sentence and its plural subject."""
    for index in reading.at(_APPEARING):
        form, start = reading.forms[index], index + 1
        if form.persons & PERSONS["3p"] or reading.lowers[start] not in ("les", "des", "ces", "ses", "deux", "trois"):
            continue
        opening = next((at for at in range(index - 1, -1, -1) if reading.lowers[at] in STOPS), -1) + 1
        end = index - (reading.word(index - 1) in ("se", "s'"))
        place = noun_phrase(reading, opening + (reading.lowers[opening] not in ("au", "aux")))
        if reading.lowers[opening] not in _PLACING or place is None or past_complements(reading, place.end) != end:
            continue
        phrase = noun_phrase(reading, start)
        if phrase is not None and not phrase.head_mask & SINGULAR and reading.lowers[phrase.head] not in TIMES:
            yield index, phrase


_APPEARING = frozenset(
    "arrive vient apparaît apparait trouve figure suit dresse cache arrivait venait trouvait passe passait défile "
    "circule circulait court pousse vit flotte brille".split()
)
_PLACING = frozenset("à au aux dans en sur sous derrière devant parmi après avant entre".split())


def _is_sure(reading: Reading, subject: Subject, verb: Verb) -> bool:
    form, following = reading.forms[verb.at], reading.forms[verb.at + 1]
    if (
        following.lower.startswith("-")
        or following.lower in ("priori", "posteriori", "fortiori")
        or form.traits & Trait.CAPITAL
        or (form.lower == "a" and reading.is_hyphenated(verb.at))
        or (form.lower == "est" and reading.lowers[verb.at + 2] in ("nord", "sud", "ouest"))
    ):
        return False
    if subject.pronoun:
        lower = reading.lowers[subject.start]
        if lower in ("nous", "vous"):
            if form.finite & (PERSONS["3s"] | PERSONS["3p"]):
                return _is_no_object(reading, subject, verb)
            return not form.noun
        return not form.traits & (Trait.ADVERB | Trait.PREPOSITION)
    if form.traits & (GRAMMATICAL | Trait.ADVERB) and form.lower not in _AUXILIARIES:
        return False
    if subject.persons & (PERSONS["1p"] | PERSONS["2p"]):
        return form.lower in _AUXILIARIES or not form.nominal or following.lower in ("demain", "ce", "au", "à", "la")
    if not form.finite & (PERSONS["3s"] | PERSONS["3p"]) or form.lower in ("soit", "vive"):
        return False
    if ("nous" in verb.clitics or "vous" in verb.clitics) and not (
        form.finite & PERSONS["3s"] and reading.word(subject.start - 1) in STOPS | {""}
    ):
        return False
    previous = reading.word(subject.start - 1)
    if reading.lowers[subject.head] in TIMES:
        return False  # cette année ont lieu les Jeux
    if previous in ("et", "ou", "ni") and reading.forms[subject.start - 2].nominal:
        if previous != "et" or not ends_clause(reading, subject.start - 2):
            return False  # la liste des noms et les adresses est
    if previous == "," and not verb.clitics and subject.persons & PERSONS["3p"] and form.nominal:
        return False
    if previous in ("où", "que", "qu'", "dont", ",") and following.traits & Trait.DETERMINER and form.noun:
        return False
    if form.adjective & subject.mask and not verb.clitics:
        return False  # un vent violent souffle
    if form.noun and form.lower not in _AUXILIARIES and _PRONOUNS.isdisjoint(verb.clitics):
        return _is_followed_like_a_verb(reading, verb.at) and not verb.clitics
    return not form.adjective or bool(verb.clitics)


_PRONOUNS = frozenset("nous vous lui me m' te t' se s' y ne n'".split())
"""Clitics that are no articles: after them stands a verb."""


def _is_no_object(reading: Reading, subject: Subject, verb: Verb) -> bool:
    """Whether *nous* or *vous* opens a sentence before a third person and no other subject follows it: *nous seront
    là*, not *nous attendent dix cols*."""
    if reading.word(subject.start - 1) not in STOPS | {""} or reading.forms[verb.at].nominal:
        return False
    for index in range(verb.at + 1, verb.at + 12):
        form = reading.forms[index]
        if not form.lower or form.lower in STOPS:
            return True
        after = reading.word(index - 1)
        if reading.lowers[index + 1] in TIMES:
            continue  # nous seront là ce soir
        if form.lower in _SUBJECT_STARTS or form.traits & (Trait.CAPITAL | Trait.PRONOUN | Trait.NUMERAL):
            if not (reading.forms[index - 1].traits & Trait.PREPOSITION or after in ("à", "au")):
                return False
    return False


_SUBJECT_STARTS = frozenset(DETERMINERS) - {"du", "au", "aux"} | {"que", "qu'", "de", "d'", "tout", "ce"}


def _is_followed_like_a_verb(reading: Reading, index: int) -> bool:
    """Whether what follows completes a verb, so that a word like `montre` is no noun there."""
    following = reading.forms[index + 1]
    if (
        following.lower in _AFTER_NOUNS
        or following.lower in _AUXILIARIES
        or (following.finite and not following.noun and not following.traits & GRAMMATICAL)
        or following.traits & Trait.MARK
    ):
        return False
    return reading.lowers[index] not in _APPOSITIONS


_AFTER_NOUNS = frozenset("de d' du des et ou n' ne se s'".split())
_APPOSITIONS = frozenset(
    "témoin pilote clé phare crème orange rose paille marine ardoise cible record type limite charnière modèle test "
    "éclair surprise choc fantôme réplique relais satellite express radar source passe porte mère fille miroir "
    "tampon".split()
)
