"""The check ``capitalised-noun``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, begins_sentence
from qa.french.demonyms import religions
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_UNITS = frozenset(
    """
    euro euros dollar dollars kilo kilos kilomètre kilomètres mètre mètres minute minutes heure heures seconde secondes
    ans jours mois semaines personnes points litres grammes tonnes degrés million millions milliard milliards
    """.split()
)
_TIMES = frozenset("week-end semaine mois année dernier dernière prochain prochaine matin soir".split())
_FAITHFUL = frozenset(form for form in religions() if not form.startswith("jui"))
_COUNTED = regex(
    rf"(?<![\w.,:/-])(?:\d+(?:[ ,.\N{{NBSP}}\N{{NNBSP}}]\d+)*|millions? d['’]|milliards? d['’]|en){SPACE}?$"
)
_LED = regex(rf"\b(?:les?|la|un|une|des|aux?|du|ces?|cette|jeunes?|autres?){SPACE}$", re.IGNORECASE)
_PAST = regex(rf"{SPACE}(?i:derni[eè]re?|prochaine?|passée?){SPACE}?(?!\w)")
_PERIOD = regex(
    rf"(?:\b(?:semaine|mois|année|an|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hiver|été|automne|printemps){SPACE})$",
    re.IGNORECASE,
)
_AFTER_NAME = regex(rf"[-'’]|{SPACE}[A-ZÀ-Ý]")


@check(
    category="linguistic-conventions/spelling",
    fix="safe",
    needs=("glossary",),
    words=_UNITS | _FAITHFUL | _TIMES - {"week-end"} | {"week"},
)
def capitalised_noun(segment: Segment, context: Context) -> Iterator[Finding]:
    """A unit, a stretch of time or a believer with a capital: 5 Euros, la Semaine dernière, les Chrétiens.

    They are common nouns in French. *Juif* is both a believer and a people, and stays; so does what belongs to a name.

    Wrong:
        fr: Il paie 20 Euros par mois.

        fr: Le prix est donné en Dollars.

        fr: Il a couru 10 Kilomètres.

        fr: Le trajet dure 3 Heures.

        fr: On l'a vu la Semaine dernière.

        fr: Il neigeait le mois Dernier.

        fr: Il fait beau ; les Chrétiens prient.

        fr: Il est né d'un Catholique pratiquant.

        fr: Elle gagne avec 5 Points d'avance.

        fr: On se voit samedi Matin au café.

        fr: Il gagne 2 Millions d'euros par an.

    Right:
        fr: Il paie 20 euros par mois.

        fr: Le prix est donné en dollars.

        fr: Il a couru 10 kilomètres.

        fr: Le trajet dure 3 heures.

        fr: On l'a vu la semaine dernière.

        fr: Il neigeait le mois dernier.

        fr: Il fait beau ; les chrétiens prient.

        fr: Il est né d'un catholique pratiquant.

        fr: Elle gagne avec 5 points d'avance.

        fr: On se voit samedi matin au café.

        fr: Il gagne 2 millions d'euros par an.

        fr: Les 24 Heures du Mans et les 6 Jours de Gand.

        fr: Le Minute Maid Park, le Dollar General et le Point Godwin.

        fr: La Semaine cycliste valencienne et la Semaine sainte.

        fr: Le dernier Juif du village, les Juifs d'Alger.

        fr: Le Soir et Matin Première sont des journaux.

        fr: Minutes du procès. Heures d'ouverture. Dernier appel.

        fr: L'Année Dernière à Marienbad est un film.

        fr: Le Tour est en Jours d'Europe.

        fr: Les 4 Jours de Dunkerque et les Trois Jours de La Panne.

        fr: Le film 100 Millions de Cowboys est drôle.
    """
    text = segment.target
    view = context.view(text)
    for at, start, end in view.raised:
        word = view.words[at][0]
        if not (word in _UNITS or word in _FAITHFUL or word in _TIMES) or view.prose[end - 1].isupper():
            continue
        if not _is_common(view.prose, word, start, end) or begins_sentence(text, context, start):
            continue
        if not any(name.span.overlaps(Span(start, end)) for name in names_in(text, context)):
            yield Finding(Span(start, end), _("a common noun: « {right} »").format(right=word), (word,))


def _is_common(prose: str, word: str, start: int, end: int) -> bool:
    """Whether what stands about the word makes it no part of a name."""
    if _AFTER_NAME.match(prose, end) or prose[start - 1 : start] in ("-", "'", "’"):
        return False
    if word in _FAITHFUL:
        return bool(_LED.search(prose, max(0, start - 12), start)) and bool(_FOLLOWED.match(prose, end))
    if word in _UNITS and _COUNTED.search(prose, max(0, start - 20), start):
        return bool(_OF_MONEY.match(prose, end)) if word in _SUMS else not _OF_NAME.match(prose, end)
    if word not in _TIMES:
        return False
    before = _PERIOD.search(prose, max(0, start - 12), start)
    if before:
        return before[0][0].islower()
    return word in _PERIODS and bool(_PAST.match(prose, end) and _LED.search(prose, max(0, start - 8), start))


_SUMS = frozenset("million millions milliard milliards".split())
_OF_MONEY = regex(
    rf"{SPACE}(?:d['’](?:euros?|habitants)|de{SPACE}(?:dollars?|livres|francs|personnes|vues|téléspectateurs|spectateurs))\b"
)
_PERIODS = frozenset("semaine mois année".split())
_FOLLOWED = regex(rf"{SPACE}[a-zà-ÿ]|[.,;]|$")
_OF_NAME = regex(rf"{SPACE}(?:du|de|d['’]|des)\b(?!{SPACE}?(?:avance|retard|plus|moins|course|route|vélo|dénivelé))")
"""Les 24 Heures du Mans."""
