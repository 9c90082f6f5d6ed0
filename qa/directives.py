"""What comments in a text ask of ``qa``: to allow certain issues in the next block, in a region or in the file.

``qa: allow NAME[,NAME] reason="…" until=2027-01-01`` holds for the next block (or the one that it stands in),
``qa: begin-allow …`` up to ``qa: end-allow``, ``qa: allow-file …`` for the whole file.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qa.formats.comments import block_end, comments
from qa.i18n import _
from qa.model import Segment, Span, Text
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.formats.comments import Comment
    from qa.model import Document

_DIRECTIVE = regex(
    r"qa:\s*(?P<verb>[\w-]+)\s*(?P<names>[\w/-]+(?:\s*,\s*[\w/-]+)*(?![\w/-]*=))?(?P<options>.*)", re.DOTALL
)
_OPTION = regex(r"\s*(?P<key>[\w-]+)=(?:\"(?P<quoted>[^\"]*)\"|“(?P<curly>[^”]*)”|(?P<bare>[^\s\"“]+))")
_VERBS = ("allow", "begin-allow", "allow-file", "end-allow")

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment that asks to allow issues."""

    span: Span
    """The comment, in the file."""
    text: str
    """The comment as it stands in the file."""
    verb: str
    names: tuple[str, ...] = ()
    """Checks or categories."""
    reason: str = ""
    until: datetime.date | None = None
    """The last day it holds; none for ever."""
    covers: Span = _NOWHERE
    """The part of the file it holds for."""
    problem: str = ""
    """Why it cannot be heeded; empty if it can."""

    def segment(self) -> Segment:
        """The comment as a segment, for an issue to point at."""
        return Segment(f"suppression-{self.span.start}", Text.plain(self.text, self.span.start), kind="string")

    def has_expired(self, today: datetime.date) -> bool:
        """Whether its last day is over."""
        return self.until is not None and self.until < today


def directives(document: Document) -> tuple[Directive, ...]:
    """The directives in the target's file, in order; ``end-allow`` is part of the region that it ends."""
    file = document.target_file
    if "qa:" not in file.content:
        return ()
    end = file.first_offset + len(file.content)
    found: list[Directive] = []
    open_: list[int] = []
    for directive in _parsed(document):
        if directive.verb == "end-allow" and not directive.problem:
            index = _matching(found, open_, directive)
            if index is None:
                found.append(replace(directive, problem=_("there is no begin-allow before this end-allow")))
            else:
                open_.remove(index)
                found[index] = replace(found[index], covers=Span(found[index].span.end, directive.span.start))
            continue
        if directive.verb == "begin-allow" and not directive.problem:
            open_.append(len(found))
        found.append(replace(directive, covers=_covers(document, directive, end)))
    for index in open_:
        found[index] = replace(found[index], problem=_("no end-allow follows this begin-allow"))
    return tuple(found)


def _parsed(document: Document) -> Iterator[Directive]:
    for comment in comments(document.target_file):
        match = _DIRECTIVE.match(comment.text)
        if match:
            yield _parse(comment, match, document.target_file.slice(comment.span))


def _parse(comment: Comment, match: re.Match[str], text: str) -> Directive:
    names = tuple(name.strip() for name in (match["names"] or "").split(",") if name.strip())
    directive = Directive(comment.span, text, match["verb"], names)
    if directive.verb not in _VERBS:
        message = _("there is no directive {verb}; use one of {known}")
        return replace(directive, problem=message.format(verb=directive.verb, known=", ".join(_VERBS)))
    if not names and directive.verb != "end-allow":
        return replace(directive, problem=_('names no check: write allow NAME reason="…"'))
    return _with_options(directive, match["options"])


def _with_options(directive: Directive, options: str) -> Directive:
    place = 0
    while match := _OPTION.match(options, place):
        place = match.end()
        value = next(value for value in match.group("quoted", "curly", "bare") if value is not None)
        if match["key"] == "reason":
            directive = replace(directive, reason=value.strip())
        elif match["key"] == "until" and (day := parse_day(value)):
            directive = replace(directive, until=day)
        else:
            message = _('{option} cannot be read: the options are reason="…" and until=2027-01-01')
            return replace(directive, problem=message.format(option=match[0].strip()))
    if rest := options[place:].strip():
        return replace(directive, problem=_("{rest!r} cannot be read").format(rest=rest))
    return directive


def parse_day(value: str) -> datetime.date | None:
    """``value`` as an ISO date; none if it is none."""
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        return None


def _matching(found: list[Directive], open_: list[int], end: Directive) -> int | None:
    """Which open region ``end`` closes: the last one, or the last one of the same names."""
    fits = [index for index in open_ if not end.names or set(found[index].names) == set(end.names)]
    return fits[-1] if fits else None


def _covers(document: Document, directive: Directive, end: int) -> Span:
    if directive.verb == "allow-file":
        return Span(document.target_file.first_offset, end)
    if directive.verb == "begin-allow":
        return Span(directive.span.end, end)
    file = document.target_file
    column = file.position(directive.span.start)[1]
    is_own_line = not file.slice(Span(directive.span.start - column + 1, directive.span.start)).strip()
    for segment in document.segments:
        span = segment.target.locate(Span(0, len(segment.target.value)))
        block = Span(span.start, block_end(file, *span))
        is_inside = span.end > directive.span.end or (not is_own_line and block.end > directive.span.start)
        if is_inside or span.start >= directive.span.end:
            return block
    return Span(directive.span.end, directive.span.end)
