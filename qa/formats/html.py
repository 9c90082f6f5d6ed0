"""HTML: a block is a segment, inline tags kept and protected; code and what is not to be translated left out."""

from __future__ import annotations

import html
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qa.formats.base import Parsed
from qa.formats.builder import TextBuilder
from qa.formats.html_tokens import attribute, html_tokens
from qa.formats.xml import escape
from qa.model import Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.formats.html_tokens import HtmlToken
    from qa.model import File

__all__ = ["escape", "parse", "segments_in"]

# fmt: off
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
     "i", "img", "input", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small",
     "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
# fmt: on
_CODE = frozenset({"code", "kbd", "samp", "var", "tt"})
"""Inline elements whose content is kept and protected."""
_NO_PROSE = frozenset({"script", "style", "pre", "template", "noscript", "svg", "math", "textarea", "object", "iframe"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_KINDS = {"li": "list-item", "dd": "list-item", "dt": "list-item", "td": "cell", "th": "cell", "title": "heading"}
_KINDS |= {f"h{level}": "heading" for level in range(1, 7)}


def parse(file: File) -> Parsed:
    """The blocks of ``file``."""
    return Parsed(segments_in(file, [Span(0, len(file.content))]))


def segments_in(file: File, spans: Iterable[Span], first: int = 1) -> tuple[Segment, ...]:
    """The blocks of the HTML that stands in ``file`` at ``spans``; their ids count from ``first``."""
    reader = _Reader(file, first)
    for span in spans:
        for token in html_tokens(file.content, *span):
            reader.feed(token)
    reader.finish_block()
    return tuple(reader.segments)


class _Element(NamedTuple):
    """An open element."""

    name: str
    state: str
    """What its content is: ``prose``, ``code``, ``none`` or ``untranslated``."""
    kind: str
    """Of the segments within."""


_ROOT = _Element("", "prose", "paragraph")
_SILENT = frozenset({"none", "untranslated"})


class _Reader:
    def __init__(self, file: File, first: int) -> None:
        self.segments: list[Segment] = []
        self._file = file
        self._first = first
        self._builder = TextBuilder(file.content, file.first_offset)
        self._has_words = False
        self._open: list[_Element] = [_ROOT]
        self._names: Counter[str] = Counter()
        """How many elements of each name are open."""

    def feed(self, token: HtmlToken) -> None:
        """Take the next piece."""
        if token.kind == "start":
            self._begin(token)
        elif token.kind == "end":
            self._end(token)
        elif self._open[-1].state not in _SILENT:
            self._characters(token)

    def _begin(self, token: HtmlToken) -> None:
        outer = self._open[-1]
        element = _Element(token.name, _state(outer.state, token), _KINDS.get(token.name, outer.kind))
        if token.name == "br":
            self._builder.put(" ", token.start, token.end)
        elif token.name not in _INLINE:
            self.finish_block()
        elif outer.state not in _SILENT:
            self._builder.copy(token.start, token.end, protected=True)
        if token.name not in _VOID:  # a slash closes nothing in HTML
            self._open.append(element)
            self._names[token.name] += 1

    def _end(self, token: HtmlToken) -> None:
        if token.name not in _INLINE:
            self.finish_block()
        elif self._open[-1].state not in _SILENT:
            self._builder.copy(token.start, token.end, protected=True)
        while self._names[token.name]:
            element = self._open.pop()
            self._names[element.name] -= 1
            if element.name == token.name:
                break

    def _characters(self, token: HtmlToken) -> None:
        is_code = self._open[-1].state == "code"
        written = self._file.content[token.start : token.end]
        value = html.unescape(written) if token.kind == "reference" else written
        if value != written:
            self._builder.put(value, token.start, token.end, protected=is_code)
        elif is_code:
            self._builder.copy(token.start, token.end, protected=True)
        else:
            self._builder.copy_flowing(token.start, token.end)
        self._has_words |= not is_code and not written.isspace()

    def finish_block(self) -> None:
        """Make a segment of what was read since the last block began."""
        if self._has_words:
            number = str(self._first + len(self.segments))
            self.segments.append(Segment(number, self._builder.build(strip=True), kind=self._open[-1].kind))
        self._builder = TextBuilder(self._file.content, self._file.first_offset)
        self._has_words = False


def _state(outer: str, token: HtmlToken) -> str:
    """What the content of a new element is, within one whose content is ``outer``."""
    if outer == "none" or token.name in _NO_PROSE:
        return "none"
    translate = attribute(token.attributes, "translate")
    if translate == "yes" and outer == "untranslated":
        return "prose"
    if translate == "no" or "notranslate" in attribute(token.attributes, "class").split():
        return "code" if token.name in _INLINE and outer != "untranslated" else "untranslated"
    return "code" if outer == "prose" and token.name in _CODE else outer
