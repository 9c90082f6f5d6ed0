"""DOCX: each paragraph of the body, notes, headers and footers is a line of the text that positions count in.

A position is a paragraph of its part and a run in it, as both are counted by the libraries that edit DOCX.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import FormatError
from qa.files import LONGEST_LINE
from qa.formats.base import Parsed
from qa.formats.builder import text_of
from qa.formats.xml import events
from qa.i18n import _
from qa.model import Segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.formats.xml import Event

LARGEST_PART = 100_000_000
"""Bytes of one unpacked part; a longer one is taken for an attack."""
HIGHEST_RATIO = 200
"""How much a part of more than a megabyte may shrink when packed; text shrinks by 10."""

_BODY = "word/document.xml"
_PART = re.compile(r"word/(?:document|(?P<kind>footnotes|endnotes|header|footer)(?P<number>\d*))\.xml")
_ORDER = (None, "footnotes", "endnotes", "header", "footer")
_BREAKS = {"br": " ", "cr": " ", "tab": " ", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_HEADING = re.compile(r"(?:heading|titre|title|subtitle|sous-titre)", re.IGNORECASE)


class _Paragraph(NamedTuple):
    value: str
    kind: str
    place: str
    runs: tuple[int, ...]


@dataclass(slots=True)
class _Open:
    """A paragraph being read."""

    kind: str = "paragraph"
    pieces: list[str] = field(default_factory=list)
    runs: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, value: str) -> None:
        self.pieces.append(value)
        self.length += len(value)


def extract(data: bytes, name: str) -> tuple[str, Parsed]:
    """The paragraphs of the document, one a line, and a segment for each that is not empty.

    Deleted text of tracked changes is left out, inserted text is in.

    Raises:
        FormatError: It is no DOCX, is damaged, or unpacks to more than :data:`LARGEST_PART`.
    """
    lines: list[str] = []
    segments: list[Segment] = []
    offset = 0
    paragraphs = [paragraph for part, xml in _parts(data, name) for paragraph in _paragraphs(xml, name, part)]
    for paragraph in paragraphs:
        lines.append(paragraph.value)
        if paragraph.value.strip():
            text = text_of(paragraph.value, 0, len(paragraph.value), offset)
            identity = str(len(segments) + 1)
            segments.append(Segment(identity, text, kind=paragraph.kind, place=paragraph.place, runs=paragraph.runs))
        offset += len(paragraph.value) + 1
    return "\n".join(lines), Parsed(tuple(segments))


def _parts(data: bytes, name: str) -> Iterator[tuple[str, str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            present = archive.namelist()
            if _BODY not in present:
                raise FormatError(_("{path}: not DOCX; it has no word/document.xml").format(path=name))
            for part in sorted(filter(_PART.fullmatch, set(present)), key=_place_in_order):
                yield part, _unpack(archive, part, name).decode("utf-8-sig")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, UnicodeDecodeError, OSError) as error:
        raise FormatError(_("{path}: not DOCX, or damaged ({reason})").format(path=name, reason=error)) from error


def _unpack(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    info = archive.getinfo(part)
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > LARGEST_PART or (info.file_size > 1_000_000 and ratio > HIGHEST_RATIO):
        raise FormatError(
            _("{path}: unpacks to {size:,} bytes, which is refused").format(path=name, size=info.file_size)
        )
    with archive.open(info) as stream:
        raw = stream.read(LARGEST_PART + 1)  # what the directory says of the size may be a lie
    if len(raw) > LARGEST_PART:
        raise FormatError(_("{path}: unpacks to too many bytes, which is refused").format(path=name))
    return raw


def _place_in_order(part: str) -> tuple[int, int]:
    match = _PART.fullmatch(part)
    return (_ORDER.index(match["kind"]), int(match["number"] or 0)) if match else (0, 0)


def _label(part: str) -> str:
    """What a paragraph of the part is called."""
    match = _PART.fullmatch(part)
    labels = {
        "footnotes": _("footnote paragraph"),
        "endnotes": _("endnote paragraph"),
        "header": _("header {number}, paragraph"),
        "footer": _("footer {number}, paragraph"),
    }
    label = labels.get(match["kind"] or "", _("paragraph")) if match else _("paragraph")
    return label.format(number=match["number"] if match else "")


def _paragraphs(xml: str, name: str, part: str) -> Iterator[_Paragraph]:
    """The paragraphs of one part; one within another (a text box) comes first."""
    open_: list[_Open] = []
    number = unseen = 0
    is_text = False
    label = _label(part)
    for event in events(xml, f"{name}!{part}"):
        if event.name in _UNSEEN:
            unseen += {"start": 1, "end": -1}[event.kind]
        elif unseen:
            continue
        elif event.name == "p" and event.kind == "start":
            open_.append(_Open())
        elif event.name == "p" and open_:
            number += 1
            paragraph = open_.pop()
            value = _one_line(paragraph.pieces, name, number)
            yield _Paragraph(value, paragraph.kind, f"{label} {number}", tuple(paragraph.runs))
        elif event.name == "t":
            is_text = event.kind == "start"
        elif event.kind == "text" and is_text and open_:
            open_[-1].add(event.value)
        elif event.kind == "start" and open_:
            _begin(open_[-1], event)


_UNSEEN = frozenset({"del", "moveFrom", "Fallback"})
"""What a reader does not see: deleted and moved text, and the second copy of a text box for old programs."""


def _begin(paragraph: _Open, event: Event) -> None:
    if event.name == "r":
        paragraph.runs.append(paragraph.length)
    elif event.name in _BREAKS:
        paragraph.add(_BREAKS[event.name])
    elif event.name == "pStyle" and _HEADING.match(event.attributes.get("val", "")):
        paragraph.kind = "heading"
    elif event.name == "numPr":
        paragraph.kind = "list-item"


def _one_line(pieces: list[str], name: str, number: int) -> str:
    value = "".join(pieces).translate({10: " ", 13: " "})
    if len(value) > LONGEST_LINE:
        message = _("{path}: paragraph {number} has more than {limit} characters; break it up")
        raise FormatError(message.format(path=name, number=number, limit=f"{LONGEST_LINE:,}"))
    return value
