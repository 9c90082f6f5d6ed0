"""The check ``apres-que-subjunctive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.finite import clause_verb
from qa.french.words import STOPS
from qa.grammar import in_mood, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/tense-mood-aspect",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("après",),
)
def apres_que_subjunctive(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Après que* with the subjunctive, where the fact has happened and the indicative is right.

    The Académie and Grevisse (*Le Bon Usage*, § 1135) ask for the indicative. A second verb joined by *et* is reported
    too. Not attempted: forms that are indicative and subjunctive at once (*après qu'il chante*).

    Wrong:
        fr: Après que le Belge ait attaqué, le groupe a explosé.

        fr: Le match a repris après que la pluie ait cessé.

        fr: Il est parti après que nous ayons dîné.

        fr: Après que je sois rentré, le téléphone a sonné.

        fr: Après qu'il ait semblé perdu et ait réussi à revenir, il a gagné.

        fr: La route a été rouverte après que des manifestants aient bloqué le col.

        fr: Après que les Jumbo-Visma aient pris la tête, tout a changé.

        fr: Elle a souri après qu'il soit parti.

        fr: Après que Pogačar ait craqué, Vingegaard a pris deux minutes.

        fr: Il a signé après que le contrat ait été relu.

    Right:
        fr: Après que le Belge a attaqué, le groupe a explosé.

        fr: Le match a repris après que la pluie a cessé.

        fr: Il est parti après que nous avons dîné.

        fr: Après que je suis rentré, le téléphone a sonné.

        fr: Après qu'il a semblé perdu et a réussi à revenir, il a gagné.

        fr: La route a été rouverte après que des manifestants ont bloqué le col.

        fr: Après que les Jumbo-Visma ont pris la tête, tout a changé.

        fr: Elle a souri après qu'il est parti.

        fr: Après que Pogačar a craqué, Vingegaard a pris deux minutes.

        fr: Il a signé après que le contrat a été relu.

        fr: Après qu'il eut gagné, il se tut.

        fr: Avant qu'il ait gagné, personne ne le connaissait.

        fr: Il faut, après tout, que la vérité soit dite.

        fr: Après quoi il faudra qu'il soit prêt.

        fr: Bien après, que tout soit dit ou non, il reviendra.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("après",)):
        if reading.lowers[index + 1] not in ("que", "qu'"):
            continue
        verb = clause_verb(reading, index + 2)
        while verb is not None:
            form = reading.forms[verb]
            if form.subjunctive and not form.persons:
                message = _("« après que » takes the indicative, not « {verb} »").format(verb=form.text)
                replacements = in_mood(form.text, "indicative", "past" if form.lower in ("eût", "fût") else "present")
                yield Finding(span_of(reading, verb), message, replacements[:2])
            verb = _joined_verb(reading, verb)


def _joined_verb(reading: Reading, verb: int) -> int | None:
    """A verb that `et` joins to the one at an index, without subject of its own."""
    for index in range(verb + 1, min(verb + 12, len(reading.tokens))):
        if reading.lowers[index] in STOPS or reading.lowers[index] == ",":
            return None
        if reading.lowers[index] == "et":
            other, _clitics = skip_clitics(reading, index + 1)
            form = reading.forms[other]
            return other if form.subjunctive and not form.persons else None
    return None
