"""Ranks said of a subject without a noun: *elle a terminé première*, *elle est la première à attaquer*, *cette victoire
est sa troisième*, *elle a roulé seule*."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.french.clauses import skip_adverbs, verb_of
from qa.french.forms import ANY, FEMININE, GRAMMATICAL, MASCULINE
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.tokens import Kind
from qa.french.words import AVOIR, ETRE, PREPOSITIONS, STOPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.clauses import Subject
    from qa.french.phrases import Reading

RANKS = frozenset(
    "premier première premiers premières dernier dernière derniers dernières seul seule seuls seules".split()
)
"""Ranks in which a rider finishes."""
_BEST = frozenset("premier dernier seul meilleur première dernière seule meilleure".split())
_ALONE = frozenset("seul seule seuls seules".split())
_POSSESSIVES = {"son": MASCULINE, "sa": FEMININE, "mon": MASCULINE, "ma": FEMININE}
_FINISHING = frozenset("arriver terminer finir classer rentrer passer sortir pointer".split())


class Rank(NamedTuple):
    """A rank and the subject it must agree with. Indices of tokens."""

    subject: Subject
    first: int
    """The article or possessive, or the rank itself where it has none."""
    at: int
    mask: int
    """The cells it can stand in as it is."""


def ranks(reading: Reading, subjects: Iterable[Subject]) -> Iterator[Rank]:
    """Every rank of the subjects given that follows a verb of finishing, or *être* and an article."""
    if reading.words.isdisjoint(RANKS) and reading.words.isdisjoint(_BEST) and reading.words.isdisjoint(_POSSESSIVES):
        return
    for subject in subjects:
        verb = verb_of(reading, subject)
        if verb is None or not reading.forms[verb.at].finite & subject.persons:
            continue
        main, at = verb.at, skip_adverbs(reading, verb.at + 1)
        if reading.lowers[main] in AVOIR or (reading.lowers[main] in ETRE and not _is_led(reading, at)):
            main, at = at, skip_adverbs(reading, at + 1)
        if reading.lowers[main] in ETRE and _is_led(reading, at):
            if subject.pronoun and reading.lowers[at] in _POSSESSIVES:
                continue  # elle est son premier de cordée
            own = _POSSESSIVES.get(reading.lowers[at], ANY)
            yield Rank(subject, at, at + 1, own & (reading.forms[at + 1].adjective or ANY))
        elif _is_said_alone(reading, main, at):
            yield Rank(subject, at, at, reading.forms[at].adjective)


def _is_said_alone(reading: Reading, verb: int, at: int) -> bool:
    """Whether a rank without article stands right after a verb: *a terminé première*, *a roulé seule*."""
    if reading.lowers[at] in RANKS and _finishes(reading, verb) and not _goes_on(reading, at + 1):
        return True
    following = reading.lowers[at + 1]
    form = reading.forms[verb]
    return (
        reading.lowers[at] in _ALONE
        and bool(form.finite or form.participle)
        and (not following or following in STOPS or following in PREPOSITIONS or following in _FEMININE_OBJECTS)
        and reading.lowers[at + 2] not in _ALONE
    )


_FEMININE_OBJECTS = frozenset("la les sa ses cette ces".split())
"""Before a masculine noun *seul* may belong to it: *la loi autorise seul le propriétaire*."""


def _finishes(reading: Reading, verb: int) -> bool:
    return not _FINISHING.isdisjoint(lexicon().lemmas(reading.lowers[verb], Pos.VERB))


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a noun, or another rank, follows: *passer premier ministre*, *finir premier et deuxième*."""
    form = reading.forms[index]
    return form.lower in ("et", "ou", ",", "-") or bool(form.noun and not form.traits & GRAMMATICAL)


def _is_led(reading: Reading, article: int) -> bool:
    """Whether *le premier* or *son troisième* and the like stand at an index where no noun follows."""
    own = reading.lowers[article] in _POSSESSIVES
    if reading.lowers[article] not in ("le", "la") and not own:
        return False
    rank = reading.lowers[article + 1]
    if rank in _BEST:
        return reading.lowers[article + 2] in (_AFTER_OWN if own else _ENDS)
    ordinal = reading.tokens[article + 1].kind is Kind.ORDINAL or rank.endswith("ième")
    return own and ordinal and reading.lowers[article + 2] in _AFTER_OWN


_ENDS = frozenset(["à", ".", "!", "?", ";", ":", "»", "…", ","])
_AFTER_OWN = _ENDS | frozenset("de du des au aux en sur dans cette depuis après".split())
