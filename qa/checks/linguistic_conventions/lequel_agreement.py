"""The check ``lequel-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import FP, FS, MP, MS, Trait
from qa.french.phrases import genders, noun_phrase
from qa.french.words import DETERMINERS, PREPOSITIONS, STOPS
from qa.grammar import reading_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Finding, Segment

_PLAIN = {MS: "lequel", FS: "laquelle", MP: "lesquels", FP: "lesquelles"}
_WITH_A = {MS: "auquel", FS: "à laquelle", MP: "auxquels", FP: "auxquelles"}
_WITH_DE = {MS: "duquel", FS: "de laquelle", MP: "desquels", FP: "desquelles"}
_TABLES = (_PLAIN, _WITH_A, _WITH_DE)
_CELLS = {form: (cell, table) for table in _TABLES for cell, form in table.items() if " " not in form}
_REACH = 12
"""Tokens before the pronoun among which a noun may be what it stands for."""


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=_CELLS,
)
def lequel_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Lequel*, *auquel*, *duquel* that agrees with no noun before it: *les raisons pour lequel il est parti*.

    Only where a noun phrase stands right before it or its preposition, and no other noun of the clause agrees.
    Not attempted: *lequel* that asks, and what stands after a comma.

    Wrong:
        fr: Les raisons pour lequel il est parti sont connues.

        fr: La course auquel il pense est un Monument.

        fr: Le vélo sur laquelle il roule est neuf.

        fr: Voici la salle dans lequel ils dînent.

        fr: Les cols auquel il rêve sont en Italie.

        fr: La table autour duquel ils sont assis est ronde.

        fr: Le pont sous lesquels passe le train est fermé.

        fr: Les équipes contre lesquels on joue sont fortes.

        fr: Il cite le livre dans lesquelles on parle de lui.

        fr: Une chute après lequel il a souffert.

        fr: Lequel de ces robes préfères-tu ?

        fr: Lequel des deux équipes a gagné ?

    Right:
        fr: Les raisons pour lesquelles il est parti sont connues.

        fr: La course à laquelle il pense est un Monument.

        fr: Le vélo sur lequel il roule est neuf.

        fr: Voici la salle dans laquelle ils dînent.

        fr: Les cols auxquels il rêve sont en Italie.

        fr: La table autour de laquelle ils sont assis est ronde.

        fr: Le pont sous lequel passe le train est fermé.

        fr: Les équipes contre lesquelles on joue sont fortes.

        fr: Il cite le livre dans lequel on parle de lui.

        fr: Une chute après laquelle il a souffert.

        fr: Laquelle de ces robes préfères-tu ?

        fr: Laquelle des deux équipes a gagné ?

        fr: Lequel de ces cols est le plus dur ? Lequel des deux ? Laquelle de ces élèves ?

        fr: Il a deux vélos ; sur lequel roule-t-il ? Je sais dans laquelle de ces rues il vit.

        fr: La façon dont la mairie gère le projet dans lequel elle investit.

        fr: Les étapes du Tour auquel il participe, la route du col sur laquelle il tombe.

        fr: Le maire et la sénatrice, lesquels sont absents ; un homme et une femme pour lesquels on vote.

        fr: Il y a dans cette équipe, à la tête de laquelle il est, des jeunes.

        fr: Marie Dupont, le mannequin avec laquelle il vit.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(_CELLS):
        cell, table = _CELLS[reading.lowers[index]]
        if table is _PLAIN and (other := _chosen_from(reading, index, cell)):
            yield swap(reading, index, table[other])
            continue
        end = index
        while end > 0 and (reading.word(end - 1) in PREPOSITIONS or reading.word(end - 1) in _LOCATIVE):
            end -= 1
        if table is _PLAIN and end == index:
            continue
        mask = _antecedent(reading, end, cell)
        if mask in table:
            yield swap(reading, index, table[mask])


def _chosen_from(reading: Reading, index: int, cell: int) -> int:
    """The cell of *lequel de ces cols* by the gender of what is chosen from; 0 where it is right or not sure."""
    start = index + 1 + (reading.lowers[index + 1] in ("de", "d'", "parmi"))
    if reading.lowers[start] not in ("des", "ces", "mes", "tes", "ses", "nos", "vos", "leurs", "les"):
        return 0
    phrase = noun_phrase(reading, start)
    bare = start == index + 1
    if phrase is None or (bare and (reading.lowers[start] != "des" or reading.word(index - 1) in PREPOSITIONS)):
        return 0  # un document dans lequel des données
    gender = genders(phrase.head_mask & phrase.mask)
    if gender == 3 or gender & genders(cell):
        return 0
    return {MS: FS, FS: MS, MP: FP, FP: MP}[cell] if gender else 0


_LOCATIVE = frozenset("autour cours cause près lors delà dessus travers côté face sein moyen".split())


def _antecedent(reading: Reading, end: int, cell: int) -> int:
    """The cell of the noun phrase right before an index, where nothing before it can stand in another; else 0."""
    found, capital = 0, False
    for start in range(end - 1, max(end - _REACH, -1), -1):
        form = reading.forms[start]
        if form.lower in STOPS or form.lower == ",":
            break
        capital = capital or bool(form.traits & Trait.CAPITAL and start)
        if form.lower in ("et", "ou", "ni") or (form.nominal & cell and form.lower not in DETERMINERS):
            return 0
        if form.lower in DETERMINERS and not found:
            phrase = noun_phrase(reading, start)
            if phrase is None or phrase.end != end:
                return 0
            found = phrase.mask & phrase.head_mask
    return 0 if capital else found
