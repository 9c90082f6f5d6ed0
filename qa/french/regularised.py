"""Verb forms made by the wrong rule: *il venit*, *ils courèrent*, *il a prendu*, *nous allerons*, and the right ones.

The stem is one that the verb has elsewhere (*ten-ait*, *peuv-ent*, *prend-re*), the ending that of another verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.morphology import Analysis, Pos

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.french.morphology import Gender, Mood, Number, Tense

_PAST = (("a", "3s"), ("it", "3s"), ("ut", "3s"), ("èrent", "3p"), ("irent", "3p"), ("urent", "3p"))
_PARTICIPLES: tuple[tuple[str, Gender, Number], ...] = (
    ("", "m", "s"),
    ("e", "f", "s"),
    ("s", "m", "p"),
    ("es", "f", "p"),
)
_FUTURE: tuple[tuple[str, Mood, Tense, str], ...] = (
    ("rai", "indicative", "future", "1s"),
    ("ras", "indicative", "future", "2s"),
    ("ra", "indicative", "future", "3s"),
    ("rons", "indicative", "future", "1p"),
    ("rez", "indicative", "future", "2p"),
    ("ront", "indicative", "future", "3p"),
    ("rait", "conditional", "present", "3s"),
    ("raient", "conditional", "present", "3p"),
)


_PRESENT = (("ons", "1p"), ("ez", "2p"), ("ent", "3p"))


def conjugated_rightly(word: str) -> Iterator[str]:
    """The right forms for an unknown lower-case word that is a verb conjugated like another."""
    for ending, person in _PAST:
        if word.endswith(ending):
            like = Analysis("", Pos.VERB, mood="indicative", tense="past", persons=frozenset({person}))
            yield from _made(_verbs(word.removesuffix(ending)), like)
    for ending, gender, number in _PARTICIPLES:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and stem.endswith(("u", "i", "é")):
            like = Analysis("", Pos.VERB, gender=gender, number=number, mood="past-participle")
            yield from _made(_verbs(stem[:-1]), like)
    if word.endswith(("i", "u")):  # permi, construi, inclu
        yield from (f"{word}{mute}" for mute in "st" if _is_in(f"{word}{mute}", "past-participle"))
    for ending, person in _PRESENT:
        stem = word.removesuffix(ending)
        if word.endswith(ending):
            like = Analysis("", Pos.VERB, mood="indicative", tense="present", persons=frozenset({person}))
            yield from _made((lemma for lemma in (f"{stem}re", f"{stem}ir") if _is_in(lemma, "infinitive")), like)
    for ending, mood, tense, person in _FUTURE:
        if word.endswith(ending):
            like = Analysis("", Pos.VERB, mood=mood, tense=tense, persons=frozenset({person}))
            yield from _made(_infinitives(word.removesuffix(ending)), like)


def _made(lemmas: Iterator[str], like: Analysis) -> Iterator[str]:
    for lemma in lemmas:
        made = conjugate_like(lemma, like)
        if made:
            yield made


def _verbs(stem: str) -> Iterator[str]:
    """The verbs not in -er of which a stem is known from the imperfect, the present or the infinitive."""
    for form, moods in ((f"{stem}ait", ("imperfect",)), (f"{stem}ent", ("present",))):
        for analysis in lexicon().analyses(form):
            if analysis.mood == "indicative" and analysis.tense in moods and not analysis.lemma.endswith("er"):
                yield analysis.lemma
    if _is_in(f"{stem}re", "infinitive"):
        yield f"{stem}re"


def _infinitives(stem: str) -> Iterator[str]:
    """The verbs whose infinitive a regular future would have in it: *deve-*, *alle-*, *veni-*, *étudi-*, *boive-*."""
    candidates = [f"{stem}r", f"{stem}re"]
    if stem.endswith(("i", "u", "y")):
        candidates += [f"{stem}er", f"{stem[:-1]}yer"]
    if stem.endswith("rre"):
        candidates.append(f"{stem[:-2]}ir")
    if stem.endswith("e"):
        candidates += [f"{stem[:-1]}oir", f"{stem[:-1]}re", f"{stem[:-1]}ir"]
    found = [candidate for candidate in candidates if _is_in(candidate, "infinitive")]
    yield from found or (_verbs(stem[:-1]) if stem.endswith("e") else ())


def _is_in(word: str, mood: Mood) -> bool:
    return any(analysis.mood == mood for analysis in lexicon().analyses(word))
