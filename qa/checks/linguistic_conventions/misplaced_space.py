"""The check ``misplaced-space``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._leftovers import is_part, is_set_off
from qa.checks._typography import is_gap
from qa.english.words import looks_english
from qa.french.lexicon import lexicon
from qa.i18n import _
from qa.memo import LIMIT, Memo
from qa.model import Finding, Span
from qa.naming.capitals import is_in_foreign_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_HEADS = (
    *("au", "aux", "du", "des", "de", "la", "le", "les", "dans", "avec", "chez", "une", "un", "son", "sa", "ses", "ce"),
    *("cette", "elle", "il", "qui", "que", "pas", "très", "mais", "nous", "vous", "leur", "pour", "par"),
)
"""Small words that may run into the next; those that are prefixes (sur, sous, en, contre) are not among them."""
_DETERMINERS = frozenset("son sa ses le la les un une mon ma mes lui eux ce ces moi toi nous vous elle elles".split())
_TAILS = ("dans", "avec", "pour", "qui", "des", "aux")
_SHORTEST, _REST = 5, 4


def _parts(word: str) -> tuple[str, str] | None:
    """The two words that an unknown one is made of, ``("", "")`` for an unknown one that is not, None for a known."""
    known = lexicon().knows
    if not word.isalpha() or known(word) or known(word.capitalize()):
        return None
    if len(word) > _SHORTEST:
        for head in _HEADS:
            rest = word.removeprefix(head)
            if rest != word and (len(rest) >= _REST or rest in _DETERMINERS) and known(rest):
                return head, rest
        for tail in _TAILS:
            rest = word.removesuffix(tail)
            if rest != word and len(rest) >= _REST and known(rest):
                return rest, tail
    return "", ""


_PARTS = Memo(_parts)
_KNOWN: set[str] = set()
"""Known words met: nearly all words of a text."""


@check(category="linguistic-conventions/spelling", fix="unsafe", needs=("lexicon", "glossary"))
def misplaced_space(segment: Segment, context: Context) -> Iterator[Finding]:
    """A space within a word, or none between two: *tou jours*, *ausommet*.

    Judged where a piece is unknown to the lexicon: two pieces that make a known word, or an unknown word made of a
    small word and a known one. Foreign words, names and words in quotation marks are left alone.

    Wrong:
        fr: Il arrive ausommet du col.

        fr: Il part avecson équipe.

        fr: Elle gagne dansle vent.

        fr: Il est tou jours devant.

        fr: Le pelo ton est groupé.

        fr: Il a pris lamauvaise route.

        fr: Les cou reurs sont partis.

        fr: Il roule pourgagner du temps.

        fr: Le vain queur sourit.

        fr: Elle attend desrenforts.

    Right:
        fr: Il arrive au sommet du col.

        fr: Il part avec son équipe.

        fr: Elle gagne dans le vent.

        fr: Il est toujours devant.

        fr: Le peloton est groupé.

        fr: Il a pris la mauvaise route.

        fr: Les coureurs sont partis.

        fr: Il roule pour gagner du temps.

        fr: Le vainqueur sourit.

        fr: Elle attend des renforts.

        fr: Le « lepeloton » des moteurs de recherche.

        fr: Il lit lequipe.fr et suit @ausommet.

        fr: Un cyclotouriste et un paraclimbing.

        fr: Le per se, le al dente et le di più.

        fr: La pasta al dente et le gelato.

        fr: Le desmodromique et le monocoque.

        fr: Un vélo low cost et un café latte.

        fr: Des unboxings et des undercuts.

        fr: Il a un leadout parfait.

        fr: Les puncheurs et les sprinteuses.
    """
    text = segment.target
    view = context.view(text)
    for word in view.word_set - _KNOWN:
        parts = _PARTS[word]
        if parts is None:
            if len(_KNOWN) >= LIMIT:
                _KNOWN.clear()
            _KNOWN.add(word)
        if parts is None or len(view.places[word]) > 1:
            continue
        index = view.places[word][0]
        _word, start, end = view.words[index]
        if text.prose[start:end].islower():
            span, right = (Span(start, end), " ".join(parts)) if parts[0] else _joined(text, context, index)
            if right and _is_plain(text, context, Span(start, end), is_split=not parts[0]):
                yield Finding(span, _("a space in the wrong place: « {right} »").format(right=right), (right,))


def _is_plain(text: Text, context: Context, span: Span, *, is_split: bool) -> bool:
    word = text.prose[span.start : span.end]
    if looks_english(word) or word in context.glossary.register.tables["known"]:
        return False
    if is_part(text.prose, span) or is_set_off(text, context, span):
        return False
    return is_split or not is_in_foreign_words(span, text, context)


def _joined(text: Text, context: Context, index: int) -> tuple[Span, str]:
    """The unknown word with one of its neighbours, if they make a known word together, else an empty one."""
    words = context.view(text).words
    for first in (index - 1, index):
        if first < 0 or first + 1 == len(words):
            continue
        (one, start, end), (two, next_start, next_end) = words[first : first + 2]
        is_long = len(one + two) > _SHORTEST and len(one) > 1 and len(two) > 1
        if is_long and context.lexicon.knows(one + two) and text.prose[next_start].islower():
            if is_gap(text.prose, end, next_start):
                return Span(start, next_end), text.prose[start:end] + two
    return Span(0, 0), ""
