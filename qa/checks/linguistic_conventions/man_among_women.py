"""The check ``man-among-women``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.demonyms import demonyms
from qa.french.forms import Trait
from qa.french.words import AVOIR, ETRE
from qa.glossary.cells import GENDER, KIND
from qa.glossary.model import PEOPLE
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity
from qa.naming.mentions import determiner, in_gender, mentions
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

ENOUGH_WOMEN = 3
"""Women whom an article must name for it to be one of women's racing."""
_MALE_PEOPLES = frozenset(form for form, kind in demonyms().items() if kind in ("ms", "msp"))
_MEN = frozenset(
    "coureur sprinteur grimpeur puncheur rouleur baroudeur équipier coéquipier champion favori tenant".split()
)
_RODE = frozenset(
    "attaqué gagné remporté devancé chuté terminé battu franchi signé couru roulé abandonné accéléré distancé lâché"
    " craqué sprinté levé dominé réglé imposé blessé tombé arrivé réagi pris perdu répondu profité suivi rejoint creusé"
    " crevé conservé endossé fini souffert résisté placé lancé mené surpris repris".split()
)


@check(
    category="linguistic-conventions/agreement",
    severity=Severity.MAJOR,
    needs=("glossary", "lexicon"),
    words=_MALE_PEOPLES | _MEN,
)
def man_among_women(segment: Segment, context: Context) -> Iterator[Finding]:
    """A rider in the masculine in an article on women's racing: *le Polonais a attaqué*.

    English has one word for both, and engines take the masculine. Only where the article names three women or more and
    no man, and only of somebody who races: *a attaqué*, *s'est imposé*. Trainers and fathers do other things.

    Wrong:
        fr: Demi Vollering, Lotte Kopecky et Kasia Niewiadoma se sont détachées.
        fr: Le Polonais a attaqué au pied du col.

        fr: Demi Vollering, Lotte Kopecky et Kasia Niewiadoma se sont détachées.
        fr: Dans le final, le coureur belge s'est imposé d'une roue.

    Right:
        fr: Demi Vollering, Lotte Kopecky et Kasia Niewiadoma se sont détachées.
        fr: La Polonaise a attaqué au pied du col.

        fr: Demi Vollering, Lotte Kopecky et Kasia Niewiadoma se sont détachées.
        fr: Le Belge a expliqué la tactique de ses coureuses.

        fr: Demi Vollering, Lotte Kopecky, Tadej Pogačar et Kasia Niewiadoma ont gagné.
        fr: Le Slovène a attaqué au pied du col.

        fr: Demi Vollering a gagné.
        fr: Le Polonais a attaqué au pied du col.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(_MALE_PEOPLES | _MEN):
        article = reading.word(index - 1)
        capital = reading.forms[index].traits & Trait.CAPITAL
        if article not in ("le", "l'") or (reading.lowers[index] in _MALE_PEOPLES and not capital):
            continue
        if _rides(reading, index + 1) and _is_of_women(context):
            noun = in_gender(reading.lowers[index], "f")
            noun = noun.capitalize() if capital else noun
            better = f"{determiner(article, 'f') or article} {noun}".replace("' ", "'")
            message = _("the article speaks of women only: « {better} »?").format(better=better)
            yield Finding(span_of(reading, index - 1, index), message, confidence=0.7)


def _rides(reading: Reading, index: int) -> bool:
    """Whether a verb of racing follows, past one adjective."""
    form = reading.forms[index]
    if form.adjectival and not form.participle:
        index += 1
    verb, _clitics = skip_clitics(reading, index)
    if reading.lowers[verb] not in AVOIR | ETRE:
        return False
    return reading.lowers[skip_adverbs(reading, verb + 1)] in _RODE


def _is_of_women(context: Context) -> bool:
    """Whether the document names women enough, and no man."""

    def find() -> bool:
        women: set[str] = set()
        rows = context.glossary.register.rows
        for segment in context.document.segments:
            sure = mentions(segment.target, context)
            if any(mention.gender == "m" for mention in sure):
                return False
            women.update(mention.identifier for mention in sure)
            for name in names_in(segment.target, context):
                if rows[name.row][KIND] in PEOPLE and rows[name.row][GENDER] == "m":
                    return False
        return len(women) >= ENOUGH_WOMEN

    return context.once("is-of-women", find)
