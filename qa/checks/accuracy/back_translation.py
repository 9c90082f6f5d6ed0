"""The check ``back-translation``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.alignment.sentences import sentence_links
from qa.check import check
from qa.checks._models import threshold
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.models.protocols import Forced
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment
    from qa.models.protocols import Translator

THRESHOLD = 0.4
"""Suspicion from which a sentence is reported: the greater of 1 - chrF and the share of content words lost."""
STEM = 4
"""Letters: words that begin alike to this length are taken for forms of one."""
_WORD = regex(r"[^\W\d_]{4,}")
_TARGET_WORD = regex(r"[^\W\d_]{3,}")
_FUNCTION = frozenset(
    "about after also been before being both could does down during each from have having here into just like more most"
    " much only other over same should some such than that their them then there these they this those through under"
    " until very were what when where which while will with would your".split()
)


class Pair(NamedTuple):
    """A source sentence and the target sentence beside it."""

    segment: Segment
    source: Span
    target: Span


class Suspect(NamedTuple):
    """A pair whose translation back differs from its source."""

    pair: Pair
    back: str
    lost: list[re.Match[str]]
    """Content words of the source that do not come back."""
    came: list[re.Match[str]]
    """Content words of ``back`` that the source does not have."""
    confidence: float


@check(
    category="accuracy/mistranslation",
    severity=Severity.NEUTRAL,
    needs=("source", "model"),
    default=False,
    tags=("model",),
)
def back_translation(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """Words of the source do not come back when a model translates the French back.

    The French is translated into English and compared with the source, by chrF and by its content words: where *crew*
    comes back as *screw*, the French says something else. It points at the French word without which the model would
    least expect its *screw*. A model errs too, and a synonym is no error: the finding is a pointer for a reader, never
    a verdict. Needs ``--model back-translation=FOLDER``, a French to English model.

    Wrong:
        en: The camera crew waited outside.
        fr: La vis de la caméra attendait dehors.

    Right:
        en: The camera crew waited outside.
        fr: L'équipe de tournage attendait dehors.
    """
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415 - heavy, and only this check needs it

    model = context.model("back-translation")
    bar = threshold("back-translation", THRESHOLD, context)
    pairs = list(_pairs(document, context))
    metric = CHRF()
    suspects: list[Suspect] = []
    backs = model.translate([_text(pair) for pair in pairs])
    for pair, back in zip(pairs, backs, strict=True):
        if pair.segment.source is None:
            continue
        source = pair.segment.source.value[pair.source.start : pair.source.end]
        lost = _missing(source, back)
        content = len(_content(source))
        likeness = metric.sentence_score(back, [source]).score / 100
        suspicion = max(1 - likeness, len(lost) / content if content else 0.0)
        if not lost or suspicion < bar:
            continue
        suspects.append(Suspect(pair, back, lost, _missing(back, source), round(min(suspicion, 1.0), 2)))
    for suspect, span in zip(suspects, _origins(suspects, model), strict=True):
        shift = suspect.pair.source.start
        came = ", ".join(match[0] for match in suspect.came) or suspect.back
        yield (
            suspect.pair.segment,
            Finding(
                span=span,
                message=_("“{lost}” does not come back: {model} reads “{came}”").format(
                    lost=", ".join(match[0] for match in suspect.lost), model=model.name, came=came
                ),
                source_span=Span(suspect.lost[0].start() + shift, suspect.lost[-1].end() + shift),
                confidence=suspect.confidence,
            ),
        )


def _pairs(document: Document, context: Context) -> Iterator[Pair]:
    for segment in document.segments:
        for link in sentence_links(segment, aligner=context.aligner):
            if link.source and link.target:
                source = Span(link.source[0].start, link.source[-1].end)
                yield Pair(segment, source, Span(link.target[0].start, link.target[-1].end))


def _origins(suspects: list[Suspect], model: Translator) -> Iterator[Span]:
    """For each suspect the word of its target on which the words that came depend most; the whole where none came.

    A word is judged by what the model thinks of its own translation when it does not see the word.
    """
    asked: list[Forced] = []
    for suspect in suspects:
        text = _text(suspect.pair)
        came = tuple(match.span() for match in suspect.came)
        asked += (Forced(text, word.span(), suspect.back, came) for word in _words(text) if came)
    answers = iter(model.likelihoods(asked))
    for suspect in suspects:
        target = suspect.pair.target
        words = _words(_text(suspect.pair)) if suspect.came else []
        if not words:
            yield target
            continue
        word = min((next(answers), index) for index in range(len(words)))[1]
        yield Span(target.start + words[word].start(), target.start + words[word].end())


def _text(pair: Pair) -> str:
    return pair.segment.target.value[pair.target.start : pair.target.end]


def _words(text: str) -> list[re.Match[str]]:
    return list(_TARGET_WORD.finditer(text))


def _content(text: str) -> list[re.Match[str]]:
    return [match for match in _WORD.finditer(text) if match[0].lower() not in _FUNCTION]


def _missing(text: str, other: str) -> list[re.Match[str]]:
    """The content words of ``text`` of which ``other`` has no form."""
    stems = {match[0].lower()[:STEM] for match in _content(other)}
    return [match for match in _content(text) if match[0].lower()[:STEM] not in stems]
