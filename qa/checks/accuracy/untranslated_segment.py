"""The check ``untranslated-segment``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import ENGLISH_ONLY, FRENCH_ONLY, LOANWORDS, is_english_sentence
from qa.checks._strings import is_label
from qa.english.words import looks_english
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View


@check(category="accuracy/untranslated", severity=Severity.CRITICAL, needs=("source", "lexicon", "glossary"))
def untranslated_segment(segment: Segment, context: Context) -> Iterator[Finding]:
    """A segment, or a whole sentence of it, that is still English.

    The engine returned the source as it was. Names, titles and numbers may well be the same in both languages: only
    what holds English words that French does not have is reported. A label of software is English by one such word.

    Wrong:
        en: The race starts in Bilbao on Saturday.
        fr: The race starts in Bilbao on Saturday.

        en: Read more about this rider
        fr: Read more about this rider

        en: He attacked early. It was the hardest stage of the race and they all knew it.
        fr: Il a attaqué tôt. It was the hardest stage of the race and they all knew it.

        kind: string
        en: Settings
        fr: Settings

    Right:
        en: The race starts in Bilbao on Saturday.
        fr: La course part de Bilbao samedi.

        en: Jonas Vingegaard (Visma-Lease a Bike)
        fr: Jonas Vingegaard (Visma-Lease a Bike)

        en: Tour de France 2024
        fr: Tour de France 2024

        en: The documentary is called "The Least Expected Day".
        fr: Le documentaire s'intitule « The Least Expected Day ».

        kind: string
        en: Lachlan Morton
        fr: Lachlan Morton

        kind: string
        en: Firmware
        fr: Firmware
    """
    if segment.source is None:
        return
    target = context.view(segment.target)
    if ENGLISH_ONLY.isdisjoint(target.word_set) and segment.source.value != segment.target.value:
        return
    if _is_copy(target, context.view(segment.source), context) or _is_copied_label(segment, target, context):
        whole, source = Span(0, len(segment.target.value)), Span(0, len(segment.source.value))
        yield Finding(whole, _("not translated: the source stands here as it is"), source_span=source)
        return
    for sentence in target.sentences if len(ENGLISH_ONLY & target.word_set) >= 3 else ():
        if is_english_sentence(target.words_in(sentence)):
            yield Finding(sentence, _("this sentence is still English"), confidence=0.9)


_LABEL = regex(r"[^\W\d_][^\W\d_A-Z]*(?:[ ,'-][^\W\d_A-Z]+)*[\s.!?:\N{HORIZONTAL ELLIPSIS}]*")


def _is_copied_label(segment: Segment, target: View, context: Context) -> bool:
    """Whether a label stands as in the source and is English by half its words, none but the first with a capital."""
    value = segment.target.value
    if segment.source is None or segment.source.value != value or not is_label(segment):
        return False
    if not _LABEL.fullmatch(value) or value.isupper():
        return False
    words = [word for word, _, _ in target.words]
    known = context.glossary.register.tables["known"]
    english = [word for word in words if _looks_foreign(word) and not context.lexicon.knows(word) and word not in known]
    return bool(english) and 2 * len(english) >= len(words)


def _looks_foreign(word: str) -> bool:
    return word not in LOANWORDS and (word in ENGLISH_ONLY or looks_english(word))


_OF_COMMANDS = frozenset("[]_<>{}=/%")
"""One of these stands in what a program reads, and hardly in what a person does."""


def _is_copy(target: View, source: View, context: Context) -> bool:
    words = [word for word, _, _ in target.words]
    if words != [word for word, _, _ in source.words]:
        return False
    common = [word for word, start, _ in target.words if target.prose[start].islower() or not start]
    if not ENGLISH_ONLY.isdisjoint(common):
        return not any(word in FRENCH_ONLY for word in common) or is_english_sentence(words)
    if not _OF_COMMANDS.isdisjoint(target.characters):
        return False
    unknown = [word for word in common if word.isalpha() and not context.lexicon.knows(word)]
    return len(unknown) >= 2 and 2 * len(unknown) > len(words)
