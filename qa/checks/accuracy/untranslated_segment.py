"""The check ``untranslated-segment``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import ENGLISH_ONLY, FRENCH_ONLY, is_english_sentence
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View


@check(category="accuracy/untranslated", severity=Severity.CRITICAL, needs=("source", "lexicon"))
def untranslated_segment(segment: Segment, context: Context) -> Iterator[Finding]:
    """A segment, or a whole sentence of it, that is still English.

    The engine returned the source as it was. Names, titles and numbers may well be the same in both languages: only
    what holds English words that French does not have is reported.

    Wrong:
        en: The race starts in Bilbao on Saturday.
        fr: The race starts in Bilbao on Saturday.

        en: Read more about this rider
        fr: Read more about this rider

        en: He attacked early. It was the hardest stage of the race and they all knew it.
        fr: Il a attaqué tôt. It was the hardest stage of the race and they all knew it.

    Right:
        en: The race starts in Bilbao on Saturday.
        fr: La course part de Bilbao samedi.

        en: Jonas Vingegaard (Visma-Lease a Bike)
        fr: Jonas Vingegaard (Visma-Lease a Bike)

        en: Tour de France 2024
        fr: Tour de France 2024

        en: The documentary is called "The Least Expected Day".
        fr: Le documentaire s'intitule « The Least Expected Day ».
    """
    if segment.source is None:
        return
    target = context.view(segment.target)
    if ENGLISH_ONLY.isdisjoint(target.word_set) and segment.source.value != segment.target.value:
        return
    if _is_copy(target, context.view(segment.source), context):
        whole, source = Span(0, len(segment.target.value)), Span(0, len(segment.source.value))
        yield Finding(whole, _("not translated: the source stands here as it is"), source_span=source)
        return
    for sentence in target.sentences if len(ENGLISH_ONLY & target.word_set) >= 3 else ():
        if is_english_sentence(target.words_in(sentence)):
            yield Finding(sentence, _("this sentence is still English"), confidence=0.9)


def _is_copy(target: View, source: View, context: Context) -> bool:
    words = [word for word, _, _ in target.words]
    if words != [word for word, _, _ in source.words]:
        return False
    common = [word for word, start, _ in target.words if target.prose[start].islower() or not start]
    if not ENGLISH_ONLY.isdisjoint(common):
        return not any(word in FRENCH_ONLY for word in common) or is_english_sentence(words)
    unknown = [word for word in common if word.isalpha() and not context.lexicon.knows(word)]
    return len(unknown) >= 2 and 2 * len(unknown) > len(words)
