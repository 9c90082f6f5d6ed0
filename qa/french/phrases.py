"""Noun phrases of a text: determiner, adjectives, head, adjectives; found only where every word is surely nominal."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from qa.french.euphony import starts_with_vowel_sound
from qa.french.forms import ANY, FORMS, GRAMMATICAL, MASCULINE, PLURAL, SINGULAR, Form, Trait
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.tokens import Kind, Token
from qa.french.words import AVOIR, DEGREES, DETERMINERS, ETRE, NUMERALS, PRENOMINAL, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

END = Form("", "", 0, 0, 0, 0, 0, 0, Trait.MARK)
_AFTER = (END,) * 12
_CLITIC = Kind.CLITIC


_JOINTS = ("-", "\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}", "\N{MIDDLE DOT}", "(")


class Reading:
    """The tokens of a text with their forms, and where each lower-case word stands.

    A pronoun after a verb and a hyphen is found as `-il`, so that it is never taken for the subject before a verb.
    """

    def __init__(self, tokens: list[Token], text: str = "") -> None:
        self.tokens = tokens
        self.text = text
        self.forms = [FORMS[piece if kind is not _CLITIC else "-" + piece] for _, _, piece, kind in tokens]
        self.lowers = [form[1] for form in self.forms]
        self.places: dict[str, list[int]] = {}
        """Where each lower-case word stands."""
        places = self.places
        for index, lower in enumerate(self.lowers):
            if lower in places:
                places[lower].append(index)
            else:
                places[lower] = [index]
        self.words = frozenset(places)
        """The distinct lower-case words: a set, since that is what a set of words is fast to meet with."""
        self.forms.extend(_AFTER)  # so that the word before the first and after the last can be asked for
        self.lowers.extend(form.lower for form in _AFTER)
        self.phrases: dict[int, NounPhrase | None] = {}
        """What :func:`noun_phrase` found at an index: several checks ask for the same."""

    def at(self, words: Iterable[str]) -> list[int]:
        """The index of every occurrence of the words, in the order of the text."""
        places = self.places
        there = self.words.intersection(words)
        if not there:
            return []
        if len(there) == 1:
            (word,) = there
            return places[word]
        return sorted([index for word in there for index in places[word]])

    def is_hyphenated(self, index: int) -> bool:
        """Whether a hyphen joins the token to the one after it, or an ending for the other gender: *les élu(e)s*."""
        end = self.tokens[index].end
        return self.text[end : end + 1] in _JOINTS

    def word(self, index: int) -> str:
        """The lower-case word at an index; empty before the first and after the last."""
        return self.lowers[index] if index >= 0 else ""


class NounPhrase(NamedTuple):
    """Indices of tokens. `mask` is that of determiner and numeral, `head_mask` that of the noun."""

    determiner: int
    before: tuple[int, ...]
    head: int
    after: tuple[int, ...]
    mask: int
    head_mask: int
    end: int
    """The first token after it."""


def genders(mask: int) -> int:
    """1 for masculine, 2 for feminine, 3 for both."""
    return (1 if mask & MASCULINE else 0) | (2 if mask & ~MASCULINE else 0)


def numbers(mask: int) -> int:
    """1 for singular, 2 for plural, 3 for both."""
    return (1 if mask & SINGULAR else 0) | (2 if mask & PLURAL else 0)


def noun_phrase(reading: Reading, index: int) -> NounPhrase | None:
    """The phrase whose determiner stands at an index; None where its head is not sure."""
    if index not in reading.phrases:
        reading.phrases[index] = _noun_phrase(reading, index)
    return reading.phrases[index]


def _noun_phrase(reading: Reading, index: int) -> NounPhrase | None:
    text = reading.forms[index].text
    if len(text) > 1 and text.isupper() and text.isalpha():
        return None  # SA, DES: acronyms
    mask = PLURAL if text.lower() in NUMERALS else DETERMINERS.get(reading.forms[index].lower, ANY)
    first = index + 1
    forms = reading.forms
    while forms[first].lower in NUMERALS or (forms[first].lower.isdigit() and forms[first].lower != "1"):
        mask &= PLURAL
        first += 1
    return _phrase(reading, index, first, mask)


def bare_phrase(reading: Reading, index: int) -> NounPhrase | None:
    """A phrase without determiner that begins at an index."""
    return _phrase(reading, index, index, ANY)


def _phrase(reading: Reading, determiner: int, first: int, mask: int) -> NounPhrase | None:
    forms = reading.forms
    index, before = first, []
    while forms[index + 1].adjectival and forms[index].lower in DEGREES:
        index += 1
    compared = index > first
    while _stands_before(forms[index], forms[index + 1]):
        before.append(index)
        index += 1
        if len(before) > 3:
            return None
    head = forms[index]
    if not head.noun or head.lower in _NO_HEADS:
        return None
    if head.traits & (GRAMMATICAL | Trait.NUMERAL) and not (head.lower == "personne" and index > determiner):
        return None
    if (head.lower == "ligne" and before) or (compared and not before):
        return None  # un ancien première ligne; la plus simple
    after, end = _after(reading, index + 1)
    own = head.noun if not _is_adjective_as_noun(forms, index) else head.nominal
    return NounPhrase(determiner, tuple(before), index, after, mask, own, end)


_NO_HEADS = frozenset(
    "ayant étant est a as être avoir ont plus moins tout tous autres autre même mêmes bien mal peu "
    "quelque là trop pas si mais".split()
)


def _is_adjective_as_noun(forms: list[Form], index: int) -> bool:
    """Whether a head is an adjective first (le seul, la rouge): any cell of the adjective will do."""
    return bool(forms[index].adjective)


_APPOSED = frozenset("reine clé clés phare phares".split())
"""Nouns that stand right after another like an adjective: *l'étape reine*."""


def _after(reading: Reading, index: int) -> tuple[tuple[int, ...], int]:
    forms = reading.forms
    found: list[int] = []
    first = index
    while True:
        start = index
        if forms[index + 1].adjectival and (forms[index].lower in DEGREES or forms[index].lower.endswith("ment")):
            index += not forms[index].nominal
        if index == first and forms[index].lower in _APPOSED:
            index += 1
            continue
        if not forms[index].adjectival:
            return tuple(found), start
        found.append(index)
        index += 1


def is_adjective(form: Form) -> bool:
    """Whether a form can be an adjective or participle, and no verb, adverb or grammatical word."""
    return form.adjectival


def is_noun_only(form: Form) -> bool:
    """Whether a form is a common noun and nothing else."""
    return form.noun_only


def _stands_before(form: Form, following: Form) -> bool:
    if not form.adjective or not following.nominal or form.traits & (GRAMMATICAL | Trait.NUMERAL):
        return False
    if is_prenominal(form.lower):
        return bool(following.noun or is_prenominal(following.lower)) and not following.traits & GRAMMATICAL
    return not form.noun and bool(following.noun) and not following.adjective and not following.traits & GRAMMATICAL


@cache
def _prenominal() -> frozenset[str]:
    found = lexicon().forms
    return PRENOMINAL | {form for lemma in PRENOMINAL for form, _ in found(lemma, Pos.ADJECTIVE)}


def is_prenominal(lower: str) -> bool:
    """Whether an adjective usually stands before its noun."""
    return lower in _prenominal() or lower.endswith(("ième", "ièmes"))


def is_article(reading: Reading, index: int) -> bool:
    """Whether le, la, les, l' or leur at an index is surely no pronoun before a verb."""
    forms = reading.forms
    if forms[index].lower not in ("le", "la", "les", "l'", "leur"):
        return True
    if index and forms[index - 1].lower in _BEFORE_CLITICS:
        return False
    following = forms[index + 1]
    host = following.finite & 0b101100 or following.traits & (Trait.INFINITIVE | Trait.PRESENT_PARTICIPLE)
    if not host:
        return True
    if following.traits & (Trait.INFINITIVE | Trait.PRESENT_PARTICIPLE):
        return False
    previous = forms[index - 1] if index else END
    if previous.lower in PREPOSITIONS or previous.lower in ("tout", "toute", "tous", "toutes"):
        return True
    if previous.lower == "fois" and reading.word(index - 2) == "une":
        return True  # une fois la porte fermée
    if index == 0 or previous.lower in _SENTENCE_ENDS:
        return not forms[index + 2].lower.startswith("-")
    if previous.participle and reading.word(index - 2) in (AVOIR | ETRE):
        return True
    if previous.lower == "," and following.noun and forms[index + 2].lower in ("de", "d'", "du", "des"):
        return True
    return bool(previous.persons) and not previous.noun and previous.lower not in ("est", "sont", "puis")


_BEFORE_CLITICS = frozenset("je j' tu il ils on ne n' me te se m' t' s'".split())
_SENTENCE_ENDS = frozenset([".", "!", "?", "…", ":", ";"])


def before_consonant(reading: Reading, index: int) -> bool:
    """Whether the word at an index surely begins with a consonant sound, so that `son` before it is masculine."""
    return starts_with_vowel_sound(reading.forms[index].text) is False
