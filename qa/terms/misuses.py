"""Which deprecated renderings are wrong where they stand: the conditions of the glossary's rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from qa.glossary.cells import CONCEPT, FAMILY, KIND
from qa.glossary.racing import CYCLING, STRONG, speaks_of_racing
from qa.glossary.register import strip_marks
from qa.terms.matches import english_terms, longest, names_in, terms_in, wrong_terms_in

if TYPE_CHECKING:
    from qa.context import Context
    from qa.glossary.compile import Conditions
    from qa.glossary.matcher import TermMatch
    from qa.model import Segment, Span, Text
    from qa.view import View

ENOUGH_EVIDENCE = 5
"""Racing words and names (each once a paragraph) from which a document is about cycling…"""
WORDS_PER_EVIDENCE = 50
"""…where there is at least one in so many words."""
ENOUGH_CYCLING = 4
WORDS_PER_CYCLING_WORD = 70
"""The same for a document about cycling of any sort."""

COGNATE = 5
"""Letters that a French and an English word begin with in common where they are one word."""


@dataclass(frozen=True, slots=True)
class Misuse:
    """A deprecated rendering that is wrong where it stands."""

    match: TermMatch
    source_match: TermMatch | None
    """The English term it renders, where the source has one."""


def misuses(segment: Segment, context: Context) -> list[Misuse]:
    """The deprecated renderings in the target that are wrong there, in text order.

    Of two that overlap the longest stays; one that lies within a longer right term is but a part of that.
    """
    wrong = {match: misuse for match in _deprecated(segment, context) if (misuse := _misuse(match, segment, context))}
    if not wrong:
        return []
    right = _right_spans(segment.target, context)
    kept = longest(match for match in wrong if not any(s.contains(match.span) and s != match.span for s in right))
    literal = {match.span for match in kept if _is_literal(match, segment.target, context)}
    return [wrong[match] for match in kept if match.span not in literal or _is_literal(match, segment.target, context)]


def _deprecated(segment: Segment, context: Context) -> list[TermMatch]:
    """The deprecated renderings in the target; those that only a source shows wrong where there is one."""
    if segment.source is None:
        return wrong_terms_in(segment.target, context)
    conditions = context.glossary.tables["conditions"]
    return [match for match in terms_in(segment.target, "fr", context) if match.row in conditions]


def _right_spans(text: Text, context: Context) -> set[Span]:
    """Where terms stand that are no wrong renderings."""
    conditions = context.glossary.tables["conditions"]
    return {match.span for match in terms_in(text, "fr", context) if match.row not in conditions}


def _is_literal(match: TermMatch, text: Text, context: Context) -> bool:
    """Whether the words stand as the glossary writes them: *cavalière* is that row, not a form of *cavalier*."""
    return context.glossary.advice(match.row).term == text.prose[match.span.start : match.span.end].lower()


def _unrendered_source(segment: Segment, context: Context) -> dict[str, TermMatch]:
    """Concept → an English term of it in the source, where the target renders fewer of them rightly.

    The parts of a longer term that is not rendered count as well: of `bunch kick` a machine mistakes the `kick`.
    """
    source = segment.source
    if source is None:
        return {}
    return context.once(("unrendered", id(segment)), lambda: _unrendered(source, segment.target, context))


def _unrendered(source: Text, target: Text, context: Context) -> dict[str, TermMatch]:
    tables = context.glossary.tables
    french = terms_in(target, "fr", context)
    rendered = Counter(tables["heads"][m.row][CONCEPT] for m in french if m.row not in tables["conditions"])
    found: dict[str, TermMatch] = {}
    wanted: Counter[str] = Counter()
    view = context.view(source)
    for match in english_terms(source, context):
        if _is_verb(match, view, context):
            continue
        concept = tables["heads"][match.row][CONCEPT]
        wanted[concept] += 1
        if wanted[concept] > rendered[concept]:
            found.setdefault(concept, match)
    whole = [match.span for match in found.values() if match.first < match.last]
    for match in terms_in(source, "en", context) if whole else ():
        if any(span.contains(match.span) and span != match.span for span in whole):
            found.setdefault(tables["heads"][match.row][CONCEPT], match)
    return found


def _is_verb(match: TermMatch, view: View, context: Context) -> bool:
    """Whether a pronoun before a one-word English noun makes a verb of it: `he spoke`."""
    is_noun = match.first == match.last and context.glossary.wording["terms"][match.row][1] == "noun"
    return is_noun and match.first > 0 and view.words[match.first - 1][0] in _SUBJECTS


_SUBJECTS = frozenset("i he she we they who".split())


def is_always_wrong(match: TermMatch, context: Context) -> bool:
    """Whether the deprecated term is wrong wherever it stands."""
    when, *_evidence = context.glossary.tables["conditions"][match.row]
    return when == "always"


def _misuse(match: TermMatch, segment: Segment, context: Context) -> Misuse | None:
    """The deprecated term at ``match``, if it is wrong there."""
    source_match = _unrendered_source(segment, context).get(context.glossary.tables["heads"][match.row][CONCEPT])
    if source_match is not None and _is_asked_for(match, source_match, segment, context):
        source_match = None
    return Misuse(match, source_match) if _is_wrong(match, source_match, segment, context) else None


def _is_asked_for(match: TermMatch, source_match: TermMatch, segment: Segment, context: Context) -> bool:
    """Whether the same words render another term of the source: beside *currently*, *actuellement* is right."""
    if segment.source is None:
        return False
    tables = context.glossary.tables
    right = {
        tables["heads"][other.row][CONCEPT]
        for other in terms_in(segment.target, "fr", context)
        if other.span == match.span and other.row not in tables["conditions"]
    }
    return bool(right) and any(
        tables["heads"][other.row][CONCEPT] in right and not other.span.overlaps(source_match.span)
        for other in english_terms(segment.source, context)
    )


def _is_wrong(match: TermMatch, source_match: TermMatch | None, segment: Segment, context: Context) -> bool:
    conditions = context.glossary.tables["conditions"][match.row]
    when, near_words, near_phrases, *_unless = conditions
    if is_cleared(match, conditions, segment.target, context):
        return False
    if when == "always":
        return True
    if when == "source" and (near_words or near_phrases) and not _is_near(match, segment, context):
        return False
    if source_match is not None and (when == "source" or not _is_cognate(match, source_match, context)):
        return not _is_of_software(match, source_match, segment, context)
    if when == "source":
        return False
    return _is_near(match, segment, context) if when == "near" else _is_racing(match, segment, context)


def _is_near(match: TermMatch, segment: Segment, context: Context) -> bool:
    """Whether a near word stands in the match's sentence; for a phrase, in its paragraph, if all is about cycling."""
    _when, near_words, near_phrases, *_unless = context.glossary.tables["conditions"][match.row]
    words, sentence = _surroundings(match, segment.target, context)
    if match.first < match.last and is_about_cycling(context):
        view = context.view(segment.target)
        words = view.word_set.difference(view.plain[match.first : match.last + 1])
    return not near_words.isdisjoint(words) or any(phrase in sentence for phrase in near_phrases)


def _is_racing(match: TermMatch, segment: Segment, context: Context) -> bool:
    """Whether the document is about racing; a word that has a source asks for a sentence of racing too.

    A phrase of several words that no concept has as a right term needs less evidence from its own sentence: a document
    about cycling of any sort will do.
    """
    about_racing = is_about_racing(context)
    if about_racing and segment.source is None:
        return True
    is_phrase = match.first < match.last
    if is_phrase and is_about_cycling(context) and match.span not in _right_spans(segment.target, context):
        return True
    words, sentence = _surroundings(match, segment.target, context)
    racing = context.glossary.register.tables["racing"]
    return (about_racing or segment.source is None) and speaks_of_racing(words, sentence, racing)


def _is_of_software(match: TermMatch, source_match: TermMatch, segment: Segment, context: Context) -> bool:
    """Whether two single words stand in a string of a file that is not about cycling: there *host* is « hôte »."""
    if segment.kind != "string" or match.first < match.last or source_match.first < source_match.last:
        return False
    return not is_about_cycling(context) and not _is_racing(match, segment, context)


def _is_cognate(match: TermMatch, source_match: TermMatch, context: Context) -> bool:
    """Whether the two words are one (race, kick, fugitive): then the source shares the doubt and decides nothing."""
    terms = context.glossary.wording["terms"]
    french, english = strip_marks(terms[match.row][0]), strip_marks(terms[source_match.row][0])
    return french[:COGNATE] == english[:COGNATE]


def is_about_racing(context: Context) -> bool:
    """Whether the whole document is about racing: racing words and names in it are many and dense.

    There a wrong rendering needs less evidence from its own sentence.
    """
    return context.once("about-racing", lambda: _is_dense(STRONG, ENOUGH_EVIDENCE, WORDS_PER_EVIDENCE, context))


def is_about_cycling(context: Context) -> bool:
    """Whether the whole document is about cycling of any sort: reviews, deals, training, traffic, races."""
    return context.once("about-cycling", lambda: _is_dense(CYCLING, ENOUGH_CYCLING, WORDS_PER_CYCLING_WORD, context))


def _is_dense(evidence: frozenset[str], least: int, spacing: int, context: Context) -> bool:
    """Whether ``evidence`` and names of the sport, each once a paragraph, are ``least``, one in ``spacing`` words."""
    racing = context.glossary.register.tables["racing"]
    texts = [segment.target for segment in context.document.segments]
    views = [context.view(text) for text in texts]
    wanted = max(least, sum(len(view.words) for view in views) / spacing)
    plain = [len(evidence & view.word_set) + len(racing & view.word_set) for view in views]
    if any(total >= wanted for total in accumulate(plain)):
        return True
    families = _families(context)
    named = (_count_names(text, families, context) for text in texts)
    return any(total >= wanted for total in accumulate(chain([sum(plain)], named)))


_OF_THE_SPORT = frozenset(["rider", "team", "race"])


def _families(context: Context) -> frozenset[str]:
    """The family names of the riders whom the document names in full."""

    def find() -> frozenset[str]:
        rows = context.glossary.register.rows
        matches = chain.from_iterable(names_in(segment.target, context) for segment in context.document.segments)
        return frozenset(
            rows[name.row][FAMILY]
            for name in matches
            if rows[name.row][KIND] == "rider" and name.first < name.last and name.role not in ("family", "deprecated")
        )

    return context.once("riders-in-full", find)


def _count_names(text: Text, families: frozenset[str], context: Context) -> int:
    """How many names of the sport a text has, beyond the words that are evidence by themselves.

    Counted are names of several words, and the family names of riders whom the document names in full: a family name
    alone may be a footballer's.
    """
    rows, racing = context.glossary.register.rows, context.glossary.register.tables["racing"]
    plain = context.view(text).plain
    found = set()
    for row, role, span, first, last in names_in(text, context):
        name = text.prose[span.start : span.end]
        is_whole = first < last and role != "family" and rows[row][KIND] in _OF_THE_SPORT
        if (is_whole or name in families) and racing.isdisjoint(plain[first : last + 1]):
            found.add(name)
    return len(found)


def is_cleared(match: TermMatch, conditions: Conditions, text: Text, context: Context) -> bool:
    """Whether a word or phrase of the row's ``unless`` stands in the match's sentence.

    A phrase may hold the rendering itself: « marque une pause » clears « pause ».
    """
    *_when, clearing_words, clearing_phrases = conditions
    if not clearing_words and not clearing_phrases:
        return False
    if not clearing_words.isdisjoint(_surroundings(match, text, context)[0]):
        return True
    if not clearing_phrases:
        return False
    view = context.view(text)
    whole = " ".join(word for word, _, _ in view.words[view.words_within(view.sentence_at(match.span.start))])
    return any(f" {phrase} " in f" {whole} " for phrase in clearing_phrases)


def _surroundings(match: TermMatch, text: Text, context: Context) -> tuple[frozenset[str], str]:
    """The other words of the match's sentence, as a set and joined in order."""
    view = context.view(text)
    sentence = view.sentence_at(match.span.start)
    within = view.words_within(sentence)
    places = [*range(within.start, match.first), *range(match.last + 1, within.stop)]
    inside = [view.words[index][0] for index in places]
    return frozenset(inside), " ".join(inside)
