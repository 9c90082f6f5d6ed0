"""The check ``leur-or-leurs``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import PLURAL, SINGULAR, Form, Trait
from qa.french.words import AVOIR, ETRE, NUMERALS
from qa.grammar import reading_of, swap
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
    words=("leur", "leurs"),
)
def leur_or_leurs(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Leurs* as a pronoun, or *leur* before a number.

    The pronoun never takes an s, the possessive before a plural always does. *Leur* and *leurs* before a noun
    of the other number belong to `determiner-number`.

    Wrong:
        fr: La justice leurs explique pourquoi.

        fr: Il leurs a parlé longtemps.

        fr: Elles ont fêté leur vingt ans.

        fr: Je leurs ai dit la vérité.

        fr: Il faut leurs montrer la route.

        fr: On leurs donnera le départ.

        fr: Elle leurs avait souri.

        fr: Le public leurs disait merci.

        fr: Ils ont présenté leur nouveaux maillots.

        fr: Ils ont perdu leur deux leaders.

    Right:
        fr: La justice leur explique pourquoi.

        fr: Il leur a parlé longtemps.

        fr: Elles ont fêté leurs vingt ans.

        fr: Je leur ai dit la vérité.

        fr: Il faut leur montrer la route.

        fr: On leur donnera le départ.

        fr: Elle leur avait souri.

        fr: Le public leur disait merci.

        fr: Ils ont présenté leurs nouveaux maillots.

        fr: Ils ont perdu leurs deux leaders.

        fr: Leurs yeux leur jouent des tours.

        fr: Leur faire plaisir, leur mentir, leur plaire.

        fr: Ils ont ôté leur chapeau, leurs femmes leur ont souri.

        fr: Les leurs sont partis, le leur est resté.

        fr: Leurs dires et leurs avoirs intéressent le juge.

        fr: Leurs portes sont closes, leurs marches aussi.

        fr: Ils leur doivent tout, ils en ont donné leur part.

        fr: Leur un pour cent de voix ne compte guère.

        fr: Elle leur montre la carte, leurs montres sont à l'heure.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("leurs",)):
        following = reading.forms[index + 1]
        verb = following.finite or following.traits & Trait.INFINITIVE
        plain = not following.nominal & PLURAL or following.lower in AVOIR
        if verb and plain and reading.word(index - 1) != "les" and not _is_phrase(following):
            yield swap(reading, index, "leur")
    for index in reading.at(("leur",)):
        following, noun = reading.forms[index + 1], reading.forms[index + 2]
        plural = following.lower in NUMERALS or (following.adjective and not following.nominal & SINGULAR)
        if plural and noun.noun & PLURAL and not noun.finite & 0b101100 and not following.finite & 0b101100:
            yield swap(reading, index, "leurs")


def _is_phrase(form: Form) -> bool:
    """Whether a form is rather a noun in the wrong number."""
    return bool(form.noun) and form.lower not in AVOIR and form.lower not in ETRE
