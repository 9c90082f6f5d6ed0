"""The check ``untranslated-word``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import ENGLISH_ONLY, FRENCH_ONLY, LOANWORDS, is_english_sentence, set_off
from qa.checks._leftovers import has_and
from qa.english.words import SHORTEST, looks_english
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Severity, Span
from qa.terms.matches import terms_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

FEW = 4
"""Words of a quotation that may be a title or a term."""
_INSIDE = "-'\N{RIGHT SINGLE QUOTATION MARK}\N{HYPHEN}\N{NON-BREAKING HYPHEN}./@_"
"""Beside one of these a word is a part of another."""


@check(category="accuracy/untranslated", severity=Severity.MAJOR, needs=("source", "glossary"))
def untranslated_word(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word of the source that was copied into the French.

    Reported is a word in small letters that stands in both texts, a common English one that is neither French nor a
    term of the glossary. Words in quotation marks, brackets or italics, and those with a gloss in brackets behind
    them, are spoken of, not used; one beside a name may be part of it.

    Wrong:
        en: He was struggling on the lower slopes.
        fr: Il était struggling sur les premières pentes.

        en: The breakaway had a comfortable lead.
        fr: L'échappée avait une confortable lead.

        en: The team's spokesman denied it.
        fr: Le spokesman de l'équipe l'a démenti.

    Right:
        en: He was struggling on the lower slopes.
        fr: Il était en difficulté sur les premières pentes.

        en: The team's motto, "samen winnen", is on the bus.
        fr: La devise de l'équipe, « samen winnen », est sur le bus.

        en: The peloton and the directeur sportif waited.
        fr: Le peloton et le directeur sportif ont attendu.

        en: The federation confirmed it by email.
        fr: La fédération l'a confirmé par email.

        en: The bikes are cut into stripes for the paint.
        fr: Les vélos sont découpés en stripes (bandes) pour la peinture.

        en: He rides a gravel bike in the weekend.
        fr: Il roule en gravel le week-end.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    copied = {word for word in source.word_set & target.word_set if _is_foreign(word, context)}
    if not copied:
        return
    source_places = {word: (start, end) for word, start, end in source.words if source.prose[start].islower()}
    found = [
        (index, word, Span(start, end))
        for index, (word, start, end) in enumerate(target.words)
        if word in copied and word in source_places and target.prose[start].islower()
    ]
    if not found or is_english_sentence([word for word, _, _ in target.words]):
        return
    apart = [span for span in set_off(target.prose) if not _is_french(target, span)]
    apart += [match.span for match in terms_in(segment.target, "fr", context)]
    for index, word, span in found:
        is_glossed = target.prose.startswith(" (", span.end)
        if is_glossed or any(other.contains(span) for other in apart) or _is_part(target, index, source):
            continue
        yield Finding(
            span=span,
            message=_("« {word} » is left as in the source").format(word=word),
            source_span=Span(*source_places[word]),
            confidence=0.85,
        )


def _is_foreign(word: str, context: Context) -> bool:
    """Whether ``word`` is an English one that neither French nor a name of the register has."""
    if not _ENGLISH[word]:
        return False
    return word in ENGLISH_ONLY or word not in context.glossary.register.tables["known"]


def _is_english(word: str) -> bool:
    if len(word) < SHORTEST or word in LOANWORDS:
        return False
    return word in ENGLISH_ONLY or looks_english(word)


_ENGLISH: Memo[str, bool] = Memo(_is_english)


def _is_french(view: View, span: Span) -> bool:
    """Whether a quotation is a French sentence, whose words are used and not spoken of."""
    words = view.words_in(span)
    return len(words) > FEW and len(FRENCH_ONLY.intersection(words)) >= 2


def _is_part(view: View, index: int, source: View) -> bool:
    """Whether the word belongs to a compound, or as in the source stands beside a capitalised word, maybe its name."""
    _word, start, end = view.words[index]
    prose = view.prose
    if has_and(prose, Span(start, end)):
        return True
    if prose[start - 1 : start] in set(_INSIDE) - {"'", "\N{RIGHT SINGLE QUOTATION MARK}"} and start:
        return True
    if end < len(prose) and prose[end] in _INSIDE and prose[end + 1 : end + 2].isalnum():
        return True
    before = view.words[index - 1] if index else None
    after = view.words[index + 1] if index + 1 < len(view.words) else None
    if before and prose[before[1]].isupper() and start - before[2] == 1 and view.sentence_at(start).start != before[1]:
        return prose[before[1] : end] in source.prose
    if after is None or not prose[after[1]].isupper() or after[1] - end != 1:
        return False
    return prose[start : after[2]] in source.prose
