"""Tree-sitter trees with offsets in code points: parsed as UTF-16, where all but emoji take two bytes."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tree_sitter import Node, Parser, Tree

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def offset_of_unit(content: str) -> Callable[[int], int]:
    """A function from an offset in UTF-16 units to one in code points of ``content``."""
    # The n-th code point beyond the BMP stands at its own offset plus n units, and takes two.
    astral = [match.start() + number for number, match in enumerate(_ASTRAL.finditer(content))]
    if not astral:
        return _same
    return lambda unit: unit - bisect_left(astral, unit)


def _same(unit: int) -> int:
    return unit


class Source:
    """A text and its tree."""

    __slots__ = ("_offset", "content", "tree")

    def __init__(self, content: str, parser: Parser, as_read: str = "") -> None:
        """``as_read`` is what the parser sees for ``content``, where that differs: as long, character for character."""
        self.content = content
        self.tree: Tree = parser.parse((as_read or content).encode("utf-16-le", "surrogatepass"), encoding="utf16le")
        self._offset = offset_of_unit(content)

    def start(self, node: Node) -> int:
        """The code point at which ``node`` begins."""
        return self._offset(node.start_byte // 2)

    def end(self, node: Node) -> int:
        """The code point at which ``node`` ends."""
        return self._offset(node.end_byte // 2)

    def text(self, node: Node) -> str:
        """The characters of ``node``."""
        return self.content[self.start(node) : self.end(node)]
