"""The check ``quote-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._strings import is_label
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_DOUBLE = frozenset('"«»\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}')
_SINGLE = frozenset("'\N{LEFT SINGLE QUOTATION MARK}\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}")
_OPENED = regex("(?<!\\w)['\N{LEFT SINGLE QUOTATION MARK}]\\w")
_QUOTATION = regex(
    r"\"[^\"]{3,}\"|\N{LEFT DOUBLE QUOTATION MARK}[^\N{RIGHT DOUBLE QUOTATION MARK}]{3,}\N{RIGHT DOUBLE QUOTATION MARK}"
)
FEWEST_WORDS = 5
"""Words of a quotation; a few in quotes may do without them in French."""


@check(category="accuracy/omission/quotation", severity=Severity.MINOR, needs=("source",))
def quote_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A quotation of the source is none in the translation.

    What somebody said stands in quotation marks in the source; without them the French says it in the author's name.
    A dash at the start of a paragraph marks speech as well. A few words quoted within a sentence of the author's are
    neutral: French often tells them in its own. In a string of software the name of a file or a button that the source
    quotes must be quoted, or marked up.

    Wrong:
        en: "We are not going to win the Tour this year," he said.
        fr: Nous n'allons pas gagner le Tour cette année, a-t-il déclaré.

        kind: string
        en: The file "report" was not found.
        fr: Le fichier rapport est introuvable.

    Right:
        en: "We are not going to win the Tour this year," he said.
        fr: « Nous n'allons pas gagner le Tour cette année », a-t-il déclaré.

        en: "We are not going to win the Tour this year," he said.
        fr: — Nous n'allons pas gagner le Tour cette année, a-t-il déclaré.

        en: He said he was "fine".
        fr: Il a dit aller bien.

        kind: string
        en: The file "report" was not found.
        fr: Le fichier « rapport » est introuvable.
    """
    if segment.source is None or not segment.target.value.strip():
        return
    source, target = context.view(segment.source), context.view(segment.target)
    if is_label(segment):
        yield from _in_label(source, target)
        return
    if _DOUBLE.isdisjoint(source.characters) or not _DOUBLE.isdisjoint(target.characters):
        return
    if not _SINGLE.isdisjoint(target.characters) and _OPENED.search(target.prose):
        return
    if target.prose.lstrip()[:1] in "-\N{EN DASH}\N{EM DASH}*_":
        return
    match = _QUOTATION.search(source.prose)
    if match is None or len(match[0].split()) < FEWEST_WORDS:
        return
    is_sentence = match[0][1].isupper()
    yield Finding(
        Span(0, len(segment.target.value)),
        _("the source quotes {text}; the translation has no quotation marks").format(text=match[0]),
        severity=None if is_sentence else Severity.NEUTRAL,
        source_span=Span(*match.span()),
        confidence=0.85,
    )


_NAMED = regex(
    r"\"[^\"\n]+\"|\N{LEFT DOUBLE QUOTATION MARK}[^\N{RIGHT DOUBLE QUOTATION MARK}\n]+\N{RIGHT DOUBLE QUOTATION MARK}"
    r"|(?<![^\W_])['\N{LEFT SINGLE QUOTATION MARK}`][^'\N{RIGHT SINGLE QUOTATION MARK}`\n]+"
    r"['\N{RIGHT SINGLE QUOTATION MARK}`](?![^\W_])"
)
_ANY = frozenset("\"«»'`<*") | _DOUBLE | _SINGLE


def _in_label(source: View, target: View) -> Iterator[Finding]:
    """The first thing that a string of software quotes, where its translation quotes nothing."""
    if not _ANY.isdisjoint(target.characters - _APOSTROPHES) or _UNLIKE_APOSTROPHE.search(target.prose):
        return
    match = _NAMED.search(source.prose)
    if match is not None and len(match[0].split()) < FEWEST_WORDS:
        message = _("the source quotes {text}; the translation has no quotation marks").format(text=match[0])
        yield Finding(Span(0, len(target.prose)), message, source_span=Span(*match.span()), confidence=0.85)


_UNLIKE_APOSTROPHE = regex(
    "(?<![^\\W\\d_])['\N{RIGHT SINGLE QUOTATION MARK}]|['\N{RIGHT SINGLE QUOTATION MARK}](?![^\\W\\d_])"
)
_APOSTROPHES = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}")
