"""Whether a word right after a subject is its verb beyond doubt, and no noun, adjective or verb of another subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.forms import GRAMMATICAL, PERSONS, Trait
from qa.french.sums import ends_clause
from qa.french.words import AVOIR, DETERMINERS, ETRE, PREPOSITIONS, STOPS, TIMES

if TYPE_CHECKING:
    from qa.french.clauses import Subject, Verb
    from qa.french.phrases import Reading

_AUXILIARIES = AVOIR | ETRE


def is_sure(reading: Reading, subject: Subject, verb: Verb) -> bool:
    """Whether the verb found after a subject that it does not agree with is that subject's."""
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
            both = verb.clitics[:1] in (("nous",), ("vous",)) and verb.clitics[0] != lower
            if both and reading.word(subject.start - 1) in STOPS | {""}:
                return not form.noun or following.lower in ("de", "d'", "pour", "que", "qu'")  # nous vous remercie
            if form.finite & (PERSONS["3s"] | PERSONS["3p"]):
                return _is_no_object(reading, subject, verb)
            return not form.noun
        wished = form.lower == "soit" and reading.word(subject.start - 1) in ("que", "qu'")
        return wished or not form.traits & (Trait.ADVERB | Trait.PREPOSITION)
    if form.traits & (GRAMMATICAL | Trait.ADVERB) and form.lower not in _AUXILIARIES:
        return False
    if subject.persons & (PERSONS["1p"] | PERSONS["2p"]):
        return form.lower in _AUXILIARIES or not form.nominal or following.lower in ("demain", "ce", "au", "à", "la")
    if form.lower.endswith("rons") and subject.persons == PERSONS["3p"] and not verb.clitics:
        return not form.nominal
    if not form.finite & (PERSONS["3s"] | PERSONS["3p"]) or form.lower in ("soit", "vive"):
        return False
    if ("nous" in verb.clitics or "vous" in verb.clitics) and reading.word(subject.start - 1) not in STOPS | {""}:
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
        if following.lower in (".", "!", "…") and _is_whole(reading, subject, verb.at):
            return True  # les vacances approche.
        if following.lower in _MANNERS and not form.adjective:
            return True  # les années passe vite
        return _is_followed_like_a_verb(reading, verb.at) and not verb.clitics
    return not form.adjective or bool(verb.clitics)


def _is_whole(reading: Reading, subject: Subject, verb: int) -> bool:
    """Whether nothing but a plural subject and a word that may be its verb stands in the sentence."""
    opens = reading.word(subject.start - 1) in (".", "!", "?", "…", "")
    plural = reading.lowers[subject.start] in ("les", "ces", "mes", "tes", "ses", "nos", "vos", "leurs")
    return opens and plural and reading.lowers[verb] not in _APPOSITIONS and not reading.forms[verb].adjective


_MANNERS = frozenset("vite mal toujours souvent encore rarement partout ici beaucoup".split())
_PRONOUNS = frozenset("nous vous lui me m' te t' se s' y ne n'".split())
"""Clitics that are no articles: after them stands a verb."""


_MODALS = frozenset(
    "va vont allait allaient peut peuvent pouvait pouvaient pourrait pourraient doit doivent devait devaient devrait "
    "devraient veut veulent voulait voulaient voudrait voudraient".split()
)


def _is_no_object(reading: Reading, subject: Subject, verb: Verb) -> bool:
    """Whether *nous* or *vous* opens a sentence before a third person and no other subject follows it: *nous seront
    là*, not *nous attendent dix cols*."""
    lower = reading.lowers[verb.at]
    if reading.word(subject.start - 1) not in STOPS | {""} or reading.forms[verb.at].nominal:
        return False
    if lower not in _AUXILIARIES and lower not in _MODALS and not lower.endswith("ront"):
        return False  # vous permet de basculer: a label without its subject
    for index in range(verb.at + 1, verb.at + 12):
        form = reading.forms[index]
        if not form.lower or form.lower in STOPS:
            return True
        after = reading.word(index - 1)
        if (
            form.lower in PREPOSITIONS
            or reading.lowers[index + 1] in TIMES
            or reading.forms[index + 1].traits & Trait.INFINITIVE
        ):
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
    "hôte étape vedette membre star frontière dortoir champion mystère "
    "éclair surprise choc fantôme réplique relais satellite express radar source passe porte mère fille miroir "
    "tampon".split()
)
