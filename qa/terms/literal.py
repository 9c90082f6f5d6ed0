"""Whether a target renders an English term word by word: each of its words by what a dictionary has first."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from importlib.resources import files
from itertools import product
from typing import TYPE_CHECKING

from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.tokens import words
from qa.french.words import DETERMINERS
from qa.glossary.cells import CONCEPT
from qa.glossary.patterns import GAP, parts_of, word_forms
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.lexicon import Lexicon
    from qa.glossary import Glossary
    from qa.glossary.matcher import TermMatch
    from qa.model import Segment
    from qa.view import View

SLACK = 3
"""Words that may stand among the literal ones: articles and prepositions."""
_ENDINGS = (
    ("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"),
    ("d", ""), ("'s", ""), ("’s", ""), ("s'", ""), ("s’", ""),
)  # fmt: skip
_DOUBLED = ("ed", "ing")
"""Endings before which a consonant is doubled: *slipped*."""
_IRREGULAR = {
    "broke": "break", "broken": "break", "came": "come", "caught": "catch", "dug": "dig", "drove": "drive",
    "fell": "fall", "fought": "fight", "gave": "give", "given": "give", "gone": "go", "got": "get", "held": "hold",
    "hung": "hang", "kept": "keep", "left": "leave", "lit": "light", "lost": "lose", "made": "make", "men": "man",
    "ridden": "ride", "rode": "ride", "rose": "rise", "sank": "sink", "sat": "sit", "stole": "steal", "swept": "sweep",
    "swung": "swing", "taken": "take", "threw": "throw", "told": "tell", "took": "take", "teeth": "tooth",
    "went": "go", "won": "win",
}  # fmt: skip

_FUNCTION_WORDS = frozenset(
    "about above across after again against ain't along among another anything around became become been before began"
    " behind being below beneath between beyond both can't cannot could did didn't does doesn't doing don't done down"
    " during each ever every everything even from hardly has hasn't have haven't having herself himself into it's just"
    " less like mightn't more most much must myself needn't never nobody none once one's only onto other ourselves over"
    " quite really same several since some someone someone's something somewhere still than that their them themselves"
    " then there there's thing things they this those through till today's under until upon used very wasn't we've well"
    " were what what's whatever when where which while who's will with within without won't would wouldn't your"
    " yourself".split()
)
"""Words beyond :data:`SLACK` letters that may be rendered by anything, unless the dictionary has them."""


@lru_cache(maxsize=1)
def dictionary() -> dict[str, tuple[str, ...]]:
    """English word → the French words it is rendered by literally."""
    text = files("qa.glossary").joinpath("data/literal.txt").read_text(encoding="utf-8")
    pairs = (line.split(": ") for line in text.splitlines() if not line.startswith("#"))
    return {english: tuple(french.split()) for english, french in pairs}


def renderings_of(word: str) -> tuple[str, ...]:
    """What the dictionary has for ``word`` or for the word of which it is a form."""
    known = dictionary()
    if word in _FUNCTION_WORDS:
        return known.get(word, ())
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and (found := known.get(word.removesuffix(ending) + instead)):
            return found
    for ending in _DOUBLED:
        stem = word.removesuffix(ending)
        if stem != word and stem[-2:-1] == stem[-1:] and (found := known.get(stem[:-1])):
            return found
    return known.get(_IRREGULAR.get(word, ""), ())


@lru_cache(maxsize=2_000)
def _literal(english: tuple[str, ...], lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    """For each word of an English term that means something: every form of its literal renderings."""
    found = []
    for word in english:
        if renderings := renderings_of(word):
            found.append(frozenset().union(*(word_forms(one, lexicon) for one in renderings)))
        elif len(word) > SLACK and word not in _FUNCTION_WORDS:
            return ()
    return tuple(found)


def literal_rendering(match: TermMatch, segment: Segment, context: Context) -> Span | None:
    """Where the target renders the English term ``match`` of the source word by word; none where that is right."""
    if segment.source is None:
        return None
    source, glossary = context.view(segment.source), context.glossary
    english = _english(match, source, glossary)
    wanted = _literal(english, context.lexicon)
    target = context.view(segment.target)
    found = None
    if len(wanted) > 1:
        found = min(_windows(wanted, target), key=lambda span: span.end - span.start, default=None)
    if found is None and wanted and _is_phrasal(english) and glossary.wording["terms"][match.row][1] == "verb":
        wanted = wanted[:1]
        found = _verb(english[0], wanted[0], source, target)
    if found is None or _is_right(wanted, glossary.tables["heads"][match.row][CONCEPT], glossary):
        return None
    return found


def _english(match: TermMatch, source: View, glossary: Glossary) -> tuple[str, ...]:
    """The words of an English term, without those that stand in its gap: *tie him down*."""
    there = tuple(word for word, _, _ in source.words[match.first : match.last + 1])
    parts = parts_of(glossary.wording["terms"][match.row][0])
    if GAP not in parts:
        return there
    at, after = parts.index(GAP), len(parts) - 1 - parts[::-1].index(GAP)
    return there[:at] + there[len(there) - (len(parts) - 1 - after) :]


_PARTICLES = frozenset(
    """
    about across after against ahead along apart around aside away back behind by down for forward in into of off on
    out over through to together up upon with
    """.split()
)
_COMMON = frozenset(
    """
    aller apporter apprendre arrêter avoir commencer continuer demander dire donner faire fermer finir garder
    laisser mener mettre montrer ouvrir parler partir passer penser perdre porter pouvoir prendre remettre rendre
    rester revenir savoir tenir travailler trouver venir voir vouloir être
    """.split()
)
"""Verbs of so many turns that one alone does not tell what it renders."""


def _is_phrasal(english: tuple[str, ...]) -> bool:
    """Whether a term is a verb with its particles: *called off*."""
    return len(english) > 1 and all(word in _PARTICLES for word in english[1:])


def _verb(english: str, forms: frozenset[str], source: View, target: View) -> Span | None:
    """The one verb of the target that renders an English verb without its particle: *appelée* for *called off*.

    None where it may render another word of the source, or is too common to tell.
    """
    renderings = set(renderings_of(english))
    if renderings & _COMMON or sum(bool(renderings.intersection(renderings_of(word))) for word in source.plain) != 1:
        return None
    there = [at for form in forms & target.word_set for at in target.places[form]]
    if len(there) != 1:
        return None
    (at,) = there
    word, start, end = target.words[at]
    if (at and target.plain[at - 1] in DETERMINERS) or renderings.isdisjoint(lexicon().lemmas(word, Pos.VERB)):
        return None
    return Span(start, end)


def _windows(wanted: tuple[frozenset[str], ...], view: View) -> Iterator[Span]:
    """The stretches of a sentence in which each of ``wanted`` stands once, near one another."""
    there = [forms & view.word_set for forms in wanted]
    if not all(there):
        return
    places = [[at for form in forms for at in view.places[form]] for forms in there]
    for chosen in product(*(found[:4] for found in places)):
        first, last = min(chosen), max(chosen)
        if len(set(chosen)) == len(chosen) and last - first < len(chosen) + SLACK:
            start, end = view.words[first][1], view.words[last][2]
            if view.sentence_at(start) == view.sentence_at(end - 1) and not set(view.prose[start:end]) & set(
                ",;:.()«»"
            ):
                yield Span(start, end)


def _is_right(wanted: tuple[frozenset[str], ...], concept: str, glossary: Glossary) -> bool:
    """Whether a right French term of the concept has the same words."""
    spoken = ({word for word, _, _ in words(term.lower())} for term in _right_terms(glossary).get(concept, ()))
    return any(all(not forms.isdisjoint(term) for forms in wanted) for term in spoken)


@lru_cache(maxsize=2)
def _right_terms(glossary: Glossary) -> dict[str, list[str]]:
    """Concept → its right French terms."""
    right: dict[str, list[str]] = defaultdict(list)
    for (identifier, status, *_), (term, _pos) in zip(glossary.tables["heads"], glossary.wording["terms"], strict=True):
        if status != "deprecated":
            right[identifier].append(term)
    return right
