"""The check ``name-altered``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._capital_nouns import previous_word
from qa.glossary.register import fold
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

SHORTEST = 5
"""Letters of a name that is compared."""
LONG = 8
"""Letters from which two may differ; below, one."""

_THRICE = regex(r"(.)\1\1")


@check(category="accuracy/mistranslation/entity", severity=Severity.MAJOR, fix="unsafe", needs=("source", "lexicon"))
def name_altered(segment: Segment, context: Context) -> Iterator[Finding]:
    """A name that the source spells a little otherwise.

    Engines drop and double letters in names they have rarely seen. A capitalised word that is not in the source, nor
    in the French lexicon, is reported where the source has a name within a letter or two of it that the French lacks.
    French names of foreign places and people (Londres, Moscou) are in the lexicon.

    Wrong:
        en: The chase was led by Marta Kovalenska in the final.
        fr: La poursuite a été menée par Marta Kovalennska dans le final.

        en: On Tuesday, Oberhausner took the lead.
        fr: Mardi, Oberhusner a pris la tête.

        en: The chase was led by Jan Hoogwaerts in the final.
        fr: La poursuite a été menée par Jan Hoogwaert dans le final.

    Right:
        en: The chase was led by Marta Kovalenska in the final.
        fr: La poursuite a été menée par Marta Kovalenska dans le final.

        en: On Tuesday, Oberhausner took the lead.
        fr: Mardi, Oberhausner a pris la tête.

        en: The chase was led by Jan Hoogwaerts in the final.
        fr: La poursuite a été menée par Jan Hoogwaerts dans le final.

        en: The Russian rider lives in Moscow and Lisbon.
        fr: Le coureur russe vit à Moscou et à Lisbonne.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    names = _names(source, _commoner(source, target))
    if not names:
        return
    for written, span in _names(target, target.word_set - source.word_set):
        if context.lexicon.knows(written):
            continue
        for name, place in names:
            if _is_near(written, name, of_one=_follow_one_name(source, place, target, span)):
                yield Finding(
                    span=span,
                    message=_("« {written} » is {name} in the source").format(written=written, name=name),
                    replacements=(name,),
                    source_span=place,
                    confidence=0.85,
                )
                break


def _commoner(source: View, target: View) -> frozenset[str]:
    """The words that the source has more often than the target: an altered one may stand beside the right one."""
    both = source.word_set & target.word_set
    return source.word_set - {word for word in both if len(source.places[word]) <= len(target.places[word])}


def _names(view: View, among: frozenset[str]) -> list[tuple[str, Span]]:
    """The capitalised words of ``view`` that are in ``among``, long enough to be told apart."""
    prose, words = view.prose, view.words
    return [
        (prose[start:end], Span(start, end))
        for at, start, end in view.raised
        if end - start >= SHORTEST
        and words[at][0] in among
        and prose[start].isupper()
        and not prose[start + 1].isupper()
    ]


def _follow_one_name(source: View, name: Span, target: View, written: Span) -> bool:
    """Whether the same capitalised word stands right before both: a given name, so that no adjective follows."""
    before, there = previous_word(source.prose, name.start), previous_word(target.prose, written.start)
    return before == there and before[:1].isupper()


def _is_near(written: str, name: str, *, of_one: bool) -> bool:
    """Whether one is the other with a letter or two astray; endings of adjectives and other marks are no error, but in
    a family name (``of_one``)."""
    one, other = fold(written), fold(name)
    shorter, longer = sorted((one, other), key=len)
    if _romanised(one) == _romanised(other):
        return False
    is_ending = longer.startswith(shorter[:-1]) and len(longer) - len(shorter) <= 2
    if not of_one and is_ending and not _THRICE.search(one):
        return False
    if abs(len(one) - len(other)) > 2 or one[0] != other[0]:
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only where a word is unknown

    limit = 2 if len(shorter) >= LONG else 1
    return OSA.distance(one, other, score_cutoff=limit) <= limit


def _romanised(name: str) -> str:
    """``name`` without what English and French write otherwise in foreign names: Bashar and Bachar are one."""
    for english, french in (("sh", "ch"), ("oo", "ou"), ("ou", "u"), ("y", "i"), ("kh", "k"), ("ee", "i")):
        name = name.replace(english, french)
    return name
