"""The check ``capitalised-nationality``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.french.demonyms import demonyms, regional, religions
from qa.french.morphology import Pos
from qa.french.words import TIMES
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex
from qa.terms.matches import names_in

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_ADJECTIVES = (
    demonyms() | regional() | religions() | {"olympique": "mfs", "olympiques": "mfp", "mondial": "ms", "mondiale": "fs"}
)
_NOUN_BEFORE = regex(rf"\b(?P<det>\w+)(?:['’]|{SPACE})(?P<noun>[a-zà-ÿ]{{3,}}){SPACE}$")
_HOOKS = frozenset("'’-")
_DETERMINERS = frozenset(
    """
    le la l les un une des du de d au aux ce cet cette ces son sa ses mon ma leur leurs notre nos trois deux
    quatre chaque plusieurs autre autres premier première dernier dernière jeune grand grande
    """.split()
)
_NO_NOUN = frozenset(
    """
    est bat tout tous toute toutes même mêmes seul seule seuls seules autre autres jeune jeunes vieux vieille
    vieilles petit petite petits petites grand grande grands grandes premier première premiers premières dernier
    dernière derniers dernières ancien ancienne anciens anciennes meilleur meilleure meilleurs meilleures futur
    future second seconde double triple nouveau nouvelle nouveaux nouvelles fameux célèbre brave certains
    certaines quelques
    """.split()
)
"""Adjectives that stand before the inhabitant's name: le jeune Belge."""


@check(category="linguistic-conventions/spelling", fix="safe", needs=("lexicon", "glossary"), words=_ADJECTIVES)
def capitalised_nationality(segment: Segment, context: Context) -> Iterator[Finding]:
    """An adjective of nationality with a capital.

    French capitalises the inhabitant (le Belge), not the adjective (le coureur belge). Names of the glossary (Stade
    Français), and a capital after an adjective (le jeune Belge) are right.

    Wrong:
        fr: L'équipe Néerlandaise a placé trois femmes devant.

        fr: Le coureur Américain a depuis changé d'avis.

        fr: La presse Allemande salue son courage.

        fr: Les championnes Olympiques ont défilé.

        fr: Les médias sportifs Espagnols en parlent.

        fr: Un vélo léger Italien fait rêver.

        fr: Le monde Arabe suit la course.

        fr: La communauté Musulmane prie.

        fr: Il a un accent Parisien prononcé.

        fr: Les moines Bouddhistes chantent.

    Right:
        fr: L'équipe néerlandaise a placé trois femmes devant.

        fr: Le coureur américain a depuis changé d'avis.

        fr: La presse allemande salue son courage.

        fr: Les championnes olympiques ont défilé.

        fr: Les médias sportifs espagnols en parlent.

        fr: Un vélo léger italien fait rêver.

        fr: Le monde arabe suit la course.

        fr: La communauté musulmane prie.

        fr: Il a un accent parisien prononcé.

        fr: Les moines bouddhistes chantent.

        fr: Mardi Belges et Français ont roulé ensemble, un lundi Italien aussi.

        fr: Le jeune Belge a battu les deux Italiens et l'autre Français.

        fr: Il est Américain, elle reste Suisse, tous deux Européens.

        fr: Le Stade Français et la Comédie-Française.

        fr: Les jeux Olympiques de Paris.

        fr: Un grand Danois, la petite Anglaise, ce vieux Suisse.
    """
    text = segment.target
    prose = text.prose
    for word, start, end in context.view(text).words:
        if word not in _ADJECTIVES or not prose[start].isupper() or prose[end : end + 1] in _HOOKS:
            continue
        noun = _NOUN_BEFORE.search(prose, max(0, start - 50), start)
        if noun and _agrees(noun, word, context) and not _in_name(text, context, Span(start, end)):
            yield Finding(Span(start, end), _("adjective of nationality: « {right} »").format(right=word), (word,))


def _in_name(text: Text, context: Context, span: Span) -> bool:
    """Whether the word is part of a name; a family name alone (Argentin) proves nothing after a noun."""
    return any(name.span.overlaps(span) and name.role != "family" for name in names_in(text, context))


def _agrees(match: re.Match[str], adjective: str, context: Context) -> bool:
    """Whether the word before is a noun that the adjective agrees with, introduced by a determiner."""
    noun, before, kind = match["noun"], match["det"].lower(), _ADJECTIVES[adjective]
    if adjective.startswith("olympique") and noun in ("jeux", "jeu"):
        return False  # les jeux Olympiques, as encyclopedias write them
    if noun in _NO_NOUN or noun in TIMES or noun.endswith(("ième", "ièmes")):
        return False
    parts = context.lexicon.parts(noun)
    if not {Pos.ADVERB, Pos.PREPOSITION, Pos.NUMERAL, Pos.DETERMINER}.isdisjoint(parts):
        return False
    if parts == {Pos.NOUN} or (Pos.NOUN in parts and before in _DETERMINERS):
        pos = Pos.NOUN
    elif Pos.ADJECTIVE in parts and Pos.NOUN in context.lexicon.parts(before) and before not in _DETERMINERS:
        pos = Pos.ADJECTIVE  # le vélo aérodynamique Italien
    else:
        return False
    genders, numbers = context.lexicon.genders(noun, pos), context.lexicon.numbers(noun, pos)
    return bool(genders & set(kind)) and bool(numbers & set(kind))
