"""The check ``plural-pronoun-for-team``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import GRAMMATICAL, PLURAL, SINGULAR
from qa.french.words import DETERMINERS, NUMERALS
from qa.glossary.cells import NAME
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.glossary.register import NameMatch
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MINOR,
    needs=("lexicon", "glossary"),
    words=("ils",),
)
def plural_pronoun_for_team(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Ils* for a team, a club or a firm just named in the singular.

    English says *they* of a team. Reported where the sentence names a team, or opens with a collective noun,
    and nothing plural stands before the pronoun. Not attempted: a pronoun in another sentence than the team's
    name.

    Wrong:
        fr: L'équipe a annoncé qu'ils ne participeront pas.

        fr: La formation belge a tout donné : ils ont roulé toute la journée.

        fr: L'entreprise dit qu'ils vont embaucher.

        fr: La police affirme qu'ils ont arrêté un suspect.

        fr: La fédération a reconnu qu'ils ont commis une erreur.

        fr: Jumbo-Visma admettait qu'ils pourraient perdre.

        fr: Le club sait qu'ils joueront demain.

        fr: La société a promis qu'ils paieront.

        fr: L'association pense qu'ils gagneront.

        fr: Le gouvernement dit qu'ils agiront.

        fr: La formation belge a tout tenté, mais ils n'ont pas gagné.

    Right:
        fr: L'équipe a annoncé qu'elle ne participera pas.

        fr: La formation belge a tout donné : elle a roulé toute la journée.

        fr: L'entreprise dit qu'elle va embaucher.

        fr: La police affirme qu'elle a arrêté un suspect.

        fr: La fédération a reconnu qu'elle a commis une erreur.

        fr: Jumbo-Visma admettait qu'elle pourrait perdre.

        fr: Le club sait qu'il jouera demain.

        fr: La société a promis qu'elle paiera.

        fr: L'association pense qu'elle gagnera.

        fr: Le gouvernement dit qu'il agira.

        fr: La formation belge a tout tenté, mais elle n'a pas gagné.

        fr: L'équipe a dit à ses coureurs qu'ils ne participeraient pas.

        fr: Le club a vendu deux joueurs : ils partiront en juin.

        fr: L'équipe aligne deux grimpeurs, et ils sont en forme.

        fr: Ils ont battu l'équipe belge.

        fr: L'équipe sait que Kuss et Roglič ont gagné et qu'ils sont fatigués.

        fr: Jumbo-Visma et Ineos savent qu'ils gagneront.

        fr: La police a parlé aux témoins avant qu'ils partent.

        fr: Les dirigeants de l'équipe disent qu'ils partiront.

        fr: Pogačar et l'équipe savent qu'ils ont gagné.

        fr: L'équipe gagne. Ils sont heureux.
    """
    reading = reading_of(segment.target, context)
    starts = [name.span.start for name in names_in(segment.target, context) if _is_team(name, context)]
    for index in reading.at(("ils",)):
        if _has_only_a_team(reading, index, starts):
            message = _("a team or a body is « il » or « elle », not « ils »")
            yield Finding(span_of(reading, index, index + 1), message)


_BODIES = frozenset(
    "équipe formation entreprise société police fédération association club gouvernement direction organisation "
    "commission compagnie firme groupe peloton jury ministère banque ligue escouade délégation".split()
)


def _is_team(name: NameMatch, context: Context) -> bool:
    register = context.glossary.register
    return register.rows[name.row][NAME] in register.teams


def _has_only_a_team(reading: Reading, index: int, starts: list[int]) -> bool:
    """Whether the sentence, up to the pronoun, names a team or body and nothing plural or joined."""
    found = False
    for before in range(index - 1, -1, -1):
        form = reading.forms[before]
        if form.lower in (".", "!", "?", "…"):
            break
        plural = DETERMINERS.get(form.lower, 0) == PLURAL or form.lower in NUMERALS or form.lower.isdigit()
        if plural or form.lower in ("et", "ou", "ni", "eux", "ils", "leurs", "beaucoup", "certains"):
            return False
        if form.noun and not form.noun & SINGULAR and not form.traits & GRAMMATICAL:
            return False
        if reading.tokens[before].start in starts and index - before <= 4:
            near = reading.word(before - 1)
            if near == "," or (near == "de" and reading.word(before - 2) == "sein"):
                return True
        if form.lower in _BODIES or reading.tokens[before].start in starts:
            found = True
    return found
