"""The check ``absolute-participle``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.complements import past_complements
from qa.french.forms import Trait
from qa.french.phrases import noun_phrase
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_CLITICS = frozenset("ne n' se s' le la l' les lui leur y en".split())
_POSSESSIVES = frozenset("son sa ses leur leurs".split())
_SET = frozenset("étant ayant pendant durant suivant maintenant concernant".split())
"""Forms in *-ant* that absolute turns of good French have, or that are no verbs."""


@check(category="style/unidiomatic-style", severity=Severity.NEUTRAL, needs=("lexicon",))
def absolute_participle(segment: Segment, context: Context) -> Iterator[Finding]:
    """A clause hung on with a subject and a form in *-ant*, as English does: *…, Kuss admettant que …*.

    English has *with Kuss admitting that*; French would rather begin a clause with *et*, *tandis que* or *qui*. The
    press has the turn once in ten thousand words, engines several times an article. Only after a comma, with a name or
    a possessive.

    Wrong:
        fr: L'équipe a gagné l'étape, Kuss admettant que le plan avait fonctionné.

        fr: Le Belge a souffert dans le col, son avance tombant à huit secondes.

    Right:
        fr: L'équipe a gagné l'étape, et Kuss a admis que le plan avait fonctionné.

        fr: Le Belge a souffert dans le col et vu son avance tomber à huit secondes.

        fr: Le jour suivant, le temps étant beau, il roule, la course ayant repris.

        fr: Kuss, admettant sa faute, a souri en attendant la suite. De loin, les coureurs portant le maillot se voient.
    """
    reading = reading_of(segment.target, context)
    for comma in reading.at((",",)):
        start = comma + 1 + (reading.lowers[comma + 1] == "avec")
        end = _past_subject(reading, start)
        if end is None:
            continue
        while reading.lowers[end] in _CLITICS:
            end += 1
        form = reading.forms[end]
        if form.traits & Trait.PRESENT_PARTICIPLE and not form.noun and form.lower not in _SET:
            message = _("« {participle} » with a subject of its own: a turn of English")
            yield Finding(span_of(reading, start, end), message.format(participle=reading.tokens[end].text))


def _past_subject(reading: Reading, index: int) -> int | None:
    """The first token after a name, or *son avance* with its complements; None where there is none."""
    if reading.lowers[index] in _POSSESSIVES:
        phrase = noun_phrase(reading, index)
        if phrase is None:
            return None
        hung = [at for at in phrase.after if reading.forms[at].traits & Trait.PRESENT_PARTICIPLE]
        return hung[0] if hung else past_complements(reading, phrase.end)
    end = index
    while reading.forms[end].traits & Trait.CAPITAL:
        end += 1
    return end if end > index else None
