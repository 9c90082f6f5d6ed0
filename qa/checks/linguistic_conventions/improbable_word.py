"""The check ``improbable-word``."""

from __future__ import annotations

from statistics import mean, pstdev
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._models import threshold
from qa.french.tokens import Kind
from qa.i18n import _
from qa.model import Finding, Severity, Span, Text
from qa.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.context import Context
    from qa.model import Document, Segment

THRESHOLD = 2.5
"""Standard deviations above the document's own mean surprise from which a word is reported."""
FLOOR = 6.0
"""Nats (a chance of 1 in 400): a word less surprising than this is never reported."""
SHORTEST = 3
"""Letters of the words that are looked at."""


@check(
    category="linguistic-conventions/unintelligible",
    severity=Severity.NEUTRAL,
    needs=("model", "glossary"),
    default=False,
    tags=("model",),
)
def improbable_word(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A word that a masked language model would hardly expect where it stands.

    The surprise is measured against the document's own level, so that a rare subject is not held against it; names
    and numbers are left out. The model's own candidates are offered, the glossary's terms first. A rare word is often
    right: the finding is a pointer for a reader. Needs ``--model improbable-word=FOLDER``, a French masked model.

    Wrong:
        fr: La vis de la caméra attendait dehors.

    Right:
        fr: L'équipe de tournage attendait dehors.
    """
    model = context.model("improbable-word")
    bar = threshold("improbable-word", THRESHOLD, context)
    places = list(_words(document, context))
    asked = [(_sentence(segment, sentence), _within(word, sentence)) for segment, sentence, word in places]
    surprises = model.surprises(asked)
    if not surprises:
        return
    level, spread = mean(s.nats for s in surprises), pstdev(s.nats for s in surprises) or 1.0
    for (segment, _span, word), surprise in zip(places, surprises, strict=True):
        deviation = (surprise.nats - level) / spread
        if surprise.nats < FLOOR or deviation < bar:
            continue
        written = segment.target.value[word.start : word.end]
        candidates = _glossary_first(surprise.candidates, context)
        yield (
            segment,
            Finding(
                span=word,
                message=_("{model} does not expect “{word}” here, rather {candidates}").format(
                    model=model.name, word=written, candidates=", ".join(candidates) or _("another word")
                ),
                replacements=tuple(candidate for candidate in candidates if candidate != written),
                confidence=round(min(0.99, deviation / (2 * bar)), 2) if bar > 0 else 0.5,
            ),
        )


def _words(document: Document, context: Context) -> Iterator[tuple[Segment, Span, Span]]:
    """Each word that is looked at, with its segment and sentence."""
    for segment in document.segments:
        view = context.view(segment.target)
        for token in view.tokens:
            if token.kind is Kind.WORD and token.text.islower() and token.end - token.start >= SHORTEST:
                yield segment, view.sentence_at(token.start), Span(token.start, token.end)


def _sentence(segment: Segment, sentence: Span) -> str:
    return segment.target.value[sentence.start : sentence.end]


def _within(word: Span, sentence: Span) -> Span:
    return Span(word.start - sentence.start, word.end - sentence.start)


def _glossary_first(candidates: Iterable[str], context: Context) -> list[str]:
    """``candidates``, those that are terms of the glossary before the others."""

    def is_other(candidate: str) -> bool:
        return not context.glossary.find("fr", View(Text.plain(candidate)))

    return sorted(candidates, key=is_other)
