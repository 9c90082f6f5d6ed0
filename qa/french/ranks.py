"""Ranks said of a subject without a noun: *elle a terminé première*, *elle est la première à attaquer*."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.french.clauses import skip_adverbs, verb_of
from qa.french.forms import GRAMMATICAL
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import AVOIR, ETRE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.clauses import Subject
    from qa.french.phrases import Reading

RANKS = frozenset(
    "premier première premiers premières dernier dernière derniers dernières seul seule seuls seules".split()
)
"""Ranks in which a rider finishes."""
_BEST = frozenset("premier dernier seul meilleur première dernière seule meilleure".split())
_FINISHING = frozenset("arriver terminer finir classer rentrer passer sortir pointer".split())


class Rank(NamedTuple):
    """A rank and the subject it must agree with. Indices of tokens."""

    subject: Subject
    first: int
    """The article, or the rank itself where it has none."""
    at: int


def ranks(reading: Reading, subjects: Iterable[Subject]) -> Iterator[Rank]:
    """Every rank of the subjects given that follows a verb of finishing, or *être* and an article."""
    if reading.words.isdisjoint(RANKS) and reading.words.isdisjoint(_BEST):
        return
    for subject in subjects:
        verb = verb_of(reading, subject)
        if verb is None or not reading.forms[verb.at].finite & subject.persons:
            continue
        main, at = verb.at, skip_adverbs(reading, verb.at + 1)
        if reading.lowers[main] in AVOIR or (reading.lowers[main] in ETRE and not _is_best(reading, at)):
            main, at = at, skip_adverbs(reading, at + 1)
        if reading.lowers[main] in ETRE and _is_best(reading, at):
            yield Rank(subject, at, at + 1)
        elif reading.lowers[at] in RANKS and _finishes(reading, main) and not _goes_on(reading, at + 1):
            yield Rank(subject, at, at)


def _finishes(reading: Reading, verb: int) -> bool:
    return not _FINISHING.isdisjoint(lexicon().lemmas(reading.lowers[verb], Pos.VERB))


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a noun, or another rank, follows: *passer premier ministre*, *finir premier et deuxième*."""
    form = reading.forms[index]
    return form.lower in ("et", "ou", ",", "-") or bool(form.noun and not form.traits & GRAMMATICAL)


def _is_best(reading: Reading, article: int) -> bool:
    """Whether *le premier* and the like stand at an index and end there, or go on with *à*."""
    if reading.lowers[article] not in ("le", "la") or reading.lowers[article + 1] not in _BEST:
        return False
    return reading.lowers[article + 2] in _ENDS


_ENDS = frozenset(["à", ".", "!", "?", ";", ":", "»", "…", ","])
