"""The finite verb of a clause whose beginning is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.forms import GRAMMATICAL, Trait
from qa.french.words import AVOIR, ETRE, STOPS, SUBJECTS

if TYPE_CHECKING:
    from qa.french.phrases import Reading


def clause_verb(reading: Reading, start: int) -> int | None:
    """The finite verb of the clause whose subject begins at an index; None where a comma or another clause comes
    first."""
    first = reading.forms[start]
    if not (
        first.traits & (Trait.CAPITAL | Trait.DETERMINER | Trait.PRONOUN | Trait.NUMERAL)
        or (first.noun and not first.adjective)
    ):
        return None
    bracketed = False
    for index in range(start, min(start + 14, len(reading.forms) - 1)):
        form = reading.forms[index]
        if form.lower in ("(", ")"):
            bracketed = form.lower == "("
        if bracketed or form.lower == ")":
            continue
        if form.lower in STOPS or form.lower in _CLAUSE_ENDS or form.traits & Trait.PRESENT_PARTICIPLE:
            return None
        if form.finite and index > start and not form.lower.startswith("-"):
            sure = not form.nominal and not form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL)
            after_subject = reading.lowers[index - 1] in SUBJECTS or reading.lowers[index - 1] in (
                "ne",
                "n'",
                "se",
                "s'",
            )
            if sure or form.lower in AVOIR | ETRE or after_subject:
                return index
    return None


_CLAUSE_ENDS = frozenset(["", ",", "que", "qu'", "qui", "dont", "où", "si", "et", "mais", "car", "quand", "comme"])
