"""What a terminal does to text: column widths, characters that move the cursor, colours."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_NAMED = {
    "\N{NO-BREAK SPACE}": "<NBSP>",
    "\N{NARROW NO-BREAK SPACE}": "<NNBSP>",
    "\N{THIN SPACE}": "<THSP>",
    "\N{ZERO WIDTH SPACE}": "<ZWSP>",
    "\N{SOFT HYPHEN}": "<SHY>",
    "\N{WORD JOINER}": "<WJ>",
    "\N{NON-BREAKING HYPHEN}": "<NBHY>",
}
_VISIBLE_FORMAT = {"\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"}
_STYLES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "green": "32", "cyan": "36", "critical": "1;31"}


def width(text: str) -> int:
    """Terminal columns that ``text`` takes: none for combining and format characters, two for wide ones."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


@lru_cache(maxsize=4096)
def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def tame(text: str) -> str:
    """``text`` with every control or direction character made harmless, each still one character.

    An article is not trusted: an escape sequence in it must not reach the terminal, nor a direction override the eye.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_tame, text))


def _tame(character: str) -> str:
    if character in "\t\n\r\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}":
        return " "
    category = unicodedata.category(character)
    if category == "Cc" or (category == "Cf" and character not in _VISIBLE_FORMAT and character not in _NAMED):
        return "\N{REPLACEMENT CHARACTER}"
    return character


def name_invisible(text: str) -> str:
    """``text`` with spaces that look like others, and characters that do not show, written by name."""
    return "".join(_NAMED.get(character, character) for character in text)


def paint(text: str, style: str, *, color: bool) -> str:
    """``text`` in an ANSI style, if ``color``."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if color and text else text
