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

_FORMS = demonyms()
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
_DETERMINER = re.compile(
    rf"\b(?P<det>[Ll]es?{SPACE}|[Ll]a{SPACE}|[Ll]['’]|[Uu]ne?{SPACE}|[Dd]eux{SPACE}|[Cc]ett?e?{SPACE})$"
)
_VERB = re.compile(
    rf"{SPACE}(?:(?P<plural>{_PLURAL})|{_HAVE}{_BETWEEN}(?P<act>(?:{_ACTED})\w*)|(?P<past>(?:{_ACTED})(?:ait|a|e)\b))"
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
    prose = segment.target.prose
    for who, start, end in context.view(segment.target).words:
        if who in _FORMS and prose[start].islower():
            determiner = _DETERMINER.search(prose, max(0, start - 7), start)
            verb = _VERB.match(prose, end)
            if determiner and verb and _is_person(determiner["det"].strip().lower(), who, verb):
                right = who[0].upper() + who[1:]
                message = _("an inhabitant takes a capital: « {right} »").format(right=right)
                yield Finding(Span(start, end), message, (right,))


def _is_person(determiner: str, who: str, verb: re.Match[str]) -> bool:
    is_plural = determiner in _PLURALS
    if verb["plural"]:
        return is_plural and "p" in _FORMS[who]
    if is_plural or "s" not in _FORMS[who]:
        return False
    return who not in LANGUAGES or not (verb["act"] or verb["past"]).startswith(_OF_LANGUAGES)
