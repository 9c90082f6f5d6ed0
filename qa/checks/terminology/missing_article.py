"""The check ``missing-article``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.euphony import starts_with_vowel_sound
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Severity, Span
from qa.terms.genders import gender_of
from qa.terms.matches import goes_on, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_PREPOSITIONS = frozenset("à dans sur pour pendant durant avant après vers par depuis contre".split())
_BEFORE_DE = frozenset("départ profit issue terme cours lors lendemain fin début milieu cause faveur dehors".split())
"""Nouns, and *lors*, whose *de* speaks of the one race, as *un vainqueur de Tour de France* does not."""
_VERBS = frozenset(
    "gagner remporter préparer viser disputer quitter abandonner terminer rejoindre rater manquer découvrir commencer "
    "animer dominer perdre zapper".split()
)
_CONTRACTED = {("à", "m"): "au", ("à", "f"): "à la", ("de", "m"): "du", ("de", "f"): "de la"}
_ARTICLES = {"m": "le", "f": "la"}
_LAST = tuple('.!?…»”"')


def _takes_race(word: str) -> bool:
    """Whether a lower-case word is nothing but a form of a verb that a race is the object of."""
    return {Pos.VERB} == lexicon().parts(word) - {Pos.ADJECTIVE} and not _VERBS.isdisjoint(lexicon().lemmas(word))


_TAKES_RACE = Memo(_takes_race)


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("glossary", "lexicon"),
)
def missing_article(segment: Segment, context: Context) -> Iterator[Finding]:
    """The name of a race without its article in a sentence: *à Tour de France*, *il a gagné Giro d'Italia*.

    A link translated apart loses it. Reported after a preposition other than *de*, after *lors de* and *au départ de*,
    and after verbs such as *gagner*; only races whose article the register has (not *Paris-Roubaix*). Not attempted:
    headlines, lists (*Giro et Tour*), and *de* (*un vainqueur de Tour de France* is right).

    Wrong:
        fr: Il a renoncé à Tour de France pour se reposer.

        fr: Elle a gagné Vuelta l'an dernier.

        fr: Il sera au départ de Giro d'Italia en mai.

        fr: Il a chuté sur Tour des Flandres dimanche.

        fr: Il prépare sa saison pour Critérium du Dauphiné depuis janvier.

        fr: Il est tombé lors de Tour de Suisse.

        fr: Il a terminé deuxième, puis a gagné Amstel Gold Race.

        fr: Il a gagné Tour de France. Pogačar le suit.

    Right:
        fr: Il a renoncé au Tour de France pour se reposer.

        fr: Elle a gagné la Vuelta l'an dernier.

        fr: Il sera au départ du Giro d'Italia en mai.

        fr: Il a chuté sur le Tour des Flandres dimanche.

        fr: Il prépare sa saison pour le Critérium du Dauphiné depuis janvier.

        fr: Il est tombé lors du Tour de Suisse.

        fr: Il a terminé deuxième, puis a gagné l'Amstel Gold Race.

        fr: Il a gagné le Tour de France. Pogačar le suit.

        fr: Ce vainqueur de Tour de France a gagné deux étapes de Giro et un maillot de Vuelta.

        fr: Il a enchaîné de Giro à Vuelta, il a gagné Giro et Tour la même année.

        fr: Il vise Paris-Roubaix, puis Liège-Bastogne-Liège et Milan-San Remo.

        fr: Objectif Tour de France

        fr: Cap sur Tour de France 2026

        fr: Il dîne à Tour d'Argent, il lit le magazine sur Tour-de-Peilz.
    """
    prose = segment.target.prose
    if not prose.rstrip().endswith(_LAST):
        return  # a headline
    view, register = context.view(segment.target), context.glossary.register.rows
    for row, _role, span, first, last in names_in(segment.target, context):
        kind, gender = register[row][2], gender_of(register[row], view.words[first][0])
        if kind != "race" or gender not in _ARTICLES or not first:
            continue
        if goes_on(view, span.end, last) or _is_listed(view, span.end, last):
            continue
        word, start, end = view.words[first - 1]
        if prose[end : span.start] != " " or not prose[start].islower():
            continue
        if word == "de" and first > 1 and view.words[first - 2][0] in _BEFORE_DE:
            lacks = True
        elif word == "à":
            lacks = "de" not in view.plain[max(first - 5, 0) : first - 1]  # de Giro à Vuelta
        else:
            lacks = word in _PREPOSITIONS or _TAKES_RACE[word]
        if lacks:
            name = prose[span.start : span.end]
            better = _with_article(word, name, gender)
            message = _("« {name} » lacks its article: « {right} »").format(name=name, right=better)
            yield Finding(Span(start, span.end), message, (better,))


def _with_article(word: str, name: str, gender: str) -> str:
    """A preposition or verb and a race's name, the article between."""
    if starts_with_vowel_sound(name) is not False:
        return f"{word} l'{name}"
    return f"{_CONTRACTED.get((word, gender), f'{word} {_ARTICLES[gender]}')} {name}"


def _is_listed(view: View, end: int, last: int) -> bool:
    """Whether a name is one of several: *Giro et Tour*, *Giro, Tour*."""
    return view.prose[end : end + 1] == "," or view.plain[last + 1 : last + 2] in (["et"], ["ou"])
