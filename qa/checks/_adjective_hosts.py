"""Nouns farther back that an adjective may belong to: the first of a chain, or several joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.checks._adjectives import STATES
from qa.french.forms import ANY, GRAMMATICAL, PLURAL, SINGULAR, Trait
from qa.french.words import AVOIR, DETERMINERS, PREPOSITIONS, STOPS, SUBJECTS, TIMES

if TYPE_CHECKING:
    from qa.french.phrases import NounPhrase, Reading


def fits_before(reading: Reading, phrase: NounPhrase, fits: int) -> bool:
    """Whether something earlier, which this phrase completes or which it is the object of, agrees with the
    adjective."""
    adjective = reading.forms[phrase.after[0]]
    depictive = bool(adjective.participle) or adjective.lower in STATES
    if phrase.determiner == phrase.head and reading.word(phrase.head - 1) in ("de", "d'"):
        depictive = False
    linked = phrase.determiner == phrase.head or _is_linked(reading, phrase.determiner)
    distributed = _is_distributed(reading, phrase.after[0])
    if distributed:  # les barres de défilement horizontale et verticale
        fits |= (fits & SINGULAR) << 2
    for index in range(phrase.determiner - 1, max(phrase.determiner - 40, -1), -1):
        form = reading.forms[index]
        if form.lower in ("et", "ou") and fits & PLURAL and not distributed and _joins_nouns(reading, index, phrase):
            return True  # un nom et une référence de cellule uniques
        if form.lower in ("et", "ou") and reading.lowers[index + 1] in ("de", "d'", "des", "du"):
            continue  # le séparateur de décimales et de milliers utilisé
        if form.lower in STOPS or not (depictive or linked) or (not depictive and _is_compound(reading, index)):
            return form.lower == "»" and linked  # le « quatre » de poursuite qualifié
        cells = _cells(reading, index)
        if depictive:
            cells |= _PRONOUN_CELLS.get(form.lower, 0)
        elif form.lower == "," or form.traits & Trait.CONJUNCTION or _is_verb(reading, index):
            return False
        timed = form.lower in TIMES and reading.lowers[index + 1] not in ("de", "d'", "des", "du")
        compound = linked and form.lower in AVOIR and index == phrase.determiner - 2  # elle a par la suite confirmé
        if (cells & fits and not timed and (not form.traits & GRAMMATICAL or form.lower in _PERSONAL)) or (
            depictive and compound
        ):
            return True
        linked = linked and (form.lower not in DETERMINERS or _is_linked(reading, index))
    return False


def _cells(reading: Reading, index: int) -> int:
    """The cells of the word at an index; none for a participle with its *avoir*, all for an unknown name."""
    form = reading.forms[index]
    if _is_compound(reading, index):
        return 0
    return form.nominal or (ANY if form.traits & Trait.CAPITAL and not form.traits & Trait.KNOWN else 0)


def _is_distributed(reading: Reading, index: int) -> bool:
    """Whether two adjectives in the singular share a plural noun: *horizontale et verticale*."""
    first, second = reading.forms[index].adjective, reading.forms[index + 2].adjective
    return reading.lowers[index + 1] in ("et", "ou") and bool(first & second & SINGULAR)


def _joins_nouns(reading: Reading, index: int, phrase: NounPhrase) -> bool:
    """Whether a conjunction stands between a noun and the chain of nouns that the phrase ends."""
    forms = reading.forms
    if not (forms[index - 1].noun or forms[index - 1].adjectival or forms[index - 1].traits & Trait.CAPITAL):
        return False
    return all(
        form.noun or form.adjectival or form.lower in DETERMINERS or form.lower in PREPOSITIONS
        for form in forms[index + 1 : phrase.head]
    )


def _is_linked(reading: Reading, determiner: int) -> bool:
    """Whether the phrase of a determiner completes the word before it."""
    contracted = reading.lowers[determiner] in ("du", "des", "au", "aux")
    return contracted or reading.word(determiner - 1) in PREPOSITIONS


def _is_verb(reading: Reading, index: int) -> bool:
    form = reading.forms[index]
    return bool(form.finite) and (not form.noun or reading.word(index - 1) in SUBJECTS)


_PERSONAL = frozenset("il elle ils elles je j' tu -il -elle -ils -elles".split())
"""Pronouns that a participle far behind may describe: *il a fini la course épuisé*."""
_PRONOUN_CELLS = {
    "il": 1, "elle": 2, "ils": 4, "elles": 8, "je": 3, "j'": 3, "tu": 3, "on": 15, "nous": 15, "vous": 15, "qui": 15,
    "l'un": 1, "l'": 3, "se": 15, "s'": 15, "-il": 1, "-elle": 2, "-ils": 4, "-elles": 8,
}  # fmt: skip


def _is_compound(reading: Reading, index: int) -> bool:
    """Whether the word at an index is a participle with its *avoir*: *il a fait preuve d'une grande patience*."""
    return bool(reading.forms[index].participle) and reading.word(index - 1) in AVOIR
