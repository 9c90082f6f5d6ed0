"""The check ``et-or-est``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import GRAMMATICAL, SINGULAR
from qa.french.words import AVOIR, ETRE, OPENING, STOPS, SUBJECTS
from qa.grammar import phrases_of, reading_of, swap
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
    words=("et",),
)
def et_or_est(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Et* for *est*.

    Reported where a subject waits for its verb, an adjective or participle that agrees follows, and the
    sentence has no other verb. Not attempted: *est* for *et*, subjects that are names.

    Wrong:
        fr: La course et longue et difficile.

        fr: Il et arrivé en retard.

        fr: Elle et née à Dakar.

        fr: Ce vin et délicieux.

        fr: Le pont et fermé à la circulation.

        fr: La victoire et à portée de main.

        fr: Le peloton et groupé au pied du col.

        fr: Il et toujours blessé.

        fr: La route et coupée.

        fr: Elle et vraiment forte.

    Right:
        fr: La course est longue et difficile.

        fr: Il est arrivé en retard.

        fr: Elle est née à Dakar.

        fr: Ce vin est délicieux.

        fr: Le pont est fermé à la circulation.

        fr: La victoire est à portée de main.

        fr: Le peloton est groupé au pied du col.

        fr: Il est toujours blessé.

        fr: La route est coupée.

        fr: Elle est vraiment forte.

        fr: L'est et l'ouest du pays sont réunis.

        fr: Et est-ce bien raisonnable ?

        fr: Le premier est belge et le deuxième est suisse.

        fr: Le pont et la route sont fermés.

        fr: La course et le froid l'ont épuisé.

        fr: Elle et Paul sont partis, lui et moi restons.

        fr: Le tour et ses environs.

        fr: La robe et sa ceinture, bleues et vertes.

        fr: Le coureur et, surpris, son directeur ont ri.

        fr: Une route longue et étroite mène au col.
    """
    reading = reading_of(segment.target, context)
    phrases = {phrase.end: phrase for phrase in phrases_of(segment.target, context)}
    for index in reading.at(("et",)):
        phrase = phrases.get(index)
        cells, start = SUBJECTS.get(reading.word(index - 1), (0, ""))[0], index - 1
        if phrase is not None and not phrase.after:
            cells, start = phrase.mask & phrase.head_mask, phrase.determiner
        if not cells & SINGULAR or (start and reading.word(start - 1) not in OPENING):
            continue
        following = reading.forms[skip_adverbs(reading, index + 1)]
        fits = (following.adjective | following.participle) & cells and not following.traits & GRAMMATICAL
        due = fits or (phrase is not None and reading.lowers[index + 1 : index + 3] == ["à", "portée"])
        if due and (phrase is None or not _has_verb(reading, index)):
            yield swap(reading, index, "est")


def _has_verb(reading: Reading, index: int) -> bool:
    """Whether the rest of the sentence may hold a finite verb."""
    for form in reading.forms[index + 1 :]:
        if form.lower in STOPS or not form.lower:
            return False
        if form.finite and (not form.nominal or form.lower in ETRE or form.lower in AVOIR):
            return True
    return False
