"""Turns in which a capital in mid-sentence is no name's: *le plus Jeune*, *Porté par*, *son Deuxième Tour*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.checks._capital_nouns import DETERMINERS, FOLLOWING, previous_word
from qa.checks._fragments import GENERIC, NAMERS
from qa.french.morphology import Pos
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from qa.context import Context
    from qa.model import Span, Text

_DEGREES = frozenset("plus moins très trop si aussi assez".split())
_LABELLED = (
    frozenset(
        "groupe plan série catégorie classe division ligue équipe type niveau vitamine hépatite virus bloc zone ligne "
        "point étape secteur lettre note poule lot article annexe train moteur rer "
        "utilisateur joueur joueuse colonne cellule format papier personne position".split()
    )
    | NAMERS
)
"""Nouns that letters number (*le groupe A qualifié*), or after which a name begins."""
_AGENTS = frozenset("par lors depuis en dans sur au aux à de du pour".split())
_AFTER_EN = frozenset(
    "raison cas tant tête fin effet plus revanche vue moyenne solitaire compagnie marge dépit".split()
)
_ORDINALS = frozenset("deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième".split())
_ORDINAL_NAMES = frozenset(
    "empire république reich monde internationale guerre division légion bataillon chambre classe rome symphonie "
    "sonate concile conférence isaïe".split()
)
"""*La Troisième République*."""


def is_stray_turn(text: Text, context: Context, span: Span) -> bool:
    """Whether a capitalised word stands in one of these turns."""
    word, previous = text.prose[span.start : span.end], previous_word(text.prose, span.start)
    after = FOLLOWING.match(text.prose, span.end)
    following = after[1] if after else ""
    lower = word.lower()
    if lower in GENERIC and not following[:1].isupper() and _has_name(text, context, _OF_THINGS, end=span.start - 1):
        return True
    if lower == "en":
        return previous.isalpha() and previous.lower() not in NAMERS | DETERMINERS and following in _AFTER_EN
    if lower in _ORDINALS:
        return previous in DETERMINERS and bool(following) and following.lower() not in _ORDINAL_NAMES
    if lower in ("équipe", "équipes"):
        return (previous.islower() or previous.lower() in DETERMINERS) and _has_name(
            text, context, _OF_TEAMS, start=span.end + 1
        )
    return previous.islower() and _is_stray_after(previous, word, following, context)


def _is_stray_after(previous: str, word: str, following: str, context: Context) -> bool:
    """Whether an adjective, auxiliary or participle has a capital between these two words."""
    analyses = context.lexicon.analyses(word)
    if previous in _DEGREES:
        return any(analysis.pos is Pos.ADJECTIVE for analysis in analyses) and following.islower()
    if not _is_nominal(previous, context) or previous in _LABELLED:
        return False
    if word == "A":
        return any(analysis.mood == "past-participle" for analysis in context.lexicon.analyses(following))
    return {analysis.mood for analysis in analyses} == {"past-participle"} and following in _AGENTS


def _is_nominal(word: str, context: Context) -> bool:
    """Whether a word is a noun or an adjective and no small word."""
    parts = context.lexicon.parts(word)
    return bool(parts & {Pos.NOUN, Pos.ADJECTIVE}) and not parts & {Pos.PREPOSITION, Pos.DETERMINER, Pos.CONJUNCTION}


_OF_TEAMS = frozenset(["team", "brand"])
_OF_THINGS = frozenset(["team", "brand", "model", "broadcaster"])


def _has_name(text: Text, context: Context, kinds: frozenset[str], *, start: int = -1, end: int = -1) -> bool:
    """Whether a name of these kinds begins or ends at an offset: *l'Équipe Visma*, *le Netflix Série*."""
    rows = context.glossary.register.rows
    return any(
        (name.span.start == start or name.span.end == end) and rows[name.row][2] in kinds
        for name in names_in(text, context)
    )
