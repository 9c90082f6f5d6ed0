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
        return verb in ("allez", "allons", "vas", "pensez", "restez", "retournez", "pensons")
    if pronoun == "lui" and _is_dative(reading, index):
        return True
    if pronoun in ("le", "la", "les", "lui", "leur"):
        ends = (following.traits & Trait.MARK and following.lower not in _OPENING_MARKS) or following.lower in (
            "à",
            "bien",
            "tout",
            "pas",
            "donc",
            "vite",
            "en",
        )
        return verb in _IMPERATIVES and bool(ends)
    return pronoun == "nous" and verb in _IMPERATIVES and not following.finite


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
