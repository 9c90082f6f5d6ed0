"""The check ``la-or-l-a``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import FS, PERSONS
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
    words=("la", "là"),
)
def la_or_l_a(segment: Segment, context: Context) -> Iterator[Finding]:
    """*La* or *là* for *l'a*, and *la* for *là*.

    Reported: *la* or *là* between a subject and a participle; *la* after a hyphen and a noun, or at the end of
    a phrase. Not attempted: *l'a* for *la*.

    Wrong:
        fr: Il la remporté au sprint.

        fr: Le public la applaudi dix minutes.

        fr: Ce jour-la, il pleuvait.

        fr: Il habite par la, derrière l'église.

        fr: Son père la vu grandir.

        fr: Le juge là condamné à trois ans.

        fr: À cette époque-la, la région vivait du charbon.

        fr: Elle la déjà battu deux fois.

        fr: Sa famille ne la plus revu.

        fr: L'équipe la recruté en mai.

    Right:
        fr: Il l'a remporté au sprint.

        fr: Le public l'a applaudi dix minutes.

        fr: Ce jour-là, il pleuvait.

        fr: Il habite par là, derrière l'église.

        fr: Son père l'a vu grandir.

        fr: Le juge l'a condamné à trois ans.

        fr: À cette époque-là, la région vivait du charbon.

        fr: Elle l'a déjà battu deux fois.

        fr: Sa famille ne l'a plus revu.

        fr: L'équipe l'a recruté en mai.

        fr: Il la voit, il la suit, il la bat.

        fr: Il est là, elle aussi, la fête peut commencer.

        fr: Le la du diapason donne le ton.

        fr: Halte-là ! La route est barrée.

        fr: Prends-la, mets-la, garde-la.

        fr: Il la finit, elle la conduit, on la dit perdue.

        fr: Il reste là, abandonné de tous.

        fr: Par la fenêtre, par la route, par la suite.

        fr: C'est là, oublié, qu'il repose.

        fr: Le coureur la suit, la course l'use.
    """
    reading = reading_of(segment.target, context)
    slots = after_subjects(segment.target, context)
    for index in reading.at(("la", "là")):
        form = reading.forms[skip_adverbs(reading, index + 1)]
        subject = slots.get(index)
        if reading.lowers[index + 1] in ("plus", "moins") and reading.word(index - 1) not in ("ne", "n'"):
            continue  # la plus titrée
        if subject is not None and form.participle and not form.finite & 0b101100 and not form.noun & FS:
            singular = subject.persons & PERSONS["3s"]
            if singular and (form.lower != "fait"):
                yield swap(reading, index, "l'a")
        elif reading.lowers[index] == "la" and reading.word(index - 1) == "par" and reading.lowers[index + 1] in _ENDS:
            yield swap(reading, index, "là")
    for index in reading.at(("-la",)):
        before = reading.forms[index - 1]
        if before.noun and not before.finite & ~0b111 and (before.lower in _TIMES or not before.finite):
            yield swap(reading, index, "là")


_ENDS = frozenset([",", ".", ";", "!", "?", ""])
_TIMES = frozenset("jour époque moment année fois soir nuit homme femme point".split())
