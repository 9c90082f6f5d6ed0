"""Predicates of subjects that do not stand right before *être*: a pronoun after it, *nous*, and participial clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import Subject, skip_adverbs, verb_of
from qa.french.countries import COUNTRIES
from qa.french.forms import FP, FS, GRAMMATICAL, MP, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.given_names import MEN
from qa.french.predicates import Predicate, is_predicate
from qa.french.words import AVOIR, COLLECTIVES, ETRE, OPENING, STOPS, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.phrases import NounPhrase, Reading
    from qa.french.slots import Slot

_PRONOUNS = frozenset("-il -elle -ils -elles".split())
_PLURAL_VERBS = frozenset("sont étaient furent seront seraient soient".split())


def after_questions(reading: Reading) -> Iterator[Predicate]:
    """What *est-elle*, *ont-ils été* say of the pronoun."""
    for index in reading.at(_PRONOUNS):
        verb = index - 1 - (reading.word(index - 1) == "-t")
        at = skip_adverbs(reading, index + 1)
        if reading.word(verb) in AVOIR and reading.lowers[at] == "été":
            at = skip_adverbs(reading, at + 1)
        elif reading.word(verb) not in ETRE:
            continue
        mask, person = SUBJECTS[reading.lowers[index][1:]]
        if reading.word(verb - 1) in ("se", "s'", "en", "le", "l'") or not is_predicate(reading, at):
            continue
        if reading.lowers[index] == "-il" and (
            reading.lowers[at + 1] in ("de", "d'", "que", "qu'") or not reading.forms[verb].finite & PERSONS["3s"]
        ):
            continue  # est-il vrai que
        yield Predicate(Subject(index, index + 1, mask, PERSONS[person], True, index), verb, at, False)


def of_us(reading: Reading, found: Iterable[Subject]) -> Iterator[Subject]:
    """Each *nous* that is a subject, as a plural: an author's *nous* goes with few adjectives."""
    for subject in found:
        word = reading.lowers[subject.start]
        all_of_you = word == "vous" and not reading.words.isdisjoint({"tous", "toutes"})
        if subject.pronoun and (word == "nous" or all_of_you):
            verb = verb_of(reading, subject)
            if verb is None or verb.clitics not in ((), ("ne",), ("n'",), (word,)):
                continue
            if all_of_you and reading.lowers[verb.at + 1] not in ("tous", "toutes"):
                continue
            at = skip_adverbs(reading, verb.at + 1)
            auxiliary = reading.lowers[verb.at]
            passive = auxiliary in AVOIR and reading.lowers[at] == "été"
            if passive or (auxiliary in ETRE and reading.lowers[at] not in _AUTHORS):
                yield subject._replace(mask=PLURAL)


_AUTHORS = frozenset(
    "convaincu convaincue persuadé persuadée conscient consciente certain certaine sûr sûre tenté tentée amené amenée "
    "obligé obligée redevable reconnaissant reconnaissante efforcé efforcée attaché attachée limité limitée heureux "
    "heureuse parti partie".split()
)
"""What an author says of himself or herself as *nous*."""


def of_names(reading: Reading, slots: dict[int, Slot]) -> Iterator[Subject]:
    """Joined names; masculine where one of them is a man's."""
    if "et" not in reading.words:
        return
    for at, slot in slots.items():
        if slot.kind == "name" and slot.persons == PERSONS["3p"]:
            mask = MP | FP if MEN.isdisjoint(reading.lowers[slot.start : at]) else MP
            yield Subject(slot.start, at, mask, slot.persons, False, at - 1)


def of_countries(reading: Reading) -> Iterator[Subject]:
    """Countries with *la* at the head of a sentence."""
    for index in reading.at(("la",)):
        if reading.lowers[index + 1] in COUNTRIES and reading.word(index - 1) in STOPS | {""}:
            yield Subject(index, index + 2, FS, PERSONS["3s"], False, index + 1)


def in_circumstances(reading: Reading, found: Iterable[Subject], slots: dict[int, Slot]) -> Iterator[Subject]:
    """Subjects that open a sentence and that a circumstance between commas parts from the verb."""
    if "," not in reading.words:
        return
    starts = {
        subject.start: subject
        for subject in found
        if reading.lowers[subject.end] == ","
        and not subject.pronoun
        and reading.word(subject.start - 1) in STOPS | {""}
    }
    for at, slot in slots.items() if starts else ():
        subject = starts.get(slot.start)
        if slot.kind == "apposition" and subject is not None and subject.mask != PLURAL | SINGULAR:
            yield subject._replace(end=at)


def of_clauses(reading: Reading, phrases: Iterable[NounPhrase]) -> Iterator[Predicate]:
    """What *étant* and *ayant été* say of the noun phrase before them."""
    if reading.words.isdisjoint({"étant", "ayant"}):
        return
    for phrase in phrases:
        mask, end = phrase.mask & phrase.head_mask, phrase.end
        if reading.lowers[end] not in ("étant", "ayant") or reading.word(phrase.determiner - 1) not in OPENING | {","}:
            continue
        at = skip_adverbs(reading, end + 1)
        if reading.lowers[end] == "ayant":
            at = skip_adverbs(reading, at + 1) if reading.lowers[at] == "été" else 0
        if at and mask and reading.forms[at].participle and is_predicate(reading, at):
            subject = Subject(phrase.determiner, end, mask, PERSONS["3s"], False, phrase.head)
            yield Predicate(subject, end, at, False)


def against_auxiliary(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Each participle or adjective whose number *sont*, *était* and the like rule out, whatever their subject: the
    verb, the participle, and the cells that are left."""
    for index in reading.at(_PLURAL_VERBS | _SINGULAR_VERBS | {"été"}):
        lower = reading.lowers[index]
        if lower == "été" and reading.word(index - 1) not in _THEY_HAVE:
            continue
        if reading.word(index - 1) in _NO_SUBJECTS or reading.is_hyphenated(index - 1) or reading.is_hyphenated(index):
            continue
        at = skip_adverbs(reading, index + 1)
        form, following = reading.forms[at], reading.forms[at + 1]
        barred = GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL | Trait.NUMERAL
        cells = SINGULAR if lower in _SINGULAR_VERBS else PLURAL
        if (
            not form.participle
            or form.nominal & cells
            or form.finite
            or form.traits & barred
            or form.lower in _NO_PARTS
        ):
            continue
        if (form.noun and not form.traits & Trait.ETRE and cells == SINGULAR) or following.lower in ("que", "qu'", "-"):
            continue
        if cells == SINGULAR and _is_loose(reading, index):
            continue
        yield index, at, cells


def _is_loose(reading: Reading, index: int) -> bool:
    """Whether a singular verb may have several persons for its subject: *on est partis*, *la plupart est rentrés*."""
    for before in range(index - 1, max(index - 14, -1), -1):
        lower = reading.lowers[before]
        if lower in STOPS:
            return False
        if lower in ("on", "nous", "vous", "qui", "que", "qu'", "ce", "c'", "où") or lower in COLLECTIVES:
            return True
    return False


_SINGULAR_VERBS = frozenset("est était fut sera serait".split())
_NO_SUBJECTS = frozenset("se s' en le la les l' me m' te t' nous vous lui leur y on ce c' ne n' nord sud qui".split())
_THEY_HAVE = frozenset("ont avaient auront auraient aient".split())
_NO_PARTS = frozenset("partie mise étant fait dit vu compris entendu excepté passé mis".split())
