"""The check ``double-negation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.words import ETRE, STOPS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("pas", "point", "sans"),
)
def double_negation(segment: Segment, context: Context) -> Iterator[Finding]:
    """Two words that deny where one is enough: *il n'a pas aucune chance*, *je n'ai pas jamais vu*.

    *Pas* does not go with *aucun*, *personne*, *jamais*, *nul*, *guère* or *nulle part*, nor *sans* with *ne*. Not
    attempted: *pas rien*, which is an idiom (*ce n'est pas rien*), and *sans que … ne*, which usage has taken in.

    Wrong:
        fr: Il n'a pas aucune chance.

        fr: Je n'ai pas jamais gagné ici.

        fr: Il ne connaît pas personne dans le peloton.

        fr: Elle ne va pas nulle part.

        fr: Ils n'ont pas aucun regret.

        fr: On n'a pas guère dormi.

        fr: Nous n'avons pas nul besoin de cela.

        fr: Ce n'est pas jamais facile.

        fr: Il n'y a pas aucun doute.

        fr: Elle ne voit pas aucune raison d'arrêter.

    Right:
        fr: Il n'a aucune chance.

        fr: Je n'ai jamais gagné ici.

        fr: Il ne connaît personne dans le peloton.

        fr: Elle ne va nulle part.

        fr: Ils n'ont aucun regret.

        fr: On n'a guère dormi.

        fr: Nous n'avons nul besoin de cela.

        fr: Ce n'est jamais facile.

        fr: Il n'y a aucun doute.

        fr: Elle ne voit aucune raison d'arrêter.

        fr: Ce n'est pas rien, ce n'est pas mal.

        fr: Il n'a aucune chance, pas une.

        fr: Il n'est plus jamais venu, personne ne l'a jamais vu.

        fr: Il ne dit pas que personne ne viendra.

        fr: Sans aucun doute, sans jamais faiblir.

        fr: Il n'avance pas, jamais il n'avance.

        fr: Il n'est pas venu ; aucun ami non plus.

        fr: Un pas, jamais deux.

        fr: Pas à pas, il gagne.

        fr: Rien n'est jamais perdu.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("pas", "point")):
        following = reading.lowers[index + 1]
        if following not in _DENYING or (following in ("nul", "nulle") and reading.lowers[index + 2] in STOPS):
            continue
        if following == "personne" and reading.word(index - 1) in ETRE:
            continue
        if any(lower in ("ne", "n'") for lower in reading.lowers[max(index - 5, 0) : index]):
            message = _("« {word} » is enough; « pas » denies a second time").format(word=following)
            yield Finding(span_of(reading, index, index + 1), message, (following,))


_DENYING = frozenset("aucun aucune personne jamais nul nulle guère".split())
