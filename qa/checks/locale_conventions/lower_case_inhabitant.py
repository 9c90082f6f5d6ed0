"""The check ``lower-case-inhabitant``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.french.demonyms import LANGUAGES, demonyms
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_FORMS = "|".join(sorted(demonyms(), key=len, reverse=True))
_ACTED = "|".join(
    """
    attaqu gagn remport devanc chut termin batt déclar expliqu ajout affirm confi estim franch sign cour roul abandonn
    accélér distanc lâch craqu sprint lev conclu domin régl impos écart bless tomb arriv part class réag pris perd
    répond profit
    """.split()
)
_HAVE = rf"(?:l['’]|n['’])?(?:a|avait|est|était|s['’]est|s['’]était){SPACE}"
_BETWEEN = rf"(?:(?:\w+ment|déjà|ensuite|bien|pas|aussi){SPACE})?"
_PLURAL = rf"(?:se{SPACE}sont|(?:n['’])?ont|étaient|avaient|seront|sont|vont|voulaient|veulent|doivent|peuvent)\b"
_SUBJECT = re.compile(
    rf"\b(?P<det>[Ll]es?{SPACE}|[Ll]a{SPACE}|[Ll]['’]|[Uu]ne?{SPACE}|[Dd]eux{SPACE}|[Cc]ett?e?{SPACE})"
    rf"(?P<who>{_FORMS}){SPACE}"
    rf"(?:(?P<plural>{_PLURAL})|{_HAVE}{_BETWEEN}(?P<act>(?:{_ACTED})\w*)|(?P<past>(?:{_ACTED})(?:ait|a|e)\b))"
)
_PLURALS = frozenset({"les", "deux"})
_OF_LANGUAGES = ("gagn", "perd", "part", "arriv", "domin", "impos")
"""What a language may do too."""


@check(category="linguistic-conventions/spelling", fix="unsafe", words=demonyms())
def lower_case_inhabitant(segment: Segment, context: Context) -> Iterator[Finding]:
    """An inhabitant without capital: le slovène a gagné.

    Judged only before a verb that tells of a person; languages (le français a gagné du terrain) and an adjective
    whose noun is left out (la voiture allemande et la française) stay as they are.

    Wrong:
        fr: Les français ont voté dans le calme.

        fr: Le danois a attaqué à deux kilomètres du sommet.

        fr: La polonaise s'est imposée au sprint.

        fr: L'italien a ensuite déclaré forfait.

    Right:
        fr: Les Français ont voté dans le calme.

        fr: Le Danois a attaqué à deux kilomètres du sommet.

        fr: La Polonaise s'est imposée au sprint.

        fr: L'Italien a ensuite déclaré forfait.

        fr: Le français a gagné du terrain, l'anglais en a perdu.

        fr: Les coureurs français ont gagné, le public belge a applaudi.

        fr: La voiture allemande est chère, la française est fiable.

        fr: Le norvégien Equinor a annoncé des pertes, le russe est une langue.
    """
    for match in _SUBJECT.finditer(segment.target.prose):
        who = match["who"]
        if _is_person(match):
            right = who[0].upper() + who[1:]
            message = _("an inhabitant takes a capital: « {right} »").format(right=right)
            yield Finding(Span(*match.span("who")), message, (right,))


def _is_person(match: re.Match[str]) -> bool:
    kind, is_plural = demonyms()[match["who"]], match["det"].strip().lower() in _PLURALS
    if match["plural"]:
        return is_plural and "p" in kind
    if is_plural or "s" not in kind:
        return False
    return match["who"] not in LANGUAGES or not (match["act"] or match["past"]).startswith(_OF_LANGUAGES)
