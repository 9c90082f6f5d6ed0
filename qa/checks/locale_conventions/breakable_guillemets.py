"""The check ``breakable-guillemets``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_BREAKABLE = regex(r"« (?=\S)|(?<=\S) »")


@check(
    category="locale-conventions/spacing",
    severity=Severity.NEUTRAL,
    fix="safe",
    profiles=("fr-FR", "fr-CA"),
    characters=("«", "»"),
)
def breakable_guillemets(segment: Segment, context: Context) -> Iterator[Finding]:
    """A plain space inside guillemets, where a line may break.

    A no-break space keeps the mark with its words.

    Wrong:
        fr: « Oui\N{NBSP}», a-t-il dit.

        fr: «\N{NBSP}Oui », a-t-il dit.

        fr: « Oui », a-t-il dit.

        fr: Il crie « Allez ».

        fr: Le mot « vélo » a cent ans.

        fr: Elle dit « non ».

        fr: Le « oui » l'emporte.

        fr: Un « grand » soir.

        fr: Le film « Rien » sort.

        fr: « Tout va bien », dit-il.

    Right:
        fr: «\N{NBSP}Oui\N{NBSP}», a-t-il dit.

        fr: «\N{NBSP}Oui\N{NBSP}», a-t-il dit.

        fr: «\N{NBSP}Oui\N{NBSP}», a-t-il dit.

        fr: Il crie «\N{NBSP}Allez\N{NBSP}».

        fr: Le mot «\N{NBSP}vélo\N{NBSP}» a cent ans.

        fr: Elle dit «\N{NBSP}non\N{NBSP}».

        fr: Le «\N{NBSP}oui\N{NBSP}» l'emporte.

        fr: Un «\N{NBSP}grand\N{NBSP}» soir.

        fr: Le film «\N{NBSP}Rien\N{NBSP}» sort.

        fr: «\N{NBSP}Tout va bien\N{NBSP}», dit-il.

        fr: «\N{NNBSP}Oui\N{NNBSP}», a-t-il dit.

        fr: Le «\N{NBSP}vélo\N{NBSP}», le «\N{NNBSP}vélo\N{NNBSP}» et le "vélo".

        fr: «Vélo» sans espace relève d'un autre contrôle.

        fr: Le “vélo” et le ‘vélo’ sont en anglais.

        fr: «\N{NBSP}…\N{NBSP}» marque un silence.
    """
    for match in _BREAKABLE.finditer(segment.target.prose):
        right = match[0].replace(" ", "\N{NBSP}")
        yield Finding(Span(*match.span()), _("a no-break space goes inside guillemets"), (right,))
