"""Markdown (CommonMark and tables): headings, paragraphs, list items, cells, prose in HTML; code left out.

Where the whole article stands in a block of code, as chat models hand it out, that block is read as the text it is.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from qa.formats import front_matter, html, wrapped
from qa.formats.base import Parsed
from qa.formats.markdown_inline import Inline
from qa.formats.tree import Source
from qa.model import File, Segment, Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tree_sitter import Node, Parser

_PROSE = ("inline", "pipe_table_cell")
_HTML = "html_block"
_NO_PROSE = {
    "fenced_code_block",
    "indented_code_block",
    "minus_metadata",
    "plus_metadata",
    "link_reference_definition",
    "pipe_table_delimiter_row",
}
_KINDS = {
    "atx_heading": "heading",
    "setext_heading": "heading",
    "list_item": "list-item",
    "pipe_table_cell": "cell",
}


def parse(file: File) -> Parsed:
    """The front matter's prose and the blocks of ``file``."""
    head = front_matter.read(file)
    fences = wrapped.fences(file.content, head.end)
    source = Source(_without_fences(_without_head(file.content, head.end), fences), _parser())
    inline = Inline(file, _labels(source))
    segments = list(head.segments)
    for fence in fences[:1]:
        mark = Text.plain(file.slice(Span(fence.start + file.first_offset, fence.end + file.first_offset)), fence.start)
        segments.append(Segment(str(len(segments) + 1), mark, kind="string"))
    for node, kind in _blocks(source.tree.root_node):
        span = Span(source.start(node), source.end(node))
        gaps = [
            Span(source.start(child), source.end(child))
            for child in node.children
            if child.type == "block_continuation"
        ]
        if node.type == _HTML:
            segments += html.segments_in(file, _between(span, gaps), len(segments) + 1)
            continue
        for text, is_caption in inline.texts(span, gaps):
            segments.append(Segment(str(len(segments) + 1), text, kind="string" if is_caption else kind))
    return Parsed(tuple(segments), head.date, head.source)


def escape(replacement: str, content: str, span: Span) -> str:
    """``replacement`` with what would begin markup escaped, where it did not stand there before.

    That is a backslash before it, and entities within HTML.
    """
    if "<" in content and _is_in_html(content, span):
        return html.escape(replacement, content, span)
    raw = content[span.start : span.end]
    for character in "\\`*_[]<":
        if character not in raw:
            replacement = replacement.replace(character, "\\" + character)
    return replacement


def _between(span: Span, gaps: Iterable[Span]) -> Iterator[Span]:
    """What of ``span`` lies between ``gaps``, the markers of enclosing blocks."""
    start = span.start
    for gap in gaps:
        yield Span(start, gap.start)
        start = gap.end
    yield Span(start, span.end)


def _is_in_html(content: str, span: Span) -> bool:
    source = Source(_without_head(content, front_matter.read(File("", content)).end), _parser())
    blocks = (node for node, _kind in _blocks(source.tree.root_node) if node.type == _HTML)
    return any(source.start(node) <= span.start < source.end(node) for node in blocks)


def _without_head(content: str, end: int) -> str:
    """The content with blank lines instead of the front matter, so that offsets stay what they are."""
    return "".join(character if character in "\r\n" else " " for character in content[:end]) + content[end:]


def _without_fences(content: str, fences: Iterable[Span]) -> str:
    """The content with blanks instead of ``fences``."""
    for start, end in fences:
        content = content[:start] + " " * (end - start) + content[end:]
    return content


@cache
def _parser() -> Parser:
    import tree_sitter  # noqa: PLC0415 - plain text needs no parser
    import tree_sitter_markdown  # noqa: PLC0415

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_markdown.language()))


def _blocks(node: Node, kind: str = "paragraph") -> Iterator[tuple[Node, str]]:
    """The nodes that hold inline content or HTML, and the kind of segment that each is."""
    kind = _KINDS.get(node.type, kind)
    if node.type in _PROSE or node.type == _HTML:
        yield node, kind
    elif node.type not in _NO_PROSE:
        for child in node.named_children:
            yield from _blocks(child, kind)


def _labels(source: Source) -> frozenset[str]:
    """The labels that the document defines: only those make a link of ``[label]``."""
    found: set[str] = set()
    pending = [source.tree.root_node]
    while pending:
        node = pending.pop()
        if node.type == "link_label":
            found.add(source.text(node).strip("[]").casefold())
        elif node.type not in _PROSE:
            pending.extend(node.named_children)
    return frozenset(found)
