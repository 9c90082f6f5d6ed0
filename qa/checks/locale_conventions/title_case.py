"""The check ``title-case``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import FRENCH_ONLY
from qa.checks._typography import begins_sentence
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_WORD = regex(r"[^\W\d_](?:[\w’'-]*\w)?")
_SMALL = (FRENCH_ONLY | frozenset("comment pourquoi quand après avant contre sans chez entre vers".split())) - {
    "l",
    "d",
}
_SHORTEST = 4
_SHARE = 0.8
_LONGEST = 160
"""Code points: what is longer is no title."""


@check(category="locale-conventions/capitalization", needs=("lexicon", "glossary"))
def title_case(segment: Segment, context: Context) -> Iterator[Finding]:
    """A title with a capital on every word, as English sets it.

    French writes a title like any other sentence. Reported where articles and prepositions bear a capital too, which
    no name of a race or a body has. Titles all in capitals are a matter of layout.

    Wrong:
        fr: Comment Regarder Le Tour De France En Direct

        fr: Les Meilleurs Vélos De Route Pour Débutants

        fr: Ce Que Nous Avons Appris De La Première Semaine

        fr: Pourquoi Les Pneus Larges Sont Plus Rapides

        fr: Les Dix Plus Beaux Cols Du Monde À Vélo

        fr: Le Guide Complet De La Course À Pied

        fr: Ce Que Dit La Loi Sur Les Trottinettes

        fr: Comment Bien Choisir Un Casque Pour La Route

        fr: Une Nouvelle Saison Dans Les Montagnes De Suisse

        fr: Les Conseils Des Experts Pour Bien Dormir

    Right:
        fr: Comment regarder le Tour de France en direct

        fr: Les meilleurs vélos de route pour débutants

        fr: Ce que nous avons appris de la première semaine

        fr: Pourquoi les pneus larges sont plus rapides

        fr: Les dix plus beaux cols du monde à vélo

        fr: Le guide complet de la course à pied

        fr: Ce que dit la loi sur les trottinettes

        fr: Comment bien choisir un casque pour la route

        fr: Une nouvelle saison dans les montagnes de Suisse

        fr: Les conseils des experts pour bien dormir

        fr: TOUR DE FRANCE : LES FAVORIS AU RENDEZ-VOUS

        fr: Tadej Pogačar, Jonas Vingegaard, Remco Evenepoel et Primož Roglič

        fr: Grand Prix Cycliste de Québec, Tour de France Femmes

        fr: Arnaud De Lie, Tom Van Asbroeck, Julien De Smet

        fr: Amstel Gold Race Ladies Edition

        fr: Le Petit Prince Et Moi

        fr: J.-C. Martin, J.-P. Roux et L.-F. Céline
    """
    text = segment.target
    prose = text.prose
    if len(prose) > _LONGEST or prose.isupper():
        return
    lowered = sum(piece[0].islower() for piece in prose.split())
    if lowered > (1 - _SHARE) * len(context.view(text).words):
        return  # nearly every text; what follows takes five times as long
    words = [match for match in _WORD.finditer(prose) if not match[0].isupper() or len(match[0]) == 1]
    words = [match for match in words if prose[match.end() : match.end() + 1] != "." or len(match[0]) > 1]
    capitals = [match for match in words if match[0][0].isupper()]
    if len(words) < _SHORTEST or len(capitals) < _SHARE * len(words):
        return
    names = names_in(text, context)
    plain = [
        match
        for match in capitals[1:]
        if not any(name.span.contains(Span(*match.span())) for name in names)
        and not begins_sentence(text, context, match.start())
    ]
    small = [match for match in plain if match[0].lower() in _SMALL]
    known = [match for match in plain if match not in small and _is_common(match[0], context)]
    is_led = len(small) > 1 or (small and len(words) > _SHORTEST + 1)
    if is_led and len(small) + len(known) >= _SHORTEST - 1 and len(known) >= len(plain) / 3:
        yield Finding(Span(0, len(text.value)), _("a capital on every word, as in an English title"))


def _is_common(word: str, context: Context) -> bool:
    """Whether the word in small letters is a French one."""
    lower = word.lower()
    return context.lexicon.knows(lower) or context.lexicon.knows(re.sub(r"^[ldnsjcmt][’']", "", lower))
