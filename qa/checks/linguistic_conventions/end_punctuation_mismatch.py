"""The check ``end-punctuation-mismatch``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._strings import is_string
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_CLOSERS = " \"')]»\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{NBSP}\N{NNBSP}*_"
_RHETORICAL = regex(
    r"\b(?:how|why|who|what) (?:can|could|would|should|do|does|did)(?: \w+){1,3} not\b"
    "|n['\N{RIGHT SINGLE QUOTATION MARK}]t \\w+[^?]*\\?$",
    re.IGNORECASE,
)
"""A question that expects no answer, which French may put as a statement."""
_NEVER_LAST = frozenset(
    "le la les l un une des de du d à au aux en dans sur sous par pour avec sans et ou mais que qu qui dont où ce "
    "cette ces son sa ses leur leurs mon ma mes ne se est sont était a ont avait très plus chez vers entre "
    "contre".split()
)
"""Words with which no French sentence ends."""
CUT = 1.0
"""Code points of a target for one of its source, below which it is taken for cut off; usual are 1.2."""
_MARKS = ".!?:;\N{HORIZONTAL ELLIPSIS}"
_WIDE = str.maketrans("。！？：；", ".!?:;")
"""Marks of Chinese and Japanese as ours."""
_ABBREVIATION = regex(r"\b(?:etc|inc|ltd|corp|co|env|[A-Za-z])\.(?:\s|$)", re.IGNORECASE)
_SENTENCE = regex(r"[a-z]{2}[.]$")


@check(category="linguistic-conventions/punctuation", severity=Severity.MINOR, needs=("source",))
def end_punctuation_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """The translation ends as another kind of sentence than the source.

    A question that became a statement, a statement that became a question, and a sentence cut off before its full stop.
    A full stop alone that is missing, after a sentence as long as it should be, is neutral: a caption may do without.
    A question that expects no answer (*how can I not…*) need not stay one. Strings of software and rows of a memory
    must end with the mark of their source, whichever it is.

    Wrong:
        en: Can he win the Tour again?
        fr: Il peut gagner à nouveau le Tour.

        en: The race is over.
        fr: La course est-elle terminée ?

        en: The riders waited for an hour before the start was given in the rain.
        fr: Les coureurs ont attendu une heure avant que le départ soit donné sous

        kind: string
        en: Winner:
        fr: Vainqueur

        kind: string
        en: Loading the results...
        fr: Chargement des résultats.

        kind: string
        en: New stage
        fr: Nouvelle étape !

    Right:
        en: Can he win the Tour again?
        fr: Peut-il gagner à nouveau le Tour ?

        en: The race is over.
        fr: La course est terminée.

        en: "Can he win?" asked the reporter.
        fr: « Peut-il gagner ? », a demandé le journaliste.

        kind: string
        en: Winner:
        fr: Vainqueur :

        kind: string
        en: Loading the results...
        fr: Chargement des résultats…

        kind: string
        en: Cars, buses etc.
        fr: Voitures, bus, entre autres
    """
    if segment.source is None or not segment.target.value.strip():
        return
    source, target = context.view(segment.source).prose.rstrip(_CLOSERS), context.view(segment.target).prose
    ended = target.rstrip(_CLOSERS)
    if not source or not ended:
        return
    span, last = Span(len(ended) - 1, len(ended)), ended[-1]
    source_span = Span(len(source) - 1, len(source))
    if source[-1] == "?" and "?" not in target and not _RHETORICAL.search(source):
        yield Finding(span, _("the source asks a question"), source_span=source_span)
    elif last == "?" and "?" not in source:
        yield Finding(span, _("the source asks no question"), source_span=source_span)
    elif is_string(segment):
        wanted, found = _mark(source), _mark(ended)
        if wanted != found and "?" not in {wanted, found} and not _ABBREVIATION.search(source + " " + ended):
            if wanted:
                message = _("the source ends with {mark}").format(mark=wanted)
            else:
                message = _("the source does not end with {mark}").format(mark=found)
            yield Finding(span, message, source_span=source_span)
    elif _SENTENCE.search(source) and last.isalpha() and len(source) >= len(ended) // 3 and " " in ended:
        is_cut = len(ended) < CUT * len(source) or ended.rsplit(maxsplit=1)[-1].lower() in _NEVER_LAST
        severity = None if is_cut else Severity.NEUTRAL
        yield Finding(span, _("the sentence has no end"), severity=severity, source_span=source_span)


def _mark(text: str) -> str:
    """The mark that ``text`` ends with; none for a letter or a bracket."""
    text = text.translate(_WIDE)
    return "\N{HORIZONTAL ELLIPSIS}" if text.endswith("...") else text[-1] if text[-1] in _MARKS else ""
