"""The check ``sans-or-s-en``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
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
    words=("sans",),
)
def sans_or_s_en(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Sans* for *s'en*.

    Reported where a finite verb follows and a subject or *ne* stands before. Not attempted: *sans* before a
    form that may be a noun, unless *ne* stands before.

    Wrong:
        fr: Il sans va demain.

        fr: Il ne sans souvient plus.

        fr: Le maire sans est expliqué.

        fr: Personne ne sans est aperçu.

        fr: Les habitants sans plaignent depuis des mois.

        fr: Elle sans moque.

        fr: Ils sans sortent bien.

        fr: On sans souviendra.

        fr: Le peloton sans tient à son plan.

        fr: Ils ne sans remettent pas.

    Right:
        fr: Il s'en va demain.

        fr: Il ne s'en souvient plus.

        fr: Le maire s'en est expliqué.

        fr: Personne ne s'en est aperçu.

        fr: Les habitants s'en plaignent depuis des mois.

        fr: Elle s'en moque.

        fr: Ils s'en sortent bien.

        fr: On s'en souviendra.

        fr: Le peloton s'en tient à son plan.

        fr: Ils ne s'en remettent pas.

        fr: Sans s'en rendre compte, il a passé la ligne.

        fr: Cent fois sans succès, la cent unième fut la bonne.

        fr: Il part sans aide, elle sans peine.

        fr: Le coureur sans casque est exclu.

        fr: Sans est une préposition.

        fr: Il roule sans forcer, sans dire un mot.

        fr: Sans doute viendra-t-il, sans faute.

        fr: Ils restent sans voix, sans le sou.

        fr: Un jour sans, un jour avec.

        fr: Elle court sans montre, sans crainte.
    """
    reading = reading_of(segment.target, context)
    slots = after_subjects(segment.target, context)
    for index in reading.at(("sans",)):
        following = reading.forms[index + 1]
        denied = reading.word(index - 1) in ("ne", "n'")
        sure = not following.nominal or following.lower in ("est", "a", "va")
        pronoun = index in slots and slots[index].pronoun
        if following.persons and (denied or (index in slots and (sure or (pronoun and following.lower == "moque")))):
            yield swap(reading, index, "s'en")
