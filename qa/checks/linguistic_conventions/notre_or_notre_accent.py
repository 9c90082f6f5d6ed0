"""The check ``notre-or-notre-accent``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import GRAMMATICAL, Trait
from qa.grammar import reading_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("notre", "votre", "nôtre", "vôtre", "nôtres", "vôtres"),
)
def notre_or_notre_accent(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Notre* for *nôtre*, or *nôtre* for *notre*.

    The pronoun has its article and its accent, the determiner neither. Reported: *le notre* before no noun, *nôtre*
    before a noun. Not attempted: *nôtre* after *être* (*elle est nôtre*), which is right.

    Wrong:
        fr: Leur vélo est plus léger que le notre.

        fr: Nôtre équipe a gagné.

        fr: Votre avis vaut bien le notre, dit-il.

        fr: Cette idée est la votre ?

        fr: Je pense à vôtre frère.

        fr: Sa maison est à côté de la notre.

        fr: C'est nôtre chance.

        fr: Voici mon numéro, donnez-moi le votre.

        fr: Il faut y mettre du notre.

        fr: Dans vôtre cas, c'est simple.

    Right:
        fr: Leur vélo est plus léger que le nôtre.

        fr: Notre équipe a gagné.

        fr: Votre avis vaut bien le nôtre, dit-il.

        fr: Cette idée est la vôtre ?

        fr: Je pense à votre frère.

        fr: Sa maison est à côté de la nôtre.

        fr: C'est notre chance.

        fr: Voici mon numéro, donnez-moi le vôtre.

        fr: Il faut y mettre du nôtre.

        fr: Dans votre cas, c'est simple.

        fr: Notre équipe et la vôtre, votre avis et le nôtre.

        fr: Il est nôtre, elle est vôtre.

        fr: Les nôtres ont gagné, les vôtres aussi.

        fr: Notre-Dame et notre maison.

        fr: Le Notre-Père se récite.

        fr: Nous avons notre chance, votre tour viendra.

        fr: À la nôtre ! À la bonne vôtre !

        fr: Faites vôtre cette devise.

        fr: Notre grand col, votre petite ville.

        fr: Il y met du sien, nous y mettons du nôtre.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("notre", "votre")):
        following = reading.forms[index + 1]
        article = reading.word(index - 1) in ("le", "la", "du", "au", "les", "des", "aux")
        if article and not reading.is_hyphenated(index):
            ends = following.traits & Trait.MARK or following.traits & GRAMMATICAL
            if ends and not following.noun and not following.adjective:
                yield swap(reading, index, f"{reading.lowers[index][0]}ôtre")
    for index in reading.at(("nôtre", "vôtre")):
        previous = reading.word(index - 1)
        if reading.forms[index + 1].noun and previous not in ("le", "la", "les", "du", "au", "des", "aux"):
            yield swap(reading, index, f"{reading.lowers[index][0]}otre")
