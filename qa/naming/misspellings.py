"""Misspelt names: which known name an unknown capitalised word nearly is, and what else in the text says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from qa.glossary.cells import FAMILY, GIVEN, ID, NATIONALITY
from qa.glossary.contexts import left_context, person_contexts, right_context
from qa.glossary.people import common_people
from qa.glossary.register import fold
from qa.model import Span
from qa.naming.capitals import (
    DISTINCTIVE,
    INITIAL_MARGIN,
    PARTICLES,
    document_names,
    is_in_foreign_words,
    is_known,
)
from qa.naming.evidence import is_of_source, is_same_person, source_words
from qa.naming.suspects import precedes_family, suspects
from qa.nearest import allowed_edits, nearest, only_nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.glossary.register import Register
    from qa.model import Segment, Text
    from qa.naming.capitals import CapitalWord
    from qa.view import View

FRENCH_PARTICLES = frozenset({"le", "la", "l", "les", "de", "d", "du", "des"})
"""Particles that in French text are articles and prepositions before any name."""

_BESIDE = 4
"""Words on either side of a name that say which name it is part of."""
_SHORT = 6
"""Letters up to which one in another's place makes another name."""
_SHORTEST = 3
"""Letters from which a name may lack one that the source has."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A misspelt name: where, what it should be, and how sure that is."""

    span: Span
    written: str
    better: str
    concept: str
    """The id of the register's entry, empty where the text alone knows the name."""
    confidence: float
    evidence: str
    """``person`` or ``phrase`` (the rest of the name fits), ``source`` or ``document`` (it stands there too), or
    ``register``."""


def corrections(segment: Segment, context: Context) -> Iterator[Correction]:
    """The misspelt names of the target of ``segment``, left to right, none overlapping."""
    text = segment.target
    done = -1
    for word in suspects(text, context):
        if word.start < done:
            continue
        correction = (
            _family_after(word, segment, context)
            or _given_before(word, text, context)
            or _of_phrase(word, text, context)
            or _of_word(word, segment, context)
        )
        if correction is not None and not is_in_foreign_words(word.span, text, context):
            yield correction
            done = correction.span.end


def _family_after(word: CapitalWord, segment: Segment, context: Context) -> Correction | None:
    """``word`` is a given name of the register, and what follows nearly the family name that goes with it."""
    register = context.glossary.register
    by_length = register.families_after(fold(word.written))
    if not by_length:
        return None
    view = context.view(segment.target)
    if _right_person_stands(word, view, by_length):
        return None
    racing = document_names(context).is_racing
    best: tuple[int, Correction] | None = None
    for length, families in sorted(by_length.items(), reverse=True):
        last = word.at + length
        if last >= len(view.words) or not joined(view, word.at, last):
            continue
        span = Span(view.words[word.at + 1][1], view.words[last][2])
        there = view.prose[span.start : span.end]
        if not _may_be_family(there):
            continue
        key = only_nearest(fold(there), families, allowed_edits(len(there), anchored=True))
        if not key and len(there) >= _SHORTEST:
            key = only_nearest(fold(there), [f for f in families if is_of_source(there, f, segment, context)], 1)
        if not key or (not racing and len(key) < DISTINCTIVE):
            continue
        if not is_of_source(there, key, segment, context) and (
            _all_known(there, context) or not is_same_person(there, key, segment, context)
        ):
            continue
        identifier, better = register.rows[families[key]][ID], register.rows[families[key]][FAMILY]
        edits = nearest(fold(there), [key], 2)[0][1]
        is_other = edits > 1 and fold(there)[0] != key[0]  # Bonetti, Toneatti
        if not is_other and (best is None or edits < best[0]):
            best = edits, Correction(span, there, better, identifier, 0.95, "person")
    return best[1] if best else None


def _right_person_stands(word: CapitalWord, view: View, by_length: dict[int, dict[str, int]]) -> bool:
    """Whether a family name that goes with the given name ``word`` stands right after it, with or without its marks."""
    for length, families in by_length.items():
        last = word.at + length
        if last < len(view.words) and fold(view.prose[view.words[word.at + 1][1] : view.words[last][2]]) in families:
            return True
    return False


def _may_be_family(there: str) -> bool:
    first = there.replace("'", " ").split()[0]
    if not there[-1].isalpha() or not (there[0].isupper() or first.lower() in PARTICLES):
        return False
    return any(part[0].isupper() for part in there.split())


def _given_before(word: CapitalWord, text: Text, context: Context) -> Correction | None:
    """What follows ``word`` is a family name of the register, and ``word`` nearly the given name that goes with it."""
    view = context.view(text)
    register = context.glossary.register
    if not precedes_family(word, view.words, register):
        return None
    rows: tuple[int, ...] = ()
    for last in range(min(word.at + 3, len(view.words) - 1), word.at, -1):
        if joined(view, word.at, last):
            there = view.prose[view.words[word.at + 1][1] : view.words[last][2]]
            capital = there[0].isupper() or there.split()[0].lower() in PARTICLES
            if capital and (rows := register.tables["families"].get(fold(there), ())):
                break
    if not rows or not (document_names(context).is_racing or len(there) >= DISTINCTIVE):
        return None
    folded = fold(word.written)
    givens = {fold(register.rows[row][GIVEN]): row for row in rows}
    if not givens or folded in givens or any(given.startswith(folded) for given in givens):
        return None
    is_name = folded in register.tables["givens"] or context.lexicon.knows(word.written) or folded in common_people()
    if is_name and (
        len(rows) > 1 or (fold(there) in common_people() and not _is_foreign_to(folded, rows[0], register))
    ):
        return None
    key = only_nearest(folded, givens, 1 if is_name else allowed_edits(len(folded), anchored=True))
    if not key:
        return None
    identifier, given = (register.rows[givens[key]][column] for column in (0, 4))
    return Correction(word.span, word.written, given, identifier, 0.9 if is_name else 0.95, "person")


def _is_foreign_to(given: str, row: int, register: Register) -> bool:
    """Whether the register has the given name, but only for people of other nations than that of ``row``."""
    nations = {register.rows[other][NATIONALITY] for other in register.tables["givens"].get(given, ())}
    return bool(nations) and register.rows[row][NATIONALITY] not in nations


def joined(view: View, first: int, last: int) -> bool:
    """Whether only one space, hyphen or apostrophe stands between each two of the words."""
    words, prose = view.words, view.prose
    for index in range(first, last):
        end = words[index][2]
        if words[index + 1][1] - end != 1 or prose[end].isalnum() or prose[end] in ".,;:!?()/":
            return False
    return True


def _all_known(there: str, context: Context) -> bool:
    return all(is_known(part, context) for part in there.replace("-", " ").replace("'", " ").split())


def _of_phrase(word: CapitalWord, text: Text, context: Context) -> Correction | None:
    """An unknown word in the place of one in the name of a team, race, place or brand: the words beside it fit."""
    if len(word.written) < 4 or is_known(word.written, context):
        return None
    folded = fold(word.written)
    if folded in common_people():
        return None
    tables = context.glossary.register.tables
    around = context.view(text).words[max(word.at - _BESIDE, 0) : word.at + _BESIDE + 1]
    if tables["contexts"].isdisjoint([fold(each) for each, _, _ in around]):
        return None
    limit = allowed_edits(len(folded), anchored=True)
    for beside, table in _beside(word, context.view(text)):
        written = tables[table].get(beside)
        if written is None:
            continue
        choices = {fold(choice): choice for choice in written}
        if folded in choices:
            return None
        if key := only_nearest(folded, choices, limit):
            entry = context.glossary.register.entry_with(choices[key])
            return Correction(word.span, word.written, choices[key], entry, 0.95, "phrase")
    return None


def _beside(word: CapitalWord, view: View) -> Iterator[tuple[str, Literal["after", "before"]]]:
    """The contexts under which the register may know a name with another word in the place of ``word``."""
    first = last = word.at
    while first and first > word.at - _BESIDE and joined(view, first - 1, first):
        first -= 1
    while last < min(word.at + _BESIDE, len(view.words) - 1) and joined(view, last, last + 1):
        last += 1
    before = [fold(text) for text, _, _ in view.words[first : word.at]]
    after = [fold(text) for text, _, _ in view.words[word.at + 1 : last + 1]]
    yield from ((key, "after") for key in (left_context(before), *person_contexts(before, after)) if key)
    if key := right_context(after):
        yield key, "before"


def _of_word(word: CapitalWord, segment: Segment, context: Context) -> Correction | None:
    """An unknown word that is nearly one that the source, the document or the register writes otherwise."""
    names = document_names(context)
    register = context.glossary.register
    folded = fold(word.written)
    if len(folded) < 5 or is_known(word.written, context):
        return None
    if not names.is_racing or folded in register.tables["spellings"] or folded in common_people():
        return None
    source = source_words(segment, context)
    written = [] if folded in source else [key for key in source if key in register.tables["spellings"]]
    in_source = only_nearest(folded, written, allowed_edits(len(folded), anchored=True))
    if key := in_source or names.near_spelling[folded]:
        return _corrected(word, key, "source" if in_source else "document", context)
    key = "" if folded in names.others else register.near_spelling[folded]
    if not key or folded == key + "s" or _is_another(folded, key):
        return None
    text = segment.target
    known = _is_given_name(word, text, context) or _names_someone_else(word, key, text, context)
    return None if known or _is_of_place(word, text, context) else _corrected(word, key, "register", context)


def _is_another(folded: str, key: str) -> bool:
    """Whether a short name differs in its first letter or has one in another's place: another name (Ambert, Albert)."""
    replaced = len(folded) == len(key) <= _SHORT and sorted(folded) != sorted(key)
    return replaced or (len(folded) < DISTINCTIVE and folded[0] != key[0])


def _corrected(word: CapitalWord, key: str, evidence: str, context: Context) -> Correction:
    better = context.glossary.register.tables["spellings"][key][0]
    confidence = 0.85 if evidence == "register" else 0.95
    return Correction(
        word.span, word.written, better, context.glossary.register.entry_with(better), confidence, evidence
    )


def _is_given_name(word: CapitalWord, text: Text, context: Context) -> bool:
    """Whether another capitalised word follows: the family name, of which this is no misspelling."""
    view = context.view(text)
    if word.at + 1 >= len(view.words):
        return False
    start = view.words[word.at + 1][1]
    return start - word.end == 1 and view.prose[start].isupper()


def _is_of_place(word: CapitalWord, text: Text, context: Context) -> bool:
    """Whether a street is named or a place of several words begins: *la rue Chanzy*, *Monforte de Lemos*."""
    view = context.view(text)
    if word.at and view.words[word.at - 1][0] in _STREETS:
        return True
    particle, name = (*view.words[word.at + 1 : word.at + 3], ("", 0, 0), ("", 0, 0))[:2]
    return particle[0] in ("de", "del", "di") and joined(view, word.at, word.at + 2) and text.prose[name[1]].isupper()


_STREETS = frozenset("rue place avenue boulevard quai impasse allée square chemin hôpital lycée collège".split())


def _names_someone_else(word: CapitalWord, key: str, text: Text, context: Context) -> bool:
    """Whether a name stands before ``word`` that does not go with the family name ``key``: a real other person."""
    view = context.view(text)
    if not word.at:
        return False
    start, end = view.words[word.at - 1][1:]
    before = view.prose[start:end]
    families = context.glossary.register.tables["families"]
    if before.lower() in PARTICLES and word.start - end == 1:
        return before.lower() not in FRENCH_PARTICLES and not any(
            f" {family}".endswith(f" {before.lower()} {key}") for family in families
        )
    if word.start - end != 1 or not before[0].isupper() or view.prose[end] not in " -":
        return False
    if start - view.sentence_at(start).start < INITIAL_MARGIN and context.lexicon.knows(before.lower()):
        return False
    rows = context.glossary.register.rows
    going_with = {fold(rows[row][GIVEN]) for row in families.get(key, ())}
    return fold(before) not in going_with
