"""The check ``peu-or-peut``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.forms import (
    PERSONS,
    Trait,
)
from qa.french.words import (
    AVOIR,
    ETRE,
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
    words=("peu", "peut", "peux", "être"),
)
def peu_or_peut(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Peu* for *peut*, or *peut* for *peu*.

    Reported: *peu* where the verb of a subject is due, before an infinitive or *pas*, after *ne*; *peut* after *un*,
    *très*, *trop* or *être*, before *de* and *importe*. Not attempted: *peu* after a name that a comma follows.

    Wrong:
        fr: Il peu encore gagner la course.

        fr: On ne peu pas tout prévoir.

        fr: Un peut de repos lui fera du bien.

        fr: Peu-être viendra-t-il demain.

        fr: Qui peu l'arrêter ?

        fr: Le peloton peu revenir sur l'échappée.

        fr: Elle peu gagner.

        fr: Il est un peut fatigué.

        fr: Cela peu arriver.

        fr: Il ne peu que perdre.

        fr: Le vent peut importe ici.

    Right:
        fr: Il peut encore gagner la course.

        fr: On ne peut pas tout prévoir.

        fr: Un peu de repos lui fera du bien.

        fr: Peut-être viendra-t-il demain.

        fr: Qui peut l'arrêter ?

        fr: Le peloton peut revenir sur l'échappée.

        fr: Elle peut gagner.

        fr: Il est un peu fatigué.

        fr: Cela peut arriver.

        fr: Il ne peut que perdre.

        fr: Le vent peu importe ici.

        fr: Peu peut être fait en si peu de temps.

        fr: Peut-être, mais peu importe.

        fr: Il peut peu, mais il veut beaucoup.

        fr: Il est peu à peu revenu, elle est peu connue.

        fr: On y voit peu, on ne dort que peu.

        fr: Qui peu dort peu rêve.

        fr: Le peu qu'il a lui suffit.

        fr: Il mange peu pour courir mieux.

        fr: Elle a peu dormi, le vent peu soufflé.

        fr: L'un peut rire, l'autre peut pleurer.

        fr: Il se peut que, il ne peut de lui-même décider.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    for index in reading.at(("peu",)):
        if _is_verb(reading, index, slots):
            yield swap(reading, index, "peut")
    for index in reading.at(("peu-être",)):
        yield swap(reading, index, "peut-être")
    for index in reading.at(("peut", "peux")):
        if _is_quantity(reading, index):
            yield swap(reading, index, "peu")


_DEGREES = frozenset("très trop si assez quelque aussi sous depuis d'ici plutôt".split())


def _is_verb(reading: Reading, index: int, slots: dict[int, Slot]) -> bool:
    """Whether the verb of a subject is due where a `peu` stands."""
    previous, following = reading.word(index - 1), reading.lowers[index + 1]
    if previous in ("ne", "n'") and following in ("pas", "que", "qu'", "plus", "rien", "jamais", "être", "en", "se"):
        return True
    if following == "être" and reading.lowers[index + 2] in ("que", "qu'"):
        return True
    if previous == "se" and following in ("que", "qu'"):
        return True
    slot = slots.get(index)
    at = skip_clitics(reading, skip_adverbs(reading, index + 1))[0]
    infinitive = reading.forms[at].traits & Trait.INFINITIVE and following != "à"
    if slot is None or slot.persons & PERSONS["3s"] == 0:
        return False
    return bool(infinitive) or (slot.kind == "pronoun" and following in ("pas", "plus", "être", "encore", "toujours"))


def _is_quantity(reading: Reading, index: int) -> bool:
    """Whether the adverb is due where a `peut` stands."""
    previous, following = reading.word(index - 1), reading.forms[index + 1]
    if following.lower.startswith("-"):
        return False
    if previous == "un" and reading.word(index - 2) not in ("l'", "quelqu'", "d'", "chac"):
        marks = following.lower in ("de", "d'", "plus", "moins", "trop", "partout", "avant", "après", ".", ",", "comme")
        return marks or bool(following.adjective or following.participle)
    if following.lower == "à" and reading.lowers[index + 2] in ("peut", "peu"):
        return True
    if following.lower == "importe" or (previous == "à" and following.lower in ("près", "de")):
        return True
    if previous in _DEGREES:
        return following.lower != "être"
    if previous in ETRE:
        return True
    return following.lower in ("de", "d'") and (previous in AVOIR or previous in ("", ".", "avec", "en", "pour"))
