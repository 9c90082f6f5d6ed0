"""Turns in which a capital in mid-sentence is no name's: *le plus Jeune*, *Porté par*, *son Deuxième Tour*."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.checks._capital_nouns import DETERMINERS, FOLLOWING, previous_word
from qa.checks._fragments import COUNTED, GENERIC, LEADING, NAMERS
from qa.french.morphology import Pos
from qa.french.words import NUMERALS
from qa.glossary.cells import KIND
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


class _Turn(NamedTuple):
    """A capitalised word between its neighbours, all of them as they are written; empty where a mark stands."""

    previous: str
    word: str
    following: str
    second: str
    """The word after the following one."""
    text: Text
    context: Context
    span: Span

    def moods(self, word: str) -> set[str]:
        """The moods of the readings of a word, the empty one for no verb."""
        return {analysis.mood for analysis in self.context.lexicon.analyses(word)}

    @property
    def follows_noun(self) -> bool:
        """Whether a noun or an adjective that is no small word stands before."""
        parts = self.context.lexicon.parts(self.previous)
        small = {Pos.PREPOSITION, Pos.DETERMINER, Pos.CONJUNCTION}
        return self.previous.islower() and bool(parts & {Pos.NOUN, Pos.ADJECTIVE}) and not parts & small

    @property
    def follows_verb(self) -> bool:
        """Whether a verb or a participle stands before that can be nothing else but an adjective."""
        parts = self.context.lexicon.parts(self.previous)
        return self.previous.islower() and bool(parts) and parts <= {Pos.VERB, Pos.ADJECTIVE}


def is_stray_turn(text: Text, context: Context, span: Span) -> bool:
    """Whether a capitalised word stands in one of these turns."""
    after = FOLLOWING.match(text.prose, span.end)
    following, second = (after[1], after[2] or "") if after else ("", "")
    word, previous = text.prose[span.start : span.end], previous_word(text.prose, span.start)
    turn = _Turn(previous, word, following, second, text, context, span)
    return any(is_stray(turn) for is_stray in _TURNS)


def _is_thing(turn: _Turn) -> bool:
    """*Le Canyon-SRAM Équipe*: the noun after the name, as English has it."""
    if turn.word.lower() not in GENERIC or turn.following[:1].isupper():
        return False
    return _has_name(turn.text, turn.context, _OF_THINGS, end=turn.span.start - 1)


def _is_en(turn: _Turn) -> bool:
    """*En raison de*, *diffusé En direct*."""
    if turn.word != "En" or not turn.previous.isalpha() or turn.previous.lower() in NAMERS | DETERMINERS:
        return False
    return turn.following in _AFTER_EN or (turn.follows_verb and turn.following.islower())


def _is_ordinal(turn: _Turn) -> bool:
    """*Son Deuxième Tour*, *a terminé Troisième*."""
    if turn.word.lower() not in _ORDINALS:
        return False
    led = turn.previous in DETERMINERS and bool(turn.following) and turn.following.lower() not in _ORDINAL_NAMES
    return led or turn.follows_verb


def _is_counted(turn: _Turn) -> bool:
    """*La troisième Étape du Giro*."""
    led = turn.previous in LEADING and turn.previous.endswith(("ième", "dernière", "dernier", "prochaine", "prochain"))
    return led and turn.word.lower() in COUNTED and not turn.following[:1].isupper()


def _is_team(turn: _Turn) -> bool:
    """*L'Équipe Visma*, *pour Équipe Visma*."""
    if turn.word not in ("Équipe", "Équipes") or not (turn.previous.islower() or turn.previous.lower() in DETERMINERS):
        return False
    return _has_name(turn.text, turn.context, _OF_TEAMS, start=turn.span.end + 1)


def _is_compared(turn: _Turn) -> bool:
    """*Le plus Jeune vainqueur*."""
    adjective = Pos.ADJECTIVE in turn.context.lexicon.parts(turn.word)
    return turn.previous in _DEGREES and adjective and turn.following.islower()


def _is_auxiliary(turn: _Turn) -> bool:
    """*Le sprinteur A remporté*, *Le Britannique Est tombé*."""
    if turn.word not in _AUXILIARIES or "past-participle" not in turn.moods(turn.following):
        return False
    if turn.word == "A" and turn.previous in _LABELLED:
        return turn.second in _OBJECTS  # le groupe A qualifié
    return turn.follows_noun or (turn.previous[:1].isupper() and turn.context.lexicon.knows(turn.previous.lower()))


def _is_participle(turn: _Turn) -> bool:
    """*Le maillot jaune Porté par*."""
    if not turn.follows_noun or turn.previous in _LABELLED:
        return False
    return turn.moods(turn.word) == {"past-participle"} and turn.following in _AGENTS


def _is_past_infinitive(turn: _Turn) -> bool:
    """*Après Avoir gagné*."""
    led = turn.previous.lower() in ("après", "pour", "sans", "de", "à", "malgré")
    return led and turn.word in ("Avoir", "Être") and "past-participle" in turn.moods(turn.following)


def _is_preposition(turn: _Turn) -> bool:
    """*Disponible Dans trois coloris*."""
    parts = turn.context.lexicon.parts(turn.previous)
    return (
        turn.word in ("Dans", "Avec", "Sur")
        and turn.previous.islower()
        and parts == {Pos.ADJECTIVE}
        and (turn.following in NUMERALS or turn.following in DETERMINERS)
    )


def _is_of_race(turn: _Turn) -> bool:
    """*L'année dernière Du Tour*: a particle of no surname, for a race follows."""
    if turn.word not in ("Du", "Des", "De") or not turn.previous.islower() or turn.previous in NAMERS:
        return False
    return _has_name(turn.text, turn.context, frozenset(["race"]), start=turn.span.end + 1)


def _is_announced(turn: _Turn) -> bool:
    """*L'équipe Annoncé lundi*, *l'équipe Signé un accord*: a verb of which the link has lost the auxiliary."""
    if not turn.follows_noun or not turn.word.endswith(("é", "ée", "és", "ées")):
        return False
    return turn.moods(turn.word) == {"past-participle"} and (turn.following in _OBJECTS or turn.following in _DAYS)


def _is_new_name(turn: _Turn) -> bool:
    """*Sur le Nouveau Specialized*: an adjective before a name that does not hold it."""
    if turn.word.lower() not in _NEW or turn.previous not in DETERMINERS:
        return False
    return _has_name(turn.text, turn.context, _OF_NEWS, start=turn.span.end + 1)


def _is_nth_time(turn: _Turn) -> bool:
    """*A remporté la course Pour la troisième fois*."""
    return turn.word == "Pour" and turn.following in ("la", "sa") and turn.second in _ORDINALS | _OTHER_ORDINALS


def _is_out_of(turn: _Turn) -> bool:
    """*Est Hors de la Vuelta*."""
    return turn.word == "Hors" and turn.previous in _COPULAS and turn.following in ("de", "du", "des", "course")


def _is_here(turn: _Turn) -> bool:
    """*Peut être trouvée Ici*, at the end of a sentence."""
    return turn.word == "Ici" and not turn.following and turn.follows_verb


_NEW = frozenset(
    "nouveau nouvel nouvelle nouveaux nouvelles dernier dernière ancien ancienne jeune futur future".split()
)
_OF_NEWS = frozenset("team brand model rider race".split())
_OTHER_ORDINALS = frozenset("première seconde dernière énième".split())
_COPULAS = frozenset("est sont était étaient sera seront reste mis mise désormais déjà".split())
_DAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd ce cette".split())


_TURNS = (
    _is_thing,
    _is_en,
    _is_ordinal,
    _is_counted,
    _is_team,
    _is_compared,
    _is_auxiliary,
    _is_participle,
    _is_past_infinitive,
    _is_preposition,
    _is_of_race,
    _is_announced,
    _is_new_name,
    _is_nth_time,
    _is_out_of,
    _is_here,
)
_AUXILIARIES = frozenset("A Ont Est Sont Avait Avaient Était Étaient Sera Seront".split())
_OBJECTS = frozenset("que qu le la les l un une son sa ses à au aux".split())


_OF_TEAMS = frozenset(["team", "brand"])
_OF_THINGS = frozenset(["team", "brand", "model", "broadcaster"])


def _has_name(text: Text, context: Context, kinds: frozenset[str], *, start: int = -1, end: int = -1) -> bool:
    """Whether a name of these kinds begins or ends at an offset: *l'Équipe Visma*, *le Netflix Série*."""
    rows = context.glossary.register.rows
    return any(
        (name.span.start == start or name.span.end == end) and rows[name.row][KIND] in kinds
        for name in names_in(text, context)
    )
