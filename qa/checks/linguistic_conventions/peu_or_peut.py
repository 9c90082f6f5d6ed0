"""The check ``peu-or-peut``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.forms import Trait
from qa.grammar import after_subjects, reading_of, swap
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
    words=("peu", "peut", "être"),
)
def peu_or_peut(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Peu* for *peut*, or *peut* for *peu*.

    Reported: *peu* where a subject waits for its verb, before an infinitive or *pas*; *peut* after *un*. Not
    attempted: subjects that are names.

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
    """
    reading = reading_of(segment.target, context)
    slots = after_subjects(segment.target, context)
    for index in reading.at(("peu",)):
        due = index in slots or reading.word(index - 1) in ("qui", "cela", "ça")
        at = skip_clitics(reading, skip_adverbs(reading, index + 1))[0]
        denied = reading.word(index - 1) in ("ne", "n'") and reading.lowers[index + 1] in ("pas", "que", "plus", "rien")
        if denied or (due and reading.forms[at].traits & Trait.INFINITIVE and reading.lowers[index + 1] != "à"):
            yield swap(reading, index, "peut")
    for index in reading.at(("peu-être",)):
        yield swap(reading, index, "peut-être")
    for index in reading.at(("peut",)):
        if reading.word(index - 1) == "un" and reading.word(index - 2) not in ("l'", "quelqu'", "d'", "chac"):
            following = reading.forms[index + 1]
            if following.lower in ("de", "d'", "plus", "moins", "trop") or following.adjective or following.participle:
                yield swap(reading, index, "peu")
