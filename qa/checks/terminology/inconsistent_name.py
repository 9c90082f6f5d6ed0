"""The check ``inconsistent-name``."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from qa.check import check
from qa.glossary.people import common_people
from qa.glossary.register import fold
from qa.i18n import _
from qa.model import Finding
from qa.naming.capitals import capital_words, is_in_foreign_words
from qa.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.context import Context
    from qa.model import Document, Segment
    from qa.naming.capitals import CapitalWord

MINIMUM = 6
"""Letters from which a word is long enough for two like it to be one name."""


@check(category="terminology/inconsistent-use-of-terminology", fix="unsafe", needs=("glossary", "lexicon"))
def inconsistent_name(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A name that neither the register nor the dictionary knows, spelt in two ways in one document.

    The rarer spelling is reported, or the later one where both are as frequent. Two names that the source has too, that
    are both common, or that stand after two different given names are two people.

    Wrong:
        fr: Joris Zeemanck a gagné le sprint.
        fr: À l'arrivée, Zeemanck a remercié ses équipiers.
        fr: Le directeur sportif de Zeemannck était aux anges.

    Right:
        fr: Joris Zeemanck a gagné le sprint.
        fr: À l'arrivée, Zeemanck a remercié ses équipiers.
        fr: Le directeur sportif de Zeemanck était aux anges.

        fr: Joris Zeemanck a devancé Pieter Zeemannck.

        fr: La Feuille1 renvoie à la Feuille2, le SecteurX au SecteurY.
    """
    capitals = _unknown_words(document, context)
    if not _any_alike(capitals):
        return
    unknown = _in_french(capitals, context)
    done: set[str] = set()
    for word in sorted(unknown, key=lambda w: -len(unknown[w])):
        if word in done:
            continue
        for other, _edits in nearest(fold(word), [fold(w) for w in unknown], 1):
            for twin in [w for w in unknown if fold(w) == other and w not in done and w != word]:
                if len(unknown[twin]) > len(unknown[word]) or _are_two(word, twin, unknown, document, context):
                    continue
                done |= {word, twin}
                for segment, place in unknown[twin]:
                    message = _("« {name} » is spelt {other} elsewhere in this text").format(name=twin, other=word)
                    yield segment, Finding(place.span, message, (word,), confidence=0.8)


def _unknown_words(document: Document, context: Context) -> dict[str, list[tuple[Segment, CapitalWord]]]:
    found: dict[str, list[tuple[Segment, CapitalWord]]] = defaultdict(list)
    knows = context.glossary.register.knows
    for segment in document.segments:
        for word in capital_words(segment.target, context):
            if not knows[word.written] and len(word.written) >= MINIMUM:
                found[word.written].append((segment, word))
    return found


def _any_alike(words: Iterable[str]) -> bool:
    """Whether two of the words may be one name: few texts have such, and to look closer costs more."""
    initials: dict[str, set[str]] = defaultdict(set)
    for word in words:
        initials[word[0]].add(fold(word))
    return any(nearest(word, group, 1) for group in initials.values() if len(group) > 1 for word in group)


def _in_french(
    words: dict[str, list[tuple[Segment, CapitalWord]]], context: Context
) -> dict[str, list[tuple[Segment, CapitalWord]]]:
    """Those of the words, with their places, that do not stand in a sentence of another language."""
    places = {
        word: [(segment, place) for segment, place in found if not _is_foreign(segment, place, context)]
        for word, found in words.items()
    }
    return {word: found for word, found in places.items() if found}


def _is_foreign(segment: Segment, word: CapitalWord, context: Context) -> bool:
    return is_in_foreign_words(word.span, segment.target, context)


def _source_words(document: Document, context: Context) -> frozenset[str]:
    """The capitalised words of the source, looked for where two spellings are to be told apart."""

    def find() -> frozenset[str]:
        sources = [segment.source for segment in document.segments if segment.source is not None]
        return frozenset(word.written for source in sources for word in capital_words(source, context))

    return context.once("source-words", find)


def _are_two(
    one: str,
    other: str,
    places: dict[str, list[tuple[Segment, CapitalWord]]],
    document: Document,
    context: Context,
) -> bool:
    """Whether the two spellings are two names: both in the source, both common, one derived, other given names."""
    if other in _source_words(document, context) or {fold(one), fold(other)} <= common_people():
        return True
    if _numbered(one) == _numbered(other):
        return True
    short, long = sorted((one, other), key=len)
    if long in {short + ending for ending in ("s", "x", "e", "a", "i", "o", "n")} and not long.endswith(short[-1] * 2):
        return True
    if short[:1] != long[:1]:
        return True
    givens = [{given for place in places[word] if (given := _given_before(*place, context))} for word in (one, other)]
    return bool(givens[0]) and bool(givens[1]) and givens[0].isdisjoint(givens[1])


def _numbered(word: str) -> str:
    """A word without what tells it from its like: the 1 and 2 of *Feuille1* and *Feuille2*, the X and Y of *ZoneX*."""
    word = "".join(letter for letter in word if not letter.isdecimal())
    return word[:-1] if word[-1:].isupper() and word[-2:-1].islower() else word


def _given_before(segment: Segment, word: CapitalWord, context: Context) -> str:
    """The capitalised word right before ``word``, if it is none that begins a sentence for another reason."""
    view = context.view(segment.target)
    if not word.at:
        return ""
    lower, start, end = view.words[word.at - 1]
    if word.start - end != 1 or not view.prose[start].isupper() or context.lexicon.knows(lower):
        return ""
    return lower
