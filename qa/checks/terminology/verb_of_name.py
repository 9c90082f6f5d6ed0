"""The check ``verb-of-name``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.check import check
from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.glossary.cells import KIND
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Severity, Span
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View


class _Verb(NamedTuple):
    """A verb that does not go with names of a kind."""

    prepositions: frozenset[str]
    """Those between the verb and the name; the empty string where there is none."""
    kind: str
    better: str
    """What is said instead, in the infinitive, its preposition with it."""


_NONE = frozenset([""])
_FOR = frozenset(["pour"])
_TO = frozenset(["à", "au", "aux", "vers", "chez", "pour"])
_VERBS = {
    "joindre": [_Verb(_NONE, "team", "rejoindre")],
    "laisser": [_Verb(_NONE, "team", "quitter")],
    "monter": [_Verb(_FOR, "team", "courir pour"), _Verb(_NONE, "race", "disputer")],
    "chevaucher": [_Verb(_FOR, "team", "courir pour"), _Verb(_NONE, "race", "disputer")],
    "conduire": [_Verb(_FOR, "team", "courir pour"), _Verb(_NONE, "race", "disputer")],
    "jouer": [_Verb(_FOR, "team", "courir pour")],
    "bouger": [_Verb(_TO, "team", "rejoindre")],
    "déménager": [_Verb(_TO, "team", "rejoindre")],
    "entrer": [_Verb(_NONE, "race", "participer à")],
    "compléter": [_Verb(_NONE, "race", "terminer")],
    "réclamer": [_Verb(_NONE, "race", "remporter")],
    "chuter": [_Verb(_NONE, "rider", "distancer")],
    "ombrager": [_Verb(_NONE, "rider", "marquer")],
}
"""What engines make of *join*, *leave*, *ride (for)*, *drive for*, *play for*, *move to*, *enter*, *complete*, *claim*,
*drop*, *shadow*."""
_KINDS = frozenset("team brand race rider".split())
_ARTICLES = frozenset("le la l les".split())
_PREPOSITIONS = frozenset().union(*(verb.prepositions for verbs in _VERBS.values() for verb in verbs)) - {""}
_DETERMINERS = frozenset("un une le la les l ce cet cette son sa ses leur du au des d de".split())
_INVERTING = frozenset("que qu où dont comme quand lorsque".split())
"""Before a verb whose subject follows it (*c'est là que chute Ganna*)."""
_AFTER_LEAVING = frozenset("après en fin début lors dès à au".split())
"""What follows the name of a team that is left: when, not in what state (*laisser Ineos sans leader*)."""


def _rules(word: str) -> tuple[_Verb, ...]:
    """The rules of which a lower-case word is a form of the verb, and of nothing else."""
    parts = lexicon().parts(word)
    if Pos.VERB not in parts or word == "entre":
        return ()
    return tuple(verb for lemma in lexicon().lemmas(word, Pos.VERB) for verb in _VERBS.get(lemma, ()))


_RULES = Memo(_rules)


@check(category="terminology/wrong-term", severity=Severity.MAJOR, fix="unsafe", needs=("glossary", "lexicon"))
def verb_of_name(segment: Segment, context: Context) -> Iterator[Finding]:
    """An English verb with a team, a race or a rider, rendered by one that does not go with it: *joindre Visma*.

    One *joins*, *leaves*, *moves to*, *rides for* a team, *rides*, *enters* or *claims* a race, *drops* a rider; French
    has *rejoindre*, *quitter*, *courir pour*, *disputer*, *remporter*, *distancer*. Not attempted:
    *laisser* where a state follows (*laisser Ineos sans leader*).

    Wrong:
        fr: Il a joint Lidl-Trek en 2023.

        fr: Le Britannique laisse Ineos Grenadiers à la fin de la saison.

        fr: Elle monte pour Movistar depuis trois ans.

        fr: Il rêve de monter le Giro d'Italia.

        fr: Le sprinteur a déménagé chez Lidl-Trek cet hiver.

        fr: Le Danois a chuté Pogačar dans le Galibier.

        fr: Il a réclamé Milan-San Remo au printemps.

    Right:
        fr: Il a rejoint Lidl-Trek en 2023.

        fr: Le Britannique quitte Ineos Grenadiers à la fin de la saison.

        fr: Elle court pour Movistar depuis trois ans.

        fr: Il rêve de disputer le Giro d'Italia.

        fr: Le sprinteur a rejoint Lidl-Trek cet hiver.

        fr: Le Danois a distancé Pogačar dans le Galibier.

        fr: Il a remporté Milan-San Remo au printemps.

        fr: Il laisse Ineos Grenadiers sans leader, il laisse Visma rouler.

        fr: L'écart entre le Giro d'Italia et le Tour de France est mince.

        fr: Il a chuté ; Pogačar l'a attendu ; c'est là que chute Pogačar.

        fr: Il monte sur le podium du Giro d'Italia, il est monté avec Pogačar.
    """
    view, register = context.view(segment.target), context.glossary.register.rows
    for name in names_in(segment.target, context):
        kind = register[name.row][KIND]
        if kind not in _KINDS or name.first == 0 or name.role == "deprecated":
            continue
        at, preposition = _verb_before(view, name.first)
        if at < 0:
            continue
        rules = [rule for rule in _RULES[view.plain[at]] if _is_of(rule, kind, preposition)]
        if not rules or not _is_verb(view, at) or not _is_left(view, name.last, rules[0]):
            continue
        (_word, start, end), better = view.words[at], rules[0].better
        written = view.prose[start:end]
        if preposition and " " not in better:
            end = view.words[at + 1][2]
        message = _("« {verb} » does not go with {name}: « {better} »").format(
            verb=written, name=view.prose[name.span.start : name.span.end], better=better
        )
        yield Finding(Span(start, end), message, _mended(written, better, preposition))


def _is_of(rule: _Verb, kind: str, preposition: str) -> bool:
    """Whether a rule speaks of names of a kind after a preposition; a sponsor stands for its team (*pour Movistar*)."""
    of_sponsor = kind == "brand" and rule.kind == "team" and bool(preposition)
    return (rule.kind == kind or of_sponsor) and preposition in rule.prepositions


def _verb_before(view: View, first: int) -> tuple[int, str]:
    """The word that may be the verb before the name whose first word is given, and the preposition between; -1 where a
    mark stands between."""
    at, words, prose = first - 1, view.words, view.prose
    if words[at][0] in _ARTICLES and at:
        at -= 1
    preposition = words[at][0] if words[at][0] in _PREPOSITIONS and at else ""
    at -= bool(preposition)
    between = prose[words[at][2] : words[first][1]]
    return (at, preposition) if not set(between) & set(",.;:!?()«»") else (-1, "")


def _is_verb(view: View, at: int) -> bool:
    if not at:
        return True
    before = view.plain[at - 1]
    return before not in _INVERTING and (before not in _DETERMINERS or view.plain[at][-2:] in ("er", "re"))


def _is_left(view: View, last: int, rule: _Verb) -> bool:
    """Whether what follows the name fits: after a team that is *left*, when or the end of the clause."""
    if rule.better != "quitter":
        return True
    end = view.words[last][2]
    following = view.plain[last + 1] if last + 1 < len(view.plain) else ""
    return view.prose[end : end + 1] in ("", ".", ",", "!", "?") or following in _AFTER_LEAVING


def _mended(written: str, better: str, preposition: str) -> tuple[str, ...]:
    """The better verb in the form of the one that is written; none where it takes another preposition."""
    verb, _space, other = better.partition(" ")
    if other not in (preposition, ""):
        return ()
    for analysis in lexicon().analyses(written.lower()):
        if analysis.pos is Pos.VERB and (made := conjugate_like(verb, analysis)):
            return (made,)
    return ()
