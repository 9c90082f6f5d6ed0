"""The check ``ni-or-n-y``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import PERSONS
from qa.french.phrases import is_noun_only
from qa.french.words import AVOIR, NEGATIONS, STOPS, SUBJECTS
from qa.grammar import reading_of, slots_of, swap
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
    words=("ni", "y", "si"),
)
def ni_or_n_y(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Ni* for *n'y*, *si* for *s'y*, and the reverse.

    Reported: *ni* and *si* where a subject waits for its verb, *ni* before *a pas*, *n'y* before a noun, *s'y* before
    a subject pronoun or an adverb. Not attempted: *s'y* before adjectives.

    Wrong:
        fr: Il ni a plus de vent.

        fr: On ni pense jamais.

        fr: Elle si rend chaque année.

        fr: Ils si attendaient un peu.

        fr: Il n'a n'y vélo ni casque.

        fr: S'y tu viens, préviens-moi.

        fr: Il court s'y vite !

        fr: Il ni a qu'un vainqueur.

        fr: Je ni comprends rien.

        fr: On si habitue vite.

        fr: Il ni aura pas de sprint.

    Right:
        fr: Il n'y a plus de vent.

        fr: On n'y pense jamais.

        fr: Elle s'y rend chaque année.

        fr: Ils s'y attendaient un peu.

        fr: Il n'a ni vélo ni casque.

        fr: Si tu viens, préviens-moi.

        fr: Il court si vite !

        fr: Il n'y a qu'un vainqueur.

        fr: Je n'y comprends rien.

        fr: On s'y habitue vite.

        fr: Il n'y aura pas de sprint.

        fr: Ni lui ni elle ne viendra.

        fr: Il n'y a ni pluie ni vent.

        fr: Il n'y va pas, il s'y rend.

        fr: Il est si fort, elle si rapide.

        fr: Il ne mange ni ne boit.

        fr: On s'y fait, on s'y plaît bien.

        fr: Si on y pense, si elle y va, ni plus ni moins.

        fr: Il s'y connaît, elle n'y tient pas.

        fr: Ils ne sont ni venus ni partis.

        fr: Sans cela, ni joie ni peine.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    for index in reading.at(("ni",)):
        form = reading.forms[index + 1]
        denied = form.lower in AVOIR and reading.lowers[index + 2] in _AFTER
        subject = SUBJECTS.get(reading.word(index - 1))
        due = subject is not None and form.finite & PERSONS[subject[1]]
        bare = reading.word(index - 1) == "," and form.persons & _THIRD and not form.nominal
        if form.persons and (denied or due or bare):
            yield swap(reading, index, "n'y")
    for index in reading.at(("si",)):
        form, slot = reading.forms[index + 1], slots.get(index)
        if slot is None or slot.kind not in ("pronoun", "qui") or not form.finite & slot.persons & _THIRD:
            continue
        if reading.lowers[slot.start] in ("il", "elle", "ils", "elles", "on", "qui") and not form.nominal:
            yield swap(reading, index, "s'y")
    for index in reading.at(("y",)):
        elided, following = reading.word(index - 1), reading.forms[index + 1]
        if elided == "n'" and is_noun_only(following) and not following.finite:
            yield swap(reading, index - 1, "ni", index)
        elif elided == "s'" and following.lower in SUBJECTS and reading.word(index - 2) not in ("de", "pour"):
            yield swap(reading, index - 1, "si", index)
        elif elided == "s'" and following.lower in _ADVERBS and _ends_phrase(reading, index + 2):
            yield swap(reading, index - 1, "si", index)


_AFTER = NEGATIONS | {"de", "d'", "que", "qu'", "aucun", "aucune", "personne", "-t"}
_THIRD = PERSONS["3s"] | PERSONS["3p"]
_ADVERBS = frozenset("vite souvent longtemps loin tôt tard fort peu".split())


def _ends_phrase(reading: Reading, index: int) -> bool:
    return reading.lowers[index] in STOPS or reading.lowers[index] in (",", "que", "qu'", "")
