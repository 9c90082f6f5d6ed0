"""The check ``end-punctuation-mismatch``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_CLOSERS = " \"')]»\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{NBSP}\N{NNBSP}*_"
_SENTENCE = re.compile(r"[a-z]{2}[.]$")


@check(category="linguistic-conventions/punctuation", severity=Severity.MINOR, needs=("source",))
def end_punctuation_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """The translation ends as another kind of sentence than the source.

    A question that became a statement, a statement that became a question, and a sentence cut off before its full stop.

    Wrong:
        en: Can he win the Tour again?
        fr: Il peut gagner à nouveau le Tour.

        en: The race is over.
        fr: La course est-elle terminée ?

        en: The riders waited for an hour before the start was given in the rain.
        fr: Les coureurs ont attendu une heure avant que le départ soit donné sous

    Right:
        en: Can he win the Tour again?
        fr: Peut-il gagner à nouveau le Tour ?

        en: The race is over.
        fr: La course est terminée.

        en: "Can he win?" asked the reporter.
        fr: « Peut-il gagner ? », a demandé le journaliste.
    """
    if segment.source is None or not segment.target.value.strip():
        return
    source, target = context.view(segment.source).prose.rstrip(_CLOSERS), context.view(segment.target).prose
    ended = target.rstrip(_CLOSERS)
    if not source or not ended:
        return
    span, last = Span(len(ended) - 1, len(ended)), ended[-1]
    source_span = Span(len(source) - 1, len(source))
    if source[-1] == "?" and "?" not in target:
        yield Finding(span, _("the source asks a question"), source_span=source_span)
    elif last == "?" and "?" not in source:
        yield Finding(span, _("the source asks no question"), source_span=source_span)
    elif _SENTENCE.search(source) and last.isalpha() and len(source) >= len(ended) // 3 and " " in ended:
        yield Finding(span, _("the sentence has no end"), source_span=source_span)
