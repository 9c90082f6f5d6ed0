"""The check ``plural-verb-for-team``."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.forms import GRAMMATICAL, PERSONS, PLURAL, Trait
from qa.french.words import DETERMINERS, NUMERALS, STOPS
from qa.glossary.cells import NAME
from qa.grammar import conjugated, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_OPENING = STOPS | frozenset("que qu' mais car quand lorsque puis alors donc où tandis comme".split()) | {""}
_START = attrgetter("start")


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    needs=("lexicon", "glossary"),
    fix="unsafe",
)
def plural_verb_for_team(segment: Segment, context: Context) -> Iterator[Finding]:
    """A team takes its verb in the plural, as in English: *Lidl-Trek ont confirmé*.

    Only where the name opens its clause without article and nothing is joined to it, or stands after a preposition and
    before *, qui*, and nothing plural stands before it.

    Wrong:
        fr: Lidl-Trek ont confirmé la signature du grimpeur.

        fr: Soudal Quick-Step roulent en tête du peloton.

        fr: On sait que Groupama-FDJ n'ont plus de grimpeur, mais Visma-Lease a Bike veulent rouler.

        fr: Il a été recruté par Lidl-Trek, qui ont aussi prolongé leur sprinteur.

        fr: Cofidis ont perdu le classement par équipes.

    Right:
        fr: Lidl-Trek a confirmé la signature du grimpeur.

        fr: Soudal Quick-Step roule en tête du peloton.

        fr: On sait que Groupama-FDJ n'a plus de grimpeur, mais Visma-Lease a Bike veut rouler.

        fr: Il a été recruté par Lidl-Trek, qui a aussi prolongé leur sprinteur.

        fr: Cofidis a perdu le classement par équipes.

        fr: Les Groupama-FDJ roulent en tête, Lidl-Trek et Soudal Quick-Step ont renoncé.

        fr: Chez Lidl-Trek, les coureurs de Groupama-FDJ ont surpris.

        fr: Deux coureurs recrutés par Lidl-Trek, qui ont prolongé, roulent avec Tudor et Uno-X, qui attaquent.
    """
    reading = reading_of(segment.target, context)
    register = context.glossary.register
    for name in names_in(segment.target, context):
        if register.rows[name.row][NAME] not in register.teams or name.role == "deprecated":
            continue
        verb = _plural_verb(reading, name.span.start, name.span.end)
        if verb is not None:
            team = segment.target.prose[name.span.start : name.span.end]
            message = _("« {verb} » does not agree with its subject « {subject} »").format(
                verb=reading.tokens[verb].text, subject=team
            )
            yield Finding(span_of(reading, verb), message, conjugated(reading, verb, PERSONS["3s"]))


def _plural_verb(reading: Reading, start: int, end: int) -> int | None:
    """The verb in the plural right after the name between two offsets, where that opens its clause."""
    first = bisect_left(reading.tokens, start, key=_START)
    after = bisect_left(reading.tokens, end, key=_START)
    if reading.word(after) == "," and reading.word(after + 1) == "qui":
        if reading.word(first - 1) not in _BEFORE or _has_plural(reading, first - 1):
            return None
        after += 2
    elif reading.word(first - 1) not in _OPENING:
        return None
    at = skip_clitics(reading, after)[0]
    form = reading.forms[at]
    if not form.finite & PERSONS["3p"] or form.finite & PERSONS["3s"] or form.nominal:
        return None
    return None if form.traits & (GRAMMATICAL | Trait.CAPITAL) and form.lower not in _HAVE_AND_BE else at


_BEFORE = frozenset("par chez avec contre pour".split())
"""Prepositions of which the name of a team is the whole complement."""


def _has_plural(reading: Reading, index: int) -> bool:
    """Whether something plural stands before an index in its sentence, to which a relative clause may belong."""
    for before in range(index - 1, -1, -1):
        form = reading.forms[before]
        if form.lower in STOPS:
            return False
        if DETERMINERS.get(form.lower, 0) == PLURAL or form.lower in NUMERALS or form.lower in ("et", "ils", "elles"):
            return True
    return False


_HAVE_AND_BE = frozenset("ont sont avaient étaient auront seront auraient seraient aient soient vont".split())
