"""The check ``country-article``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.countries import COUNTRIES
from qa.french.forms import Trait
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words={part for name in COUNTRIES for part in name.split("-")},
)
def country_article(segment: Segment, context: Context) -> Iterator[Finding]:
    """An article or preposition that a country's name does not take: *en Portugal*, *à Italie*, *le Belgique*.

    A feminine name takes *en*, a masculine one *au*, or *en* before a vowel, a plural one *aux*. Not attempted: names
    that are also a town's, a region's or a product's, and names followed by another name (*le Belgique-France*).

    Wrong:
        fr: Ils partent en Portugal cet été.

        fr: Elle vit à Italie.

        fr: Il travaille en Pays-Bas.

        fr: Le Belgique a voté contre.

        fr: La Canada a gagné la finale.

        fr: Elle étudie à États-Unis.

        fr: Il va au Pologne.

        fr: La course aura lieu dans Espagne.

        fr: Le président du Iran s'est exprimé.

        fr: Ils ont joué au Irak.

        fr: Il a vécu à Japon.

        fr: La Mexique est un grand pays.

    Right:
        fr: Ils partent au Portugal cet été.

        fr: Elle vit en Italie.

        fr: Il travaille aux Pays-Bas.

        fr: La Belgique a voté contre.

        fr: Le Canada a gagné la finale.

        fr: Elle étudie aux États-Unis.

        fr: Il va en Pologne.

        fr: La course aura lieu en Espagne.

        fr: Le président de l'Iran s'est exprimé.

        fr: Ils ont joué en Irak.

        fr: Il a vécu au Japon.

        fr: Le Mexique est un grand pays.

        fr: Le France est un paquebot, il a parlé à France, il habite à Luxembourg.

        fr: Le Belgique-France de mardi, du Italie – Espagne à Rome, le Bretagne Classic.

        fr: Il va de Belgique en France et d'Italie au Portugal, par l'Iran et le Chili.

        fr: Dans la Pologne d'hier, aux Pays-Bas, dans les Pays-Bas méridionaux, à la Suède.

        fr: Un Argentine – Brésil, le Colombie 2, la Canada Life.

        fr: L'argentine est une plante, la chine est un commerce.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(COUNTRIES):
        before = reading.word(index - 1)
        better = COUNTRIES[reading.lowers[index]].get(before)
        if better is None or not reading.forms[index].traits & Trait.CAPITAL or _is_part_of_a_name(reading, index):
            continue
        name, wrong = reading.tokens[index].text, reading.tokens[index - 1].text
        if wrong[0].isupper():
            better = better[0].upper() + better[1:]
        written = f"{better}{name}" if better.endswith("'") else f"{better} {name}"
        message = _("write « {better} »").format(better=written)
        yield Finding(span_of(reading, index - 1, index), message, (written,))


def _is_part_of_a_name(reading: Reading, index: int) -> bool:
    """Whether the country stands in a longer name: a match, a team, a firm."""
    following = reading.forms[index + 1]
    if reading.is_hyphenated(index) or following.lower in ("–", "—", "/", "-", "'", "&") or following.lower.isdigit():
        return True
    capital = following.traits & Trait.CAPITAL and not reading.tokens[index].text.isupper()
    return bool(capital) or reading.word(index - 2) in ("–", "—", "/")
