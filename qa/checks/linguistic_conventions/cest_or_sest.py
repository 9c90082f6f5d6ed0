"""The check ``cest-or-sest``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import GRAMMATICAL, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.slots import Slot, is_name
from qa.french.words import (
    DETERMINERS,
    STOPS,
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
    from qa.model import Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("est", "était", "sera", "étaient", "sont", "serait", "sait"),
)
def cest_or_sest(segment: Segment, context: Context) -> Iterator[Finding]:
    """*C'est* for *s'est*, or *s'est* for *c'est*.

    Reported: *c'est* where the verb of a subject is due, before a participle; *s'est* and *se sont* at the head of a
    clause before what is no participle; *sait* before a participle. Not attempted: *c'est* after a noun and a comma,
    which takes it up again (*le problème, c'est*).

    Wrong:
        fr: Il c'est imposé au sprint.

        fr: Elle c'est trompée de porte.

        fr: S'est la troisième fois qu'il abandonne.

        fr: Je crois que s'est trop tard.

        fr: Le maire c'est dit surpris.

        fr: Il c'était préparé tout l'hiver.

        fr: S'est dans ce café qu'il écrivait.

        fr: La joueuse tchèque c'est imposée hier.

        fr: On c'est vus à Paris.

        fr: Il a dit que s'était une erreur.

        fr: Les prix c'est envolés.

        fr: Se sont les meilleurs qui restent.

        fr: S'est pourquoi il est parti.

    Right:
        fr: Il s'est imposé au sprint.

        fr: Elle s'est trompée de porte.

        fr: C'est la troisième fois qu'il abandonne.

        fr: Je crois que c'est trop tard.

        fr: Le maire s'est dit surpris.

        fr: Il s'était préparé tout l'hiver.

        fr: C'est dans ce café qu'il écrivait.

        fr: La joueuse tchèque s'est imposée hier.

        fr: On s'est vus à Paris.

        fr: Il a dit que c'était une erreur.

        fr: Les prix se sont envolés.

        fr: Ce sont les meilleurs qui restent.

        fr: C'est pourquoi il est parti.

        fr: S'est-il rendu compte de son erreur ?

        fr: Ce qu'il s'est dit ce soir-là, c'est un secret.

        fr: S'est ajoutée à cela une crevaison.

        fr: Le problème, c'est le vent ; le vélo, c'est sa vie.

        fr: Il s'est bien passé de lui.

        fr: Gagner c'est bien, c'est même mieux.

        fr: La course que s'est offerte le Belge est belle.

        fr: Lui, c'est réglé ; elle, c'est fait.

        fr: Il dit que c'est fini, c'est vrai.

        fr: L'équipe s'est de nouveau montrée, elle s'est à peine vue.

        fr: Il se sait battu, elle le sait blessé.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    for index in reading.at(("c'",)):
        slot, form = slots.get(index), reading.forms[skip_adverbs(reading, index + 2)]
        if slot is not None and slot.persons == PERSONS["3p"] and form.participle & PLURAL and slot.kind == "noun":
            yield swap(reading, index, "se sont", index + 1)
        elif reading.lowers[index + 1] in _VERBS and _is_reflexive(reading, index, slots.get(index)):
            yield swap(reading, index, "s" + reading.tokens[index].text[1:])
    for index in reading.at(("s'",)):
        if reading.lowers[index + 1] in _VERBS and _opens(reading, index) and _is_demonstrative(reading, index):
            yield swap(reading, index, "c" + reading.tokens[index].text[1:])
    for index in reading.at(("sait",)):
        slot, form = slots.get(index), reading.forms[index + 1]
        if slot is not None and slot.kind == "pronoun" and form.participle & SINGULAR and not form.noun:
            if not form.finite and not form.traits & GRAMMATICAL:
                yield swap(reading, index, "s'est")
    for index in reading.at(("se",)):
        following = reading.lowers[index + 1]
        opens = index == 0 or reading.word(index - 1) in STOPS or reading.word(index - 1) in ("que", "mais")
        if opens and following in ("sont", "sera", "serait", "n'", "furent", "fut") and _presents(reading, index + 2):
            yield swap(reading, index, "ce")


_VERBS = ("est", "était")
_AFTER = frozenset(
    "dans pour avec trop très moi lui elle eux nous vous toi pas aussi ainsi bien pourquoi à au en sur sous donc "
    "peut-être toujours encore surtout vrai faux sûr certain possible impossible difficile facile dur dommage "
    "important normal "
    "beau grave fini juste presque déjà comme plus moins tout vraiment alors ici là quand cela ça".split()
)


def _is_reflexive(reading: Reading, index: int, slot: Slot | None) -> bool:
    previous = reading.word(index - 1)
    form = reading.forms[skip_adverbs(reading, index + 2)]
    if previous == "ne" and form.participle:
        return True
    if slot is None or not slot.persons & PERSONS["3s"]:
        return False
    if not form.participle or form.traits & GRAMMATICAL & ~Trait.PREPOSITION:
        return slot.kind == "pronoun" and reading.lowers[slot.start] in ("il", "elle") and not form.traits & Trait.MARK
    if slot.kind == "pronoun":
        return reading.lowers[slot.start] in ("il", "elle", "on")
    if reading.word(slot.start) in ("cela", "ça", "rien", "personne"):
        return False
    if slot.kind == "apposition" and reading.lowers[index + 1] != "est":
        return False
    return not form.noun or form.lower == "dit"


def _is_demonstrative(reading: Reading, index: int) -> bool:
    following = reading.forms[index + 2]
    complement = reading.forms[skip_adverbs(reading, index + 2)]
    if following.lower in ("-à-dire", "-ce", "-à"):
        return True
    if complement.participle or following.lower.startswith("-") or following.lower == "de":
        return False
    return following.lower in DETERMINERS or following.lower in _AFTER or is_name(reading, index + 2)


def _presents(reading: Reading, index: int) -> bool:
    following = reading.forms[index]
    if following.lower in DETERMINERS:
        return True
    return following.lower in ("est", "était", "eux", "elles", "sont") and reading.lowers[index - 1] in ("n'", "sont")


def _opens(reading: Reading, index: int) -> bool:
    previous = reading.word(index - 1)
    return index == 0 or previous in STOPS or previous in ("que", "mais", "car", "et", "donc")
