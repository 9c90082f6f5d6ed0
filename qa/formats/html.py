"""HTML: a block is a segment, inline tags kept and protected; code and ``translate="no"`` left out."""

from __future__ import annotations

import html
from html.parser import HTMLParser
from itertools import accumulate
from typing import TYPE_CHECKING

from qa.formats.base import Parsed
from qa.formats.builder import TextBuilder
from qa.formats.xml import escape
from qa.model import Segment

if TYPE_CHECKING:
    from qa.model import File

__all__ = ["escape", "parse"]

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
    reader = _Reader(file)
    reader.feed(file.content)
    reader.close()
    reader.finish_block()
    return Parsed(tuple(reader.segments))


class _Reader(HTMLParser):
    def __init__(self, file: File) -> None:
        super().__init__(convert_charrefs=False)
        self.segments: list[Segment] = []
        self._file = file
        lines = file.content.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self._builder = TextBuilder(file.content, file.first_offset)
        self._has_words = False
        self._open: list[tuple[str, str]] = []
        """Open elements, each with what its content is: ``prose``, ``code`` or ``none``."""

    @property
    def _state(self) -> str:
        return self._open[-1][1] if self._open else "prose"

    def _here(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin(tag, dict(attrs), is_void=tag in _VOID)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # A slash closes nothing in HTML but void elements.
        self._begin(tag, dict(attrs), is_void=tag in _VOID)

    def _begin(self, tag: str, attributes: dict[str, str | None], *, is_void: bool) -> None:
        state = self._inner(tag, attributes)
        start = self._here()
        end = start + len(self.get_starttag_text() or "")
        if tag == "br":
            self._builder.put(" ", start, end)
        elif tag not in _INLINE:
            self.finish_block()
        elif self._state != "none":
            self._builder.copy(start, end, protected=True)
        if not is_void:
            self._open.append((tag, state))

    def _inner(self, tag: str, attributes: dict[str, str | None]) -> str:
        """What the content of a new element is."""
        if self._state == "none" or tag in _NO_PROSE:
            return "none"
        if attributes.get("translate") == "no":
            return "code" if tag in _INLINE else "none"
        return "code" if self._state == "code" or tag in _CODE else "prose"

    def handle_endtag(self, tag: str) -> None:
        names = [name for name, _state in self._open]
        if tag not in _INLINE:
            self.finish_block()
        elif self._state != "none":
            start = self._here()
            end = self._file.content.find(">", start) + 1
            self._builder.copy(start, end or len(self._file.content), protected=True)
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self._state == "none":
            return
        start = self._here()
        if self._state == "code":
            self._builder.copy(start, start + len(data), protected=True)
        else:
            self._builder.copy_flowing(start, start + len(data))
            self._has_words |= not data.isspace()

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name}")

    def _entity(self, written: str) -> None:
        if self._state == "none":
            return
        start = self._here()
        end = start + len(written) + (self._file.content[start + len(written) : start + len(written) + 1] == ";")
        self._builder.put(html.unescape(written + ";"), start, end, protected=self._state == "code")
        self._has_words = True

    def finish_block(self) -> None:
        """Make a segment of what was read since the last block began."""
        if self._has_words:
            kind = next((_KINDS[name] for name, _state in reversed(self._open) if name in _KINDS), "paragraph")
            self.segments.append(Segment(str(len(self.segments) + 1), self._builder.build(strip=True), kind=kind))
        self._builder = TextBuilder(self._file.content, self._file.first_offset)
        self._has_words = False
