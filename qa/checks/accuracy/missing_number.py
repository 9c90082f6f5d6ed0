"""The check ``missing-number``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._strings import is_label
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex
from qa.values.read import read_english, read_french

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.values import Atom
    from qa.view import View

_DIGITS = frozenset("0123456789")
_MINUS = regex(r"(?<![\w)\]}%.,/-])[-\N{MINUS SIGN}](?=\d)")
_BELOW = regex(r"[-\N{MINUS SIGN}\N{EN DASH}]\s?\d|\bmoins\b|\bnégati|\bsous\b", 2)
_OF = regex(r"(?<![\w.,])(\d+) (?:of|out of|from) (\d+)(?![\w.,])")
_SUR = regex(r"(?<![\w.,])(\d+)\s(?:de|sur|à)\s(\d+)(?![\w.,])")


@check(category="accuracy/omission", severity=Severity.MAJOR, needs=("source",))
def missing_number(segment: Segment, context: Context) -> Iterator[Finding]:
    """A number in digits that a short string drops or adds, a minus sign that it drops, two numbers that change places.

    In an article translators spell out, merge and leave out for good reasons; in a label each number counts. A number
    in words clears one in digits.

    Wrong:
        kind: string
        en: Keep 10 copies
        fr: Garder des copies

        kind: string
        en: Save the results
        fr: Enregistrer 2 résultats

        kind: string
        en: 3 of 15
        fr: 15 sur 3

        kind: string
        en: At -5 degrees
        fr: À 5 degrés

    Right:
        kind: string
        en: Keep 10 copies
        fr: Garder dix copies

        kind: string
        en: Save the results
        fr: Enregistrer les résultats

        kind: string
        en: 3 of 15
        fr: 3 sur 15

        kind: string
        en: At -5 degrees
        fr: Par moins 5 degrés

        en: Keep 10 copies.
        fr: Gardez des copies.
    """
    if segment.source is None or not is_label(segment):
        return
    source, target = context.view(segment.source), context.view(segment.target)
    if _DIGITS.isdisjoint(source.characters) and _DIGITS.isdisjoint(target.characters):
        return
    ours, theirs = read_english(source.prose, source.words), read_french(target.prose, target.words)
    lost = [one for one in ours if _counts(one, source) and not any(one.means(other) for other in theirs)]
    new = [one for one in theirs if _counts(one, target) and not any(other.means(one) for other in ours)]
    whole = Span(0, len(target.prose))
    if lost and not new:
        piece = source.prose[slice(*lost[0].span)]
        yield Finding(whole, _("{piece} is missing").format(piece=piece), source_span=lost[0].span, confidence=0.8)
    elif new and not lost:
        piece = target.prose[slice(*new[0].span)]
        yield Finding(new[0].span, _("{piece} is not in the source").format(piece=piece), confidence=0.8)
    minus = _MINUS.search(source.prose)
    if minus is not None and not _BELOW.search(target.prose):
        yield Finding(whole, _("{piece} is missing").format(piece=minus[0]), source_span=Span(*minus.span()))
    one, other = _OF.search(source.prose), _SUR.search(target.prose)
    if one is not None and other is not None and one.groups() == other.groups()[::-1] and one[1] != one[2]:
        message = _("the source has {wanted}, the translation {found}").format(wanted=one[0], found=other[0])
        yield Finding(Span(*other.span()), message, source_span=Span(*one.span()))


def _counts(atom: Atom, view: View) -> bool:
    """Whether a number stands in digits, and is neither a zero nor the place of a ``%2$s``."""
    return atom.is_digits and atom.values[0] != 0 and view.prose[atom.span.start - 1 : atom.span.start] != "%"
