"""The check ``texting-abbreviation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import begins_sentence
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_CLIPPED = {
    "toujours": "tjs tjrs tjr", "beaucoup": "bcp", "quand": "qd", "quelque chose": "qqch", "quelqu'un": "qqn qqun",
    "quelques": "qques qqs", "vraiment": "vrmt", "parce que": "pcq psk",
    "tout": "tt", "dans": "ds", "pour": "pr",
    "longtemps": "lgtps", "maintenant": "mtn", "aujourd'hui": "auj ajd", "salut": "slt", "désolé": "dsl",
    "jamais": "jms", "pendant": "pdt", "c'est-à-dire": "cad càd", "s'il te plaît": "stp",
    "pourquoi": "pk", "donc": "dc",
    "petit": "ptit", "petite": "ptite", "quoi": "koi", "je suis": "chui", "peut-être": "ptetre",
}  # fmt: skip
_LONG = {short: long for long, shorts in _CLIPPED.items() for short in shorts.split()}
_TIED = frozenset("-./@#_&'\N{RIGHT SINGLE QUOTATION MARK}")


@check(category="linguistic-conventions/spelling", fix="unsafe", words=_LONG)
def texting_abbreviation(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word as it is clipped on a telephone: tjs, bcp, qqch.

    Initials (DS, TT, DC) and what stands in addresses or beside numbers and hyphens are left alone, and so are clipped
    words that print has too (*rdv*, *svp*).

    Wrong:
        fr: Il est tjs en retard.

        fr: Elle a bcp trop bu.

        fr: On se voit qd tu veux.

        fr: Il y a qqch de bizarre.

        fr: Il est parti ds la soirée.

        fr: C'est pr toi.

        fr: Il rentre pcq il pleut.

        fr: Nous partons mtn.

        fr: Cela dure lgtps.

        fr: C'est vrmt bon.

    Right:
        fr: Il est toujours en retard.

        fr: Elle a beaucoup trop bu.

        fr: On se voit quand tu veux.

        fr: Il y a quelque chose de bizarre.

        fr: Il est parti dans la soirée.

        fr: C'est pour toi.

        fr: Il rentre parce que il pleut.

        fr: Nous partons maintenant.

        fr: Cela dure longtemps.

        fr: C'est vraiment bon.

        fr: Le DS de l'équipe parle au PR du col.

        fr: Le TT Assen et Washington DC.

        fr: Le rdv est à midi, svp.

        fr: Le site ds.fr et le fichier pr_12.

        fr: Le Dr Martin et le Pr Leroy.

        fr: La Nintendo DS-lite, le ds-light.

        fr: Il a lu GT Magazine.

        fr: Un vélo CAD/CAM dessiné par ordinateur.

        fr: Le code postal est en 12 ds.

        fr: Le groupe « Tt » joue ce soir.
    """
    text = segment.target
    view = context.view(text)
    prose = view.prose
    for word in _LONG.keys() & view.word_set:
        for index in view.places[word]:
            _word, start, end = view.words[index]
            after = prose[end : end + 1] if prose[end : end + 1] != "." or prose[end + 1 : end + 2].isalnum() else ""
            beside = {prose[start - 1 : start], after}
            is_clipped = prose[start:end].islower() or (end - start > 2 and _is_raised(text, context, start, end))
            if not is_clipped or not _TIED.isdisjoint(beside):
                continue
            if index and view.words[index - 1][0].isdigit():
                continue
            right = _LONG[word]
            yield Finding(Span(start, end), _("clipped as on a telephone: « {right} »").format(right=right), (right,))


def _is_raised(text: Text, context: Context, start: int, end: int) -> bool:
    """Whether only the first letter is a capital, at the head of a sentence."""
    return text.prose[start + 1 : end].islower() and begins_sentence(text, context, start)
