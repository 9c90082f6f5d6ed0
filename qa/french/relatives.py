"""What *qui* stands for, where the word before it leaves no doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.french.demonyms import demonyms
from qa.french.forms import ANY, FP, FS, MP, MS, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.words import AVOIR, COLLECTIVES, ETRE, PREPOSITIONS, STOPS, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.phrases import NounPhrase, Reading


class Antecedent(NamedTuple):
    """A *qui* and the word it stands for. Indices of tokens."""

    qui: int
    word: int
    mask: int
    """The cells that what agrees with it must share."""
    persons: int
    """The persons its verb can be in, as bits."""


def antecedents(reading: Reading, phrases: Iterable[NounPhrase]) -> Iterator[Antecedent]:
    """Every *qui* whose antecedent is sure: a pronoun, or one of the noun phrases."""
    if "qui" not in reading.places:
        return
    ends = {phrase.end: phrase for phrase in phrases}
    for index in reading.at(("qui",)):
        if reading.word(index - 1) in _PRONOUNS:
            if _is_pronoun(reading, index - 1):
                mask, person = _PRONOUNS[reading.lowers[index - 1]]
                yield Antecedent(index, index - 1, mask, PERSONS[person])
            continue
        phrase = ends.get(index) or _apart(reading, ends.get(index - 1))
        if phrase is None or _is_unsure(reading, phrase):
            phrase = _inhabitant(reading, ends.get(index - 1))
        if phrase is not None:
            mask = phrase.mask & phrase.head_mask
            persons = (PERSONS["3s"] if mask & SINGULAR else 0) | (PERSONS["3p"] if mask & PLURAL else 0)
            if persons:
                yield Antecedent(index, phrase.head, mask, persons)


_PRONOUNS = {
    "ce": (MS, "3s"), "ceux": (MP, "3p"), "celles": (FP, "3p"), "celui": (MS, "3s"), "celle": (FS, "3s"),
    "eux": (MP, "3p"), "elles": (FP, "3p"), "elle": (FS, "3s"), "lui": (MS, "3s"),
    "moi": (SINGULAR, "1s"), "toi": (SINGULAR, "2s"), "nous": (ANY, "1p"), "vous": (ANY, "2p"),
}  # fmt: skip


def _apart(reading: Reading, phrase: NounPhrase | None) -> NounPhrase | None:
    """A phrase before a comma, where it opens the sentence and so must be what *qui* stands for."""
    if phrase is None or reading.lowers[phrase.end] != ",":
        return None
    return phrase if phrase.determiner == 0 or reading.word(phrase.determiner - 1) in STOPS else None


def _inhabitant(reading: Reading, phrase: NounPhrase | None) -> NounPhrase | None:
    """A man or woman named by nationality before a comma, *devant la Belge, qui…*, and no complement of another."""
    if phrase is None or reading.lowers[phrase.end] != "," or phrase.head != phrase.determiner + 1:
        return None
    head, before = reading.forms[phrase.head], reading.word(phrase.determiner - 1)
    is_person = head.traits & Trait.CAPITAL and demonyms().get(head.lower) in ("ms", "fs", "msp", "mfs")
    return phrase if is_person and before not in _JOINING and reading.word(phrase.determiner) not in _JOINING else None


_JOINING = frozenset("de d' du des et ou ni , comme que".split())


def _is_pronoun(reading: Reading, index: int) -> bool:
    """Whether *moi*, *nous* and the like are what *qui* stands for; after a preposition they need not be."""
    lower, previous = reading.lowers[index], reading.word(index - 1)
    if lower in ("ce", "ceux", "celles", "celui", "celle"):
        return True
    return previous in ("est", "sont", "c'est", "", ",", ".", "!", "«", "et") and previous not in PREPOSITIONS


def _is_unsure(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether *qui* may stand for another word than the phrase right before it."""
    lowers, start = reading.lowers, phrase.determiner
    head = reading.forms[phrase.head]
    peoples = lowers[start] in ("les", "ces", "deux") and start == phrase.head - 1 and head.noun  # les Belges qui
    if head.lower in COLLECTIVES or (head.traits & Trait.CAPITAL and not peoples) or head.lower in TIMES:
        return True
    before = reading.word(start - 1)
    if before in PREPOSITIONS or lowers[start] in ("du", "des", "au", "aux"):
        before_it = reading.forms[start - 1 if lowers[start] in ("du", "des", "au", "aux") else start - 2]
        verbal = before_it.finite and not before_it.nominal
        return start > 1 and not verbal and before_it.lower not in ETRE | AVOIR
    return before in ("et", "ou", "ni", ",", "comme", "que", "qu'", "plus", "plupart") or bool(
        reading.forms[start - 1].nominal and not reading.forms[start - 1].finite and start > 0
    )
