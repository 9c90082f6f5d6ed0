"""The check ``ou-or-ou-grave``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import clause_verb
from qa.french.phrases import END
from qa.french.words import STOPS
from qa.grammar import reading_of, subjects_of, swap
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
    words=("ou", "où"),
)
def ou_or_ou_grave(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Ou* for *où*, or *où* for *ou*.

    Reported: *ou* between a noun of place or time and a whole clause, *ou* that opens a question, *où* between
    two words of a kind. Not attempted: other nouns before *ou* (*il prend le train ou il reste*).

    Wrong:
        fr: Le village ou il est né compte cent habitants.

        fr: Au moment ou il attaquait, sa chaîne a sauté.

        fr: Ou est passé le trophée ?

        fr: Tôt où tard, la vérité éclatera.

        fr: C'est l'endroit ou tout s'est joué.

        fr: L'année ou le mur est tombé, il avait dix ans.

        fr: Pour où contre la réforme, chacun donne son avis.

        fr: Thé où café, il faut choisir.

        fr: Au moment ou le peloton abordait le virage, il a plu.

        fr: Ou vont les coureurs après l'arrivée ?

    Right:
        fr: Le village où il est né compte cent habitants.

        fr: Au moment où il attaquait, sa chaîne a sauté.

        fr: Où est passé le trophée ?

        fr: Tôt ou tard, la vérité éclatera.

        fr: C'est l'endroit où tout s'est joué.

        fr: L'année où le mur est tombé, il avait dix ans.

        fr: Pour ou contre la réforme, chacun donne son avis.

        fr: Thé ou café, il faut choisir.

        fr: Au moment où le peloton abordait le virage, il a plu.

        fr: Où vont les coureurs après l'arrivée ?

        fr: Où qu'il aille, on le reconnaît.

        fr: Le jour ou la nuit, il veille.

        fr: On ira où tu veux, ou bien nulle part.

        fr: À l'instant même où il partit, elle arriva.

        fr: Il prend le train ou il reste chez lui.

        fr: Le jour où la pluie cesse, tout change.

        fr: Un coureur ou une coureuse, peu importe.

        fr: D'où vient-il ? Par où passe-t-il ?

        fr: Ou il part, ou je pars.

        fr: Deux ou trois fois par an, à un moment ou à un autre.
    """
    reading = reading_of(segment.target, context)
    starts = {subject.start for subject in subjects_of(segment.target, context)}
    for index in reading.at(("ou",)):
        previous, following = reading.word(index - 1), reading.forms[index + 1]
        clause = following.lower in ("il", "elle", "ils", "elles", "on", "je", "j'", "tu", "tout")
        if previous in _PLACES and (clause or (index + 1 in starts and _has_verb(reading, index + 1))):
            yield swap(reading, index, "où")
        elif _opens(reading, index) and following.lower in _VERBS and _is_question(reading, index):
            yield swap(reading, index, "où")
    for index in reading.at(("où",)):
        pair = reading.word(index - 1), reading.lowers[index + 1]
        if pair in _PAIRS or (_joins_nouns(reading, index) and reading.word(index - 1) not in _PLACES):
            yield swap(reading, index, "ou")


_PLACES = frozenset(
    "moment moments endroit endroits lieu instant époque année jour village ville pays point période seconde minute "
    "époques lieux".split()
)
_VERBS = frozenset("est sont était étaient va vont sera seront vas es allons allez".split())
_PAIRS = frozenset([("tôt", "tard"), ("pour", "contre"), ("oui", "non"), ("plus", "moins"), ("mort", "vif")])


def _opens(reading: Reading, index: int) -> bool:
    return index == 0 or reading.word(index - 1) in STOPS


def _has_verb(reading: Reading, start: int) -> bool:
    return clause_verb(reading, start) is not None


def _is_question(reading: Reading, index: int) -> bool:
    for lower in reading.lowers[index : index + 20]:
        if lower in STOPS:
            return lower == "?"
    return False


def _joins_nouns(reading: Reading, index: int) -> bool:
    """Whether `où` stands between two bare nouns that end a phrase (thé où café,)."""
    before, after = reading.forms[index - 1] if index else END, reading.forms[index + 1]
    ends = reading.lowers[index + 2] in (",", ".", "?", "!", "")
    opens = index == 1 or reading.word(index - 2) in STOPS
    return bool(before.noun) and bool(after.noun and not after.finite) and ends and opens
