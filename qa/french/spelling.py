"""Words near an unknown one: what a slip of accents, of doubled letters or of one letter may have made it from.

The likelier a slip, the earlier it is tried; where one kind of slip leads to known words, no other is looked at.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.regularised import conjugated_rightly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ACCENTS = ("eéèêë", "aàâ", "iîï", "oô", "uùûü", "cç")
_VARIANTS = {letter: group.replace(letter, "") for group in _ACCENTS for letter in group}
_LETTERS = "abcdefghijlmnopqrstuvxyzéèêàçô"
_PLURALS = (("als", "aux"), ("ails", "aux"), ("eaus", "eaux"), ("eus", "eux"), ("ous", "oux"), ("aus", "aux"))
_ENDINGS = (
    ("ants", "ant"),
    ("antes", "ant"),
    ("ante", "ant"),
    ("dut", "du"),
    ("ont", "ons"),
    ("ait", "aît"),
    ("oit", "oie"),
)
_DOUBLED = frozenset("bcdfglmnprst")
_SHORTEST_SLIP = 7
"""Letters from which on one letter more, less or other is taken for a slip."""
_SHORTEST_DOUBLED = 5
_NAMES = frozenset({Pos.GIVEN_NAME, Pos.SURNAME, Pos.PROPER_NOUN, Pos.PREFIX, Pos.SYMBOL, Pos.LOCUTION})


@lru_cache(maxsize=10_000)
def corrections(word: str) -> tuple[str, ...]:
    """What an unknown lower-case word may stand for, at most three; empty where nothing or too much is near."""
    if any(word.startswith(prefix) and lexicon().knows(word.removeprefix(prefix)) for prefix in _PREFIXES):
        return ()
    kinds = _SLIPS[:_SURE] if word.endswith(_SUFFIXES) or _is_derived(word) else _SLIPS
    for slips, most in kinds:
        found = [other for other in dict.fromkeys(slips(word)) if _is_word(other)]
        if found:
            return tuple(found) if len(found) <= most else ()
    return ()


def _is_derived(word: str) -> bool:
    """Whether a word is plainly made from a known one: *horizontalisé*, *pinailleries* from pinailler."""
    return any(
        word.endswith(ending) and lexicon().knows(word.removesuffix(ending) + base) for ending, base in _DERIVATIONS
    )


def _is_word(word: str) -> bool:
    return bool(lexicon().parts(word) - _NAMES)


def _accented(word: str) -> Iterator[str]:
    """Every word that differs in one accent or cedilla, then in two."""
    places = [index for index, letter in enumerate(word) if letter in _VARIANTS]
    for index in places:
        for letter in _VARIANTS[word[index]]:
            yield word[:index] + letter + word[index + 1 :]
    for first, second in combinations(places, 2):
        for one in _VARIANTS[word[first]]:
            for other in _VARIANTS[word[second]]:
                yield word[:first] + one + word[first + 1 : second] + other + word[second + 1 :]


def _softened(word: str) -> Iterator[str]:
    """A verb in -ger that lacks its e before a or o: *nous mangons*."""
    if word.endswith(_HARD):
        for letter in "aoâ":
            before, found, after = word.rpartition(f"g{letter}")
            if found:
                yield f"{before}ge{letter}{after}"


_HARD = ("gons", "gais", "gait", "gaient", "gant", "gâmes")


def _doubled(word: str) -> Iterator[str]:
    """Every word with one consonant doubled, or single where it is double; an accent may change with it."""
    if len(word) < _SHORTEST_DOUBLED:
        return
    for index, letter in enumerate(word):
        if letter not in _DOUBLED or not 0 < index < len(word):
            continue
        if word[index - 1] == letter:
            yield word[:index] + word[index + 1 :]
        elif index + 1 < len(word) and word[index + 1] != letter:
            yield word[:index] + letter + word[index:]


def _doubled_and_accented(word: str) -> Iterator[str]:
    for other in _doubled(word):
        yield from _accented(other)


def _inflected(word: str) -> Iterator[str]:
    """Regular endings where the word's own are others: *chevals*."""
    for wrong, right in (*_PLURALS, *_ENDINGS):
        if word.endswith(wrong):
            yield word.removesuffix(wrong) + right


def _sounding_alike(word: str) -> Iterator[str]:
    """Every word of which one sound is written otherwise: *concurant*, *sistème*, *seri(eu)x*; or its silent end."""
    if len(word) < _SHORTEST_DOUBLED:
        return
    for wrong, others in _SPELLINGS.items():
        at = word.find(wrong)
        while at >= 0:
            for other in others:
                yield word[:at] + other + word[at + len(wrong) :]
            at = word.find(wrong, at + 1)
    for end, others in _ENDS.items():
        if word.endswith(end):
            yield from (word.removesuffix(end) + other for other in others)


_SPELLINGS = {
    "an": ("en",), "en": ("an",), "am": ("em",), "em": ("am",), "ain": ("in", "ein"), "in": ("ain", "ein"),
    "i": ("y",), "y": ("i",), "f": ("ph",), "ph": ("f",), "t": ("th",), "th": ("t",), "r": ("rh",),
    "rh": ("r",), "s": ("c", "sc", "z", "ç"), "c": ("s", "ss", "sc", "qu", "ch"), "ss": ("c", "sc", "ti", "ç"),
    "sc": ("s", "c", "ss"), "ç": ("ss", "s"), "ti": ("ci", "ssi"), "z": ("s",), "k": ("c", "qu"), "ck": ("c",),
    "qu": ("c",), "o": ("au", "eau", "ho"), "au": ("o", "eau"), "è": ("ai",), "ai": ("è", "é", "ê"),
    "ère": ("aire",), "aire": ("ère",), "gu": ("g",), "g": ("gu", "ge", "j"), "ge": ("g",), "x": ("xc", "xh"),
    "xh": ("x",), "h": ("",), "euil": ("ueil",), "ueuil": ("ueil",), "eu": ("œu",), "é": ("hé",),
}  # fmt: skip
"""How a sound may be written instead."""
_ENDS = {
    "": ("s", "t", "x", "d", "p"), "e": ("",), "s": ("",), "é": ("er", "ée"), "er": ("é",), "ée": ("é",),
    "ier": ("ié",), "eil": ("eille",), "i": ("ie",), "u": ("ue",), "ce": ("sse",), "sse": ("ce", "s"),
}  # fmt: skip
"""Silent ends, and what may stand there."""


def _one_letter(word: str) -> Iterator[str]:
    """Every word with a letter more or less, or two exchanged; the first letter stays."""
    if len(word) < _SHORTEST_SLIP:
        return
    for index in range(1, len(word)):
        yield word[:index] + word[index + 1 :]
        yield word[:index] + word[index + 1 : index + 2] + word[index] + word[index + 2 :]
        for letter in _LETTERS:
            yield word[:index] + letter + word[index:]


def _replaced(word: str) -> Iterator[str]:
    """Every long word with another letter in one place, neither first nor last."""
    if len(word) <= _SHORTEST_SLIP + 1:
        return
    for index in range(1, len(word) - 1):
        for letter in _LETTERS:
            yield word[:index] + letter + word[index + 1 :]


_SLIPS: tuple[tuple[Callable[[str], Iterator[str]], int], ...] = (
    (_inflected, 1),
    (_softened, 1),
    (conjugated_rightly, 1),
    (_accented, 3),
    (_doubled, 2),
    (_doubled_and_accented, 2),
    (_sounding_alike, 1),
    (_one_letter, 1),
    (_replaced, 1),
)
"""Each kind of slip, and how many words it may lead to before it says nothing."""
_SURE = 6
"""How many of the first kinds are not taken for words newly made."""
_PREFIXES = tuple(
    "re ré rétro pré dé sur sous anti auto co inter mini multi super ultra hyper micro méta para "
    "télé post néo bio éco cyclo "
    "vélo agro euro ex mal non pro".split()
)
_SUFFIXES = tuple(
    "eur eurs euse euses age ages able ables iste istes isme ation ations iser ique iques rice rices esque".split()
)
"""What new words are made with."""
_DERIVATIONS = (
    *((f"is{ending}", "") for ending in ("é", "ée", "és", "ées", "ait", "aient", "ant", "ent", "era")),
    ("erie", "er"),
    ("eries", "er"),
)
"""Endings of new words, and what their base has instead."""
