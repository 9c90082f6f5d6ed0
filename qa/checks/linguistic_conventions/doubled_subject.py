"""The check ``doubled-subject``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.forms import GRAMMATICAL, PERSONS
from qa.french.words import STOPS, SUBJECTS, TIMES
from qa.grammar import reading_of, slots_of, span_of, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_DOUBLES = frozenset("il elle ils elles".split())
_SPELLS = TIMES | frozenset(
    "été hiver printemps automne après-midi soirée journée époque période fin début milieu place côté reste mi-temps "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre date heure moitié".split()
)
"""Nouns that say when, before which a comma is often left out: *le soir il dort*."""
_BEFORE = STOPS | {"", "que", "qu'", "quand", "lorsque", "puisque", "si", "car", "mais", "et", "parce", ","}


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=_DOUBLES,
)
def doubled_subject(segment: Segment, context: Context) -> Iterator[Finding]:
    """A pronoun right after the noun that is the subject: *le coureur il est tombé*.

    Speech does so, and so do translations that take a noun for something apart. With a comma (*le coureur, il est
    tombé*) it is a turn of style. Not attempted: nouns of time (*le soir il dort*).

    Wrong:
        fr: Le coureur il est tombé dans la descente.

        fr: Mon frère il habite à Paris.

        fr: Les enfants ils jouent dehors.

        fr: Le directeur de l'école il a dit non.

        fr: Paul il est malade.

        fr: La championne du monde elle n'a pas attaqué.

        fr: Je crois que ma mère elle travaille trop.

        fr: Ces vélos ils coûtent cher.

        fr: Le vainqueur de l'étape il se repose.

        fr: Pogačar il a encore gagné.

    Right:
        fr: Le coureur est tombé dans la descente.

        fr: Mon frère habite à Paris.

        fr: Les enfants jouent dehors.

        fr: Le directeur de l'école a dit non.

        fr: Paul est malade.

        fr: La championne du monde n'a pas attaqué.

        fr: Je crois que ma mère travaille trop.

        fr: Ces vélos coûtent cher.

        fr: Le vainqueur de l'étape se repose.

        fr: Pogačar a encore gagné.

        fr: Le soir il dort, l'été il roule, cette année elle gagne, le 12 mai il courait, en France il pleut.

        fr: Le coureur, il est tombé. Le coureur est-il tombé ? Paul, elle l'aime.

        fr: La course qu'il a gagnée, le col où elle attaque, la femme dont il parle.

        fr: À la fin de la course il pleut. Chez ma mère il dort. Pour Paul il court.

        fr: Il dit quels vélos ils préfèrent et quelles roues elle prend.

        fr: La Suissesse il y a un an courait. Quand Paul arrive elle part.
    """
    reading = reading_of(segment.target, context)
    found = reading.at(_DOUBLES)
    ends = {s.end: (s.start, s.mask, s.persons, s.head) for s in subjects_of(segment.target, context) if not s.pronoun}
    for at, slot in slots_of(segment.target, context).items():
        if slot.kind == "name":
            ends.setdefault(at, (slot.start, slot.mask, slot.persons, at - 1))
    for index in found:
        subject = ends.get(index)
        if subject is None or not index:
            continue
        start, mask, persons, head = subject
        cells, person = SUBJECTS[reading.lowers[index]]
        if not cells & mask or not PERSONS[person] & persons or reading.word(start - 1) not in _BEFORE:
            continue
        if (
            reading.lowers[start].startswith("quel")
            or _is_spell(reading, start, index, head)
            or not _has_verb(reading, index)
        ):
            continue
        message = _("« {pronoun} » says the subject « {subject} » again").format(
            pronoun=reading.lowers[index], subject=reading.tokens[head].text
        )
        yield Finding(span_of(reading, index - 1, index), message, (reading.tokens[index - 1].text,))


def _is_spell(reading: Reading, start: int, end: int, head: int) -> bool:
    """Whether a noun says when or how much, or an object is set off before its verb."""
    return reading.lowers[head] in _SPELLS or any(reading.lowers[at] in _SPELLS for at in range(start, end))


def _has_verb(reading: Reading, pronoun: int) -> bool:
    verb, clitics = skip_clitics(reading, pronoun + 1)
    form = reading.forms[verb]
    if clitics == ("y",) and form.lower in ("a", "avait", "aura"):
        return False  # il y a un an
    sure = form.finite & PERSONS[SUBJECTS[reading.lowers[pronoun]][1]]
    return bool(sure) and not form.traits & GRAMMATICAL and not {"le", "la", "les", "l'"}.intersection(clitics)
