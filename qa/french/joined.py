"""Subjects of more than one word that :mod:`qa.french.clauses` leaves out: persons joined, pronouns that stand for one,
quantities compared, and nouns that a relative clause parts from their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import Subject, skip_adverbs, skip_clitics
from qa.french.complements import past_complements
from qa.french.forms import ANY, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.phrases import bare_phrase, noun_phrase
from qa.french.words import AVOIR, COLLECTIVES, DETERMINERS, ETRE, OPENING, SUBJECTS, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.phrases import Reading

_TONIC = frozenset("moi toi lui elle eux elles nous vous".split())
_FIRST = frozenset("moi nous".split())
_ONE_OF = frozenset("chacun chacune aucun aucune un une".split())
_SINGLE = frozenset("personne rien quelqu'un chacun chacune cela ça ceci tout".split())
_BEFORE = OPENING - {"et", "ou", "(", "où", "dont"}


def joined_subjects(reading: Reading, found: Iterable[Subject]) -> Iterator[Subject]:
    """These subjects; ``found`` are the sure ones, for what a relative clause parts from its verb."""
    yield from _persons(reading)
    yield from _persons_first(reading)
    for index in reading.at(_SINGLE):
        whole = reading.word(index - 1) == "tout" and reading.lowers[index] in ("cela", "ça", "ceci")
        if reading.word(index - 1 - whole) in _BEFORE:
            yield Subject(index - whole, index + 1, SINGULAR, PERSONS["3s"], False, index)
    for index in reading.at(("plusieurs", "certains", "certaines", "beaucoup", "deux", "trois", "quatre")):
        among = tuple(reading.lowers[index + 1 : index + 4])
        if among in (("d'", "entre", "eux"), ("d'", "entre", "elles")) and reading.word(index - 1) in _BEFORE:
            yield Subject(index, index + 4, ANY & PLURAL, PERSONS["3p"], False, index)
    yield from _one_of(reading)
    yield from _compared(reading)
    for subject in found:
        if (
            not subject.pronoun
            and reading.lowers[subject.end] in ("que", "qu'", "dont")
            and reading.word(subject.start - 1) in _BEFORE
        ):
            end = _past_relative(reading, subject.end)
            if end and reading.lowers[subject.head] not in TIMES:
                yield subject._replace(end=end)


def _one_of(reading: Reading) -> Iterator[Subject]:
    """*Chacun d'eux*, *aucun d'entre eux*, *l'un d'eux*, which ask for a singular."""
    for index in reading.at(_ONE_OF):
        end = index + 2 + (reading.lowers[index + 2] == "entre")
        start = index - (reading.word(index - 1) == "l'")
        if reading.lowers[index + 1] != "d'" or reading.lowers[end] not in ("eux", "elles"):
            continue
        whole = start < index or reading.lowers[index] not in ("un", "une")
        if whole and reading.word(start - 1) in _BEFORE:
            yield Subject(start, end + 1, SINGULAR, PERSONS["3s"], False, index)


def _persons(reading: Reading) -> Iterator[Subject]:
    """*Mon frère et moi*, *toi et lui*, *Paul et toi*."""
    for index in reading.at(_TONIC & {"moi", "toi", "nous", "vous"}):
        if reading.word(index - 1) != "et":
            continue
        start = _start_of(reading, index - 1)
        if start < 0 or reading.word(start - 1) not in _BEFORE:
            continue
        first = reading.lowers[index] in _FIRST or reading.lowers[start] in _FIRST
        yield Subject(start, index + 1, PLURAL, PERSONS["1p" if first else "2p"], False, index)


def _persons_first(reading: Reading) -> Iterator[Subject]:
    """*Toi et ta sœur*, *moi et mon frère*."""
    for index in reading.at(("moi", "toi")):
        if reading.lowers[index + 1] != "et" or reading.word(index - 1) not in _BEFORE:
            continue
        phrase = noun_phrase(reading, index + 2) if reading.lowers[index + 2] in DETERMINERS else None
        if phrase is not None and phrase.mask & phrase.head_mask:
            person = "1p" if reading.lowers[index] == "moi" else "2p"
            yield Subject(index, phrase.end, PLURAL, PERSONS[person], False, index)


def _start_of(reading: Reading, end: int) -> int:
    """Where the pronoun, name or noun phrase begins that ends before an index; -1 where none is sure."""
    last = end - 1
    if last < 0:
        return -1
    if reading.lowers[last] in _TONIC:
        return last
    start = last
    while start >= 0 and reading.forms[start].traits & Trait.CAPITAL and reading.lowers[start] not in DETERMINERS:
        start -= 1
    if start < last:
        return start + 1
    for start in range(last - 1, max(last - 4, -1), -1):
        if reading.lowers[start] in DETERMINERS:
            phrase = noun_phrase(reading, start)
            return start if phrase is not None and phrase.end == end else -1
    return -1


def _compared(reading: Reading) -> Iterator[Subject]:
    """*Plus d'un coureur*, a singular, and *moins de deux heures*, a plural."""
    for index in reading.at(("plus", "moins")):
        start = index + 2
        if reading.word(index - 1) not in _BEFORE or reading.lowers[index + 1] not in ("de", "d'"):
            continue
        if reading.lowers[start] in ("un", "une") and reading.lowers[index] == "plus":
            phrase = noun_phrase(reading, start)
            if phrase is not None and reading.lowers[phrase.head] not in COLLECTIVES | {"tiers", "quart", "moitié"}:
                yield Subject(index, phrase.end, SINGULAR, PERSONS["3s"], False, phrase.head)
        elif reading.lowers[start] == "deux" and reading.lowers[index] == "moins":
            phrase = bare_phrase(reading, start + 1)
            if phrase is not None:
                yield Subject(index, phrase.end, ANY & PLURAL, PERSONS["3p"], False, phrase.head)


def _past_relative(reading: Reading, que: int) -> int:
    """Past a relative clause of subject, verb and little else (*que mes parents ont achetée à Lyon*); else 0."""
    lowers, start = reading.lowers, que + 1
    phrase = noun_phrase(reading, start) if lowers[start] in DETERMINERS else None
    if lowers[start] in SUBJECTS:
        index = start + 1
    elif phrase is not None and phrase.mask & phrase.head_mask:
        index = past_complements(reading, phrase.end)
    else:
        return 0
    verb, _clitics = skip_clitics(reading, index)
    if not reading.forms[verb].finite:
        return 0
    end = skip_adverbs(reading, verb + 1)
    if lowers[verb] in AVOIR or lowers[verb] in ETRE:
        if not reading.forms[end].participle:
            return 0
        end += 1
        if lowers[end - 1] == "été" and reading.forms[end].participle:
            end += 1
    return past_complements(reading, end)
