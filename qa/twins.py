"""Which of several findings at one place stay: of equals one, and none of an engine's beside ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.model import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.check import Check
    from qa.model import Finding, Segment, Severity
    from qa.runner import Found

_FEW_WORDS = 60
"""Code points; a longer finding is about a passage and says nothing of single words in it."""


def without_echoes(found: Sequence[Found]) -> list[Found]:
    """``found`` less what an engine says of words of which, or of whose neighbour, an earlier finding speaks.

    Our own come first. Two words that do not agree can be mended at either, so an engine often names the other.
    """
    spoken: dict[int, list[Span]] = {}
    kept = []
    for item in sorted(found, key=lambda item: item[0].asks_engine):
        check, segment, finding = item
        around = Span(finding.span.start - 2, finding.span.end + 2)
        spans = spoken.setdefault(id(segment), [])
        if check.asks_engine and any(around.overlaps(span) for span in spans):
            continue
        kept.append(item)
        narrow = finding.span.end - finding.span.start <= _FEW_WORDS or check.category == "accuracy/untranslated"
        if narrow and finding.side is Side.TARGET:
            spans.append(finding.span)
    return kept


def outside_foreign(found: Sequence[Found]) -> list[Found]:
    """``found`` less what is said of words in an untranslated sentence, or of their form beside a long English stretch.

    *A user agent* is no French: what its *a* lacks is a translation. That the sentence is English is said once.
    """
    foreign: dict[int, list[Span]] = {}
    for check, segment, finding in found:
        if check.category == _UNTRANSLATED and finding.side is Side.TARGET:
            foreign.setdefault(id(segment), []).append(finding.span)
    if not foreign:
        return list(found)
    return [item for item in found if not _is_foreign(item[0].category, item[2].span, foreign.get(id(item[1]), ()))]


def outside_markup(found: Sequence[Found]) -> Sequence[Found]:
    """``found`` less what is said of the form of characters of which another check says that they are markup.

    The semicolon of a leftover ``&amp;`` is no slip of punctuation.
    """
    markup: dict[int, list[Span]] = {}
    for check, segment, finding in found:
        if check.category == _MARKUP:
            markup.setdefault(id(segment), []).append(finding.span)
    if not markup:
        return found
    return [
        item
        for item in found
        if not item[0].category.startswith((*_OF_FORM, _UNTRANSLATED))
        or not any(span.overlaps(item[2].span) for span in markup.get(id(item[1]), ()))
    ]


def outside_alike(found: Sequence[Found]) -> Sequence[Found]:
    """``found`` less what is said of the form of marks and spaces that a string has from its source as they are.

    A string lays out a menu or a command, ``[ FILE ]  ::``, by no rules of French.
    """
    return [item for item in found if not (item[1].kind == "string" and _is_alike(*item))]


def _is_alike(check: Check, segment: Segment, finding: Finding) -> bool:
    if segment.source is None:
        return False
    (start, end), text = finding.span, segment.target.value
    if check.name in _OF_LEFTOVERS:
        return text[start:end] in segment.source.value
    if not check.category.startswith(_OF_FORM) or check.name == "unpaired-bracket":
        return False
    if end - start > 1 or text[start:end] == "\t":
        return _is_mark(text[start:end]) and text[start:end] in segment.source.value
    pieces = text[max(start - 1, 0) : end], text[start : end + 1]
    return text[start:end].isspace() and any(
        len(piece) == 2 and _is_mark(piece) and piece in segment.source.value for piece in pieces
    )


def _is_mark(piece: str) -> bool:
    return not any(map(str.isalnum, piece)) and piece != ". "


_OF_LEFTOVERS = frozenset({"leftover-markup", "html-entity"})
_MARKUP = "design-and-markup/markup"
_UNTRANSLATED = "accuracy/untranslated"
_OF_FORM = ("linguistic-conventions/", "locale-conventions/")
_LONG, _NEAR = 15, 6
"""Code points of a stretch that makes a clause English, and to its neighbours."""


def _is_foreign(category: str, span: Span, foreign: Sequence[Span]) -> bool:
    """Whether a span lies in one of the others; or, for what is said of form, beside a long one or between two."""
    of_form = category.startswith(_OF_FORM)
    if category != _UNTRANSLATED and any(
        other.contains(span) and other.end - other.start >= _LONG for other in foreign
    ):
        return True
    if not of_form and category != _UNTRANSLATED:
        return False
    if any(other.contains(span) and other != span for other in foreign):
        return True
    if not of_form:
        return False
    before = [other for other in foreign if 0 <= span.start - other.end <= _NEAR]
    after = [other for other in foreign if 0 <= other.start - span.end <= _NEAR]
    return (bool(before) and bool(after)) or any(other.end - other.start >= _LONG for other in (*before, *after))


def without_twins(found: Iterable[Found]) -> Iterable[Found]:
    """Of several findings on exactly the same characters, the one most severe, then most sure, then first."""
    best: dict[tuple[int, Side, Span], Found] = {}
    for item in found:
        check, segment, finding = item
        key = (id(segment), finding.side, finding.span)
        held = best.get(key)
        if held is None or _weight(check, finding) > _weight(held[0], held[2]):
            best[key] = item
    return best.values()


def _weight(check: Check, finding: Finding) -> tuple[Severity, float, bool]:
    return finding.severity or check.severity, finding.confidence, bool(finding.replacements)
