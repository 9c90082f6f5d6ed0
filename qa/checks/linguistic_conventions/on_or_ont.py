"""The check ``on-or-ont``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import GRAMMATICAL, PERSONS, Trait
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
    words=("on", "ont"),
)
def on_or_ont(segment: Segment, context: Context) -> Iterator[Finding]:
    """*On* for *ont*, or *ont* for *on*.

    Reported: *on* before a participle, *ont* before a finite verb. Not attempted: what is not followed by a
    verb.

    Wrong:
        fr: Les joueurs on perdu leur calme.

        fr: Ils on fermé la boutique à midi.

        fr: Ont a marché jusqu'au phare.

        fr: Quand ont veut, ont peut.

        fr: Elles on refusé de signer.

        fr: Les équipes, privées de chef, on offert un beau match.

        fr: Les coureurs on déjà mangé.

        fr: Si ont va trop vite, ont tombe.

        fr: Les deux hommes on été vus ensemble.

        fr: Ils n'on pas voulu répondre.

    Right:
        fr: Les joueurs ont perdu leur calme.

        fr: Ils ont fermé la boutique à midi.

        fr: On a marché jusqu'au phare.

        fr: Quand on veut, on peut.

        fr: Elles ont refusé de signer.

        fr: Les équipes, privées de chef, ont offert un beau match.

        fr: Les coureurs ont déjà mangé.

        fr: Si on va trop vite, on tombe.

        fr: Les deux hommes ont été vus ensemble.

        fr: Ils n'ont pas voulu répondre.

        fr: On ne les a pas vus, ils ont disparu.

        fr: Qu'ont-ils fait de l'argent ?

        fr: L'on dit qu'ils ont fui, l'on conduit mal.

        fr: On fait ce qu'on peut, on dit ce qu'on veut.

        fr: Ceux qui ont peur ont tort.

        fr: Va-t-on gagner ? A-t-on perdu ?

        fr: On, pronom indéfini, est singulier.

        fr: Ils ont fini, on finit aussi.

        fr: Les miens ont dit oui.

        fr: Qu'on en finisse, on est tous fatigués.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("on",)):
        form = reading.forms[skip_adverbs(reading, index + 1)]
        if (
            form.participle
            and not form.traits & GRAMMATICAL
            and not form.finite & 0b101100
            and reading.word(index - 1) not in ("l'", "-t")
        ):
            yield swap(reading, index, "ont")
    for index in reading.at(("ont",)):
        following = reading.forms[index + 1]
        if following.persons & PERSONS["3s"] and not following.traits & (Trait.ADVERB | Trait.PREPOSITION):
            if not (following.participle or following.adjective) and (not following.noun or following.lower in _VERBS):
                yield swap(reading, index, "on")


_VERBS = frozenset("a est va peut veut doit fait dit voit tombe marche".split())
