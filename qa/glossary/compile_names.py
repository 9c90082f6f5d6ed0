"""Compiles rows of names into the register's plain tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from qa.french.lexicon import lexicon as french_lexicon
from qa.french.tokens import words
from qa.glossary.compile import FUNCTION_WORDS
from qa.glossary.contexts import left_context, person_contexts, right_context, telling_words
from qa.glossary.model import PEOPLE
from qa.glossary.people import common_people
from qa.glossary.register import fold, strip_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.french.lexicon import Lexicon
    from qa.glossary.model import Name
    from qa.glossary.register import RegisterTables

_PLAIN = frozenset(
    """
    academy acqua across adriatica adventure almería andorra antwerp arctic auber bahrain belgian belgium brasil
    brussels catalonia catalunya chain circuit circuito circus classic classica clásica colombia comunitat
    copenhagen crusher decathlon development dirty divide education emirates energie euskadi factory fenix first
    flanders floors fundación futuroscope garmin giant great group hamburg health heist herald hotels human
    hydrogen insurance interior italia japan kanton katusha leadville leopard lombardia loterij mclaren mobility
    modern monseré netapp norway norwegian ocean omega optum orbea otter pasión pharma picnic powered preference
    premio primus products project protect quick rabobank racing radioshack rally rampage reaction rutland
    seguros series sharjah silicon south southeast start sugar swiss tactic telecom tietema travel under united
    unitedhealthcare valencia valenciana valley veneto victoria victorious virtu waffle wanty women world yellow
    zealand
    """.split()
)
"""Words of the names of teams and races that stand in any news: no evidence of racing."""
_ENGLISH_SPEAKING = frozenset({"GBR", "IRL", "USA", "CAN", "AUS", "NZL", "ZAF"})


def compile_names(names: Sequence[Name]) -> RegisterTables:
    """The tables for ``names``; an index into ``names`` names a row throughout."""
    lexicon = french_lexicon()
    forms = [form for row, name in enumerate(names) for form in _forms(row, name)]
    families: dict[str, list[int]] = defaultdict(list)
    givens: dict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(names):
        if name.kind in PEOPLE and name.family:
            families[fold(name.family)].append(row)
            givens[fold(name.given)].append(row)
    known = frozenset(w for _, role, text in forms if role != "deprecated" for w, _, _ in words(text.lower()))
    after, before = _contexts(forms, names)
    return {
        "rows": [
            (n.id, n.name, n.kind, n.gender, n.given, n.family, n.valid_from, n.valid_to, n.translate, n.nationality)
            for n in names
        ],
        "forms": forms,
        "anchors": _anchors([text for _row, _role, text in forms]),
        "known": known,
        "families": {family: tuple(found) for family, found in families.items()},
        "family_starts": _starts(families),
        "givens": {given: tuple(found) for given, found in givens.items()},
        "racing": frozenset(_racing_words(names, lexicon)),
        "marked": _marked(known, lexicon),
        "after": after,
        "before": before,
        "contexts": telling_words([*after, *before]),
        "proper": _proper(forms, names, lexicon),
        "spellings": _spellings(forms, names, lexicon),
    }


def _forms(row: int, name: Name) -> Iterator[tuple[int, str, str]]:
    yield row, "name", name.name
    yield from ((row, "alias", alias) for alias in name.aliases)
    yield from ((row, "english", english) for english in name.english)
    yield from ((row, "deprecated", wrong) for wrong in name.deprecated)
    if name.kind in PEOPLE and name.family:
        yield row, "family", name.family
        if (capitalised := name.family[0].upper() + name.family[1:]) != name.family:
            yield row, "family", capitalised


def _anchors(forms: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Each form under the word that stands in the fewest, one with a capital or digit and no article if it can be.

    A form that does not begin and end with a word is not looked for.
    """
    parts = [[text[start:end] for _, start, end in words(text)] for text in forms]
    spread = Counter(chain.from_iterable(map(set, parts)))
    anchors: dict[str, list[int]] = defaultdict(list)
    for number, (text, written) in enumerate(zip(forms, parts, strict=True)):
        if written and text.startswith(written[0]) and text.endswith(written[-1]):
            anchors[min(written, key=lambda word: _commonness(word, spread))].append(number)
    return {word: tuple(found) for word, found in anchors.items()}


def _starts(families: Iterable[str]) -> dict[str, frozenset[str]]:
    seconds: dict[str, set[str]] = defaultdict(set)
    for family in families:
        if parts := [word for word, _, _ in words(family)]:
            seconds[parts[0]].add(parts[1] if len(parts) > 1 else "")
    return {first: frozenset(found) for first, found in seconds.items()}


def _commonness(word: str, spread: Counter[str]) -> tuple[bool, bool, int]:
    return word[0].islower(), word.lower() in FUNCTION_WORDS, spread[word]


def _racing_words(names: Iterable[Name], lexicon: Lexicon) -> Iterator[str]:
    for name in names:
        if name.kind == "rider" and name.nationality not in _ENGLISH_SPEAKING:
            texts = [name.family]
        elif name.kind in {"team", "race", "climb"}:
            texts = [name.name]
        else:
            continue
        for text in texts:
            for word, _, _ in words(text.lower()):
                if (
                    len(word) >= 5
                    and word not in _PLAIN
                    and fold(word) not in common_people()
                    and not lexicon.knows(word.capitalize())
                ):
                    yield word


def _marked(known: frozenset[str], lexicon: Lexicon) -> dict[str, str]:
    marked: dict[str, str] = {}
    for word in sorted(known):
        bare = strip_marks(word)
        if bare != word and len(bare) >= 4 and bare not in known and not lexicon.knows(bare):
            marked[bare] = word
    return marked


def _proper(
    forms: Sequence[tuple[int, str, str]], names: Sequence[Name], lexicon: Lexicon
) -> dict[str, tuple[str, ...]]:
    """Not brands and teams, whose words other languages know as common ones (`cycling`, `factor`)."""
    small = {
        word for _, role, text in forms if role != "deprecated" for word, at, _ in words(text) if text[at].islower()
    }
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row, role, text in forms:
        kind = names[row].kind
        if role not in {"family", "name", "alias"} or (kind in PEOPLE) != (role == "family"):
            continue
        if kind not in PEOPLE and kind not in {"race", "climb"}:
            continue
        for lower, start, end in words(text):
            written = text[start:end]
            if len(lower) < 6 or not written[0].isupper() or written[1:].isupper() or lower in small or lower in _PLAIN:
                continue
            if fold(lower) not in common_people() and not lexicon.knows(lower):
                for spelling in {lower, strip_marks(lower)}:
                    found[spelling][written] = None
    return {lower: tuple(written) for lower, written in found.items()}


def _contexts(
    forms: Iterable[tuple[int, str, str]], names: Sequence[Name]
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    after: dict[str, dict[str, None]] = defaultdict(dict)
    before: dict[str, dict[str, None]] = defaultdict(dict)
    for row, role, text in forms:
        places = words(text)
        is_person = names[row].kind in PEOPLE
        if role in {"deprecated", "english", "family"} or (is_person and len(places) < 3):
            continue
        folded = [fold(word) for word, _, _ in places]
        for index, (word, start, end) in enumerate(places):
            if len(word) < 4 or not text[start].isupper():
                continue
            if is_person:
                for key in person_contexts(folded[:index], folded[index + 1 :]):
                    after[key][text[start:end]] = None
                continue
            if left := left_context(folded[:index]):
                after[left][text[start:end]] = None
            if right := right_context(folded[index + 1 :]):
                before[right][text[start:end]] = None
    return {key: tuple(value) for key, value in after.items()}, {key: tuple(value) for key, value in before.items()}


def _spellings(
    forms: Iterable[tuple[int, str, str]], names: Sequence[Name], lexicon: Lexicon
) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row, role, text in forms:
        if role == "deprecated" or (names[row].kind in PEOPLE and role != "family"):
            continue
        for lower, start, end in words(text):
            written = text[start:end]
            if len(lower) >= 5 and written[0].isupper() and not written.isupper() and not lexicon.knows(lower):
                found[fold(lower)][written] = None
    return {folded: tuple(written) for folded, written in found.items()}
