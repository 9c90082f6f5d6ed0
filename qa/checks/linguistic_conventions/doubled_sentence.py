"""The check ``doubled-sentence``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_SENTENCE_WORDS = 5
"""A shorter sentence may be said twice for effect."""
_ALIKE = 8
"""Code points that two sentences must have in common from their beginnings on to be compared at all."""
_NEAR = 4
"""How many sentences apart two of one paragraph may stand."""


@check(category="linguistic-conventions/duplication", severity=Severity.MAJOR, fix="unsafe")
def doubled_sentence(segment: Segment, context: Context) -> Iterator[Finding]:
    """A sentence that stands twice in a paragraph.

    An engine that works sentence by sentence repeats itself at a seam. Cries, quotations, short sentences and what the
    source says twice as well are left alone.

    Wrong:
        fr: Le Belge a levé les bras devant son public. Le Belge a levé les bras devant son public. Il est fier.

        fr: Le freinage est puissant et progressif. Les leviers sont courts. Le freinage est puissant et progressif.

    Right:
        fr: Le Belge a levé les bras devant son public. Il est fier.

        fr: Le freinage est puissant et progressif. Les leviers sont courts.

        fr: Il gagne à Nice. Il gagne à Gap. Il gagne à Pau.

        fr: Allez, allez, allez, allez, allez ! Allez, allez, allez, allez, allez !

        fr: « Je ne sais pas quoi dire. Je ne sais pas quoi dire », répétait-il.

        en: We go again and again tomorrow. We go again and again tomorrow.
        fr: On recommence encore et toujours demain. On recommence encore et toujours demain.
    """
    for span in _doubled(segment.target, context):
        if segment.source is None or not any(_doubled(segment.source, context)):
            yield Finding(span, _("this sentence stands twice"), ("",))


def _doubled(text: Text, context: Context) -> Iterator[Span]:
    """The sentences that repeat one shortly before, each with the blank before it."""
    view = context.view(text)
    sentences = view.sentences
    if len({text.prose[start : start + _ALIKE] for start, _ in sentences}) == len(sentences):
        return
    seen: dict[tuple[str, ...], int] = {}
    for place, sentence in enumerate(sentences):
        words = tuple(view.words_in(sentence))
        mark = text.prose[sentence.start : sentence.end].rstrip("»” \N{NBSP}\N{NNBSP}")[-1:]
        if len(words) < _SENTENCE_WORDS or mark == "!" or len(set(words)) < _SENTENCE_WORDS - 1:
            continue
        before = seen.get(words)
        seen[words] = place
        if before is not None and place - before <= _NEAR and not _is_quoted(text.prose, sentence):
            yield Span(sentences[place - 1].end, sentence.end)


def _is_quoted(prose: str, sentence: Span) -> bool:
    """Whether a quotation that began before goes on."""
    before = prose[: sentence.start]
    return before.count("«") > before.count("»") or before.count('"') % 2 == 1 or before.count("“") > before.count("”")
