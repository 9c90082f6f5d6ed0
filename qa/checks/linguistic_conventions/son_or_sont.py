"""The check ``son-or-sont``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import (
    PERSONS,
    PLURAL,
    SINGULAR,
    Trait,
)
from qa.french.phrases import END, is_noun_only
from qa.french.words import (
    DETERMINERS,
    PREPOSITIONS,
)
from qa.grammar import (
    reading_of,
    slots_of,
    swap,
)
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.french.slots import Slot
    from qa.model import Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("son", "sons", "sont"),
)
def son_or_sont(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Son* or *sons* for *sont*, or *sont* for *son*.

    Reported: *son* where the verb of a plural subject is due (a noun, a pronoun, names, *qui*), before a plural
    participle, after *ce* and *ne*; *sont* after a preposition, or before a singular noun where no verb is due. Not
    attempted: *son* before a singular noun after a name.

    Wrong:
        fr: Les coureurs son partis sous la pluie.

        fr: Elles son amies depuis toujours.

        fr: Les deux suspects son en garde à vue.

        fr: Où son les clés ?

        fr: Les prix son trop élevés.

        fr: Trois routes son coupées par la neige.

        fr: Les secteurs pavés, longs et durs, son redoutés.

        fr: Il part avec sont équipe.

        fr: Ils son tous là.

        fr: Dans sont dernier livre, il raconte tout.

        fr: Les favoris qui son tombés souffrent.

        fr: Ce son des coureurs belges.

        fr: Il a vendu sont vélo.

        fr: Malgré sont âge, il court encore.

        fr: Il a pris sont temps.

        fr: Elles sons prêtes.

    Right:
        fr: Les coureurs sont partis sous la pluie.

        fr: Elles sont amies depuis toujours.

        fr: Les deux suspects sont en garde à vue.

        fr: Où sont les clés ?

        fr: Les prix sont trop élevés.

        fr: Trois routes sont coupées par la neige.

        fr: Les secteurs pavés, longs et durs, sont redoutés.

        fr: Il part avec son équipe.

        fr: Ils sont tous là.

        fr: Dans son dernier livre, il raconte tout.

        fr: Les favoris qui sont tombés souffrent.

        fr: Ce sont des coureurs belges.

        fr: Il a vendu son vélo.

        fr: Malgré son âge, il court encore.

        fr: Il a pris son temps.

        fr: Elles sont prêtes.

        fr: Devant sont partis six hommes, les absents ont pris le temps, ceux d'avant sont venus.

        fr: Le son du cor au fond des bois.

        fr: Le blé, le son et l'avoine sont en sacs.

        fr: Nombreux sont les candidats, son fils compris.

        fr: Ceux d'après sont meilleurs, ceux de devant sont loin.

        fr: Les équipiers de son frère sont là.

        fr: Tous les coureurs, son frère et lui, attendent.

        fr: Pour son jeune âge, il roule bien.

        fr: Les juges ont vu son arrivée et son départ.

        fr: Ils attendent, son vélo aussi.

        fr: Les trois quarts sont à lui, son père le sait.

        fr: Celui à qui son père a tout appris est là.

        fr: Les fichiers son définis pour la fin de la page restent.

        fr: Ce son est clair ; le son des cloches porte loin.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    for index in reading.at(("son",)):
        slot = slots.get(index)
        if _is_verb(reading, index) or (slot is not None and _is_due(reading, index, slot)):
            yield swap(reading, index, "sont")
    for index in reading.at(("sons",)):
        slot = slots.get(index)
        if slot is not None and slot.kind == "pronoun" and slot.persons == PERSONS["3p"]:
            yield swap(reading, index, "sont")
    for index in reading.at(("sont",)):
        if _is_possessive(reading, index):
            yield swap(reading, index, "son")


_SET_VERBS = frozenset("partie majorité légion monnaie cause maître affaire chose preuve force question cas".split())
"""Nouns that follow *sont* without article."""


def _is_due(reading: Reading, index: int, slot: Slot) -> bool:
    """Whether a plural subject waits for its verb, and what follows `son` is no phrase of its own."""
    following = reading.forms[index + 1]
    if reading.word(index - 1) in _OF_SOUND:
        return False
    if not slot.persons & PERSONS["3p"] or following.traits & Trait.MARK:
        return False
    if slot.kind == "qui":
        return not (following.noun | following.adjective) & SINGULAR or bool(following.traits & Trait.PREPOSITION)
    if slot.persons & PERSONS["3s"]:
        return bool(following.participle) and not following.nominal & SINGULAR
    if slot.kind == "pronoun":
        return True
    return not (following.noun | following.adjective) & SINGULAR or bool(following.traits & Trait.PREPOSITION)


def _is_verb(reading: Reading, index: int) -> bool:
    """Whether only the verb can stand where a `son` does."""
    previous, following = reading.word(index - 1), reading.forms[index + 1]
    if previous in _OF_SOUND:
        return False
    if previous == "où":
        return following.lower in ("les", "ses", "mes", "nos", "ces", "vos", "leurs", "tes")
    if previous in ("ce", "se"):
        return following.lower in DETERMINERS or following.lower in ("eux", "elles") or bool(following.participle)
    if previous in ("ils", "elles") and reading.word(index - 2) not in PREPOSITIONS:
        return not following.traits & Trait.MARK
    if previous in ("ne", "n'") or (previous in ("quels", "quelles") and following.lower in DETERMINERS):
        return True
    if following.noun or following.adjective & SINGULAR or following.finite & 0b101100:
        return False
    plural = following.participle and not following.participle & SINGULAR
    return bool(plural) and not reading.forms[index + 2].noun and index > 0


_OF_SOUND = frozenset("fichiers effets cartes pistes bandes ingénieurs objets systèmes prises".split())
"""Plurals that *son* labels: *les fichiers son*."""


def _is_possessive(reading: Reading, index: int) -> bool:
    """Whether a `sont` stands where only a determiner can: before a singular noun, after no plural subject."""
    previous, following = reading.forms[index - 1] if index else END, reading.forms[index + 1]
    if following.participle or not following.nominal & SINGULAR:
        return False
    if previous.participle and following.lower in ("temps", "devoir", "choix", "poids", "prix", "pouvoir"):
        return reading.word(index - 2) in ("a", "avait", "ait", "aura", "ayant")
    if following.nominal & PLURAL:
        return False
    if previous.lower in _PREPOSITIONS:
        return True
    if not is_noun_only(following) or following.lower in _SET_VERBS:
        return False
    if index == 0 or previous.lower in (".", "!", "?", "et"):
        return bool(following.noun & SINGULAR) and not reading.lowers[index + 2].startswith("-")
    return bool(previous.participle or previous.finite & PERSONS["3s"]) and not previous.nominal & PLURAL


_PREPOSITIONS = frozenset(
    "dans avec sur pour par sans sous chez vers contre de à malgré selon durant pendant envers".split()
)
