"""Clauses that are denied without *ne*: by *pas*, by their object or by their subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.french.clauses import skip_clitics
from qa.french.forms import GRAMMATICAL, PERSONS, Trait
from qa.french.words import AVOIR, CLITICS, ETRE, OPENING, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.french.phrases import Reading
    from qa.french.slots import Slot

DENYING = frozenset("aucun aucune personne rien nul nulle".split())
"""Subjects that deny, and so want *ne* before their verb."""
_OBJECTS = frozenset("aucun aucune personne rien".split())
_BETWEEN = frozenset("absolument encore jamais plus presque strictement vraiment".split())
"""What may stand between a verb and the object that denies it."""
_OPEN_TO_DENIAL = frozenset("que qu' si s'".split())
"""After these *rien* and *aucun* may say *quelque chose* and *quelque*: *sans qu'il ait rien vu*."""
_IDIOMS = frozenset("à mal moins plus".split())
"""After *pas* these deny nothing: *pas à pas*, *pas mal de monde*."""
_BEFORE_DENYING = OPENING - {"et", "ou", "(", ":"} | {","}
_PRONOUNS = frozenset("lui leur me m' te t' se s' y".split())
"""Clitics that are no articles: after them stands a verb."""
_BETWEEN_SUBJECT_AND_VERB = CLITICS - {"ne", "n'", "nous", "vous"}
_OPENS = ("", ".", "et", "mais")


class Denial(NamedTuple):
    """A clause that is denied, by the indices of its tokens."""

    start: int
    """The word after which *ne* is missing."""
    verb: int
    last: int
    """The word that denies; the verb, where that is the subject."""


def bare_denials(reading: Reading, slots: dict[int, Slot]) -> Iterator[Denial]:
    """The clauses that are denied without *ne*."""
    yield from _by_pas(reading, slots)
    yield from _by_object(reading, slots)
    yield from _by_subject(reading, slots)


def _by_pas(reading: Reading, slots: dict[int, Slot]) -> Iterator[Denial]:
    """Clauses that *pas* denies: *il veut pas*."""
    for index in reading.at(("pas", "jamais", "guère")):
        start, verb = _clause_before(reading, index)
        if not verb and reading.lowers[index] == "pas":
            start, verb = _noun_before(reading, slots, index)
        if verb and reading.lowers[index + 1] not in _IDIOMS:
            yield Denial(start, verb, index)


def _by_object(reading: Reading, slots: dict[int, Slot]) -> Iterator[Denial]:
    """Clauses whose object denies: *il a rien dit*, *j'ai aucun doute*."""
    for index in reading.at(_OBJECTS):
        at = index - 1
        if reading.word(at) in _BETWEEN:
            at -= 1
        if reading.word(at - 1) in AVOIR and reading.forms[at].participle:
            at -= 1
        start, verb = _clause_before(reading, at + 1)
        if verb and reading.lowers[start] == "on":
            continue  # on a aucun doute: the n' is not heard
        if not verb:
            start, verb = _noun_before(reading, slots, at + 1)
        if (
            not verb
            or reading.word(start - 1) in _OPEN_TO_DENIAL
            or reading.lowers[index + 1] in _IDIOMS | {"que", "qu'"}
        ):
            continue
        if reading.lowers[index] != "personne" or reading.lowers[verb] in AVOIR:
            yield Denial(start, verb, index)


def _noun_before(reading: Reading, slots: dict[int, Slot], index: int) -> tuple[int, int]:
    """The last word of a noun or name that is the subject of *avoir* right before an index, and the verb; else 0."""
    verb = index - 1
    slot = slots.get(verb) if reading.word(verb) in AVOIR else None
    if slot is None or slot.kind in ("pronoun", "qui", "apposition") or reading.word(slot.start - 1) in _OPEN_TO_DENIAL:
        return 0, 0
    if reading.lowers[verb - 1] in ("ne", "n'", ",") or not reading.forms[verb].persons & slot.persons:
        return 0, 0
    return (0, 0) if reading.lowers[slot.start] in DENYING else (verb - 1, verb)


def _by_subject(reading: Reading, slots: dict[int, Slot]) -> Iterator[Denial]:
    """Clauses whose subject denies: *rien a changé*."""
    subjects = reading.at(DENYING)
    if not subjects:
        return
    places = {slot.start: at for at, slot in slots.items()}
    for start in subjects:
        at = places.get(start, start + 1 if reading.lowers[start] in ("nul", "nulle") else 0)
        if not at or reading.lowers[at - 1] in ("ne", "n'") or reading.lowers[at] in ("ne", "n'"):
            continue
        if reading.word(start - 1) not in _BEFORE_DENYING or "sans" in reading.lowers[max(start - 4, 0) : start]:
            continue
        verb, clitics = skip_clitics(reading, at)
        form = reading.forms[verb]
        sure = (
            not _PRONOUNS.isdisjoint(clitics)
            or form.lower in AVOIR | ETRE
            or not (form.nominal or form.traits & (GRAMMATICAL | Trait.ADVERB))
        )
        if sure and form.persons & PERSONS["3s"]:
            yield Denial(at - 1, verb, verb)


def _clause_before(reading: Reading, index: int) -> tuple[int, int]:
    """The subject pronoun and the verb right before a *pas* where no *ne* stands between them; else 0."""
    verb = index - 1
    form = reading.forms[verb] if verb > 0 else None
    if form is None or not form.finite or form.traits & GRAMMATICAL:
        return 0, 0
    start = verb - 1
    while reading.word(start) in _BETWEEN_SUBJECT_AND_VERB:
        start -= 1
    subject = reading.word(start)
    if subject == "c'" and form.lower in ("est", "était"):
        return start, verb
    if subject not in SUBJECTS or reading.word(start - 1) in ("ne", "n'", "que", "plus"):
        return 0, 0
    if reading.lowers[index + 1] == "de" and form.lower in ("fait", "fais", "font"):
        return 0, 0
    if reading.lowers[index] == "jamais" and _may_be_ever(reading, start, verb):
        return 0, 0
    return (start, verb) if form.finite & _persons(subject) else (0, 0)


def _may_be_ever(reading: Reading, start: int, verb: int) -> bool:
    """Whether *jamais* may say « ever » (*la plus belle qu'il ait jamais vue*), or an *n'* is not heard."""
    form = reading.forms[verb]
    is_only_subjunctive = bool(form.subjunctive and not form.persons)
    return is_only_subjunctive or reading.word(start) == "on" or reading.word(start - 1) not in _OPENS


def _persons(subject: str) -> int:
    return PERSONS[SUBJECTS[subject][1]]
