"""How French words join: vowel sounds, elision, contraction."""

from __future__ import annotations

import unicodedata
from functools import cache

from qa.french.lexicon import DATA, lexicon
from qa.french.morphology import Pos

ELIDED = {
    "le": "l'", "la": "l'", "de": "d'", "ne": "n'", "se": "s'", "me": "m'", "te": "t'", "je": "j'", "que": "qu'",
    "jusque": "jusqu'", "lorsque": "lorsqu'", "puisque": "puisqu'", "quoique": "quoiqu'",
}  # fmt: skip
"""Words that lose their vowel before a vowel sound (`si` only before il and ils)."""

CONTRACTED = {
    ("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux",
    ("de", "lequel"): "duquel", ("de", "lesquels"): "desquels", ("de", "lesquelles"): "desquelles",
    ("à", "lequel"): "auquel", ("à", "lesquels"): "auxquels", ("à", "lesquelles"): "auxquelles",
}  # fmt: skip
"""Prepositions and articles that melt together."""

BEFORE_VOWEL = {"beau": "bel", "nouveau": "nouvel", "vieux": "vieil", "fou": "fol", "mou": "mol",
                "ma": "mon", "ta": "ton", "sa": "son", "ce": "cet"}  # fmt: skip
"""Forms that a singular word takes before a vowel sound."""

_DOUBTFUL = frozenset("ouate ouï-dire un uae one united hyène hiatus handball-club y ion énième énièmes".split())
_MUTE_Y = frozenset({"yeux", "yeuse", "yonne", "yèble", "ys"})
_VOWELS = frozenset("aeiouœæ")


def starts_with_vowel_sound(word: str) -> bool | None:
    """Whether a word, or a phrase by its first, asks for elision (`l'étape`, not `le héros`); None where usage wavers.

    Unknown are foreign names in H or Y (Hindley), acronyms spelled from a consonant (FDJ), and most numbers in figures.
    """
    word = word.partition(" ")[0]
    lower = word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    if not lower or lower in _DOUBTFUL:
        return None
    if word[0].isdigit():
        return False if word in ("8", "11", "8e", "11e") else None
    first = unicodedata.normalize("NFD", lower)[0]
    if len(word) > 1 and word.isupper() and not lexicon().knows(lower):
        return _acronym(first)
    if first == "y":
        return _initial_y(word, lower)
    if first == "h":
        return _initial_h(word)
    return first in _VOWELS and not _aspirated(word)


def elide(word: str, following: str) -> str:
    """A word as it stands before another: `le` + étape is `l'`, `sa` + équipe is `son`, `le` + héros stays."""
    lower = word.lower()
    if lower == "si" and following.lower() in ("il", "ils"):
        joined = "s'"
    elif starts_with_vowel_sound(following):
        joined = ELIDED.get(lower) or BEFORE_VOWEL.get(lower) or word
    else:
        return word
    return joined[0].upper() + joined[1:] if word[:1].isupper() else joined


def join(word: str, following: str) -> str:
    """Two words side by side, elided where French elides."""
    first = elide(word, following)
    return f"{first}{following}" if first.endswith(("'", "\N{RIGHT SINGLE QUOTATION MARK}")) else f"{first} {following}"


def _acronym(first: str) -> bool | None:
    """A vowel is a vowel however it is read (l'UCI); a consonant may be read FDJ (effe) or Fifa."""
    if first in _VOWELS:
        return True
    return None if first in "fhlmnrsxy" else False


def _initial_y(word: str, lower: str) -> bool | None:
    if lower in _MUTE_Y:
        return True
    if _aspirated(word):
        return False
    second = lower[1:2]
    if second and second not in _VOWELS:
        return True  # Yves, ypérite
    return None if word[0].isupper() else False


def _initial_h(word: str) -> bool | None:
    """Names waver (d'Henri, de Henri); a common word of the lexicon does not."""
    if _aspirated(word):
        return False
    common = lexicon().parts(word.lower()) & {Pos.NOUN, Pos.ADJECTIVE, Pos.VERB, Pos.ADVERB}
    return True if common or (word[0].islower() and lexicon().knows(word)) else None


def _aspirated(word: str) -> bool:
    exact, starts = _aspirates()
    lower = word.lower()
    candidates = {word, lower, *lexicon().lemmas(lower)}
    head = lower.partition("-")[0]
    return not exact.isdisjoint(candidates) or (lower[0] == "h" and (lower.startswith(starts) or head in exact))


@cache
def _aspirates() -> tuple[frozenset[str], tuple[str, ...]]:
    """The listed lemmas, and the beginnings that take in a family."""
    lines = (DATA / "h_aspire.txt").read_text(encoding="utf-8").splitlines()
    listed = [word for line in lines if not line.startswith("#") for word in line.split()]
    starts = tuple(word[:-1].lower() for word in listed if word.endswith("*"))
    return frozenset(word.rstrip("*") for word in listed), starts
