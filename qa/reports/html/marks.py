"""A paragraph cut where issues begin and end, so that overlapping spans can each be shown."""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Severity, Span, Text

_SPACES = {
    "\N{NO-BREAK SPACE}": "nb",
    "\N{NARROW NO-BREAK SPACE}": "nn",
    "\N{THIN SPACE}": "nn",
    "\N{FIGURE SPACE}": "nb",
}
_INVISIBLE = re.compile(
    "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\xa0\N{SOFT HYPHEN}\N{MONGOLIAN VOWEL SEPARATOR}"
    "\N{EN QUAD}-\N{ZERO WIDTH NON-JOINER}"
    "\N{LEFT-TO-RIGHT MARK}-\N{NON-BREAKING HYPHEN}\N{LINE SEPARATOR}-\N{NARROW NO-BREAK SPACE}"
    "\N{MEDIUM MATHEMATICAL SPACE}-\\u206f\N{IDEOGRAPHIC SPACE}\N{ZERO WIDTH NO-BREAK SPACE}]"
)


class Mark(NamedTuple):
    """An issue's span in one text."""

    span: Span
    number: int
    """The issue's row."""
    severity: Severity


class Piece(NamedTuple):
    """A stretch of text under the same issues."""

    text: str
    marks: tuple[Mark, ...]
    """The most severe first, then the shortest."""
    protected: bool
    begins: bool
    """Whether the first mark begins here."""


def pieces(text: Text, marks: Sequence[Mark]) -> list[Piece]:
    """``text`` cut at every boundary of a mark or a protected span; no character is lost or shown twice."""
    length = len(text.value)
    marks = [mark._replace(span=_widened(mark.span, length)) for mark in marks]
    cuts = {0, length}
    for start, end in [*(mark.span for mark in marks), *text.protected]:
        cuts.update((min(start, length), min(end, length)))
    edges = sorted(cuts)
    return [_piece(text, marks, start, end) for start, end in itertools.pairwise(edges) if start < end]


def _widened(span: Span, length: int) -> Span:
    """``span``, at least one character wide where there is one, so that it can be seen and clicked."""
    if span.start < span.end or not length:
        return span
    start = min(span.start, length - 1)
    return span._replace(start=start, end=start + 1)


def _piece(text: Text, marks: Sequence[Mark], start: int, end: int) -> Piece:
    here = [mark for mark in marks if mark.span.start <= start and end <= mark.span.end]
    here.sort(key=lambda mark: (-mark.severity.weight, mark.span.end - mark.span.start, mark.number))
    protected = any(span.start <= start and end <= span.end for span in text.protected)
    return Piece(text.value[start:end], tuple(here), protected, bool(here) and here[0].span.start == start)


def show(text: str) -> Markup:
    """``text`` escaped for HTML, each character that does not show, or looks like a space, made visible."""
    parts: list[str] = []
    end = 0
    for match in _INVISIBLE.finditer(text):
        parts += (escape(text[end : match.start()]), _shown(match[0]))
        end = match.end()
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def say(text: str) -> Markup:
    """A message as :func:`show` has it; the no-break spaces of its own French punctuation stay unmarked."""
    parts: list[Markup] = []
    end = 0
    for match in _OWN_SPACE.finditer(text):
        parts += (show(text[end : match.start()]), escape(match[0]))
        end = match.end()
    return Markup("").join([*parts, show(text[end:])])


_OWN_SPACE = re.compile("(?<=«)[\N{NBSP}\N{NNBSP}]|[\N{NBSP}\N{NNBSP}](?=[»:;!?])")


def _shown(character: str) -> Markup:
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    kind = _SPACES.get(character)
    if kind:
        return Markup('<span class="{}" title="{}">{}</span>').format(kind, name, character)
    # The character itself stays out: a direction override would disturb the page.
    return Markup('<span class="iv" title="{}">{:04X}</span>').format(name, ord(character))
