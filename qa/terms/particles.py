"""Phrasal verbs rendered word by word: *équipés dehors* for "kitted out", *essuyer vers le bas* for "wipe down"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.model import Span
from qa.terms.literal import renderings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

REACH = 6
"""Words that may stand between a verb and its particle, the object."""

_ADVERBS = {
    "out": (("dehors",), ("hors",)),
    "up": (("vers", "le", "haut"), ("en", "haut")),
    "down": (("vers", "le", "bas"), ("en", "bas")),
    "back": (("en", "arrière"),),
    "around": (("autour",),),
    "off": (("hors",), ("dehors",)),
    "in": (("dedans",),),
    "away": (("au", "loin"),),
}
"""English particle → the French adverbs that render it alone."""
_PLACES = {
    "out": "outside outdoors outdoor out-of-doors open",
    "up": "top upward upwards uphill upper above high higher",
    "down": "bottom downward downwards downhill below lower foot low",
    "back": "backward backwards behind rear",
    "around": "round about surrounding",
    "off": "outside",
    "in": "inside within",
    "away": "far distance afar",
}
"""Words of the source that the same adverb may render."""
_OUT = ("dehors",)
_LEADING = frozenset("en au là par".split())
"""*En dehors*, *au dehors*, *là dehors*."""
_OF = frozenset("de du des d".split())
_MOVES = frozenset(
    """
    aller amener apporter appuyer arriver attendre avancer avoir baisser balancer basculer bouger conduire couler courir
    courber crier descendre dormir déplacer dîner emmener emporter entrer envoyer être faire filer flotter gagner garer
    glisser grimper habiter incliner jeter jouer laisser lancer lever lâcher manger marcher mener mettre monter nager
    orienter ouvrir partir passer pencher peser pédaler placer plier plonger pointer porter pousser poser prendre
    presser pêcher ramener ranger regarder remonter remuer rentrer replier rester retomber retourner retrouver revenir
    rouler sauter secouer sentir serrer signaler sortir souffler suspendre tendre tenir tirer tomber tourner trouver
    venir viser vivre voir voler
    """.split()
)
"""Verbs beside which such an adverb says where to or where."""
_PUSHED = frozenset("pousser souffler secouer frapper".split())
"""Moves that nobody makes around nothing."""


def literal_particles(segment: Segment, context: Context) -> Iterator[tuple[Span, Span]]:
    """Where a phrasal verb of the source stands in the target verb and particle apart: there, and in the source."""
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    for particle in _ADVERBS.keys() & source.word_set:
        if not source.word_set.isdisjoint(_PLACES[particle].split()):
            continue
        places = [at for adverb in _ADVERBS[particle] for at in _adverbs(adverb, target)]
        for first, last in places:
            if found := _verb_before(first, particle, source.places[particle], source, target):
                at, english = found
                yield (
                    Span(target.words[at][1], target.words[last][2]),
                    Span(source.words[english][1], source.words[english][2]),
                )


def _adverbs(adverb: tuple[str, ...], view: View) -> Iterator[tuple[int, int]]:
    """First and last word of each place where ``adverb`` stands without a complement: *en bas*, not *en bas du col*."""
    for at in view.places.get(adverb[0], ()):
        last = at + len(adverb) - 1
        if tuple(view.plain[at : last + 1]) != adverb or (at and view.plain[at - 1] in _LEADING):
            continue
        after = view.plain[last + 1 : last + 3]
        if adverb == _OUT or _OF.isdisjoint(after[:1]) or after[1:] in (["un"], ["une"]):
            yield at, last


def _verb_before(first: int, particle: str, ends: list[int], source: View, target: View) -> tuple[int, int] | None:
    """The verb of the target before word ``first``, and the one of the source that it renders before ``particle``."""
    for at in range(first - 1, max(first - 2 - REACH, -1), -1):
        if target.prose[target.words[at][2] : target.words[at + 1][1]].strip(" '’-"):
            return None
        lemmas = lexicon().lemmas(target.plain[at], Pos.VERB)
        if not lemmas:
            continue
        moves = _MOVES - _PUSHED if particle == "around" else _MOVES
        if not moves.isdisjoint(lemmas):
            return None
        for end in ends:
            for english in range(end - 1, max(end - 2 - REACH, -1), -1):
                if not set(lemmas).isdisjoint(renderings_of(source.plain[english])):
                    return at, english
    return None
