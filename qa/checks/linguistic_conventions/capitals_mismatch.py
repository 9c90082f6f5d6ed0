"""The check ``capitals-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._strings import is_string
from qa.i18n import _
from qa.model import MASK, Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_FIRST = regex(r"[\W\d_]*?(?P<word>[^\W\d_](?:[\w'\N{RIGHT SINGLE QUOTATION MARK}.-]*\w)?)")
_WORDS = regex(r"[^\W\d_]{2,}")
_CALLED = regex(r"(?<![\w-])[A-Z]{4,}(?=:|\s[a-z])")
_LEAST = 5
"""Letters from which capitals throughout are meant."""


@check(category="linguistic-conventions/spelling/capitalization", severity=Severity.MINOR, needs=("source",))
def capitals_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A string that begins with a small letter for a capital, or the reverse, or loses or gains capitals throughout.

    A name, an abbreviation or a word with capitals inside says nothing of the string. Articles are not compared.

    Wrong:
        kind: string
        en: Save the results
        fr: enregistrer les résultats

        kind: string
        en: riders of the team
        fr: Coureurs de l'équipe

        kind: string
        en: FINAL RESULTS
        fr: Résultats définitifs

        kind: string
        en: Final results
        fr: RÉSULTATS DÉFINITIFS

        kind: string
        en: WARNING: the stage is cancelled
        fr: Attention : l'étape est annulée

    Right:
        kind: string
        en: Save the results
        fr: Enregistrer les résultats

        kind: string
        en: riders of the team
        fr: coureurs de l'équipe

        kind: string
        en: FINAL RESULTS
        fr: RÉSULTATS DÉFINITIFS

        kind: string
        en: UCI rules
        fr: règlement de l'UCI

        kind: string
        en: iPhone of the rider
        fr: L'iPhone du coureur

        kind: string
        en: WARNING: the stage is cancelled
        fr: ATTENTION : l'étape est annulée
    """
    if segment.source is None or not is_string(segment):
        return
    source, target = segment.source.prose, segment.target.prose
    ours, theirs = (_FIRST.match(text) for text in (source, target))
    if ours is None or theirs is None or MASK in ours[0] + theirs[0]:
        return
    is_ours, is_theirs = source.isupper(), target.isupper()
    if is_ours != is_theirs and _is_telling(source) and _is_telling(target):
        message = _("the source is in capitals") if is_ours else _("the source is not in capitals")
        yield Finding(Span(0, len(target)), message, source_span=Span(0, len(source)))
        return
    if is_ours or is_theirs:
        return
    called = _CALLED.match(source)
    if called is not None and not any(word.isupper() for word in _WORDS.findall(target)):
        message = _("“{text}” is in capitals in the source").format(text=called[0])
        yield Finding(Span(*theirs.span("word")), message, source_span=Span(*called.span()))
        return
    one, other = ours["word"], theirs["word"]
    if _counts(theirs[0]) != _counts(ours[0]):
        return
    if not _is_plain(one) or not _is_plain(other) or one[0].isupper() == other[0].isupper():
        return
    message = _("the source begins with a capital") if one[0].isupper() else _("the source begins with a small letter")
    better = other[0].upper() if one[0].isupper() else other[0].lower()
    place = theirs.start("word")
    yield Finding(Span(place, place + 1), message, (better,), source_span=Span(*ours.span("word")))


def _is_telling(text: str) -> bool:
    """Whether enough of ``text`` is letters for capitals throughout to be meant."""
    words = _WORDS.findall(text)
    return len(words) > 1 and sum(map(len, words)) >= _LEAST


def _counts(text: str) -> bool:
    """Whether ``text`` has a digit: *70 %* may open a sentence for *seventy per cent*."""
    return any(map(str.isdigit, text))


def _is_plain(word: str) -> bool:
    """Whether a word's first letter tells how its string begins: no acronym, no name with capitals or digits inside."""
    return word[1:].islower() and word.replace("-", "").replace("'", "").isalpha() and len(word) > 1
