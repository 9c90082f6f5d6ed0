"""The check ``mais-or-mes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import SINGULAR, Form, Trait
from qa.french.words import AVOIR, DETERMINERS, NEGATIONS, PREPOSITIONS, STOPS
from qa.grammar import reading_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("mais", "mes"),
)
def mais_or_mes(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Mais* for *mes* or *met*, and *mes* for *mais*.

    Reported: *mais* between a preposition or participle and a plural noun, or after a subject pronoun; *mes* before
    what no possessive can stand before. Not attempted: *mais* after a noun (*les coureurs mais amis*).

    Wrong:
        fr: Il a rangé mais affaires dans le coffre.

        fr: Je pars avec mais amis.

        fr: Il est fort, mes il est jeune.

        fr: Il mais son casque.

        fr: Je viens, mes pour une heure.

        fr: Elle a vu mais parents hier.

        fr: J'ai mal dans mais jambes.

        fr: Mes où est-il passé ?

        fr: C'est loin, mes c'est beau.

        fr: On mais le cap au nord.

        fr: Il crie, mes personne ne répond.

    Right:
        fr: Il a rangé mes affaires dans le coffre.

        fr: Je pars avec mes amis.

        fr: Il est fort, mais il est jeune.

        fr: Il met son casque.

        fr: Je viens, mais pour une heure.

        fr: Elle a vu mes parents hier.

        fr: J'ai mal dans mes jambes.

        fr: Mais où est-il passé ?

        fr: C'est loin, mais c'est beau.

        fr: On met le cap au nord.

        fr: Il crie, mais personne ne répond.

        fr: Il a gagné, mais amis et rivaux en doutent.

        fr: Il n'a pas vu des rivaux mais amis.

        fr: Mes amis, mes belles années, mes deux vélos.

        fr: Lui, mais lui seul ; moi mais sans toi.

        fr: Il est fatigué mais heureux, mais encore.

        fr: Mes pas me mènent là, mes propres pas.

        fr: Je n'en peux mais.

        fr: Non seulement lui, mais elle aussi.

        fr: Il sourit, mais yeux baissés.

        fr: Mes tout premiers vélos.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("mais",)):
        previous, noun = reading.forms[index - 1] if index else None, reading.forms[index + 1]
        if previous is None:
            continue
        if previous.lower in ("il", "on", "je", "tu") and reading.lowers[index + 1] in DETERMINERS:
            yield swap(reading, index, "met" if previous.lower in ("il", "on") else "mets")
        elif _is_plural(noun) and _has_no_conjunction(reading, index):
            yield swap(reading, index, "mes")
    for index in reading.at(("mes",)):
        following = reading.lowers[index + 1]
        denied = following == "pas" and reading.lowers[index + 2] in _TONIC
        asked = following == "pourquoi" and reading.forms[index + 2].finite
        if following in _NEVER_AFTER or denied or asked:
            yield swap(reading, index, "mais")


_TONIC = frozenset("moi toi lui elle nous vous eux elles le la les un une si trop très".split())
_NEVER_AFTER = frozenset(
    "je j' tu il elle on nous vous ils elles le la les un une c' ce cela ça si quand comme pour dans sans avec en à "
    "surtout non que qu' qui où personne rien n' ne son sa ses lui aussi".split()
)
"""What no possessive can stand before."""
_JOINABLE = frozenset("dans avec sur pour de à chez sans sous par".split())


def _is_plural(form: Form) -> bool:
    return bool(form.noun) and not form.nominal & SINGULAR and not form.finite & 0b101100


def _has_no_conjunction(reading: Reading, index: int) -> bool:
    previous = reading.forms[index - 1]
    if previous.lower in _JOINABLE:
        return True
    if not previous.participle or (previous.noun and reading.word(index - 2) not in AVOIR):
        return False
    if reading.word(index - 2) not in AVOIR and reading.forms[index + 1].adjective:
        return False  # élargies mais nettes
    start = index
    while start > 0 and reading.lowers[start - 1] not in STOPS:
        start -= 1
    before = reading.lowers[start:index]
    follows = reading.forms[index + 2]
    ends = follows.traits & Trait.MARK or follows.lower in PREPOSITIONS or follows.traits & Trait.ADVERB
    return NEGATIONS.isdisjoint(before) and bool(ends)
