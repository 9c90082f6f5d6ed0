"""Whether a French word begins with a vowel sound, so that le, de, que … lose their vowel before it.

The mute h are listed, as they are few families; every other h is taken for an h aspiré. Source: the usual grammars
(Grevisse).
"""

from __future__ import annotations

from functools import lru_cache

from qa.french.euphony import starts_with_vowel_sound

INITIALS = "aeiouyhàâäéèêëîïôöûùüœæ"
"""The letters with which a word that elides the one before may begin."""
_VOWELS = frozenset(INITIALS) - {"h"}
_MUTE_H = tuple(
    """
    habil habit halein hallucin haltère haltéro hameçon harmoni hebdo héberg hectare hélic hélio hélas hellén hémi hémo
    hépat herb hérédit hérit hermi héroïn héroïq héroïsm hésit hétéro heure heureu hexa hibern hier hilar hippi hippo
    hirondelle hispan histoir histor hiver homicid hommag homme homo honnê honneur honor hôpit hospi horaire horiz
    horlog hormon horoscop horreur horrib horrif horticu hostil hôte huil huiss huître humain humani humect humeur
    humid humil humour humori hydr hygi hymn hyper hypn hypo hyst
    """.split()
)
"""Beginnings of the words whose h is mute (hiérarchie is none of hier's family: see below)."""
_ASPIRATE_H = ("hiérarch", "hippie")
_CONSONANT_LIKE = frozenset(
    """
    onze onzième onzièmes oui ouistiti ouistitis uhlan uhlans yacht yachts yachting yaourt yaourts yoga yéti
    yétis yen yens yard yards yuan yuans yoyo yéyé yeti yorkshire yankee yankees ouate ouates ululement ululer
    iota yougoslave yougoslaves yéménite yéménites yiddish yucca yourte yourtes yod unième ola ouf oued oueds
    iel iels un une y et ou à al el ibn as es of off and in
    """.split()
)
"""Words that begin with a vowel and take no elision, or are too often numbers, names or foreign to say."""


@lru_cache(maxsize=20_000)
def has_vowel_sound(word: str) -> bool:
    """Whether lower-case ``word`` surely begins with a vowel sound: équipe, homme, not héros, onze, yaourt."""
    if len(word) < 2 or word in _CONSONANT_LIKE:
        return False
    if word[0] == "h":
        return word.startswith(_MUTE_H) and not word.startswith(_ASPIRATE_H)
    if word[0] == "y":
        return word == "yeux" or word[1] not in _VOWELS
    if word.startswith(("ou", "io")) and len(word) > 2 and word[2] in _VOWELS:
        return word.startswith(("ouïe", "oui-dire"))
    return word[0] in _VOWELS


def has_consonant_sound(word: str) -> bool:
    """Whether lower-case ``word`` surely begins with a consonant sound; an h if the lexicon's is aspirated."""
    if word[:1] == "h":
        return starts_with_vowel_sound(word) is False
    return len(word) > 1 and word[0].isalpha() and word[0] not in _VOWELS and word[0] != "h"
