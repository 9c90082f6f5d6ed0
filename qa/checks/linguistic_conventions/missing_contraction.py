"""The check ``missing-contraction``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import is_gap, like, word_pairs
from qa.french.euphony import CONTRACTED
from qa.french.morphology import Pos
from qa.glossary.cells import KIND
from qa.i18n import _
from qa.model import Finding, Span
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_NOMINAL = frozenset({Pos.NOUN, Pos.ADJECTIVE, Pos.NUMERAL})
_PRONOUNS = frozenset("lui leur y en me te nous vous ne n".split())
_DEGREES = frozenset("plus moins mieux très tout tous toutes".split())


@check(
    category="linguistic-conventions/grammar",
    fix="safe",
    needs=("lexicon", "glossary"),
    words=("le", "les", "lequel", "lesquels"),
)
def missing_contraction(segment: Segment, context: Context) -> Iterator[Finding]:
    """De le, de les, à le, à les before a noun: du, des, au, aux.

    Before an infinitive le and les are pronouns and stay (de le faire, à les voir), as they do in names and titles
    with a capital (à Le Clézio, de Les Misérables). A word that is a noun and an infinitive (pouvoir, dîner) is not
    judged.

    Wrong:
        fr: Le maillot de le leader change d'épaules.

        fr: Il est allé à le marché avec sa grand-mère.

        fr: C'est l'un de les plus beaux ports d'Europe.

        fr: Elle répond à les questions des auditeurs.

        fr: Près de le quart des électeurs s'est abstenu.

        fr: Il a attaqué à le sommet de le col.

        fr: Le vélo à lequel il pense est neuf.

        fr: Il parle de les années passées en Espagne.

        fr: La victoire de le Slovène est nette.

        fr: De le début à la fin, il a mené.

        fr: Il gagne une étape de Le Tour de France.

        fr: Il se bat jusqu'à le bout.

    Right:
        fr: Le maillot du leader change d'épaules.

        fr: Il est allé au marché avec sa grand-mère.

        fr: C'est l'un des plus beaux ports d'Europe.

        fr: Elle répond aux questions des auditeurs.

        fr: Près du quart des électeurs s'est abstenu.

        fr: Il a attaqué au sommet du col.

        fr: Le vélo auquel il pense est neuf.

        fr: Il parle des années passées en Espagne.

        fr: La victoire du Slovène est nette.

        fr: Du début à la fin, il a mené.

        fr: Il gagne une étape du Tour de France.

        fr: Il se bat jusqu'au bout.

        fr: Elle a promis de le faire avant lundi.

        fr: Prête à le battre, elle refuse de les laisser partir.

        fr: La maire de La Rochelle rend le livre à Le Clézio.

        fr: Il tarde à le lui dire et craint de les y voir.

        fr: Il est venu de Les Sables et reparti à Le Puy.

        fr: Il promet de le bien faire, de les mieux connaître.

        fr: À les entendre, tout va bien ; à le voir aussi.

        fr: Il a oublié de le dîner fini.

        fr: Le rôle de « Le Cid » lui va, à le croire.

        fr: Il a envie de les plus aimer encore.
    """
    text = segment.target
    for index, first, second in word_pairs(text, context, _FIRSTS, _SECONDS):
        words = context.view(text).words
        contracted = CONTRACTED.get((words[index][0], words[index + 1][0]))
        if contracted is None:
            continue
        judge = _precedes_name if text.prose[second.start].isupper() else _precedes_noun
        if not judge(text, context, index + 1):
            continue
        yield Finding(
            Span(first.start, second.end),
            _("« {right} » is contracted").format(right=contracted),
            (like(text.value[first.start : first.end], contracted),),
        )


_FIRSTS = frozenset({"de", "à"})
_SECONDS = frozenset(second for _, second in CONTRACTED)


def _precedes_name(text: Text, context: Context, index: int) -> bool:
    """Whether a race or team that bears no article of its own follows: de Le Tour de France."""
    following = context.view(text).words[index + 1 : index + 2]
    kinds = {
        context.glossary.register.rows[name.row][KIND]
        for name in names_in(text, context)
        if following and name.span.start == following[0][1]
    }
    return not kinds.isdisjoint({"race", "team"})


def _is_century(word: str) -> bool:
    return word.endswith("e") and not set(word[:-1]) - set("ivx") and len(word) > 1


def _precedes_noun(text: Text, context: Context, index: int) -> bool:
    """Whether the word at ``index`` is an article: what follows it is a noun or an adjective, and no infinitive."""
    words = context.view(text).words
    if words[index][0].startswith("leq") or words[index][0].startswith("lesq"):
        return True
    if index + 1 >= len(words) or not is_gap(text.prose, words[index][2], words[index + 1][1]):
        return False
    word = words[index + 1][0]
    if word in _DEGREES and index + 2 < len(words):
        word = words[index + 2][0]
    if word in _PRONOUNS:
        return False
    if _is_century(word):
        return True
    if word.isdigit():
        return True
    analyses = context.lexicon.analyses(word)
    parts = {analysis.pos for analysis in analyses}
    return (
        not _NOMINAL.isdisjoint(parts) and not any(a.mood == "infinitive" for a in analyses) and Pos.ADVERB not in parts
    )
