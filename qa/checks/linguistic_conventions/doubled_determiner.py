"""The check ``doubled-determiner``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import word_pairs
from qa.french.morphology import Pos
from qa.i18n import _
from qa.model import Finding, Span
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_FIRST = frozenset("le la les un une du au aux des son sa ses mon ma mes cette ces cet notre nos votre vos".split())
_SECOND = frozenset("l le la les un une des son sa ses mon ma mes cette ces cet notre nos votre vos".split())
_RIGHT = {
    ("le", "un"),
    ("du", "un"),
    ("au", "un"),
    ("les", "un"),
    ("les", "une"),
    ("du", "une"),
    ("la", "mon"),
}
"""Pairs that a numeral, a note (donner le la) or a pronoun explains."""
_DEFINITE = frozenset("le la les du au aux".split())
_AFTER_NOTE = frozenset("du de majeur mineur bémol dièse et ou à est".split())
_POSSESSIVES = frozenset("sa ma notre votre cette".split())
_LEADING = frozenset(
    """
    nouveau nouvel premier dernier deuxième troisième propre grand petit ancien vieux futur prochain
    """.split()
)
"""Adjectives after which « son » was a determiner and not a sound."""


@check(category="linguistic-conventions/grammar", words=_FIRST)
def doubled_determiner(segment: Segment, context: Context) -> Iterator[Finding]:
    """Two determiners before one noun.

    A link begins with its own article and the sentence already had one.

    Wrong:
        fr: L'usine du la vallée fermera en mars.

        fr: Le maire a inauguré un une piste cyclable.

        fr: La marque a présenté le son nouveau vélo.

        fr: Il a pris la une deuxième place derrière le champion.

        fr: Du le haut de la tour, on voit la mer.

        fr: Notre reportage sur le l'équipe belge paraît demain.

        fr: Les des coureurs ont protesté.

        fr: Le vainqueur de la l'étape lève les bras.

        fr: Il a reçu un le bouquet du vainqueur.

        fr: Elle signe une la victoire de prestige.

    Right:
        fr: L'usine de la vallée fermera en mars.

        fr: Le maire a inauguré une piste cyclable.

        fr: Le son le plus grave du nouveau vélo.

        fr: Le journal a mis à la une le départ, et la une du Monde aussi.

        fr: L'un le dit, quelqu'un le sait, l'une la croit.

        fr: Notre reportage sur l'équipe belge paraît demain.

        fr: Les coureurs ont protesté.

        fr: Le vainqueur de l'étape lève les bras.

        fr: Il a reçu le bouquet du vainqueur.

        fr: Elle signe une victoire de prestige.

        fr: Rendez-les le plus vite possible, dis-le la prochaine fois.

        fr: Donner le la, prendre le la du diapason, gagner à un contre un, le un et le deux.

        fr: Il y en avait un la dernière fois que j'ai compté.

        fr: Il remercie un à un ses équipiers, puis un par un les autres.

        fr: Un do écrit donne un la réel.

        fr: Un son grave, ce son étrange, du son partout.
    """
    text = segment.target
    for index, first, second in word_pairs(text, context, _FIRST, _SECOND):
        if _is_error(text, context, index):
            yield Finding(
                Span(first.start, second.end),
                _("« {first} » and « {second} » before one noun").format(
                    first=text.value[first.start : first.end], second=text.value[second.start : second.end]
                ),
            )


def _is_error(text: Text, context: Context, index: int) -> bool:
    words = context.view(text).words
    first, second = words[index][0], words[index + 1][0]
    after = words[index + 2][0] if index + 2 < len(words) else ""
    before = words[index - 1][0] if index else ""
    if first == second or (first, second) in _RIGHT or not after:
        return False
    if second in {"l", "des"}:
        return (
            text.prose[words[index + 1][1]].islower()
            and (first in _DEFINITE or second == "l")
            and first not in {"un", "une"}
        )
    if first in {"un", "une"} and before in {"à", "par"} and index > 1 and words[index - 2][0] == first:
        return False  # il remercie un à un ses équipiers
    if first in {"un", "une"} and "en" in [word for word, _, _ in words[max(index - 4, 0) : index]]:
        return False  # il y en avait un la dernière fois
    if (first, second) == ("un", "la") and not _is_feminine(after, context):
        return False  # un la réel
    if (first, second) == ("le", "la"):
        return before not in {"donner", "donne", "donné", "donnent"} and after not in _AFTER_NOTE
    if text.prose[words[index + 1][1]].isupper():
        place = words[index + 2][1]  # a title, unless a name without article follows: la Le Tour de France
        return first in _DEFINITE and any(name.span.start == place for name in names_in(text, context))
    if after in {"plus", "moins"}:
        return False
    if second == "une":
        return first not in _POSSESSIVES and not (
            first == "la" and (after in _AFTER_FRONT_PAGE or before in {"à", "en"})
        )
    if second == "son":
        return after in _LEADING
    return not (first in {"son", "un", "une"} and before in {"le", "la", "du", "au", "ce", "chacun", "chacune", "l"})


def _is_feminine(word: str, context: Context) -> bool:
    return any(analysis.gender != "m" and analysis.pos is Pos.NOUN for analysis in context.lexicon.analyses(word))


_AFTER_FRONT_PAGE = frozenset({"du", "de", "des", "d", "le", "la", "les"})
"""« La une du Monde » is its front page."""
