"""The check ``ce-or-se``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.euphony import starts_with_vowel_sound
from qa.french.forms import (
    MS,
    PLURAL,
    Trait,
)
from qa.french.phrases import is_noun_only
from qa.french.words import DETERMINERS, ETRE
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
    words=("ce", "se"),
)
def ce_or_se(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Ce* for *se*, or *se* for *ce*.

    Reported: *ce* where a reflexive verb of a subject is due, after *ne*, before an infinitive; *se* before what can
    only be a noun, and before *qui*, *que* and *dont*. Not attempted: *ces* and *ses* (`ces-or-ses`).

    Wrong:
        fr: Il ce lève tous les jours à cinq heures.

        fr: Ils ce sont rencontrés à Lisbonne.

        fr: La course ce jouera dans le dernier col.

        fr: Elle ne ce souvient de rien.

        fr: Le peloton ce scinde en trois groupes.

        fr: Il faut ce méfier de l'eau qui dort.

        fr: Personne ne ce plaint.

        fr: Il a gardé se geste en mémoire.

        fr: Les deux syndicats ce sont retrouvés mercredi.

        fr: Dans se col, il a craqué.

        fr: Il dit se qu'il pense.

        fr: Voilà l'étape qui ce jouera au sprint.

        fr: Tout ce jouera dans le dernier kilomètre.

        fr: C'est ainsi que ce termine la saison.

        fr: Roglič et Vlasov ce sont expliqués au sprint.

    Right:
        fr: Il se lève tous les jours à cinq heures.

        fr: Ils se sont rencontrés à Lisbonne.

        fr: La course se jouera dans le dernier col.

        fr: Elle ne se souvient de rien.

        fr: Le peloton se scinde en trois groupes.

        fr: Il faut se méfier de l'eau qui dort.

        fr: Personne ne se plaint.

        fr: Il a gardé ce geste en mémoire.

        fr: Les deux syndicats se sont retrouvés mercredi.

        fr: Dans ce col, il a craqué.

        fr: Il dit ce qu'il pense.

        fr: Voilà l'étape qui se jouera au sprint.

        fr: Tout se jouera dans le dernier kilomètre.

        fr: C'est ainsi que se termine la saison.

        fr: Roglič et Vlasov se sont expliqués au sprint.

        fr: Je crois que ce doit être lui, que ce coureur gagnera, où ce village se trouve, tout ce groupe.

        fr: Ce se disant, il sortit.

        fr: Ce qui se passe dans le peloton reste dans le peloton.

        fr: Ce sera dur, mais cela se tente.

        fr: Ce n'est pas ce qui se dit.

        fr: Pour ce faire, il a dû tout changer.

        fr: Il aime ce col, elle ce sommet.

        fr: Est-ce vrai ? Il ne sait ce qu'il veut.

        fr: Le jour où ce coureur gagnera, ce sera fête.

        fr: Elle se montre, il se rend, on se marie.

        fr: Quand ce sont eux, il dit ce qu'il pense.

        fr: Pour lui, quelle surprise ce fut !

        fr: Les gens du Nord ce sont des amis.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    for index in reading.at(("ce",)):
        if _is_reflexive(reading, index, slots.get(index)):
            following = reading.forms[index + 1]
            vowel = starts_with_vowel_sound(following.text)
            yield swap(reading, index, "se") if not vowel else swap(reading, index, f"s'{following.text}", index + 1)
    for index in reading.at(("se",)):
        following = reading.forms[index + 1]
        if is_noun_only(following) and following.noun & MS and reading.word(index - 1) not in ("de", "à"):
            yield swap(reading, index, "ce")
        elif following.lower in ("qui", "que", "qu'", "dont") and reading.word(index - 1) != "en":
            yield swap(reading, index, "ce")


_BEFORE_VERBS = frozenset("tout rien personne que où quand comment dont cela ça".split())
_MODALS = frozenset(
    "peut pouvait pourra pourrait put doit devait devra devrait dut va allait dit disent vint semble semblait "
    "paraît".split()
)
"""What may follow the pronoun *ce*: *ce doit être*."""


def _is_reflexive(reading: Reading, index: int, slot: Slot | None) -> bool:
    """Whether the pronoun of a reflexive verb is due where a `ce` stands."""
    following, previous = reading.forms[index + 1], reading.word(index - 1)
    if following.finite and following.lower not in ("fut", "furent", "sera", "seront", "serait", "seraient"):
        if previous == "ne":
            return True
        if following.lower in ETRE and reading.lowers[index + 2] in DETERMINERS:
            return False  # les fans ardennais, ce sont des connaisseurs
        nominal = following.nominal & MS and following.lower not in ETRE
        if previous in _BEFORE_VERBS and not following.nominal and following.lower not in ETRE | _MODALS:
            return True
        if slot is not None and slot.kind == "name" and following.lower in ("sont", "étaient", "seront"):
            participle = reading.forms[skip_adverbs(reading, index + 2)]
            return bool(participle.participle & PLURAL) and not participle.noun
        if slot is not None and not nominal:
            return slot.kind in ("pronoun", "noun", "qui") or following.lower not in ETRE
    infinitive = following.traits & Trait.INFINITIVE and not following.noun
    return bool(infinitive) and following.lower not in ("faire", "dire") and index > 0
