"""The check ``back-translation``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.alignment.sentences import sentence_links
from qa.check import check
from qa.checks._models import threshold
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

THRESHOLD = 0.4
"""Suspicion from which a sentence is reported: the greater of 1 - chrF and the share of content words lost."""
STEM = 4
"""Letters: words that begin alike to this length are taken for forms of one."""
_WORD = re.compile(r"[^\W\d_]{4,}")
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
    comes back as *screw*, the French says something else. A model errs too, and a synonym is no error: the finding is a
    pointer for a reader, never a verdict. Needs ``--model back-translation=FOLDER``, a French to English model.

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
    pairs = list(_pairs(document))
    metric = CHRF()
    backs = model.translate([p.segment.target.value[p.target.start : p.target.end] for p in pairs])
    for pair, back in zip(pairs, backs, strict=True):
        if pair.segment.source is None:
            continue
        source = pair.segment.source.value[pair.source.start : pair.source.end]
        lost, came = _missing(source, back), [match[0] for match in _missing(back, source)]
        content = len(_content(source))
        likeness = metric.sentence_score(back, [source]).score / 100
        suspicion = max(1 - likeness, len(lost) / content if content else 0.0)
        if not lost or suspicion < bar:
            continue
        shift = pair.source.start
        yield (
            pair.segment,
            Finding(
                span=pair.target,
                message=_("“{lost}” does not come back: {model} reads “{came}”").format(
                    lost=", ".join(match[0] for match in lost), model=model.name, came=", ".join(came) or back
                ),
                source_span=Span(lost[0].start() + shift, lost[-1].end() + shift),
                confidence=round(min(suspicion, 1.0), 2),
            ),
        )


def _pairs(document: Document) -> Iterator[Pair]:
    for segment in document.segments:
        for link in sentence_links(segment):
            if link.source and link.target:
                source = Span(link.source[0].start, link.source[-1].end)
                yield Pair(segment, source, Span(link.target[0].start, link.target[-1].end))


def _content(text: str) -> list[re.Match[str]]:
    return [match for match in _WORD.finditer(text) if match[0].lower() not in _FUNCTION]


def _missing(text: str, other: str) -> list[re.Match[str]]:
    """The content words of ``text`` of which ``other`` has no form."""
    stems = {match[0].lower()[:STEM] for match in _content(other)}
    return [match for match in _content(text) if match[0].lower()[:STEM] not in stems]
