"""The check ``son-or-sont``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import PERSONS, SINGULAR, Trait
from qa.grammar import after_subjects, reading_of, swap
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
    words=("son", "sont"),
)
def son_or_sont(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Son* for *sont*, or *sont* for *son*.

    Reported: *son* where a plural subject waits for its verb, or before a plural participle; *sont* after a
    preposition. Not attempted: subjects that are names.

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
    """
    reading = reading_of(segment.target, context)
    slots = after_subjects(segment.target, context)
    for index in reading.at(("son",)):
        subject = slots.get(index)
        due = subject is not None and subject.persons == PERSONS["3p"]
        if (due and not _is_possessive(reading, index)) or _is_verb(reading, index):
            yield swap(reading, index, "sont")
    for index in reading.at(("sont",)):
        following = reading.forms[index + 1]
        if reading.word(index - 1) in _PREPOSITIONS and following.nominal & SINGULAR and not following.participle:
            yield swap(reading, index, "son")


_PREPOSITIONS = frozenset("dans avec sur pour par sans sous chez vers contre".split())


def _is_possessive(reading: Reading, index: int) -> bool:
    following = reading.forms[index + 1]
    if following.traits & Trait.MARK:
        return True
    return bool((following.noun | following.adjective) & SINGULAR) and not following.traits & Trait.PREPOSITION


def _is_verb(reading: Reading, index: int) -> bool:
    """Whether only the verb can stand where a `son` does: before a plural participle, or between `où` and an
    article."""
    following = reading.forms[index + 1]
    if reading.word(index - 1) == "où":
        return following.lower in ("les", "ses", "mes", "nos", "ces")
    if following.noun or following.adjective & SINGULAR or following.finite & 0b101100:
        return False
    plural = following.participle and not following.participle & SINGULAR
    return bool(plural) and not reading.forms[index + 2].noun and index > 0
