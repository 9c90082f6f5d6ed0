"""Which names and glossary terms a text holds, and which of the source's the translation does not answer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.glossary.cells import CASED, CONCEPT, IS_OWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.context import Context
    from qa.glossary.matcher import TermMatch
    from qa.glossary.register import NameMatch
    from qa.model import Segment, Span, Text
    from qa.view import View


def names_in(text: Text, context: Context) -> list[NameMatch]:
    """The names of the register that stand in ``text``, spelt exactly."""
    view = context.view(text)
    return context.once(("names", id(text)), lambda: context.glossary.register.find(view))


def named_words(text: Text, context: Context) -> frozenset[int]:
    """Which words of ``text``, as indices of its view's, stand in right names."""

    def find() -> frozenset[int]:
        right = [name for name in names_in(text, context) if name.role != "deprecated"]
        return frozenset([at for name in right for at in range(name.first, name.last + 1)])

    return context.once(("named-words", id(text)), find)


def goes_on(view: View, end: int, last: int) -> bool:
    """Whether a name is but the beginning of a longer one: *Tour-de-Peilz*, *Vuelta Skelter*, *Tour d'Argent*."""
    if view.prose[end : end + 1] in ("-", "\N{EN DASH}", "/"):
        return True
    after = view.words[last + 1 : last + 3]
    if not after or after[0][1] != end + 1:
        return False
    return view.prose[end + 1].isupper() or (after[0][0] in LINKS and view.prose[after[-1][1]].isupper())


LINKS = frozenset("de du des d aux à".split())
"""What joins the parts of a name."""


def terms_in(text: Text, language: str, context: Context) -> list[TermMatch]:
    """Every glossary term of ``language`` in ``text``, outside names, where its case is right; overlaps included."""

    def find() -> list[TermMatch]:
        return _in_place(context.glossary.find(language, context.view(text)), text, language, context)

    return context.once(("terms", language, id(text)), find)


def wrong_terms_in(text: Text, context: Context) -> list[TermMatch]:
    """Those of the French :func:`terms_in` ``text`` that may be wrong without a source to show it."""

    def find() -> list[TermMatch]:
        return _in_place(context.glossary.find_wrong(context.view(text)), text, "fr", context)

    return context.once(("wrong-terms", id(text)), find)


def _in_place(matches: list[TermMatch], text: Text, language: str, context: Context) -> list[TermMatch]:
    """Those of ``matches`` that stand as terms: in their own case, in no compound, name or verb."""
    if not matches:
        return matches
    view, heads = context.view(text), context.glossary.tables["heads"]
    matches = [m for m in matches if not heads[m.row][CASED] or _same_case(heads[m.row][CASED], view.prose, m.span)]
    if language == "fr":
        participles = context.glossary.tables["participles"]
        matches = [m for m in matches if not (m.row in participles and _is_verbal(m, view))]
        if "-" in view.characters:
            matches = [m for m in matches if not _in_compound(m, view)]
    return _outside_names(matches, names_in(text, context)) if matches else matches


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
    """``matches`` less those that are but a part of a name."""
    right = [name for name in names if name.role != "deprecated"]
    protected = {at: name.span for name in right for at in range(name.first, name.last + 1)}
    if not protected:
        return matches

    def is_part(match: TermMatch) -> bool:
        name = protected.get(match.first)
        return name is not None and name.contains(match.span) and name != match.span

    return [match for match in matches if not is_part(match)]


def unrendered(segment: Segment, context: Context) -> list[TermMatch]:
    """The English terms of the source that no right or wrong French term of a concept of theirs answers to."""
    if segment.source is None:
        return []
    heads = context.glossary.tables["heads"]
    english = english_terms(segment.source, context)
    if not english:
        return []
    left = Counter(heads[match.row][CONCEPT] for match in terms_in(segment.target, "fr", context))
    found: list[TermMatch] = []
    by_span: dict[Span, list[TermMatch]] = {}
    for match in english:
        by_span.setdefault(match.span, []).append(match)
    for matches in by_span.values():
        answered = [match for match in matches if left[heads[match.row][CONCEPT]]]
        if answered:
            left[heads[answered[0].row][CONCEPT]] -= 1
        else:
            found.append(matches[0])
    return found


def english_terms(source: Text, context: Context) -> list[TermMatch]:
    """The glossary's English terms in ``source``, the longest of those that overlap."""
    return context.once(("english-terms", id(source)), lambda: longest(terms_in(source, "en", context)))


def is_asked_for(row: int, context: Context) -> bool:
    """Whether a term is the user's own, or a noun of several words: one whose rendering may be held to the glossary."""
    heads = context.glossary.tables["heads"]
    return bool(heads[row][IS_OWN]) or is_technical(row, context)


def is_technical(row: int, context: Context) -> bool:
    """Whether an English term is a noun of several words, which in running text has hardly a second sense."""
    term, pos = context.glossary.wording["terms"][row]
    return pos == "noun" and (" " in term or "-" in term) and not any(character.isdigit() for character in term)


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
