"""The check ``lowercase-name``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.countries import COUNTRIES
from qa.i18n import _
from qa.model import Finding, Span
from qa.naming.capitals import is_in_foreign_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_OPENING, _CLOSING = '«"“', '»"”'
_TIED = frozenset("@#/_.-&=%")
"""Beside one of these a word belongs to an address, a handle or a compound."""

_SHARED = {"france": "France", "giro": "Giro"}
"""Names of several things of the register, none of which is written small."""
_COMPOUNDS = {
    tuple(name.split("-")): "-".join(map(str.capitalize, name.split("-"))) for name in COUNTRIES if "-" in name
} | {
    (land, "du", point): f"{land.capitalize()} du {point.capitalize()}"
    for land in ("corée", "afrique", "amérique")
    for point in ("nord", "sud")
}
"""Countries and parts of the world in several words, by these in lower case."""
_HEADS = frozenset(words[0] for words in _COMPOUNDS)


@check(category="linguistic-conventions/spelling/capitalization", fix="safe", needs=("glossary", "lexicon"))
def lowercase_name(segment: Segment, context: Context) -> Iterator[Finding]:
    """The name of a rider, a race, a climb or a country without its capital.

    Only words of the register that are nothing else in French are reported. Addresses, handles, quotations in
    another language and a single word between quotation marks are left alone.

    Wrong:
        fr: Le jeune vingegaard a suivi le rythme des favoris.

        fr: Le peloton a abordé le tourmalet sous la pluie.

        fr: Le champion de france vise le giro.

        fr: Le Tour de Grande-bretagne suit celui d'Afrique du sud.

    Right:
        fr: Le jeune Vingegaard a suivi le rythme des favoris.

        fr: Le peloton a abordé le Tourmalet sous la pluie.

        fr: Le champion de France vise le Giro.

        fr: Le Tour de Grande-Bretagne suit celui d'Afrique du Sud.

        fr: Le vent d'Afrique, du sud, souffle sur l'Amérique ; les bas pays, les côtes unies.

        fr: Il poste ses photos sous le nom de @vingegaard et sur vingegaard.dk.

        fr: Le jaune va bien au coureur.

        fr: La dauphine de Vollering a perdu deux minutes.

        fr: Voici la « classicissima », comme on dit en Italie.

        fr: Les sites ouest-france.fr et giro.com sont en panne.
    """
    view = context.view(segment.target)
    register = context.glossary.register
    candidates = view.word_set & register.proper_words | view.word_set & _SHARED.keys()
    for at in sorted([at for word in candidates for at in view.places[word]]):
        word, start, end = view.words[at]
        written = (_SHARED[word],) if word in _SHARED else register.tables["proper"][word]
        if len(written) != 1 or not view.prose[start].islower() or _is_tied(view, start, end):
            continue
        if context.lexicon.knows(word) or _is_quoted(view, start, end):
            continue
        span = Span(start, end)
        if not is_in_foreign_words(span, segment.target, context):
            yield Finding(span, _("{name} is a name and takes a capital").format(name=written[0]), written)

    yield from _compounds(view)


def _compounds(view: View) -> Iterator[Finding]:
    """Countries of several words of which one is written small: *Grande-bretagne*, *Corée du sud*."""
    for head in view.word_set & _HEADS:
        for at in view.places[head]:
            for words, name in _COMPOUNDS.items():
                last = at + len(words) - 1
                if words[0] != head or tuple(view.plain[at : last + 1]) != words:
                    continue
                span = Span(view.words[at][1], view.words[last][2])
                found = view.prose[span.start : span.end]
                if found != name and found.lower() == name.lower() and not _is_tied(view, span.start, span.end):
                    yield Finding(span, _("{name} is a name and takes a capital").format(name=name), (name,))


def _is_quoted(view: View, start: int, end: int) -> bool:
    """Whether the word stands alone between quotation marks: a nickname, a word of another language."""
    before, after = view.prose[:start].rstrip()[-1:], view.prose[end:].lstrip()[:1]
    return before in _OPENING and after in _CLOSING and bool(before and after)


def _is_tied(view: View, start: int, end: int) -> bool:
    before, after, next_one = (view.prose[at : at + 1] for at in (start - 1, end, end + 1))
    if start and before in _TIED:
        return True
    return bool(after) and after in _TIED and (after != "." or next_one.isalnum())
