"""The check ``tense-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import verb_of
from qa.french.forms import PERSONS
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import AVOIR, ETRE
from qa.grammar import reading_of, span_of, subjects_of
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_PAST = regex(
    r"\b(?:he|she|they|it|we) (?:(?:then|also|later|never|soon|finally|eventually|quickly|only|even|still|just) )?"
    r"(was|were|had|did|won|lost|beat|took|made|came|went|said|told|rode|ran|led|fell|broke|got|gave|held|kept|left|met"
    r"|saw|sent|spoke|stood|struck|swept|thought|threw|wrote|became|began|brought|built|bought|caught|chose|drove|felt"
    r"|flew|forgot|fought|found|grew|heard|knew|meant|paid|rose|sold|shook|shot|showed|slept|slid|spent|stole|stuck"
    r"|taught|tore|understood|withdrew|[a-z]{2,}ed)\b"
)
_NOT_PAST = regex(
    r"\b(?:is|are|am|has|have|will|can|may|must|does|do|would|could|should|might|isn't|aren't|hasn't|haven't|doesn't"
    r"|don't|won't|can't|cannot|(?:he|she|it) (?!was\b)[a-z]+[^s\W]s|(?:he|she|it|they|we|i|that|there|who|what)['’]"
    r"(?:s|re|ve|ll|m|d))\b"
)
"""What speaks of another time than the past, or may."""
_QUOTES = frozenset('"“”«»')
_PAST_TENSES = frozenset(["past", "imperfect"])
_PRONOUNS = frozenset("il elle ils elles".split())
_NEAR = 5
"""Tokens between an auxiliary and its participle, at most."""


@check(
    category="accuracy/mistranslation",
    needs=("source", "lexicon"),
    words=_PRONOUNS,
)
def tense_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A sentence told in the past that the French tells in the present.

    Only where source and target have as many sentences, the English one says *he*, *she*, *they*, *it* or *we* with a
    verb in the past and nothing in another tense, and the French one says *il* or *elle* with a verb that can only be
    in the present, and has nothing in the past. Quotations are left alone. Not attempted: a whole paragraph told in
    the historic present, and nouns as subjects.

    Wrong:
        en: The next day she cracked and lost two minutes.
        fr: Le lendemain, elle craque et perd deux minutes.

        en: In 2019, he joined the team as a trainee.
        fr: En 2019, il rejoint l'équipe comme stagiaire.

    Right:
        en: The next day she cracked and lost two minutes.
        fr: Le lendemain, elle a craqué et perdu deux minutes.

        en: In 2019, he joined the team as a trainee.
        fr: En 2019, il a rejoint l'équipe comme stagiaire.

        en: He thought the race was over, but she has won it.
        fr: Il croit que c'est fini, mais elle l'a gagnée.

        en: "She cracked," he said.
        fr: « Elle craque », dit-il.

        en: They said the road was closed and that it remains so.
        fr: Ils disent que la route reste fermée.

        en: She attacked on the last climb.
        fr: Elle finit par attaquer dans la dernière côte, après quoi elle courut seule.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    if len(source.sentences) != len(target.sentences):
        return
    for english, french in zip(source.sentences, target.sentences, strict=True):
        place = _told_in_past(source.prose[english.start : english.end])
        if place is None or not _QUOTES.isdisjoint(target.prose[french.start : french.end]):
            continue
        reading = reading_of(segment.target, context)
        present = _told_in_present(reading, french, segment, context)
        if present is not None:
            yield Finding(
                span_of(reading, present),
                _("« {verb} » is in the present, the source in the past").format(verb=reading.tokens[present].text),
                source_span=Span(english.start + place.start, english.start + place.end),
            )


def _told_in_past(sentence: str) -> Span | None:
    """The first verb in the past of an English sentence that speaks of nothing else, without quotations."""
    lower = sentence.lower()
    if not _QUOTES.isdisjoint(sentence) or _NOT_PAST.search(lower):
        return None
    match = _PAST.search(lower)
    return Span(*match.span(1)) if match else None


def _told_in_present(reading: Reading, sentence: Span, segment: Segment, context: Context) -> int | None:
    """The first verb after *il* or *elle*, where it can only be in the present and no verb of the sentence is past."""
    within = [at for at, token in enumerate(reading.tokens) if sentence.start <= token.start < sentence.end]
    if any(_is_past(reading, at) for at in within):
        return None
    for subject in subjects_of(segment.target, context):
        if subject.start in within and reading.lowers[subject.start] in _PRONOUNS:
            verb = verb_of(reading, subject)
            if verb is not None and _TENSES[reading.lowers[verb.at]] == {"present"}:
                return verb.at
    return None


def _is_past(reading: Reading, at: int) -> bool:
    """Whether a token may be a verb in the past, or an auxiliary with its participle after it."""
    lower = reading.lowers[at]
    if lower in AVOIR or lower in ETRE:
        following = reading.forms[at + 1 : at + 1 + _NEAR]
        return any(form.participle for form in following) or lower not in ("a", "ont", "est", "sont")
    tenses = _TENSES[lower]
    return not tenses.isdisjoint(_PAST_TENSES) and bool(reading.forms[at].finite & _THIRD)


_THIRD = PERSONS["3s"] | PERSONS["3p"]


def _tenses(word: str) -> frozenset[str]:
    return frozenset(
        analysis.mood if analysis.mood == "conditional" else analysis.tense
        for analysis in lexicon().analyses(word)
        if analysis.pos is Pos.VERB and analysis.mood in ("indicative", "conditional")
    )


_TENSES = Memo(_tenses)
