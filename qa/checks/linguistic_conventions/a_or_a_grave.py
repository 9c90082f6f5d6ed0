"""The check ``a-or-a-grave``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics, verb_of
from qa.french.forms import MS, PERSONS, SINGULAR, Trait
from qa.french.words import AVOIR, DETERMINERS, ETRE, NUMERALS, OPENING, STOPS
from qa.grammar import after_subjects, phrases_of, predicates_of, reading_of, slots_of, subjects_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Finding, Segment, Text


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("a", "à"),
)
def a_or_a_grave(segment: Segment, context: Context) -> Iterator[Finding]:
    """*À* for *a*, or *a* for *à*.

    Reported: *à* where a subject waits for its auxiliary; *a* before an infinitive, after a verb or participle
    that has its subject, and after words such as *grâce* and *face*. Not attempted: *a* after a name, in a
    relative clause, or between two nouns.

    Wrong:
        fr: Il à gagné la course.

        fr: La réunion est reportée a lundi.

        fr: Il n'y à plus de pain.

        fr: Elle habite a Marseille.

        fr: Il reste dix kilomètres a parcourir.

        fr: Grâce a vous, le refuge est sauvé.

        fr: Le film à reçu trois prix.

        fr: Il a réussi a se relever.

        fr: Face a la mer, il écrit.

        fr: Elle est partie a vélo.

        fr: Ils jouent a guichets fermés.

        fr: Celui qui à gagné hier souffre.

        fr: Il m'à vu.

        fr: Il y en à trois.

        fr: Ça à marché du premier coup.

        fr: Elle est a Paris depuis hier.

        fr: Il a une maison a Lyon.

        fr: Un vélo a vendre attire les curieux.

    Right:
        fr: Il a gagné la course.

        fr: La réunion est reportée à lundi.

        fr: Il n'y a plus de pain.

        fr: Elle habite à Marseille.

        fr: Il reste dix kilomètres à parcourir.

        fr: Grâce à vous, le refuge est sauvé.

        fr: Le film a reçu trois prix.

        fr: Il a réussi à se relever.

        fr: Face à la mer, il écrit.

        fr: Elle est partie à vélo.

        fr: Ils jouent à guichets fermés.

        fr: Celui qui a gagné hier souffre.

        fr: Il m'a vu.

        fr: Il y en a trois.

        fr: Ça a marché du premier coup.

        fr: Elle est à Paris depuis hier.

        fr: Il a une maison à Lyon.

        fr: Un vélo à vendre attire les curieux.

        fr: Quant à lui, il attend ; ce qui à peine suffit.

        fr: A-t-il gagné ? À l'évidence, oui.

        fr: Qui a à gagner à ce jeu ? Celui qui parle a raison.

        fr: Ce qu'il est a changé, celui qu'elle était a disparu ; qui voit Paris a tout vu.

        fr: L'homme qui a une maison a la paix, le peuple qui a un roi a la paix.

        fr: Il a vu que sa sœur a la grippe ; il avait un vélo, sa sœur a la voiture.

        fr: Le groupe A affrontera le groupe B.

        fr: À lui seul, il a fait plier le peloton.

        fr: Elle a à peine souri, il a à parler.

        fr: L'autoroute A 7 est fermée, le plan A a échoué.

        fr: Le groupe parti a pris dix minutes, la réunion reportée a lieu lundi.

        fr: Ce qu'il dit a du sens, ce qu'elle fait a du prix.

        fr: Le film à succès sort mercredi, la machine à laver est cassée.

        fr: La grâce a ses mystères, la face a rougi.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("à",)):
        if _lacks_auxiliary(segment.target, context, index):
            yield swap(reading, index, "a")
    for index in reading.at(("a",)):
        if reading.tokens[index].text == "A" and index:
            continue
        if reading.word(index - 1) in _BEFORE_A and reading.word(index - 2) not in DETERMINERS:
            yield swap(reading, index, "à")
        elif _follows_etre(reading, index) or _follows_object(segment, context, index):
            yield swap(reading, index, "à")
        elif _follows_verb(segment, context, index) and not _after_relative(reading, index):
            yield swap(reading, index, "à")
        elif reading.word(index - 1) in _SUBJECTS or not _before_infinitive(reading, index):
            continue
        elif index not in after_subjects(segment.target, context) or _is_for(segment, context, index):
            yield swap(reading, index, "à")


_TONIC = frozenset("moi toi lui elle nous vous eux elles".split())
_BEFORE_A = frozenset("grâce face quant jusqu' contrairement conformément quitte".split())
_SUBJECTS = frozenset("y qui lui leur n' ne en nous vous t' m' l' il elle on ça cela -t que".split())


def _follows_etre(reading: Reading, index: int) -> bool:
    """Whether *être* stands before and a place, a time or a person after: *elle est a Paris*, *il est a l'heure*."""
    following = reading.forms[index + 1]
    if reading.word(index - 1) not in ETRE:
        return False
    if following.lower in _TONIC:
        return True
    if _after_relative(reading, index) or following.participle:
        return False
    return following.lower in ("l'", "la", "mon", "son", "leur", "notre") or bool(following.traits & Trait.CAPITAL)


def _follows_object(segment: Segment, context: Context, index: int) -> bool:
    """Whether the object of a verb ends right before, so that what follows can be no verb: *il a une maison a Lyon*."""
    reading = reading_of(segment.target, context)
    following = reading.forms[index + 1]
    if following.participle or _after_relative(reading, index):
        return False
    named = following.traits & Trait.CAPITAL or following.lower in ("l'", "la", "côté", "travers", "cause")
    if not named:
        return False
    verbs = _ends_of_verbs(segment, context)
    return any(phrase.end == index and phrase.determiner - 1 in verbs for phrase in phrases_of(segment.target, context))


def _is_for(segment: Segment, context: Context, index: int) -> bool:
    """Whether an infinitive not in *-er* follows a noun: *un vélo a vendre* is *à vendre*, never *a vendu*."""
    reading = reading_of(segment.target, context)
    at, _clitics = skip_clitics(reading, index + 1)
    subject = after_subjects(segment.target, context)[index]
    return not subject.pronoun and not reading.lowers[at].endswith("er")


def _opens(reading: Reading, index: int) -> bool:
    return index == 0 or reading.word(index - 1) in OPENING


def _lacks_auxiliary(text: Text, context: Context, index: int) -> bool:
    """Whether the verb of a subject is due where an `à` stands."""
    reading = reading_of(text, context)
    previous = reading.word(index - 1)
    if previous in ("m'", "t'"):
        return True
    if previous == "y" and reading.word(index - 2) in ("n'", "il"):
        return True
    if previous == "en" and reading.word(index - 2) in ("y", "il", "elle", "on", "n'"):
        return True
    if previous in ("ça", "cela") and _opens(reading, index - 1) and reading.forms[index + 1].participle & MS:
        return True
    before_participle = _is_before_participle(reading, index)
    if not before_participle and previous not in ("il", "elle", "on", "ne", "n'"):
        return False  # nearly always, before subjects are looked for
    subject = after_subjects(text, context).get(index)
    if subject is not None and subject.pronoun and reading.lowers[subject.start] in ("il", "elle", "on"):
        return True
    if not before_participle:
        return False
    slot = slots_of(text, context).get(index)
    if slot is not None and slot.kind in ("name", "apposition", "qui"):
        return True
    if subject is not None and (subject.pronoun or subject.persons & PERSONS["3s"]):
        return not subject.pronoun
    return any(
        phrase.end == index and _opens(reading, phrase.determiner) and phrase.mask & SINGULAR
        for phrase in phrases_of(text, context)
    )


def _is_before_participle(reading: Reading, index: int) -> bool:
    start = index + 1
    if reading.lowers[start : start + 2] == ["de", "nouveau"]:
        start += 2
    at = skip_adverbs(reading, start)
    form, following = reading.forms[at], reading.lowers[at + 1]
    sure = not (form.noun or form.adjective) or following in DETERMINERS or following in NUMERALS
    return bool(form.participle & MS) and sure and form.lower != "lui"


def _follows_verb(segment: Segment, context: Context, index: int) -> bool:
    """Whether a verb that has its subject, or the participle that completes it, stands right before an index."""
    before = reading_of(segment.target, context).forms[index - 1]
    if not index or not (before.finite or before.nominal):
        return False
    return index - 1 in _ends_of_verbs(segment, context)


def _ends_of_verbs(segment: Segment, context: Context) -> set[int]:
    """Where a verb that has its subject, or the participle that completes it, stands."""
    reading = reading_of(segment.target, context)
    found = {predicate.at for predicate in predicates_of(segment.target, context)}
    for subject in subjects_of(segment.target, context):
        verb = verb_of(reading, subject)
        if verb is None or (reading.forms[verb.at].noun and not subject.pronoun):
            continue
        if reading.lowers[verb.at] in AVOIR:
            at = skip_adverbs(reading, verb.at + 1)
            if reading.forms[at].participle:
                found.add(at)
            elif reading.lowers[verb.at] != "a" or reading.lowers[verb.at + 1] in DETERMINERS:
                found.add(verb.at)
        elif reading.lowers[verb.at] not in ETRE:
            found.add(verb.at)
    return found


def _after_relative(reading: Reading, index: int) -> bool:
    for before in range(index - 1, max(index - 25, -1), -1):
        if reading.lowers[before] in STOPS:
            return False
        if reading.lowers[before] in ("qui", "que", "qu'", "dont", "où", "quand", "lorsque"):
            return True
    return False


def _before_infinitive(reading: Reading, index: int) -> bool:
    at, clitics = skip_clitics(reading, index + 1)
    form = reading.forms[at]
    if not form.traits & Trait.INFINITIVE or form.noun or not index or reading.forms[index - 1].traits & Trait.CAPITAL:
        return False
    return bool(clitics) or not form.adjective
