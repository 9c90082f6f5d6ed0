"""Objects before their verb of rarer kinds: with a reflexive verb, *en*, *lesquelles*, *que de*; and *faire* before an
infinitive, which agrees with none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import skip_adverbs
from qa.french.forms import FP, FS, GRAMMATICAL, MP, PLURAL, SINGULAR, Trait
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.objects import asked_participle, is_alone
from qa.french.phrases import bare_phrase
from qa.french.words import AVOIR, ETRE, NUMERALS, PREPOSITIONS, STOPS, SUBJECTS, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.phrases import NounPhrase, Reading

_WHICH = {"laquelle": FS, "lesquelles": FP, "lesquels": MP}
_REFLEXIVE = frozenset("s' m' t' se me te nous vous".split())
_ACQUIRED = frozenset(
    "acheter casser fracturer poser offrir fixer donner imaginer construire faire préparer infliger adjuger accorder "
    "partager échanger procurer forger tailler blesser tordre fouler briser brûler".split()
)
"""Verbs whose reflexive pronoun is indirect beside a direct object: *la robe qu'elle s'est achetée*."""


_HOW_MANY = frozenset("beaucoup trop peu plusieurs assez tant".split())


def is_causative(reading: Reading, at: int) -> bool:
    """Whether an infinitive follows *faite* or *faits* at an index, so that *fait* is due."""
    following = reading.forms[at + 1]
    infinitive = following.traits & Trait.INFINITIVE and not (following.noun or following.adjective)
    return bool(infinitive) and (reading.word(at - 1) in AVOIR or reading.word(at - 2) in AVOIR)


def of_some(reading: Reading, auxiliary: int, at: int) -> bool:
    """Whether *en* is the object of a participle, with which nothing agrees: *des pommes, j'en ai mangé trois*."""
    counted = reading.lowers[at + 1] in NUMERALS or reading.lowers[at + 1] in _HOW_MANY
    if reading.word(auxiliary - 1) != "en" or (
        reading.forms[at].nominal != reading.forms[at].participle and not counted
    ):
        return False
    if reading.word(auxiliary - 2) not in SUBJECTS and reading.word(auxiliary - 2) != "n'":
        return False
    for before in range(auxiliary - 2, max(auxiliary - 25, -1), -1):
        lower = reading.lowers[before]
        if lower in STOPS:
            return True
        if lower in ("que", "qu'", "combien", "les", "dont") or lower.startswith("quel"):
            return False
    return True


def acquired(reading: Reading, phrases: Iterable[NounPhrase]) -> Iterator[tuple[int, int]]:
    """Each participle of a reflexive verb whose object a phrase before *que* is, where they do not agree; its cells."""
    if reading.words.isdisjoint({"que", "qu'"}):
        return
    for phrase in phrases:
        que, cells = phrase.end, phrase.mask & phrase.head_mask
        if reading.lowers[que] not in ("que", "qu'") or not cells or reading.lowers[que + 1] not in SUBJECTS:
            continue
        if reading.lowers[que + 2] not in _REFLEXIVE or reading.lowers[que + 3] not in ETRE:
            continue
        at = skip_adverbs(reading, que + 4)
        form = reading.forms[at]
        if not form.participle or form.participle & cells or form.traits & GRAMMATICAL or not is_alone(reading, at):
            continue
        if not _ACQUIRED.isdisjoint(lexicon().lemmas(form.lower, Pos.VERB)):
            yield at, cells


def counted(reading: Reading, index: int) -> tuple[int, int]:
    """The participle whose object *lesquelles*, or what follows *que de* in an exclamation, is, and its cells."""
    lower = reading.lowers[index]
    if lower in _WHICH:
        inverted = reading.lowers[index + 1] in AVOIR and reading.word(index - 1) not in PREPOSITIONS
        return (asked_participle(reading, index + 1), _WHICH[lower]) if inverted else (0, 0)
    opens = index == 0 or reading.word(index - 1) in STOPS
    if lower != "que" or not opens or reading.lowers[index + 1] not in ("de", "d'"):
        return 0, 0
    phrase = bare_phrase(reading, index + 2)
    if phrase is None or reading.lowers[phrase.head] in TIMES or phrase.head_mask & SINGULAR:
        return 0, 0
    return asked_participle(reading, phrase.end), phrase.head_mask & PLURAL
