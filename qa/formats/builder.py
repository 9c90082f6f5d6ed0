"""From pieces of a file to a :class:`~qa.model.Text`: markup left out, entities decoded, NFC, and every offset kept."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from qa.formats.protect import addresses, merge, placeholders
from qa.model import Span, Stretch, Text

_INVISIBLE_BREAK = re.compile(r"[ \t]*\r?\n[ \t]*")


class _Piece(NamedTuple):
    value: str
    start: int
    end: int
    """Offsets into the file."""
    protected: bool


class TextBuilder:
    """Collects the pieces of one text in the order of the file.

    ``content`` is the decoded file, or a piece of it that begins at file offset ``first_offset``.
    """

    __slots__ = ("_content", "_first", "_pieces")

    def __init__(self, content: str, first_offset: int = 0) -> None:
        self._content = content
        self._first = first_offset
        self._pieces: list[_Piece] = []

    def copy(self, start: int, end: int, *, protected: bool = False) -> None:
        """Append the characters at ``start`` to ``end`` of the content as they are."""
        if start < end:
            self._pieces.append(_Piece(self._content[start:end], start + self._first, end + self._first, protected))

    def copy_flowing(self, start: int, end: int) -> None:
        """Append as :meth:`copy`, each line break and the blanks around it as one space."""
        for match in _INVISIBLE_BREAK.finditer(self._content, start, end):
            self.copy(start, match.start())
            self.put(" ", match.start(), match.end())
            start = match.end()
        self.copy(start, end)

    def put(self, value: str, start: int, end: int, *, protected: bool = False) -> None:
        """Append ``value``, which the characters at ``start`` to ``end`` of the content stand for as a whole."""
        if value:
            self._pieces.append(_Piece(value, start + self._first, end + self._first, protected))

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing but white space so far."""
        return not any(piece.value.strip() for piece in self._pieces)

    def build(self, *, strip: bool = False, is_string: bool = False) -> Text:
        """The text of all pieces, in NFC, with addresses protected.

        With ``strip``, without white space at both ends; placeholders are protected in a string of software
        (``is_string``). A builder without pieces gives a text that has no place: see :func:`empty_text`.
        """
        pieces = _strip(self._pieces) if strip else self._pieces
        if not unicodedata.is_normalized("NFC", "".join(piece.value for piece in pieces)):
            pieces = _normalise(pieces)
        return _text(pieces, is_string=is_string)


def text_of(content: str, start: int, end: int, first_offset: int = 0, *, is_string: bool = False) -> Text:
    """The text that stands in the content from ``start`` to ``end`` without markup; an empty one keeps its place."""
    value = content[start:end]
    if unicodedata.is_normalized("NFC", value):
        place = start + first_offset
        stretches = (Stretch(0, len(value), place, place + len(value)),)
        return Text(value, stretches, _protected(value, is_string=is_string))
    builder = TextBuilder(content, first_offset)
    builder.copy(start, end)
    return builder.build(is_string=is_string)


def empty_text(offset: int) -> Text:
    """A text without characters at file offset ``offset``: where a missing one would stand."""
    return Text("", (Stretch(0, 0, offset, offset),))


def _text(pieces: list[_Piece], *, is_string: bool) -> Text:
    stretches: list[Stretch] = []
    marked: list[Span] = []
    offset = 0
    for piece in pieces:
        end = offset + len(piece.value)
        _append_stretch(stretches, Stretch(offset, end, piece.start, piece.end))
        if piece.protected:
            marked.append(Span(offset, end))
        offset = end
    value = "".join(piece.value for piece in pieces)
    return Text(value, tuple(stretches), merge([*marked, *_protected(value, is_string=is_string)]))


def _protected(value: str, *, is_string: bool) -> tuple[Span, ...]:
    spans = addresses(value)
    if is_string:
        spans += placeholders(value)
    return merge(spans) if spans else ()


def _append_stretch(stretches: list[Stretch], new: Stretch) -> None:
    """Join ``new`` to the last stretch where both map one to one and touch in the file."""
    if stretches and _is_exact(new):
        last = stretches[-1]
        if _is_exact(last) and last.file_end == new.file_start:
            stretches[-1] = Stretch(last.start, new.end, last.file_start, new.file_end)
            return
    stretches.append(new)


def _is_exact(stretch: Stretch) -> bool:
    return stretch.end - stretch.start == stretch.file_end - stretch.file_start


def _strip(pieces: list[_Piece]) -> list[_Piece]:
    kept = list(pieces)
    while kept and not kept[-1].protected:
        piece = kept.pop()
        value = piece.value.rstrip()
        if value:
            is_exact = len(piece.value) == piece.end - piece.start
            end = piece.start + len(value) if is_exact else piece.end
            kept.append(piece._replace(value=value, end=end))
            break
    kept.reverse()
    while kept and not kept[-1].protected:
        piece = kept.pop()
        value = piece.value.lstrip()
        if value:
            is_exact = len(piece.value) == piece.end - piece.start
            start = piece.end - len(value) if is_exact else piece.start
            kept.append(piece._replace(value=value, start=start))
            break
    kept.reverse()
    return kept


def _normalise(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces cut so that each cluster that NFC changes is a piece of its own."""
    normal: list[_Piece] = []
    cluster: list[_Piece] = []
    for character in _characters(pieces):
        if cluster and not _may_compose(character.value[0]):
            normal.extend(_compose(cluster))
            cluster = []
        cluster.append(character)
    normal.extend(_compose(cluster))
    return normal


def _characters(pieces: list[_Piece]) -> list[_Piece]:
    """Each code point of the pieces as a piece; a piece that stands as a whole stays whole."""
    characters: list[_Piece] = []
    for piece in pieces:
        if len(piece.value) != piece.end - piece.start:
            characters.append(piece)
        else:
            for index, value in enumerate(piece.value, piece.start):
                characters.append(_Piece(value, index, index + 1, piece.protected))
    return characters


def _may_compose(character: str) -> bool:
    """Whether a code point may melt into the one before it: a mark, or a Hangul vowel or final consonant."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


def _compose(cluster: list[_Piece]) -> list[_Piece]:
    value = "".join(piece.value for piece in cluster)
    if unicodedata.is_normalized("NFC", value):
        return cluster
    composed = unicodedata.normalize("NFC", value)
    return [_Piece(composed, cluster[0].start, cluster[-1].end, any(piece.protected for piece in cluster))]
