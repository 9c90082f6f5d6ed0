"""The check ``quel-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.complements import past_complements
from qa.french.forms import FP, FS, MP, MS, PLURAL, SINGULAR, Trait
from qa.french.phrases import is_article, noun_phrase
from qa.french.words import OPENING
from qa.grammar import phrases_of, reading_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import NounPhrase, Reading
    from qa.model import Finding, Segment

_QUEL = {MS: "quel", FS: "quelle", MP: "quels", FP: "quelles"}
_TEL = {MS: "tel", FS: "telle", MP: "tels", FP: "telles"}
_CELLS = {form: cell for forms in (_QUEL, _TEL) for cell, form in forms.items()}
_BEING = frozenset("est sont était étaient sera seront serait seraient fut furent".split())
_DETERMINERS = frozenset(
    "le la les l' un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs".split()
)


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=_CELLS,
)
def quel_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Quel* or *tel* before *être* that does not agree with the noun after it: *quel est la raison*.

    So do *tel que* before what it lists, right after its noun, and *de tels*. Not attempted: *quel* before a name or a
    word of either gender, *tel que* after a chain of nouns.

    Wrong:
        fr: Quel est la raison de ce retard ?

        fr: Quelles sont tes projets ?

        fr: Je ne sais pas quel était la question.

        fr: Quelle est son avis ?

        fr: Tels sont les règles du jeu.

        fr: Telle est son problème.

        fr: Quels seront les conséquences de cette chute ?

        fr: Quel sont les chances du Belge ?

        fr: On ignore quelle sera le parcours.

        fr: Dites-nous quelles étaient vos sentiments.

        fr: De tel écarts sont rares en montagne.

        fr: Il cite des courses tels que le Giro.

    Right:
        fr: Quelle est la raison de ce retard ?

        fr: Quels sont tes projets ?

        fr: Je ne sais pas quelle était la question.

        fr: Quel est son avis ?

        fr: Telles sont les règles du jeu.

        fr: Tel est son problème.

        fr: Quelles seront les conséquences de cette chute ?

        fr: Quelles sont les chances du Belge ?

        fr: On ignore quel sera le parcours.

        fr: Dites-nous quels étaient vos sentiments.

        fr: De tels écarts sont rares en montagne.

        fr: Il cite des courses telles que le Giro.

        fr: Quel est le plus fort, quelle est la plus belle, quels sont les deux premiers ?

        fr: Tel est pris qui croyait prendre, telle est la vie.

        fr: Un tel homme est une chance, une telle étape est un cadeau.

        fr: Quel coureur est la cible ? Lequel est la star, laquelle est le leader ?

        fr: Quel est ton élève, quelle est ton élève ? Quelle est leur tour, quel est leur tour ?

        fr: Quels sont son nom et son âge ? Quelles sont la longueur de la course et sa difficulté ?

        fr: Une roue telle est un danger, quel est l'enjeu, quelle est l'équipe ?

        fr: Les règles de course telles que la distance sont fixées. Il les décrit tel que le veut la règle.
    """
    reading = reading_of(segment.target, context)
    tels = reading.words & set(_TEL.values())
    ends = {phrase.end: phrase for phrase in phrases_of(segment.target, context)} if tels else {}
    for index in reading.at(_CELLS):
        if reading.lowers[index] in _TEL.values():
            yield from _tel(reading, index, ends)
        start = index + 2 + (reading.lowers[index + 2] in ("donc", "alors"))
        if reading.lowers[index + 1] not in _BEING or reading.lowers[start] not in _DETERMINERS:
            continue
        lower = reading.lowers[index]
        if lower in _TEL.values() and reading.word(index - 1) not in OPENING | {","}:
            continue
        phrase = noun_phrase(reading, start)
        if phrase is None or not is_article(reading, start) or reading.forms[phrase.head].traits & Trait.CAPITAL:
            continue
        mask = phrase.mask & phrase.head_mask
        forms = _TEL if lower in _TEL.values() else _QUEL
        if reading.lowers[past_complements(reading, phrase.end)] == "et" and _CELLS[lower] & PLURAL:
            continue  # quels sont son nom et son âge
        if mask in forms and forms[mask] != lower and not _may_be_adjective(reading, phrase.head):
            yield swap(reading, index, forms[mask])


def _tel(reading: Reading, index: int, ends: dict[int, NounPhrase]) -> Iterator[Finding]:
    """*Tel que* after a plural that it lists, and *de tel* before a plural, in another gender or number."""
    cell = _CELLS[reading.lowers[index]]
    if reading.lowers[index + 1] in ("que", "qu'"):
        phrase = ends.get(index)
        listed = reading.forms[index + 2]
        names = listed.traits & Trait.CAPITAL or listed.lower in (
            "le",
            "la",
            "l'",
            "les",
            "un",
            "une",
            "celui",
            "celle",
        )
        if phrase is None or not names or not is_article(reading, phrase.determiner):
            return
        before = reading.forms[phrase.determiner - 1] if phrase.determiner else None
        if before is not None and not (before.lower in OPENING or before.finite):
            return  # the noun may complete another, which tel goes with
        mask = phrase.mask & phrase.head_mask
    elif reading.word(index - 1) in ("de", "d'"):
        form = reading.forms[index + 1]
        mask = form.noun if form.noun_only and not form.noun & SINGULAR else 0
    else:
        return
    if mask in _TEL and not cell & mask and not _may_be_adjective(reading, index + 1):
        yield swap(reading, index, _TEL[mask])


def _may_be_adjective(reading: Reading, head: int) -> bool:
    """Whether the head may stand for a noun left out: *quel est le rouge*."""
    form = reading.forms[head]
    return bool(form.adjective or form.participle) and form.lower not in _NOUNS


_NOUNS = frozenset("règle règles résultat résultats objectif objectifs but fait faits secret secrets".split())
