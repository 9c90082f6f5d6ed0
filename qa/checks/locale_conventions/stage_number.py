"""The check ``stage-number``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import APOSTROPHE, SPACE
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_STAGE = regex(
    rf"(?P<article>\b[Ll]{APOSTROPHE})?\b(?P<noun>[ÉéEe]tapes?){SPACE}(?P<first>\d{{1,2}})"
    rf"(?:(?P<link> et | à |, )(?P<last>\d{{1,2}}))?(?![\w.,:]\d|\d|\w|{SPACE}(?:km|kilom|%))"
)
_NOUNS = frozenset({"étape", "etape", "étapes", "etapes", "stage"})
_ENGLISH = regex(
    rf"\b(?:(?P<article>[Ll]e|[Ll]a|[Dd]u|[Aa]u){SPACE})?Stage{SPACE}(?P<number>\d{{1,2}})(?![\w.,:]\d|\w)"
)
"""*Le Stage 12*: the English word with its capital."""
_ARTICLES = {"le": "la", "la": "la", "du": "de la", "au": "à la"}
_OF_PROCEDURES = frozenset(
    "procédure procédures répéter répétez répétant répète suivez reprenez exécutez choisissez sélectionnez "
    "sélectionnée sélectionnées sélectionné sélectionnés cliquez cliquer saisissez saisir assistant tutoriel recette "
    "mode".split()
)
"""Words of instructions, whose steps are numbered after the noun: *répétez les étapes 2 à 4*."""
_LABEL = regex(rf"{SPACE}?(?:[:–—)]|- |$)")


@check(category="locale-conventions/number-format", fix="unsafe", words=_NOUNS)
def stage_number(segment: Segment, context: Context) -> Iterator[Finding]:
    """A stage with its number after it, as in English.

    French sport says « la 17e étape ». In headings, lists, tables and labels « Étape 17 : Lugo – Ourense » is usual,
    without an article.

    Wrong:
        fr: Lors de l'étape 17, Roglič a attaqué.

        fr: L'étape 1 part de Bilbao.

        fr: Il a gagné les étapes 3 et 4.

        fr: Cette étape 12 restera dans les mémoires.

        fr: L'étape 5 est plate.

        fr: Après l'étape 20, il mène.

        fr: Les étapes 7 et 8 sont dures.

        fr: Il brille lors de l'étape 14 à Pau.

        fr: Sur l'étape 3, il chute.

        fr: Il attaque à l'étape 9 du Tour.

        fr: Il a gagné le Stage 12 au sprint.

    Right:
        fr: Lors de la 17e étape, Roglič a attaqué.

        fr: La 1re étape part de Bilbao.

        fr: Il a gagné les 3e et 4e étapes.

        fr: Cette 12e étape restera dans les mémoires.

        fr: La 5e étape est plate.

        fr: Après la 20e étape, il mène.

        fr: Les 7e et 8e étapes sont dures.

        fr: Il brille lors de la 14e étape à Pau.

        fr: Sur la 3e étape, il chute.

        fr: Il attaque à la 9e étape du Tour.

        fr: Il a gagné la 12e étape au sprint.

        fr: Étape 17 : Lugo – Ourense, 141 km.

        fr: Il a gagné à Bilbao (étape 1) et à Nice (étape 3).

        fr: Une étape 180 km plus loin, il recommence.

        fr: La 5e étape et la dernière étape.

        fr: Étape 5 : Pau – Laruns.

        fr: Une étape 200 m plus haut.

        fr: Répétez les étapes 2 à 4 de la procédure, puis saisissez le mot de l'étape 1.
    """
    is_label = segment.kind in {"heading", "list-item", "cell"}
    prose = segment.target.prose
    view = context.view(segment.target)
    if not _is_followed(view) or not _OF_PROCEDURES.isdisjoint(view.word_set):
        return
    for match in _STAGE.finditer(prose):
        if is_label and not match["article"]:
            continue
        if _LABEL.match(prose, match.end()) and (match.start() == 0 or prose[match.end() : match.end() + 1] == ")"):
            continue
        yield Finding(
            Span(*match.span()),
            _("a stage bears its number before it in French"),
            (_ordinal_phrase(match),) if match["link"] != ", " else (),
        )

    for match in _ENGLISH.finditer(prose):
        yield Finding(Span(*match.span()), _("a stage bears its number before it in French"), (_in_french(match),))


def _in_french(match: re.Match[str]) -> str:
    """*Le Stage 12* as *la 12e étape*."""
    stage = f"{'1re' if match['number'] == '1' else match['number'] + 'e'} étape"
    if not match["article"]:
        return stage
    article = _ARTICLES[match["article"].lower()]
    return f"{article[0].upper() + article[1:] if match['article'][0].isupper() else article} {stage}"


def _is_followed(view: View) -> bool:
    """Whether a number stands after one of the nouns."""
    words = view.words
    places = [index + 1 for noun in _NOUNS & view.word_set for index in view.places[noun]]
    return any(index < len(words) and words[index][0].isdigit() for index in places)


def _ordinal_phrase(match: re.Match[str]) -> str:
    first = "1re" if match["first"] == "1" else f"{int(match['first'])}e"
    article = {"l": "la ", "L": "La "}[match["article"][0]] if match["article"] else ""
    last = f"{match['link']}{match['last']}e" if match["last"] else ""
    return f"{article}{first}{last} étape{'s' if last else ''}"
