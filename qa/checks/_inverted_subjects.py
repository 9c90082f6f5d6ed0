"""Verbs that stand before a noun that is their subject: in questions, relative clauses, after *ainsi*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.complements import past_complements
from qa.french.forms import FS, GRAMMATICAL, MS, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.given_names import MEN, WOMEN
from qa.french.phrases import NounPhrase, noun_phrase
from qa.french.words import AVOIR, COLLECTIVES, DETERMINERS, ETRE, OPENING, STOPS, SUBJECTS, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.clauses import Subject
    from qa.french.phrases import Reading

_S, _P = PERSONS["3s"], PERSONS["3p"]
_PLURALS = frozenset("les ces mes tes ses nos vos leurs".split())
_SINGULARS = frozenset("le la l' un une ce cet cette mon ma ton ta son sa notre votre".split())
_CLITICS = frozenset("ne n' me m' te t' se s' lui leur nous vous y en".split())
_ENDS = frozenset(["et", "ou", "ni", ",", "comme", "ainsi", "(", "-"])
"""What may join more to a subject."""


def turned(reading: Reading) -> Iterator[tuple[int, NounPhrase, int]]:
    """Each verb that does not agree with the noun after it; with the noun and the persons that it asks for."""
    yield from in_questions(reading)
    yield from in_relatives(reading)
    yield from after_adverbs(reading)
    yield from whatever(reading)


def in_questions(reading: Reading) -> Iterator[tuple[int, NounPhrase, int]]:
    """Each verb between *où*, *comment*, *quand*, *que*, *à quoi* or *quel* and the noun that ends the question, with
    which it does not agree; with the noun and the persons that it asks for."""
    if "?" not in reading.places:
        return
    for index in reading.at(("où", "comment", "quand", "que", "quoi")):
        preceded = reading.word(index - 1) in OPENING or reading.lowers[index] == "quoi"
        if preceded and not (reading.lowers[index] == "que" and index and reading.word(index - 1) not in STOPS):
            yield from _before_noun(reading, index + 1, closed=True)
    for index in reading.at(("quel", "quelle", "quels", "quelles")):
        verb = index + 1
        if reading.lowers[verb] in ETRE and reading.word(index - 1) in STOPS | {""}:
            plural = not DETERMINERS[reading.lowers[index]] & SINGULAR
            for found in _before_noun(reading, verb, closed=True):
                if (found[2] == _P) == plural:
                    yield found


def in_relatives(reading: Reading) -> Iterator[tuple[int, NounPhrase, int]]:
    """Each verb right after *que*, *où* or *dont* that does not agree with the noun after it: *le livre que lit les
    élèves*."""
    for index in reading.at(("que", "qu'", "où", "dont")):
        verb, previous = index + 1, reading.forms[index - 1] if index else None
        while reading.lowers[verb] in _CLITICS:
            verb += 1
        form = reading.forms[verb]
        if previous is None or not form.finite or form.lower in _NO_VERBS or form.traits & (_NO | Trait.CAPITAL):
            continue
        told = previous.noun or previous.lower in ("ce", "ceux", "celles", "celui", "celle")
        if (form.nominal or reading.lowers[index] in ("où", "dont")) and not told:
            continue
        yield from _before_noun(reading, verb)


def after_adverbs(reading: Reading) -> Iterator[tuple[int, NounPhrase, int]]:
    """Each verb of being somewhere between *ainsi*, *ici* or *hier* that opens a sentence and its subject."""
    for index in reading.at(_ADVERBS):
        if reading.word(index - 1) in STOPS | {""} and reading.lowers[index + 1] in _BEING:
            yield from _before_noun(reading, index + 1)


_NO = GRAMMATICAL | Trait.ADVERB
_NO_VERBS = frozenset("importe soit est vive peut".split())
_ADVERBS = frozenset("ainsi ici là hier demain alors enfin bientôt".split())
_BEING = frozenset(
    "parle parlait parla vient venait arrive arrivait va allait commence commençait finit finissait vit vivait vécut "
    "repose reposait naît naissait naquit meurt mourait mourut pensait pense existe existait".split()
)


def _before_noun(reading: Reading, verb: int, *, closed: bool = False) -> Iterator[tuple[int, NounPhrase, int]]:
    """The verb at an index, where the noun phrase after it asks for another number; ``closed`` where the question must
    end there."""
    form = reading.forms[verb]
    if not form.finite & (_S | _P) or (form.finite & _S and form.finite & _P):
        return
    start = verb + 1
    if form.lower in AVOIR | ETRE and not closed:
        at = skip_adverbs(reading, start)
        at = skip_adverbs(reading, at + 1) if reading.lowers[at] == "été" else at
        start = at + 1 if reading.forms[at].participle and not reading.forms[at].finite else start
    start += reading.lowers[start] in ("tous", "toutes")
    phrase = noun_phrase(reading, start) if reading.lowers[start] in _PLURALS | _SINGULARS else None
    if phrase is None or reading.lowers[phrase.head] in TIMES | COLLECTIVES | _PLACES:
        return
    end = past_complements(reading, phrase.end)
    cells = phrase.mask & phrase.head_mask
    if closed and reading.lowers[end] != "?":
        return
    if not cells & SINGULAR and cells and form.finite & _S:
        yield verb, phrase, _P
    elif not cells & PLURAL and cells and form.finite & _P and _ENDS.isdisjoint(reading.lowers[phrase.end : end + 1]):
        yield verb, phrase, _S


_PLACES = frozenset("long plus moins mieux plupart".split())


def whatever(reading: Reading) -> Iterator[tuple[int, NounPhrase, int]]:
    """Each *soit* or *soient* after *quel que* that is in another number than *quel* and its noun."""
    for index in reading.at(("quel", "quelle", "quels", "quelles")):
        if reading.lowers[index + 1] != "que" or reading.lowers[index + 2] not in ("soit", "soient"):
            continue
        start = index + 3
        phrase = noun_phrase(reading, start) if reading.lowers[start] in _PLURALS | _SINGULARS else None
        cells = phrase.mask & phrase.head_mask & DETERMINERS[reading.lowers[index]] if phrase is not None else 0
        if phrase is None or not cells or reading.lowers[phrase.end] in ("et", "ou"):
            continue
        persons = _S if cells & SINGULAR else _P
        if not reading.forms[index + 2].finite & persons:
            yield index + 2, phrase, persons


def resumed(reading: Reading, subjects: Iterable[Subject]) -> Iterator[tuple[int, int, int]]:
    """Each pronoun that takes up a noun after the verb in the other gender: *Marie viendra-t-il ?*; the pronoun, the
    noun, and the cells of the noun."""
    found = reading.at(_PRONOUNS)
    if not found:
        return
    nouns = {(s.end, s.head): s.mask for s in subjects if not s.pronoun and reading.word(s.start - 1) in STOPS | {""}}
    for word in reading.words & (WOMEN | MEN):
        for at in reading.places[word]:
            if reading.word(at - 1) in STOPS | {""}:
                nouns[at + 1, at] = FS if word in WOMEN else MS
    for (end, head), mask in nouns.items():
        verb, _clitics = skip_clitics(reading, end)
        at = verb + 1 + (reading.lowers[verb + 1] == "-t")
        if at in found and reading.forms[verb].finite:
            cells = SUBJECTS[reading.lowers[at][1:]][0]
            if not cells & mask and mask & (cells << 1 | cells >> 1):
                yield at, head, mask & (cells << 1 | cells >> 1)


_PRONOUNS = frozenset("-il -elle -ils -elles".split())
