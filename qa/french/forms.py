"""What a French form can be, in bits: the lexicon's readings folded so that agreement is one `&`.

Each distinct form is folded once. A mask says in which of the four cells masculine/feminine × singular/plural a word
can stand; two words agree where their masks share a cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.memo import Memo

if TYPE_CHECKING:
    from qa.french.morphology import Analysis

MS, FS, MP, FP = 1, 2, 4, 8
SINGULAR, PLURAL, MASCULINE, FEMININE, ANY = MS | FS, MP | FP, MS | MP, FS | FP, 15
PERSONS = {"1s": 1, "2s": 2, "3s": 4, "1p": 8, "2p": 16, "3p": 32}


class Trait:
    """What else a form can be."""

    INFINITIVE = 1
    PRESENT_PARTICIPLE = 2
    PREPOSITION = 4
    ADVERB = 8
    CONJUNCTION = 16
    PRONOUN = 32
    DETERMINER = 64
    NUMERAL = 128
    NAME = 256
    """A given name, surname or proper noun of the lexicon."""
    KNOWN = 512
    CAPITAL = 1024
    MARK = 2048
    """Not a word: punctuation, a number, a time, an address."""
    TRANSITIVE = 4096
    ETRE = 8192
    """A verb whose compound tenses take être."""
    OTHER = 16384
    """An interjection, title, prefix, symbol or word of a set phrase."""


GRAMMATICAL = Trait.PREPOSITION | Trait.CONJUNCTION | Trait.PRONOUN | Trait.DETERMINER
_NO_ADJECTIVE = GRAMMATICAL | Trait.ADVERB | Trait.INFINITIVE | Trait.NUMERAL
_NO_NOUN = GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL | Trait.INFINITIVE | Trait.PRESENT_PARTICIPLE
_TRAITS = {
    Pos.PREPOSITION: Trait.PREPOSITION,
    Pos.ADVERB: Trait.ADVERB,
    Pos.CONJUNCTION: Trait.CONJUNCTION,
    Pos.PRONOUN: Trait.PRONOUN,
    Pos.DETERMINER: Trait.DETERMINER,
    Pos.NUMERAL: Trait.NUMERAL,
    Pos.GIVEN_NAME: Trait.NAME,
    Pos.SURNAME: Trait.NAME,
    Pos.PROPER_NOUN: Trait.NAME,
    Pos.INTERJECTION: Trait.OTHER,
    Pos.TITLE: Trait.OTHER,
    Pos.PREFIX: Trait.OTHER,
    Pos.SYMBOL: Trait.OTHER,
    Pos.LOCUTION: Trait.OTHER,
}


class Form(NamedTuple):
    """A form, folded."""

    text: str
    lower: str
    noun: int
    """Cells of its noun readings; 0 where it is no noun. So too the next two."""
    adjective: int
    participle: int
    """Past participle."""
    persons: int
    """The persons it serves in the indicative or conditional, as bits of `PERSONS`."""
    subjunctive: int
    conditional: int
    traits: int
    adjectival: bool = False
    """Whether it can be an adjective or participle, and no verb, adverb or grammatical word."""
    noun_only: bool = False
    """Whether it is a common noun and nothing else."""
    nominal: int = 0
    """Cells of all its readings as noun, adjective or participle."""
    finite: int = 0
    """The persons it serves in any finite mood but the imperative."""


def cells(analysis: Analysis) -> int:
    """The cells that one nominal reading serves."""
    mask = ANY
    if analysis.gender:
        mask &= MASCULINE if analysis.gender == "m" else FEMININE
    if analysis.number:
        mask &= SINGULAR if analysis.number == "s" else PLURAL
    return mask


def _fold(text: str) -> Form:
    lower = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    if not text[0].isalpha():
        return Form(text, lower, 0, 0, 0, 0, 0, 0, Trait.MARK)
    traits = Trait.CAPITAL if text[0].isupper() else 0
    noun = adjective = participle = persons = subjunctive = conditional = 0
    for reading in lexicon().analyses(text):
        traits |= Trait.KNOWN
        if reading.pos is Pos.NOUN:
            noun |= cells(reading) if len(lower) > 1 else 0  # toutes les n secondes, la v. 3: a symbol's gender is open
        elif reading.pos is Pos.ADJECTIVE:
            adjective |= cells(reading)
        elif reading.pos is not Pos.VERB:
            traits |= _TRAITS[reading.pos]
        elif reading.mood == "past-participle":
            participle |= cells(reading)
            traits |= _frame(reading)
        elif reading.mood in ("indicative", "conditional"):
            persons |= _persons(reading)
            conditional |= _persons(reading) if reading.mood == "conditional" else 0
        elif reading.mood == "subjunctive":
            subjunctive |= _persons(reading)
        else:
            traits |= _NON_FINITE.get(reading.mood, 0) | _frame(reading)
    is_verb = bool((persons | subjunctive) & 0b101100)
    adjectival = bool(adjective or participle) and not (traits & _NO_ADJECTIVE or is_verb)
    noun_only = bool(noun) and not (adjective or participle or is_verb or traits & _NO_NOUN)
    masks = noun, adjective, participle, persons, subjunctive, conditional
    nominal, finite = noun | adjective | participle, persons | subjunctive
    return Form(text, lower, *masks, traits, adjectival, noun_only, nominal, finite)


_NON_FINITE = {"infinitive": Trait.INFINITIVE, "present-participle": Trait.PRESENT_PARTICIPLE}


def _persons(reading: Analysis) -> int:
    return sum(PERSONS[person] for person in reading.persons)


def _frame(reading: Analysis) -> int:
    traits = Trait.TRANSITIVE if "transitive" in reading.detail else 0
    return traits | Trait.ETRE if "être" in reading.detail else traits


FORMS = Memo(_fold)
"""Every form met so far, by its text; asking for another folds it."""
