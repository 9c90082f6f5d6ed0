"""Which glossary terms a segment holds, and which deprecated ones are wrong where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.glossary.racing import STRONG, speaks_of_racing
from qa.glossary.register import strip_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.context import Context
    from qa.glossary.compile import Conditions
    from qa.glossary.matcher import TermMatch
    from qa.glossary.register import NameMatch
    from qa.model import Segment, Span, Text
    from qa.view import View


ENOUGH_EVIDENCE = 5
"""Racing words and names (each once a paragraph) from which a document is about cycling…"""
WORDS_PER_EVIDENCE = 50
"""…where there is at least one in so many words."""

COGNATE = 5
"""Letters that a French and an English word begin with in common where they are one word."""


@dataclass(frozen=True, slots=True)
class Misuse:
    """A deprecated rendering that is wrong where it stands."""

    match: TermMatch
    source_match: TermMatch | None
    """The English term it renders, where the source has one."""


def names_in(text: Text, context: Context) -> list[NameMatch]:
    """The names of the register that stand in ``text``, spelt exactly."""
    view = context.view(text)
    return context.once(("names", id(text)), lambda: context.glossary.register.find(view.words, view.prose))


def terms_in(text: Text, language: str, context: Context) -> list[TermMatch]:
    """Every glossary term of ``language`` in ``text``, outside names, where its case is right; overlaps included."""

    def find() -> list[TermMatch]:
        view = context.view(text)
        matches = context.glossary.find(language, view.words, view.prose)
        if not matches:
            return matches
        heads = context.glossary.tables["heads"]
        matches = [m for m in matches if not heads[m.row][2] or _same_case(heads[m.row][2], view.prose, m.span)]
        if language == "fr":
            participles = context.glossary.tables["participles"]
            matches = [
                m for m in matches if not _in_compound(m, view) and not (m.row in participles and _is_verbal(m, view))
            ]
        return _outside_names(matches, names_in(text, context))

    return context.once(("terms", language, id(text)), find)


def _in_title(match: TermMatch, view: View) -> bool:
    """Whether the capitals of the match and of the word after it make it part of a name that nobody knows here.

    Not where the match begins its sentence, nor in a text that has capitals throughout.
    """
    start, end = match.span
    after = view.prose[end + 1 : end + 2]
    if not (view.prose[start].isupper() and after.isupper() and view.prose[end] in " -"):
        return False
    return bool(view.prose[view.sentence_at(start).start : start].strip(_OPENING)) and not view.prose.istitle()


_OPENING = " «“\"'(\N{NBSP}\N{NNBSP}\N{EM DASH}\N{EN DASH}-"


def _in_compound(match: TermMatch, view: View) -> bool:
    """Whether a hyphen makes the match part of another word: `course-poursuite`, but not `ex-coureur`, `sprint-là`."""
    (start, end), prose, words = match.span, view.prose, view.words
    if prose[end : end + 1] == "-" and match.last + 1 < len(words) and words[match.last + 1][1] == end + 1:
        return words[match.last + 1][0] not in _CLITICS
    if prose[start - 1 : start] == "-" and match.first and words[match.first - 1][2] == start - 1:
        return words[match.first - 1][0] not in _PREFIXES
    return False


def _is_verbal(match: TermMatch, view: View) -> bool:
    """Whether a reflexive and a form of *être* before it make a participle of a noun: `elle s'est échappée`."""
    before = [word for word, _, _ in view.words[max(match.first - 2, 0) : match.first]]
    return len(before) == 2 and before[0] in _REFLEXIVES and before[1] in _BE


_CLITICS = frozenset(
    "je tu il elle on nous vous ils elles ce le la les lui leur moi toi y en t ci là même mêmes".split()
)
_PREFIXES = frozenset("ex mi non vice quasi super hyper ultra après avant".split())
_REFLEXIVES = frozenset("s se m me t te nous vous".split())
_BE = frozenset("est sont suis es sommes êtes était étaient étais fut furent sera seront serait seraient".split())


def _same_case(term: str, prose: str, span: Span) -> bool:
    """Whether the term stands there with its own capitals (its endings may differ)."""
    there = prose[span.start : span.end]
    return [word[:1].isupper() for word in there.split()] == [word[:1].isupper() for word in term.split()]


def _outside_names(matches: list[TermMatch], names: Sequence[NameMatch]) -> list[TermMatch]:
    """``matches`` less those that lie within a name, or are but a part of one."""
    protected = [name.span for name in names if name.role != "deprecated"]  # in order, none within another
    if not protected:
        return matches
    starts = [span.start for span in protected]

    def is_part(span: Span) -> bool:
        name = protected[max(bisect_right(starts, span.start) - 1, 0)]
        return name.contains(span) and name != span

    return [match for match in matches if not is_part(match.span)]


def misuses(segment: Segment, context: Context) -> list[Misuse]:
    """The deprecated renderings in the target that are wrong there, in text order.

    Of two that overlap the longest stays; one that lies within a longer right term is but a part of that.
    """
    matches = terms_in(segment.target, "fr", context)
    tables = context.glossary.tables
    if not any(match.row in tables["conditions"] for match in matches):
        return []
    open_source = _unrendered_source(segment, matches, context)
    right = {match.span for match in matches if match.row not in tables["conditions"]}
    wrong: dict[int, Misuse] = {}
    for match in matches:
        if match.row not in tables["conditions"] or any(s.contains(match.span) and s != match.span for s in right):
            continue
        source_match = open_source.get(tables["heads"][match.row][0])
        if _is_wrong(match, source_match, segment, context, is_contested=match.span in right):
            wrong[id(match)] = Misuse(match, source_match)
    kept = longest(misuse.match for misuse in wrong.values())
    literal = {match.span for match in kept if _is_literal(match, segment.target, context)}
    return [
        wrong[id(match)] for match in kept if match.span not in literal or _is_literal(match, segment.target, context)
    ]


def _is_literal(match: TermMatch, text: Text, context: Context) -> bool:
    """Whether the words stand as the glossary writes them: *cavalière* is that row, not a form of *cavalier*."""
    return context.glossary.advice(match.row).term == text.prose[match.span.start : match.span.end].lower()


def _unrendered_source(segment: Segment, matches: Iterable[TermMatch], context: Context) -> dict[str, TermMatch]:
    """Concept → an English term of it in the source, where the target renders fewer of them rightly.

    The parts of a longer term that is not rendered count as well: of `bunch kick` a machine mistakes the `kick`.
    """
    if segment.source is None:
        return {}
    tables = context.glossary.tables
    rendered = Counter(tables["heads"][m.row][0] for m in matches if m.row not in tables["conditions"])
    found: dict[str, TermMatch] = {}
    wanted: Counter[str] = Counter()
    view = context.view(segment.source)
    for match in english_terms(segment.source, context):
        if _is_verb(match, view, context):
            continue
        concept = tables["heads"][match.row][0]
        wanted[concept] += 1
        if wanted[concept] > rendered[concept]:
            found.setdefault(concept, match)
    whole = [match.span for match in found.values() if match.first < match.last]
    for match in terms_in(segment.source, "en", context) if whole else ():
        if any(span.contains(match.span) and span != match.span for span in whole):
            found.setdefault(tables["heads"][match.row][0], match)
    return found


def _is_verb(match: TermMatch, view: View, context: Context) -> bool:
    """Whether a pronoun before a one-word English noun makes a verb of it: `he spoke`."""
    is_noun = match.first == match.last and context.glossary.wording["terms"][match.row][1] == "noun"
    return is_noun and match.first > 0 and view.words[match.first - 1][0] in _SUBJECTS


_SUBJECTS = frozenset("i he she we they who".split())


def unrendered(segment: Segment, context: Context) -> list[TermMatch]:
    """The English terms of the source that no right or wrong French term of a concept of theirs answers to."""
    if segment.source is None:
        return []
    heads = context.glossary.tables["heads"]
    english = english_terms(segment.source, context)
    if not english:
        return []
    left = Counter(heads[match.row][0] for match in terms_in(segment.target, "fr", context))
    found: list[TermMatch] = []
    by_span: dict[Span, list[TermMatch]] = {}
    for match in english:
        by_span.setdefault(match.span, []).append(match)
    for matches in by_span.values():
        answered = [match for match in matches if left[heads[match.row][0]]]
        if answered:
            left[heads[answered[0].row][0]] -= 1
        else:
            found.append(matches[0])
    return found


def english_terms(source: Text, context: Context) -> list[TermMatch]:
    """The glossary's English terms in ``source``, the longest of those that overlap."""
    return context.once(("english-terms", id(source)), lambda: longest(terms_in(source, "en", context)))


def is_asked_for(row: int, context: Context) -> bool:
    """Whether a term is the user's own, or a noun of several words: one whose rendering may be held to the glossary."""
    heads = context.glossary.tables["heads"]
    return bool(heads[row][3]) or is_technical(row, context)


def is_technical(row: int, context: Context) -> bool:
    """Whether an English term is a noun of several words, which in running text has hardly a second sense."""
    term, pos = context.glossary.wording["terms"][row]
    return pos == "noun" and (" " in term or "-" in term) and not any(character.isdigit() for character in term)


def is_always_wrong(match: TermMatch, context: Context) -> bool:
    """Whether the deprecated term is wrong wherever it stands."""
    return context.glossary.tables["conditions"][match.row][0] == "always"


def _is_wrong(
    match: TermMatch, source_match: TermMatch | None, segment: Segment, context: Context, *, is_contested: bool
) -> bool:
    """Whether the deprecated term is wrong here; ``is_contested`` where another concept has it as a right one."""
    conditions = context.glossary.tables["conditions"][match.row]
    when = conditions[0]
    if is_cleared(match, conditions, segment.target, context):
        return False
    if when == "always":
        return True
    if source_match is not None and (when == "source" or not _is_cognate(match, source_match, context)):
        return True
    if when == "source":
        return False
    if when == "near":
        return _is_near(match, segment, context)
    # A phrase of several words that no concept has as a right term needs less evidence from its own sentence.
    is_phrase = match.first < match.last and not is_contested
    return _is_racing(match, segment, context, is_phrase=is_phrase)


def _is_near(match: TermMatch, segment: Segment, context: Context) -> bool:
    """Whether a near word stands in the match's sentence."""
    conditions = context.glossary.tables["conditions"][match.row]
    words, sentence = _surroundings(match, segment.target, context)
    return not conditions[1].isdisjoint(words) or any(phrase in sentence for phrase in conditions[2])


def _is_racing(match: TermMatch, segment: Segment, context: Context, *, is_phrase: bool) -> bool:
    """Whether the document is about cycling; a word that has a source asks for a sentence of racing too."""
    about_racing = is_about_racing(context)
    if about_racing and (is_phrase or segment.source is None):
        return True
    words, sentence = _surroundings(match, segment.target, context)
    racing = context.glossary.register.tables["racing"]
    return (about_racing or segment.source is None) and speaks_of_racing(words, sentence, racing)


def _is_cognate(match: TermMatch, source_match: TermMatch, context: Context) -> bool:
    """Whether the two words are one (race, kick, fugitive): then the source shares the doubt and decides nothing."""
    terms = context.glossary.wording["terms"]
    french, english = strip_marks(terms[match.row][0]), strip_marks(terms[source_match.row][0])
    return french[:COGNATE] == english[:COGNATE]


def is_about_racing(context: Context) -> bool:
    """Whether the whole document is about cycling: racing words and names in it are many and dense.

    There a wrong rendering needs less evidence from its own sentence.
    """

    def compute() -> bool:
        racing = context.glossary.register.tables["racing"]
        evidence = words = 0
        for segment in context.document.segments:
            view = context.view(segment.target)
            evidence += len(STRONG & view.word_set) + len(racing & view.word_set)
            words += len(view.words)
        return evidence >= ENOUGH_EVIDENCE and evidence * WORDS_PER_EVIDENCE >= words

    return context.once("about-racing", compute)


def is_cleared(match: TermMatch, conditions: Conditions, text: Text, context: Context) -> bool:
    """Whether a word or phrase of the row's ``unless`` stands in the match's sentence.

    A phrase may hold the rendering itself: « marque une pause » clears « pause ».
    """
    if not conditions[3] and not conditions[4]:
        return False
    if not conditions[3].isdisjoint(_surroundings(match, text, context)[0]):
        return True
    if not conditions[4]:
        return False
    view = context.view(text)
    whole = " ".join(word for word, _, _ in view.words[view.words_within(view.sentence_at(match.span.start))])
    return any(f" {phrase} " in f" {whole} " for phrase in conditions[4])


def _surroundings(match: TermMatch, text: Text, context: Context) -> tuple[frozenset[str], str]:
    """The other words of the match's sentence, as a set and joined in order."""
    view = context.view(text)
    sentence = view.sentence_at(match.span.start)
    within = view.words_within(sentence)
    places = [*range(within.start, match.first), *range(match.last + 1, within.stop)]
    inside = [view.words[index][0] for index in places]
    return frozenset(inside), " ".join(inside)


def longest(matches: Iterable[TermMatch]) -> list[TermMatch]:
    """``matches`` less those that lie within a longer one or overlap one further left; of equal spans all stay."""
    every = list(matches)
    if len(every) < 2:
        return every
    kept: list[TermMatch] = []
    for match in sorted(every, key=lambda m: (m.span.start - m.span.end, m.span.start)):
        if all(match.span == other.span or not match.span.overlaps(other.span) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.span)
