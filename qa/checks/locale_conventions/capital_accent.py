"""The check ``capital-accent``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import begins_sentence
from qa.glossary.people import common_people
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_LATIN = "priori|posteriori|fortiori|contrario|minima|maxima|capella|cappella|giorno|tempera|vista|pari|absurdo"
_A = regex(rf"A(?<![\w.'’-].) (?=[a-zà-ÿ\d])(?!(?:{_LATIN})\b)")
_E = regex(r"E(?<![\w.-].)[a-zà-ÿ]{2,}(?:-[A-Za-zÀ-ÿ]+)*(?![\w-]| [A-ZÀ-Ý])")


@check(
    category="locale-conventions/typography",
    fix="unsafe",
    needs=("lexicon",),
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    characters=("A", "E"),
)
def capital_accent(segment: Segment, context: Context) -> Iterator[Finding]:
    """A capital without its accent.

    Capitals bear accents like any letter (Académie française): À, État, École.

    Wrong:
        fr: A partir de là, il pleuvait. A la fin, il a gagné.

        fr: L'Etat a tranché, Evidemment.

        fr: Etape décisive à Bilbao.

        fr: Eliminé, il est reparti.

        fr: Ecoute, il pleut.

        fr: Les Etats-Unis ont gagné.

        fr: A demain, dit-il.

        fr: L'Eglise est pleine.

        fr: Evitez la côte.

        fr: A midi, il mange.

    Right:
        fr: À partir de là, il pleuvait. À la fin, il a gagné.

        fr: L'État a tranché, Évidemment.

        fr: Étape décisive à Bilbao.

        fr: Éliminé, il est reparti.

        fr: Écoute, il pleut.

        fr: Les États-Unis ont gagné.

        fr: À demain, dit-il.

        fr: L'Église est pleine.

        fr: Évitez la côte.

        fr: À midi, il mange.

        fr: Le groupe A est parti, le plan A aussi.

        fr: Eddy, Eric et Ellen sont arrivés. Elle gagne. Enfin.

        fr: A-t-il gagné ? A. de Villiers le dit.

        fr: Il a vu Edgar, Emma et Edouard.

        fr: L'Elbe, l'Etna et l'Ems sont loin.

        fr: Un vélo de série A, un vin A.O.C.

        fr: A priori, il court ; a posteriori, il a eu tort. A fortiori, il part.
    """
    prose = segment.target.prose
    for match in _A.finditer(prose):
        if begins_sentence(segment.target, context, match.start()):
            yield Finding(Span(match.start(), match.start() + 1), _("accent on the capital: À"), ("À",))
    for match in _E.finditer(prose):
        word = match[0]
        right = f"É{word[1:]}"
        if not context.lexicon.knows(word) and context.lexicon.knows(right) and word.lower() not in common_people():
            yield Finding(Span(*match.span()), _("accent on the capital: {right}").format(right=right), (right,))
