"""The check ``missing-ligature``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import begins_sentence, like
from qa.french.lexicon import lexicon
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


def _joined(word: str) -> str:
    """``word`` with the ligature that it lacks, empty for what has none."""
    right = word.replace("oe", "\N{LATIN SMALL LIGATURE OE}")
    return right if right != word and lexicon().knows(right) else ""


_JOINED = Memo(_joined)
_HINTS = ("oe", "Oe", "OE")


@check(
    category="locale-conventions/typography",
    fix="safe",
    needs=("lexicon",),
    profiles=("fr-FR", "fr-CA", "fr-CH"),
    characters=("e", "E"),
)
def missing_ligature(segment: Segment, context: Context) -> Iterator[Finding]:
    """O and e apart where French joins them: oeuvre, soeur, coeur.

    Print writes *œuvre*, *sœur*, *cœur*. Words in which the two are sounded apart (*coexister*, *moelle*, *poème*) and
    words unknown to the lexicon, names among them, are left alone.

    Wrong:
        fr: Un oeuf frais suffit.

        fr: Ma soeur dort encore.

        fr: Le coeur du peloton a souffert.

        fr: Une oeuvre de jeunesse.

        fr: Le noeud de la corde a lâché.

        fr: Il fait le voeu de gagner.

        fr: OEuvre majeure, dit-il.

        fr: Le boeuf tire la charrue.

        fr: Les moeurs ont changé.

        fr: La manoeuvre a échoué.

    Right:
        fr: Un œuf frais suffit.

        fr: Ma sœur dort encore.

        fr: Le cœur du peloton a souffert.

        fr: Une œuvre de jeunesse.

        fr: Le nœud de la corde a lâché.

        fr: Il fait le vœu de gagner.

        fr: Œuvre majeure, dit-il.

        fr: Le bœuf tire la charrue.

        fr: Les mœurs ont changé.

        fr: La manœuvre a échoué.

        fr: La moelle, le poème et la poêle.

        fr: Ils coexistent, le goéland plane.

        fr: Joe et Zoé vivent en Noé.

        fr: Le coefficient est élevé.

        fr: Un poète boit du kirsch à Oehringen.

        fr: La coentreprise est poétique.

        fr: Le canoë et le Noël de Moëlan.

        fr: Boeing et Volkswagen à Boeblingen.

        fr: La ville de Phoenix compte 1,6 million d'habitants.

        fr: Le moelleux au chocolat et le couvoir.

        fr: Il est incoercible et coercitif.
    """
    text = segment.target
    prose = text.prose
    if not any(hint in prose for hint in _HINTS):
        return
    for word, start, end in context.view(text).words:
        right = _JOINED[word] if "oe" in word else ""
        is_name = prose[start].isupper() and prose[end - 1].islower() and not begins_sentence(text, context, start)
        if right and not is_name:
            right = like(prose[start : start + 1] + prose[start + 2 : end], right)
            yield Finding(Span(start, end), _("o and e are joined: {right}").format(right=right), (right,))
