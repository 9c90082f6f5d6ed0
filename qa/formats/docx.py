"""DOCX: each paragraph of the body, notes, headers and footers is a line of the text that positions count in."""

from __future__ import annotations

import io
import re
import zipfile
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

LARGEST_PART = 100_000_000
"""Bytes of one unpacked part; a longer one is taken for an attack."""
HIGHEST_RATIO = 200
"""How much a part of more than a megabyte may shrink when packed; text shrinks by 10."""

_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_BREAKS = {"br": " ", "cr": " ", "tab": " ", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_HEADING = re.compile(r"(?:heading|titre|title|subtitle|sous-titre)", re.IGNORECASE)


class _Paragraph(NamedTuple):
    value: str
    kind: str
    place: str


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
            segments.append(Segment(str(len(segments) + 1), text, kind=paragraph.kind, place=paragraph.place))
        offset += len(paragraph.value) + 1
    return "\n".join(lines), Parsed(tuple(segments))


def _parts(data: bytes, name: str) -> Iterator[tuple[str, str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            present = set(archive.namelist())
            if _PARTS[0] not in present:
                raise FormatError(_("{path}: not DOCX; it has no word/document.xml").format(path=name))
            for part in _PARTS:
                if part in present:
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


def _paragraphs(xml: str, name: str, part: str) -> Iterator[_Paragraph]:
    """The paragraphs of one part; one within another (a text box) comes first."""
    open_: list[list[str]] = []
    kinds: list[str] = []
    number = 0
    is_text = False
    label = {"word/footnotes.xml": _("footnote paragraph"), "word/endnotes.xml": _("endnote paragraph")}
    for event in events(xml, f"{name}!{part}"):
        if event.name == "p" and event.kind == "start":
            open_.append([])
            kinds.append("paragraph")
        elif event.name == "p" and open_:
            number += 1
            value = _one_line(open_.pop(), name, number)
            yield _Paragraph(value, kinds.pop(), f"{label.get(part, _('paragraph'))} {number}")
        elif event.name == "t":
            is_text = event.kind == "start"
        elif event.kind == "text" and is_text and open_:
            open_[-1].append(event.value)
        elif event.kind == "start" and open_:
            if event.name in _BREAKS:
                open_[-1].append(_BREAKS[event.name])
            elif event.name == "pStyle" and _HEADING.match(event.attributes.get("val", "")):
                kinds[-1] = "heading"
            elif event.name == "numPr":
                kinds[-1] = "list-item"


def _one_line(pieces: list[str], name: str, number: int) -> str:
    value = "".join(pieces).translate({10: " ", 13: " "})
    if len(value) > LONGEST_LINE:
        message = _("{path}: paragraph {number} has more than {limit} characters; break it up")
        raise FormatError(message.format(path=name, number=number, limit=f"{LONGEST_LINE:,}"))
    return value
