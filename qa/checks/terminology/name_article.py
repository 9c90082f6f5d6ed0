"""The check ``name-article``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.euphony import starts_with_vowel_sound
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.terms.genders import gender_of
from qa.terms.matches import LINKS, goes_on, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text
    from qa.view import View

_KINDS = frozenset(["race", "climb", "organisation"])
_MASCULINE = frozenset(
    "championnat critérium trophée mont col mur lac plateau pic stade vélodrome circuit passage pont comité conseil "
    "festival prix".split()
)
_FEMININE = frozenset(
    "coupe côte butte trouée forêt vallée plaine flèche classique course montée rue avenue place cathédrale "
    "fédération ligue union montagne plage presqu'île province mer rivière ville".split()
)
"""Nouns that head the names of races, climbs, places and bodies, and have one gender there."""
_TO_FEMININE = {"le": "la", "un": "une", "du": "de la", "au": "à la", "ce": "cette"}
_TO_MASCULINE = {"la": "le", "une": "un", "cette": "ce"}
_CONTRACTED = {"de la": "du", "à la": "au"}
_TO_PLURAL = {"le": "les", "la": "les", "du": "des", "au": "aux", "un": "des", "une": "des", "ce": "ces"}
_PLURALS = frozenset("championnats jeux mondiaux".split())
"""Nouns that head the names of races, always in the plural there."""


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("glossary", "lexicon"),
    words={*_TO_FEMININE, *_TO_MASCULINE},
)
def name_article(segment: Segment, context: Context) -> Iterator[Finding]:
    """The wrong article before the name of a race, a climb or a body: *le Vuelta*, *la Grand Prix*, *au Amstel*.

    English names have no gender. It is the register's, or that of the noun that heads the name (*Butte Montmartre*,
    *Forêt d'Arenberg*). Not attempted: names of teams and brands, whose gender wavers.

    Wrong:
        fr: Elle a gagné le Vuelta cette année.

        fr: Il prépare la Giro d'Italia.

        fr: Il a gagné la Tour de France.

        fr: Elle est la favorite du Flèche wallonne.

        fr: Le peloton attaque le Butte Montmartre.

        fr: Ils ont attendu au pied de la Mont Ventoux.

        fr: La Grand Prix de Québec se court vendredi.

        fr: Elle a renoncé au Coupe du monde.

        fr: Ils se retrouveront au Amstel Gold Race.

        fr: Elle vise le Jeux olympiques, il sera au Championnats du monde.

    Right:
        fr: Elle a gagné la Vuelta cette année.

        fr: Il prépare le Giro d'Italia.

        fr: Il a gagné le Tour de France.

        fr: Elle est la favorite de la Flèche wallonne.

        fr: Le peloton attaque la Butte Montmartre.

        fr: Ils ont attendu au pied du Mont Ventoux.

        fr: Le Grand Prix de Québec se court vendredi.

        fr: Elle a renoncé à la Coupe du monde.

        fr: Ils se retrouveront à l'Amstel Gold Race.

        fr: Elle vise les Jeux olympiques, il sera aux Championnats du monde.

        fr: La Grande Boucle passe devant la tour Eiffel et la Tour d'Argent.

        fr: La Ronde de l'Isard suit le Côte-d'Or, un Tour-de-France, le Vuelta Skelter.
    """
    view = context.view(segment.target)
    led = [
        (at, start, end)
        for at, start, end in view.raised
        if at and view.words[at - 1][0] in _ARTICLES and view.prose[view.words[at - 1][2] : start] == " "
    ]
    named = _genders(segment.target, context) if led else {}
    for at, noun_start, noun_end in led:
        article, start, end = view.words[at - 1]
        name = view.prose[noun_start:noun_end]
        if at in named and (elided := _ELIDED.get(article)) and _is_elidable(name):
            message = _("elision is missing: « {right} »").format(right=elided)
            yield Finding(Span(start, noun_end), message, (_cased(elided + name, view.prose[start]),))
            continue
        if view.words[at][0] in _PLURALS and article in _TO_PLURAL:
            message = _("« {noun} » is a plural").format(noun=name)
            yield Finding(Span(start, end), message, (_cased(_TO_PLURAL[article], view.prose[start]),))
            continue
        gender = named.get(at) or _by_head(view, at)
        better = (_TO_FEMININE if gender == "f" else _TO_MASCULINE).get(article) if gender else None
        if better is None:
            continue
        if at > 1 and (whole := _CONTRACTED.get(f"{view.words[at - 2][0]} {article}")):
            start, better = view.words[at - 2][1], whole
        if starts_with_vowel_sound(name) is not False and article not in ("un", "une"):
            continue  # l'Étape: the article has no gender
        message = _("« {noun} » is feminine") if gender == "f" else _("« {noun} » is masculine")
        yield Finding(Span(start, end), message.format(noun=name), (_cased(better, view.prose[start]),))


def _is_elidable(name: str) -> bool:
    """Whether a name surely begins with a vowel sound; English ones (United, One) and h do not."""
    return name[0] in "AEIOÀÂÉÈÊÎÔ" and not name.lower().startswith(("one", "eu", "ou", "io", "ewa"))


def _cased(words: str, model: str) -> str:
    return words[0].upper() + words[1:] if model.isupper() else words


_ELIDED = {"le": "l'", "la": "l'", "du": "de l'", "au": "à l'"}
_ARTICLES = frozenset([*_TO_FEMININE, *_TO_MASCULINE])


def _genders(text: Text, context: Context) -> dict[int, str]:
    """The gender of each name of the register in a text whose head word says it, by the index of its first word."""
    view, register = context.view(text), context.glossary.register.rows
    found = {}
    for row, _role, span, first, last in names_in(text, context):
        kind, gender = register[row][2], gender_of(register[row], view.words[first][0])
        if kind in _KINDS and gender in ("m", "f") and not goes_on(view, span.end, last):
            found[first] = gender
    return found


def _by_head(view: View, at: int) -> str:
    """The gender of a name that begins with a noun: *Butte Montmartre*, *Grand Prix de …*; empty where it has none."""
    noun = view.words[at][0] if at + 1 < len(view.words) else ""
    if noun == "grand" and view.words[at + 1][0] == "prix":
        return "m"
    gender = "m" if noun in _MASCULINE else "f" if noun in _FEMININE else ""
    if not gender:
        return ""
    end, (following, start, _end) = view.words[at][2], view.words[at + 1]
    return gender if view.prose[end:start] == " " and (following in LINKS or view.prose[start].isupper()) else ""
