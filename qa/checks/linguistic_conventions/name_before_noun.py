"""The check ``name-before-noun``."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import begins_sentence
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_PERSONS = frozenset(
    "coureur coureurs coureuse coureuses coéquipier coéquipière coéquipiers coéquipières équipier équipière équipiers "
    "sprinteur sprinteuse sprinteurs grimpeur grimpeuse grimpeurs rouleur puncheur cycliste cyclistes recrue recrues "
    "directeur directrice manager patron organisateur organisateurs vétéran".split()
)
_LEADERS = frozenset("leader leaders vainqueur vainqueurs gagnant gagnante champion championne lauréat".split())
_OF_RACES = frozenset("podium parcours peloton victoire maillot étape étapes victoires podiums tracé".split())
_THINGS = frozenset("série documentaire podcast vélo vélos roues casque chaussures bus voiture maillot".split())
_NOUNS = _PERSONS | _LEADERS | _OF_RACES | _THINGS | {"équipe"}
_OF_KINDS = {
    "race": (_PERSONS - {"cycliste", "cyclistes"}) | _LEADERS | _OF_RACES,
    "team": _PERSONS | {"équipe", "bus", "voiture", "maillot", "leader", "leaders"},
    "brand": _THINGS | {"équipe", *_PERSONS},
    "broadcaster": _THINGS - {"maillot"},
    "model": frozenset("vélo vélos roues casque chaussures".split()),
    "publication": frozenset(["podcast"]),
}
_MASCULINE = frozenset("le un son ce cet".split())
_DETERMINERS = _MASCULINE | frozenset("la les une sa ses leur leurs notre cette ces au l d".split())
_ADJECTIVES = frozenset(
    "ancien ancienne anciens nouveau nouvel nouvelle nouveaux double triple actuel actuelle futur future jeune premier "
    "première dernier dernière seul seule ex".split()
)


@check(
    category="linguistic-conventions/grammar/word-order",
    severity=Severity.MAJOR,
    needs=("glossary",),
    words=_NOUNS,
)
def name_before_noun(segment: Segment, context: Context) -> Iterator[Finding]:
    """A name between an article and its noun, as in English: *le Giro leader*, *son Lidl-Trek coéquipier*.

    French has the name after, with *de* or without: *le leader du Giro*, *son coéquipier chez Lidl-Trek*, *la série
    Netflix*. Names of races, teams, brands, models and the press in the glossary. Not attempted: *l'Ineos championne du
    monde*, where the noun may describe the team.

    Wrong:
        fr: Le Giro d'Italia leader a perdu du temps.

        fr: Il a attendu son Lidl-Trek coéquipier.

        fr: Le Tour de France vainqueur sera au départ.

        fr: Le film ressemble au Netflix documentaire sur le Tour.

        fr: Un Visma-Lease a Bike coureur est tombé.

        fr: La Movistar équipe a choisi ses leaders.

        fr: L'ancien Tour de France vainqueur commente la course.

        fr: Ineos Grenadiers directeur sportif Steve Cummings l'a dit hier.

    Right:
        fr: Le leader du Giro d'Italia a perdu du temps.

        fr: Il a attendu son coéquipier chez Lidl-Trek.

        fr: Le vainqueur du Tour de France sera au départ.

        fr: Le film ressemble au documentaire de Netflix sur le Tour.

        fr: Un coureur de la Visma-Lease a Bike est tombé.

        fr: L'équipe Movistar a choisi ses leaders.

        fr: L'ancien vainqueur du Tour de France commente la course.

        fr: Le directeur sportif d'Ineos Grenadiers, Steve Cummings, l'a dit hier.

        fr: Le Tour de France cycliste et le Tour de France femmes partent de Suisse.

        fr: Le Shimano équipe le vélo du leader, la Sky championne du monde roulait devant.

        fr: Au Tour, coureurs et suiveurs souffrent ; au départ du Giro coureurs et public chantaient.

        fr: Il a gagné le Giro, leader après leader ; le Giro (vainqueur en 2024) est loin.
    """
    prose, words = segment.target.prose, context.view(segment.target).words
    register = context.glossary.register.rows
    for name in names_in(segment.target, context):
        if name.last + 1 >= len(words):
            continue
        noun, begins, ends = words[name.last + 1]
        kind = register[name.row][2]
        if noun not in _OF_KINDS.get(kind, ()) or prose[name.span.end : begins] != " " or not prose[begins].islower():
            continue
        if begins_sentence(segment.target, context, name.span.start):
            if noun in _PERSONS | _LEADERS and _is_named(words[name.last + 1 : name.last + 4], prose):
                yield _finding(prose, Span(name.span.start, ends), Span(begins, ends))
            continue
        if not name.first:
            continue
        article, start, end = words[name.first - 1]
        if article in _ADJECTIVES and name.first > 1:
            article = words[name.first - 2][0]
        if article not in (_MASCULINE if noun in _LEADERS and kind != "race" else _DETERMINERS):
            continue
        if name.span.start - end > 1 or (noun == "équipe" and _has_object(words, name.last + 2)):
            continue
        yield _finding(prose, Span(start, ends), Span(begins, ends))


def _finding(prose: str, span: Span, noun: Span) -> Finding:
    message = _("« {noun} » stands before the name in French, not after it")
    return Finding(span, message.format(noun=prose[noun.start : noun.end]))


def _is_named(words: list[tuple[str, int, int]], prose: str) -> bool:
    """Whether a person's name follows a noun, or the adjective after it: *Visma directeur sportif Grischa Niermann*."""
    for (_word, _start, end), (word, start, _end) in pairwise(words):
        if prose[end:start] != " ":
            return False
        if prose[start].isupper():
            return True
        if word not in ("sportif", "sportive", "général", "générale", "technique", "du", "de"):
            return False
    return False


def _has_object(words: list[tuple[str, int, int]], at: int) -> bool:
    """Whether *équipe* is the verb: *le groupe Shimano équipe ce vélo*."""
    return at < len(words) and words[at][0] in ("le", "la", "les", "l", "un", "une", "des", "ce", "cet", "cette", "ces")
