"""Inline Markdown: emphasis and link markers left out of the text, code, tags and addresses kept and protected."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING

from qa.formats.builder import TextBuilder
from qa.formats.tree import Source
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tree_sitter import Node, Parser

    from qa.model import File, Span, Text

_PROTECTED = {"code_span", "html_tag", "uri_autolink", "email_autolink", "latex_block"}
_TRANSPARENT = {"emphasis", "strong_emphasis", "strikethrough", "link_text"}
_MARKERS = {"emphasis_delimiter"}
_LINKS = {"inline_link", "full_reference_link", "collapsed_reference_link"}
_ENTITIES = {"entity_reference", "numeric_character_reference"}
_NO_TAG = regex(r"</?(?:unk|pad|bos|eos|mask|sep|cls|think|thinking)>", re.IGNORECASE)
"""What looks like a tag and is a token of an engine."""
_DOLLARS = regex(r"(?<![\w$\\])(\${1,2})(?![\s\d.,$])[^$]{0,200}(?<![\s\\$])\1(?![\w$])|\$")
"""A formula, which hugs its dollars, does not begin with a number and stands apart; or the dollar of a price."""


class Inline:
    """Reads the inline content of one file's blocks."""

    def __init__(self, file: File, labels: frozenset[str]) -> None:
        self._file = file
        self._labels = labels

    def texts(self, span: Span, gaps: Iterable[Span]) -> Iterator[tuple[Text, bool]]:
        """The text at ``span`` of the content and those of the pictures in it (true: a caption).

        ``gaps`` are the markers of enclosing blocks at the beginning of lines (``> ``).
        """
        content = self._file.content[span.start : span.end]
        for gap in gaps:
            start, end = gap.start - span.start, gap.end - span.start
            content = content[:start] + " " * (end - start) + content[end:]
        reader = _Reader(Source(content, _parser(), _without_prices(content)), span.start, self._labels, self._file)
        for builder, is_caption in reader.read():
            if not builder.is_blank:
                yield builder.build(strip=True), is_caption


class _Reader:
    """Walks one inline tree."""

    def __init__(self, source: Source, base: int, labels: frozenset[str], file: File) -> None:
        # The blanked copy is what pieces are cut from; its place in the file is what they are counted from.
        self._source = source
        self._first = base + file.first_offset
        self._labels = labels
        self._builder = self._new()
        self._captions: list[TextBuilder] = []

    def _new(self) -> TextBuilder:
        return TextBuilder(self._source.content, self._first)

    def read(self) -> Iterator[tuple[TextBuilder, bool]]:
        self._descend(self._source.tree.root_node)
        yield self._builder, False
        for caption in self._captions:
            yield caption, True

    def _descend(self, node: Node, start: int | None = None, end: int | None = None) -> None:
        """Read the children of ``node`` and the characters between them, from ``start`` to ``end``."""
        start = self._source.start(node) if start is None else start
        for child in node.named_children:
            if self._source.start(child) >= start:
                self._builder.copy_flowing(start, self._source.start(child))
                self._child(child)
                start = self._source.end(child)
        self._builder.copy_flowing(start, self._source.end(node) if end is None else end)

    def _child(self, node: Node) -> None:
        start, end = self._source.start(node), self._source.end(node)
        if node.type in _MARKERS:
            return
        if node.type in _TRANSPARENT:
            self._descend(node)
        elif node.type in _LINKS or node.type == "shortcut_link":
            self._link(node, start, end)
        elif node.type == "image":
            self._image(node)
        elif node.type in _PROTECTED:
            if not self._source.content.startswith("<!--", start):
                is_tag = _NO_TAG.match(self._source.content, start) is None
                self._builder.copy(start, end, protected=is_tag)
        elif node.type in _ENTITIES:
            self._builder.put(html.unescape(self._source.content[start:end]), start, end)
        elif node.type == "backslash_escape":
            self._builder.copy(start + 1, end)
        elif node.type == "hard_line_break":
            self._builder.put(" ", start, end)
        else:
            self._builder.copy_flowing(start, end)

    def _link(self, node: Node, start: int, end: int) -> None:
        """The words of a link; brackets that no definition makes a link stay as they are."""
        label = self._source.content[start:end].strip("[]").casefold()
        if label.startswith("^"):
            return  # a footnote's mark
        words = next((child for child in node.named_children if child.type == "link_text"), None)
        if words is None or (node.type == "shortcut_link" and label not in self._labels):
            self._descend(node)
        else:
            self._descend(words)

    def _image(self, node: Node) -> None:
        outer, self._builder = self._builder, self._new()
        for child in node.named_children:
            if child.type == "image_description":
                self._descend(child)
        self._captions.append(self._builder)
        self._builder = outer


def _without_prices(content: str) -> str:
    """``content`` with a mark that means nothing to Markdown for the dollars of prices, two of which look a formula."""
    if "$" not in content:
        return content
    return _DOLLARS.sub(lambda match: "," if match[0] == "$" else match[0], content)


@cache
def _parser() -> Parser:
    import tree_sitter  # noqa: PLC0415 - plain text needs no parser
    import tree_sitter_markdown  # noqa: PLC0415

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_markdown.inline_language()))
