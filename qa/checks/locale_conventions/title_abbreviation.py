"""The check ``title-abbreviation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_TITLE = regex(
    rf"\b(?P<title>Mr\.?|MM(?!\.)|Mme\.|Mlle\.|Mrs\.?|Ms\.?|Dr\.|Drs\.|Pr\.|Mgr\.|Mmes\.|Mlles\.|Melle\.?|Melles\.?|Me\.|M(?={SPACE}[A-ZÀ-Ý][a-zà-ÿ]))"
    rf"(?={SPACE}[A-ZÀ-Ý])(?!{SPACE}(?:Bean|Robot|Nice|Olympia|Dre|Martens|No|House|Jekyll|Hyde|Big)\b)|\b(?P<number>[Nn]o\.?)(?={SPACE}\d)"
)
_LATIN = regex(rf"(?<![\w.])(?:(?P<eg>e\.{SPACE}?g\.|eg\.)(?!\w)|(?P<vs>vs\.)(?!\w))")
"""*E.g.* and *vs.*, as English has them; *i.e.* is French too."""
_RIGHT = {
    "Mr": "M.",
    "MM": "MM.",
    "Mrs": "Mme",
    "Ms": "Mme",
    "M": "M.",
    "Melle": "Mlle",
    "Melles": "Mlles",
    "No": "N°",
    "no": "n°",
}
"""What is not merely rid of its point."""
_ENGLISH = frozenset({"Mr", "Mrs", "Ms", "Dr"})
"""What is English rather than careless; the profile ``web`` only notes the rest."""


@check(
    category="locale-conventions/name-format",
    fix="unsafe",
    words=(*"e eg vs mr mm mme mlle mrs ms dr drs pr mgr mmes mlles melle melles me m no".split(),),
)
def title_abbreviation(segment: Segment, context: Context) -> Iterator[Finding]:
    """A title or « number » abbreviated in the English manner.

    M., MM., Mme, Mlle, Dr, Me, n°: a point only where the last letter is missing.

    Wrong:
        fr: Mr Dupont préside la course.

        fr: Mme. Durand l'a dit à Mrs Smith.

        fr: Le dossard no 5 est tombé.

        fr: Le Dr. Martin a confirmé.

        fr: Le Pr. Leroy a soigné Melle Petit.

        fr: Mgr. Lefort bénit Mlle. Blanc.

        fr: MM Roux et Noir sont élus.

        fr: Me. Garnier plaide pour Mr. Roy.

        fr: M Dupont et Ms Jones sont là.

        fr: La chambre no. 12 est au Dr. Blanc.

        fr: Les classiques, e.g. la Doyenne, opposent Van Aert vs. Pedersen.

    Right:
        fr: M. Dupont préside la course.

        fr: Mme Durand l'a dit à Mme Smith.

        fr: Le dossard n° 5 est tombé.

        fr: Le Dr Martin a confirmé.

        fr: Le Pr Leroy a soigné Mlle Petit.

        fr: Mgr Lefort bénit Mlle Blanc.

        fr: MM. Roux et Noir sont élus.

        fr: Me Garnier plaide pour M. Roy.

        fr: M. Dupont et Mme Jones sont là.

        fr: La chambre n° 12 est au Dr Blanc.

        fr: Les classiques, p. ex. la Doyenne, opposent Van Aert vs Pedersen.

        fr: MM. Dupont et Durand, Mlle Petit, le groupe M6.

        fr: M. et Mme Petit, Mlles Roux et Blanc, le Pr Noir.

        fr: Le PM arrive, MM6 et DR4 sont des codes.

        fr: Il me dit : « Me voici. »

        fr: La ville de Melle et le no man's land.

        fr: Mr. Bean et le Dr. Martens sont des marques.

        fr: Le point e. grimpe, i.e. il monte.
    """
    for match in _LATIN.finditer(segment.target.prose) if "." in context.view(segment.target).characters else ():
        right = "p. ex." if match["eg"] else "vs"
        message = _("this is abbreviated « {right} »").format(right=right)
        yield Finding(Span(*match.span()), message, (right,))
    for match in _TITLE.finditer(segment.target.prose):
        bare = match[0].rstrip(".")
        right = _RIGHT.get(bare, bare)
        if right != match[0]:
            yield Finding(
                Span(*match.span()),
                _("this is abbreviated « {right} »").format(right=right),
                (right,),
                severity=None if context.profile != "web" or bare in _ENGLISH else Severity.NEUTRAL,
            )
