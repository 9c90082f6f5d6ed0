"""What other programs call statuses, parts of speech, genders and languages, in our words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from qa.glossary.exchange.tbx import GENDER, POS
from qa.glossary.register import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_STATUS_WORDS = {
    "": "approved validated valid valide approuve released active used",
    "preferred": "preferred preferredterm standard standardised standardized standardizedterm recommended "
    "recommande prefere privilegie obligatoire mandatory",
    "admitted": "admitted admittedterm allowed acceptable accepted permitted synonym legalterm regulatedterm admis "
    "accepte tolere toleratedterm tolerated alternative variant synonyme autorise",
    "deprecated": "deprecated deprecatedterm superseded supersededterm obsolete forbidden prohibited notrecommended "
    "donotuse nottobeused notallowed notpermitted notpreferred avoid disapproved blacklisted blacklist banned "
    "dispreferred nonpreferred incorrect wrong outdated obsoleteterm legacy retired interdit proscrit deconseille "
    "aeviter neplusutiliser obsolescent desuet errone incorrecte",
}
"""The first are right without a rank: the term is preferred unless another is. A rejected candidate is unknown: some
programs mean a term that must not be used, others one that is none."""
STATUS: Mapping[str, str] = {word: ours for ours, words in _STATUS_WORDS.items() for word in words.split()}
_POS = {theirs.lower(): ours for ours, theirs in POS.items()} | {
    "n": "noun", "nom": "noun", "v": "verb", "verbe": "verb", "adj": "adjective", "adjectif": "adjective",
    "adv": "adverb", "adverbe": "adverb", "phrase": "phrase",
    "phraseologicalunit": "phrase", "locution": "phrase", "name": "name",
    "nompropre": "name", "propernoun": "name", "other": "",
}  # fmt: skip
_GENDER = {theirs.lower(): ours for ours, theirs in GENDER.items()} | {
    "m": "m", "f": "f", "mf": "mf", "othergender": "mf", "masc": "m", "fem": "f", "masculin": "m", "feminin": "f",
}  # fmt: skip
_WORDS = {"status": STATUS, "pos": _POS, "gender": _GENDER}
_YES, _NO = frozenset("true yes oui 1 x y vrai".split()), frozenset("false no non 0 n faux".split())
_LANGUAGES = {"english": "en", "anglais": "en", "eng": "en", "french": "fr", "francais": "fr", "fra": "fr", "fre": "fr"}


def listed(cells: Iterable[str]) -> str:
    """``cells`` on one line."""
    return ", ".join(" ".join(cell.split()) for cell in cells)


def folded(text: str) -> str:
    """``text`` in lower case, without marks, spaces and punctuation."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in plain if character.isalnum())


def yes_or_no(text: str) -> bool | None:
    """What a cell that holds a flag says; none where it holds something else."""
    word = folded(text)
    return True if word in _YES else False if word in _NO else None


def slug(text: str) -> str:
    """``text`` as an id, empty where it has no Latin letter or digit."""
    return "-".join(re.findall("[a-z0-9]+", fold(unicodedata.normalize("NFKC", text))))


def language_of(tag: str) -> str:
    """``en`` of ``en-GB`` or ``English``; another language as it is."""
    primary = re.split("[-_ (]", tag.strip().lower())[0]
    return _LANGUAGES.get(folded(primary), primary)


def our_word(column: str, word: str) -> str | None:
    """A status, part of speech or gender in our words; none where it is unknown, empty where it says too little."""
    key = folded(word).removesuffix("admnsts")
    return _WORDS[column].get(key)
