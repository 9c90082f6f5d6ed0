"""A wrong verb in a compound tense: another verb in its place may take another auxiliary, or a reflexive pronoun.

``elle a rompu`` with ``s'échapper`` is ``elle s'est échappée``; ``il s'est fissuré`` with ``craquer`` is
``il a craqué``. Where only the subject knows the gender and it is no pronoun, the masculine stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.french.euphony import ELIDED, join
from qa.french.inflection import conjugate_like
from qa.french.morphology import Analysis, Pos
from qa.french.words import ADVERBS_OF_VERBS, DETERMINERS
from qa.glossary.matcher import ADVERBS
from qa.glossary.patterns import OR
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.context import Context
    from qa.french.lexicon import Lexicon
    from qa.french.morphology import Gender, Number
    from qa.glossary.compile import Advice
    from qa.glossary.matcher import TermMatch
    from qa.model import Text

_AUXILIARIES = ("avoir", "être")
_REFLEXIVE = frozenset({"se", "s", "me", "m", "te", "t", "nous", "vous"})
_CLITICS = _REFLEXIVE | {"le", "la", "les", "l", "lui", "leur", "y", "en"}
_ETRE_WITHOUT_OBJECT = frozenset({"passer", "monter", "descendre", "rentrer", "sortir", "retourner"})
_FULL = {short.rstrip("'"): full for full, short in ELIDED.items() if full != "la"}
_ADVERBS = ADVERBS_OF_VERBS | ADVERBS
_FEMININE = frozenset({"elle", "elles"})
_NO_TEXT = ""


class _Compound(NamedTuple):
    """A participle of the wrong verb and the auxiliary before it."""

    auxiliary: int
    """Index among the text's words; so is ``participle``."""
    participle: int
    tense: Analysis
    """The auxiliary's reading."""
    form: Analysis
    """The participle's reading."""


def in_compound_tense(
    match: TermMatch, term: Advice, better: str, text: Text, context: Context
) -> tuple[Span, str] | None:
    """The span to replace, auxiliary and pronouns included where they change, and ``better`` in that tense.

    None where the verb stands in no compound tense. The text is empty where the sentence does not tell how to say
    it: the passive of a verb that has none, a pronoun that would have nothing to do.
    """
    view = context.view(text)
    words = [word for word, _start, _end in view.words]
    compound = _compound(match, term.term, words, context.lexicon)
    if compound is None:
        return None
    infinitive = better.removeprefix("se ").removeprefix("s'")
    reflexive = infinitive != better
    first, was = compound.auxiliary, compound.tense.lemma
    was_reflexive = was == "être" and first > 0 and words[first - 1] in _REFLEXIVE
    is_passive = was == "être" and not was_reflexive and not _takes_etre(term.term, context.lexicon)
    takes_etre = reflexive or _takes_etre(infinitive, context.lexicon)
    has_object = not was_reflexive and first > 0 and words[first - 1] in _CLITICS
    if (is_passive and takes_etre) or (reflexive and has_object):
        return match.span, _NO_TEXT
    wanted = "être" if takes_etre or is_passive else "avoir"
    participle = conjugate_like(infinitive, _agreement(compound, wanted, words))
    head = conjugate_like("s'être" if reflexive else wanted, compound.tense)
    if participle is None or head is None:
        return match.span, _NO_TEXT
    if wanted == was and reflexive == was_reflexive and compound.auxiliary < match.first:
        return match.span, participle
    first -= was_reflexive
    if first and words[first - 1] in _FULL:
        first -= 1
        head = join(_FULL[words[first]], head)
    between = view.prose[view.words[compound.auxiliary][2] : view.words[compound.participle][1]]
    start = view.words[first][1]
    if view.prose[start].isupper():
        head = head[0].upper() + head[1:]
    return Span(start, match.span.end), f"{head}{between}{participle}"


def _compound(match: TermMatch, verb: str, words: Sequence[str], lexicon: Lexicon) -> _Compound | None:
    """The wrong verb's participle within the match and the auxiliary that goes with it; an adverb may part them."""
    lemmas = verb.removeprefix("se ").removeprefix("s'").split()[0].split(OR)
    for at in range(match.first, match.last + 1):
        form = next((r for r in lexicon.analyses(words[at]) if r.mood == "past-participle" and r.lemma in lemmas), None)
        before = at - 1 if at and words[at - 1] not in _ADVERBS else at - 2
        if form is None or before < 0:
            continue
        for tense in lexicon.analyses(words[before]):
            if tense.pos is Pos.VERB and tense.lemma in _AUXILIARIES:
                return _Compound(before, at, tense, form)
    return None


def _agreement(compound: _Compound, wanted: str, words: Sequence[str]) -> Analysis:
    """The participle's reading, in the gender and number that the ``wanted`` auxiliary asks for."""
    if wanted == compound.tense.lemma:
        return compound.form
    gender: Gender = "m"
    number: Number = "s"
    if wanted == "être":
        plural = compound.tense.persons and all(person.endswith("p") for person in compound.tense.persons)
        number = "p" if plural else "s"
        gender = "m" if _FEMININE.isdisjoint(words[max(0, compound.auxiliary - 2) : compound.auxiliary]) else "f"
    return Analysis(compound.form.lemma, Pos.VERB, gender, number, mood="past-participle")


def _takes_etre(phrase: str, lexicon: Lexicon) -> bool:
    """Whether the verb that begins ``phrase`` makes its compound tenses with ``être``."""
    verb, _space, rest = phrase.partition(" ")
    following = rest.replace("'", " ").split()
    for lemma in verb.split(OR):
        if lemma in _ETRE_WITHOUT_OBJECT:
            return not following or following[0] not in DETERMINERS
        for reading in lexicon.analyses(lemma):
            if reading.mood == "infinitive" and "être" in reading.detail:
                return "avoir" not in reading.detail
    return False
