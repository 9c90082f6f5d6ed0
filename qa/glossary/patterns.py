"""From a term in dictionary form to the word patterns that find it in running text.

A pattern is a tuple of elements: a word, a set of words of which one must stand there, or :data:`GAP`. The term is
written once; here each of its words is inflected as its part of speech says, and articles contract.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from qa.french.morphology import Pos
from qa.french.tokens import words
from qa.glossary.english import noun_forms, verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.french.lexicon import Lexicon
    from qa.glossary.model import Term

GAP = None
"""Up to :data:`GAP_WORDS` words may stand here (``~`` in the glossary)."""
GAP_WORDS = 3
OR = "|"
"""Between two words of a dictionary form: either may stand there."""
PART = re.compile(r"\{(\d)\}")
"""In a replacement: what stands at that part of the term, counted from 1."""
_BRACES = re.compile(r"\{[^{}]*\}?")
Element: TypeAlias = "str | frozenset[str] | None"
Pattern: TypeAlias = "tuple[Element, ...]"

_POSSESSIVES = frozenset("mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs".split())
_REFLEXIVES = frozenset("se s me m te t nous vous".split())
_PREPOSITIONS = frozenset(
    "à de d du des au aux en sur sous par pour dans avec sans contre vers chez entre depuis jusqu jusque hors".split()
)
_ARTICLES = frozenset("le la les l un une".split())
_DE = (("de", "la"), ("de", "l"), ("du",), ("des",))
_A = (("à", "la"), ("à", "l"), ("au",), ("aux",))
_AUXILIARIES = frozenset(
    "a ai as ont avons avez avait avaient avais aura auront ait aient ayant est es sommes êtes sont suis était étaient"
    " été être avoir soit soient fut furent eut eurent sera seront".split()
)

_IRREGULAR = {"œil": "yeux"}
"""Plurals that the lexicon has under a lemma of their own."""


def patterns(term: Term, lexicon: Lexicon) -> list[Pattern]:
    """Every pattern under which ``term`` may stand in a text of its language."""
    if term.language == "en":
        return list(dict.fromkeys(_english(term)))
    return list(dict.fromkeys(_french(term, lexicon)))


def parts_of(text: str) -> list[str | None]:
    """The words of a dictionary form, :data:`GAP` for each ``~``; words with ``|`` between them stay together."""
    parts: list[str | None] = []
    for number, piece in enumerate(text.split("~")):
        if number:
            parts.append(GAP)
        end = -1
        for word, start, stop in words(piece):
            if parts and start == end + 1 and piece[end] == OR:
                parts[-1] = f"{parts[-1]}{OR}{word}"
            else:
                parts.append(word)
            end = stop
    return parts


def missing_part(term: str, replacement: str) -> str:
    """The first ``{n}`` of a replacement that ``term`` has no part for, and whatever else its braces hold; or none."""
    count = len(parts_of(term))
    return next((part[0] for part in _BRACES.finditer(replacement) if not _is_part(part[0], count)), "")


def _is_part(braces: str, count: int) -> bool:
    part = PART.fullmatch(braces)
    return part is not None and 0 < int(part[1]) <= count


def _alternatives(word: str) -> Element:
    """A word of a dictionary form that stands as it is, or those of which one stands there."""
    return frozenset(word.split(OR)) if OR in word else word


def _english(term: Term) -> Iterator[Pattern]:
    parts = parts_of(term.term)
    elements: list[Element] = [part and _alternatives(part) for part in parts]
    if term.pos not in {"phrase", "name", "adverb"} and parts:
        at = 0 if term.pos == "verb" else _last_noun(parts)
        forms = verb_forms if term.pos == "verb" else noun_forms
        if (word := parts[at]) is not None and term.pos in {"noun", "verb"}:
            elements[at] = frozenset().union(*map(forms, word.split(OR)))
    yield tuple(elements)
    if "-" in term.term and " " not in term.term and GAP not in parts:
        joined = "".join(filter(None, parts))
        yield (noun_forms(joined) if term.pos == "noun" else joined,)


def _last_noun(parts: list[str | None]) -> int:
    """The head of an English noun phrase: the word before its first preposition, else its last word."""
    for index, word in enumerate(parts):
        if index and word in {"of", "for", "in", "on", "to", "at", "from", "with"}:
            return index - 1
    return len(parts) - 1


def _french(term: Term, lexicon: Lexicon) -> Iterator[Pattern]:
    parts = parts_of(term.term)
    if term.pos in {"name", "phrase", "adverb"}:
        for choice in product(*_units(parts, inflect=False)):
            yield tuple(element for unit in choice for element in unit)
        return
    heads: list[tuple[Element, ...]] = []
    rest = parts
    if term.pos == "verb":
        heads, rest = _verb_head(parts, lexicon)
    inflected = [_inflected(unit, term, lexicon) for unit in _units(rest, inflect=True)]
    for choice in product(*([heads] if heads else []), *inflected):
        yield tuple(element for unit in choice for element in unit)


def _verb_head(parts: list[str | None], lexicon: Lexicon) -> tuple[list[tuple[Element, ...]], list[str | None]]:
    """The alternatives for the verb (and its reflexive pronoun), and the words after it."""
    reflexive = parts[0] in {"se", "s"}
    verb = parts[1] if reflexive and len(parts) > 1 else parts[0]
    rest = parts[2:] if reflexive else parts[1:]
    forms = frozenset[str]().union(*(verb_forms_french(one, lexicon) for one in (verb or "").split(OR)))
    if not reflexive:
        return [(forms,)], rest
    return [(_REFLEXIVES, forms), (_REFLEXIVES, _AUXILIARIES, forms), (_REFLEXIVES, _AUXILIARIES, GAP, forms)], rest


def verb_forms_french(verb: str, lexicon: Lexicon) -> frozenset[str]:
    """Every form of a French verb, participles in all genders and numbers."""
    return frozenset({verb, *(form.lower() for form, _ in lexicon.forms(verb, Pos.VERB))})


def _units(parts: list[str | None], *, inflect: bool) -> list[list[tuple[Element, ...]]]:
    """Group the words into units, each a list of alternatives: ``de la`` is one unit that may read ``des``."""
    units: list[list[tuple[Element, ...]]] = []
    index = 0
    while index < len(parts):
        word = parts[index]
        following = parts[index + 1] if index + 1 < len(parts) else None
        if inflect and word in {"de", "à"} and following in {"la", "l", "les", "le"}:
            units.append(list(_DE if word == "de" else _A))
            index += 1
        elif inflect and word in {"du", "des", "au", "aux"}:
            units.append(list(_DE if word in {"du", "des"} else _A))
        elif inflect and word in {"son", "sa", "ses"}:
            units.append([(_POSSESSIVES,)])
        elif word in {"de", "d"}:
            units.append([(frozenset({"de", "d"}),)])
        elif inflect and word in _ARTICLES and len(parts) > 1:  # alone, as in « la une », it is no article
            units.append([(_ARTICLES | {"des"},)])
        else:
            units.append([(word if inflect or word is None else _alternatives(word),)])
        index += 1
    return units


def _inflected(unit: list[tuple[Element, ...]], term: Term, lexicon: Lexicon) -> list[tuple[Element, ...]]:
    """A one-word unit in all its nominal forms."""
    if len(unit) != 1 or len(unit[0]) != 1 or not isinstance(word := unit[0][0], str) or word in _PREPOSITIONS:
        return unit
    is_adjective = term.pos == "adjective"
    forms = frozenset[str]().union(*(_nominal_forms(one, lexicon, is_adjective=is_adjective) for one in word.split(OR)))
    return [(forms if len(forms) > 1 else word,)]


@lru_cache(maxsize=100_000)
def _nominal_forms(word: str, lexicon: Lexicon, *, is_adjective: bool) -> frozenset[str]:
    """The forms of a word as noun and adjective; as participle where it is nothing else, or the term an adjective."""
    forms = {word, _IRREGULAR.get(word, word)}
    for pos in (Pos.NOUN, Pos.ADJECTIVE):
        for lemma in lexicon.lemmas(word, pos):
            forms |= {form.lower() for form, _ in lexicon.forms(lemma, pos)}
    if is_adjective or not (forms - {word}):
        for analysis in lexicon.analyses(word):
            if analysis.mood == "past-participle":
                forms |= {f for f, a in lexicon.forms(analysis.lemma, Pos.VERB) if a.mood == "past-participle"}
    return frozenset(forms)


def word_forms(word: str, lexicon: Lexicon) -> frozenset[str]:
    """Every form of a word given in dictionary form, whatever its part of speech."""
    return frozenset({word, *(form.lower() for form, _ in lexicon.forms(word))})
