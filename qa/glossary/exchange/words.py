"""What other programs call statuses, parts of speech, genders and languages, in our words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from qa.glossary.exchange.tbx import GENDER, POS

if TYPE_CHECKING:
    from collections.abc import Mapping

_STATUS_WORDS = {
    "preferred": "preferred preferredterm approved standard standardised standardized standardizedterm recommended "
    "recommande prefere privilegie valide valid",
    "admitted": "admitted admittedterm allowed acceptable accepted permitted synonym legalterm regulatedterm admis "
    "accepte tolere toleratedterm",
    "deprecated": "deprecated deprecatedterm superseded supersededterm obsolete forbidden prohibited notrecommended "
    "donotuse avoid rejected blacklisted banned interdit proscrit deconseille aeviter obsolescent",
}
STATUS: Mapping[str, str] = {word: ours for ours, words in _STATUS_WORDS.items() for word in words.split()}
_POS = {theirs.lower(): ours for ours, theirs in POS.items()} | {
    "n": "noun", "nom": "noun", "v": "verb", "verbe": "verb", "adj": "adjective", "adjectif": "adjective",
    "adv": "adverb", "adverbe": "adverb", "phrase": "phrase",
    "phraseologicalunit": "phrase", "locution": "phrase", "name": "name",
    "nompropre": "name", "propernoun": "name",
}  # fmt: skip
_GENDER = {theirs.lower(): ours for ours, theirs in GENDER.items()} | {
    "m": "m", "f": "f", "mf": "mf", "othergender": "mf", "masc": "m", "fem": "f", "masculin": "m", "feminin": "f",
}  # fmt: skip
_WORDS = {"status": STATUS, "pos": _POS, "gender": _GENDER}
_LANGUAGES = {"english": "en", "anglais": "en", "eng": "en", "french": "fr", "francais": "fr", "fra": "fr", "fre": "fr"}


def folded(text: str) -> str:
    """``text`` in lower case, without marks, spaces and punctuation."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in plain if character.isalnum())


def slug(text: str) -> str:
    """``text`` as an id, empty where it has no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain))


def language_of(tag: str) -> str:
    """``en`` of ``en-GB`` or ``English``; another language as it is."""
    primary = re.split("[-_ (]", tag.strip().lower())[0]
    return _LANGUAGES.get(folded(primary), primary)


def our_word(column: str, word: str) -> str | None:
    """A status, part of speech or gender in our words; none where it is unknown."""
    key = folded(word).removesuffix("admnsts")
    return _WORDS[column].get(key)
