"""The check ``missing-diacritics``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.morphology import Pos
from qa.glossary.cells import FAMILY, GIVEN
from qa.glossary.register import fold
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Severity
from qa.naming.capitals import capital_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment
    from qa.naming.capitals import CapitalWord
    from qa.view import View

FRENCH_MARKS = frozenset("àâäçéèêëîïôöùûüÿœæ'\N{RIGHT SINGLE QUOTATION MARK}-")


@check(category="linguistic-conventions/spelling/diacritics", fix="safe", needs=("glossary", "lexicon"))
def missing_diacritics(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A name without the marks that it has in the register.

    In a text that writes the marks of some foreign names, one without them is a slip. A text that writes none of them
    follows the style of its house: it gets one neutral issue, not thirty.

    Wrong:
        fr: Tadej Pogačar a attaqué au sommet.
        fr: Primoz Roglič n'a pas pu suivre Pogacar.

        fr: Le duo Pogačar et Roglic a distancé le peloton.

    Right:
        fr: Tadej Pogačar a attaqué au sommet.
        fr: Primož Roglič n'a pas pu suivre Pogačar.

        fr: Le duo Pogačar et Roglič a distancé le peloton.

        fr: Le Slovène a gagné à Ljubljana, puis à Paris.

        fr: Tadej Pogačar a remercié Marie Roglic, sa voisine.

        fr: Tadej Pogačar a rencontré Andre Agassi et Jose Mourinho.
    """
    marked = context.glossary.register.tables["marked"]
    bare: list[tuple[Segment, CapitalWord, str]] = []
    writes_marks = False
    for segment in document.segments:
        for word in capital_words(segment.target, context):
            if (lower := _LOWER[word.written]) in marked:
                if _is_of_another(segment, word, context):
                    continue
                bare.append((segment, word, _with_capitals(marked[lower], word.written)))
            elif not writes_marks and not lower.isascii():
                writes_marks = not FRENCH_MARKS.issuperset(c for c in lower if not c.isascii())
    if not bare:
        return
    if writes_marks or len(bare) == 1:
        for segment, word, better in bare:
            message = _("{better} has its marks").format(better=better)
            severity = None if writes_marks else Severity.NEUTRAL
            yield segment, Finding(word.span, message, (better,), severity=severity)
        return
    segment, word, better = bare[0]
    names = ", ".join(dict.fromkeys(better for _, _, better in bare))
    message = _("this text writes foreign names without their marks: {names}").format(names=names)
    yield segment, Finding(word.span, message, (better,), severity=Severity.NEUTRAL)


def _is_of_another(segment: Segment, word: CapitalWord, context: Context) -> bool:
    """Whether a given name stands before a family name that nobody of that given name bears in the register."""
    view, tables = context.view(segment.target), context.glossary.register.tables
    if _is_given_to_another(word, view, context):
        return True
    bearers = tables["families"].get(fold(word.written), ())
    if not bearers or not word.at:
        return False
    before, start, end = view.words[word.at - 1]
    if word.span.start - end != 1 or not view.prose[start].isupper():
        return False
    if Pos.GIVEN_NAME not in context.lexicon.parts(view.prose[start:end]):
        return False
    rows = context.glossary.register.rows
    if any(fold(rows[row][FAMILY]).split()[-1] == fold(word.written) for row in tables["givens"].get(fold(before), ())):
        return False  # Chris Anker Sørensen
    return not any(fold(before) in fold(rows[row][GIVEN]).replace("-", " ").split() for row in bearers)


def _is_given_to_another(word: CapitalWord, view: View, context: Context) -> bool:
    """Whether a given name of the register stands before a family name that nobody of that given name bears."""
    register = context.glossary.register
    rows = register.tables["givens"].get(fold(word.written), ())
    if not rows or word.at + 1 >= len(view.words):
        return False
    family, start, _end = view.words[word.at + 1]
    if start - word.end != 1 or not view.prose[start].isupper():
        return False
    return not any(fold(family) in fold(register.rows[row][FAMILY]).replace("-", " ").split() for row in rows)


_LOWER = Memo(str.lower)


def _with_capitals(word: str, model: str) -> str:
    """``word`` with a capital wherever ``model``, of the same letters, has one."""
    if len(word) != len(model):
        return word[0].upper() + word[1:]
    return "".join(c.upper() if m.isupper() else c for c, m in zip(word, model, strict=True))
