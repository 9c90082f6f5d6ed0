"""Imperatives and the pronouns that a hyphen joins to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.forms import PERSONS, Trait
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import STOPS

if TYPE_CHECKING:
    from qa.french.phrases import Reading

_OPENING_MARKS = frozenset(["«", "“", '"', "("])


def follows_imperative(reading: Reading, index: int) -> bool:
    """Whether a pronoun follows an imperative that opens its sentence, and nothing that it could belong to follows."""
    verb, pronoun, following = reading.lowers[index - 1], reading.lowers[index], reading.forms[index + 1]
    before = reading.word(index - 2)
    opens = index == 1 or before in (".", "!", "?", "…", ":", "«", ";", "alors", "mais", "et")
    if not opens or (index > 1 and reading.forms[index - 1].traits & Trait.CAPITAL and before in ("mais", "et")):
        return False
    if pronoun in ("moi", "toi"):
        return _is_imperative(verb) and (pronoun == "moi" or not verb.endswith("ez"))
    if pronoun == "y":
        goes = verb == "va" and following.traits & Trait.MARK
        return bool(goes) or verb in ("allez", "allons", "vas", "pensez", "restez", "retournez", "pensons")
    if pronoun == "lui" and _is_dative(reading, index):
        return True
    return verb in _IMPERATIVES and _belongs(reading, index)


def _belongs(reading: Reading, index: int) -> bool:
    """Whether nothing follows a pronoun that it could belong to: a mark, an adverb, a second pronoun, an object."""
    pronoun, following = reading.lowers[index], reading.forms[index + 1]
    if pronoun == "nous":
        return not following.finite
    if pronoun == "leur" and following.lower in _ARTICLES:
        return True  # montre leur la route
    if pronoun in ("le", "la", "les") and _takes_two(reading, index):
        return True
    ends = following.traits & Trait.MARK and following.lower not in _OPENING_MARKS
    ends = ends and not following.lower[:1].isdigit()  # suivez la 15e étape
    return pronoun in ("le", "la", "les", "lui", "leur") and (bool(ends) or following.lower in _AFTER)


_AFTER = frozenset("à bien tout pas donc vite en".split())
_ARTICLES = frozenset("le la les l' un une ce cette ces ta ton tes".split())


def _takes_two(reading: Reading, index: int) -> bool:
    """Whether *moi* or the like follows the pronoun at an index and ends the clause: *dis le moi*."""
    second, after = reading.lowers[index + 1], reading.forms[index + 2]
    if second in ("vous-même", "vous-mêmes", "toi-même", "nous-mêmes"):
        return True
    ends = after.traits & (Trait.MARK | Trait.PREPOSITION | Trait.ADVERB) or not after.lower
    return second in ("moi", "lui", "leur", "nous") and bool(ends) and after.lower != "-même"


def followed_by_two(reading: Reading, index: int) -> bool:
    """Whether a second pronoun belongs to the imperative before the one at an index."""
    return reading.lowers[index + 1] in ("moi", "lui", "leur", "nous") and _takes_two(reading, index)


_IMPERATIVES = frozenset(
    "donne donnez dis dites laisse laissez excuse excusez aide aidez explique expliquez montre montrez raconte "
    "racontez fais faites passe passez permettez permets croyez crois suivez suis-moi regarde regardez écoute "
    "écoutez appelle "
    "appelez envoie envoyez rends rendez mets mettez prends prenez tais assieds dépêche lève attends attendez".split()
)


def _is_imperative(verb: str) -> bool:
    readings = lexicon().analyses(verb)
    return any(r.mood == "imperative" for r in readings) and not any(r.pos is Pos.PREPOSITION for r in readings)


def _is_dative(reading: Reading, index: int) -> bool:
    """Whether *lui* at an index, after a verb, says to whom: *donne lui une chance*."""
    following = reading.forms[index + 1]
    if reading.lowers[index - 1] in _IMPERATIVES and following.lower in ("un", "une", "du", "ta", "ton", "tes"):
        return True
    if not reading.forms[index - 1].persons & PERSONS["2p"] or following.finite:
        return False
    return not following.traits & Trait.MARK or following.lower in STOPS
