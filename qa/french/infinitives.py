"""Infinitives that depend on a verb, and the preposition that stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import skip_clitics
from qa.french.forms import PERSONS, Trait
from qa.french.government import INFINITIVES, REFLEXIVE_INFINITIVES
from qa.french.words import AVOIR, CLITICS, ETRE

if TYPE_CHECKING:
    from qa.french.phrases import Reading

BETWEEN = frozenset("pas plus jamais aussi encore donc toujours guère enfin".split())
"""Adverbs between a verb and the preposition before its infinitive."""
_TABLE_INFINITIVES = frozenset("boire manger dîner déjeuner souper goûter".split())
"""What one offers or refuses *à* somebody: `proposer à boire`."""


def is_infinitive(reading: Reading, index: int) -> bool:
    """Whether an infinitive that is no noun stands at an index, clitics before it apart."""
    at, _clitics = skip_clitics(reading, index)
    form = reading.forms[at]
    if not form.traits & Trait.INFINITIVE or form.traits & Trait.CAPITAL:
        return False
    if form.lower == "partir" and reading.lowers[at + 1] in ("de", "d'", "du", "des"):
        return False  # il décide à partir de cela
    return form.lower not in _TABLE_INFINITIVES and (not form.noun or form.lower in ("être", "avoir"))


_DOUBLE = frozenset("décid refus risqu tard choisi défend convain convainc interd permet perm".split())
"""Stems of verbs that take the other preposition with a pronoun: `il se refuse à`, `cela l'a décidé à`."""


def preposition_of(reading: Reading, verb: int) -> str:
    """`à` or `de`, which the verb at an index takes before an infinitive, `–` where it takes nothing.

    Empty where the word is not sure to be such a verb.
    """
    form, word, host = reading.forms[verb], reading.lowers[verb], verb
    finite = form.persons | form.subjunctive
    if form.noun and not form.participle and reading.word(verb - 1) not in _SUBJECTS and not form.persons & _PLURALS:
        return ""
    if form.participle and not (finite and reading.word(verb - 1) in _SUBJECTS | CLITICS):
        host = _auxiliary(reading, verb)
        if host < 0:
            return ""
    elif not finite and not form.traits & Trait.INFINITIVE:
        return ""
    start = host
    while reading.word(start - 1) in CLITICS:
        start -= 1
    clitics = set(reading.lowers[start:host]) - {"ne", "n'"}
    if clitics & {"se", "s'"}:
        return REFLEXIVE_INFINITIVES[word]
    found = INFINITIVES[word]
    either = clitics and word.startswith(tuple(_DOUBLE))
    if either or (found == "–" and (not finite or clitics or form.noun)):
        return ""
    passive = host != verb and reading.lowers[host] in ETRE
    return "" if passive and (found == "de" or word.startswith("appris")) else found


_PLURALS = PERSONS["3p"] | PERSONS["1p"] | PERSONS["2p"]
_SUBJECTS = frozenset("je j' tu il elle on ils elles qui nous vous ça cela ne n'".split())


def _auxiliary(reading: Reading, participle: int) -> int:
    """The auxiliary right before a participle, adverbs and *été* between; -1 where there is none."""
    for index in range(participle - 1, max(participle - 4, -1), -1):
        lower = reading.lowers[index]
        if lower in AVOIR or lower in ETRE:
            return index if lower != "été" else index - (reading.word(index - 1) in AVOIR)
        if not reading.forms[index].traits & Trait.ADVERB and lower not in BETWEEN:
            return -1
    return -1
