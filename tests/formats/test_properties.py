"""What holds for any text: it comes back as it was, and a planted word is found where it stands."""

from __future__ import annotations

import csv
import html
import io
import json
import unicodedata
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from qa.errors import FormatError
from qa.formats import FORMATS, read_document
from qa.formats.builder import TextBuilder, text_of
from qa.formats.edit import apply_edits
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

PROSE = st.text(
    st.sampled_from(
        "aeé \N{NBSP}\N{NNBSP}\N{BICYCLE}e\N{COMBINING ACUTE ACCENT}\N{COMBINING CEDILLA}<>&\"'\\{}%,;#*_[]`"
    ),
    max_size=30,
).map(lambda text: f"x{text}y")
ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300)


def _po(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'msgid "a"\nmsgstr "{escaped}"\n'


def _csv(text: str) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(["a", text])
    return out.getvalue()


WRITERS: dict[str, Callable[[str], str]] = {
    "a.json": lambda text: json.dumps({"k": text}),
    "b.json": lambda text: json.dumps([text], ensure_ascii=False),
    "a.yaml": lambda text: yaml.safe_dump({"k": text}, allow_unicode=True, width=1000),
    "b.yaml": lambda text: yaml.safe_dump({"k": text}, default_style='"', width=1000),
    "a.po": _po,
    "a.csv": _csv,
    "a.tsv": lambda text: f"a\t{text}\n",
    "a.xlf": lambda text: (
        f"<xliff><unit><segment><source>a</source><target>{escape(text)}</target></segment></unit></xliff>"
    ),
    "a.html": lambda text: f"<p>{html.escape(text)}</p>",
}


@pytest.mark.parametrize("name", WRITERS)
@given(before=PROSE, after=PROSE)
def test_a_value_is_read_as_it_was_written_and_its_places_are_exact(name: str, before: str, after: str) -> None:
    content = WRITERS[name](f"{before} VÉLO {after}")
    document = read_document(name, content=content)
    (segment,) = document.segments
    assert segment.target.value == unicodedata.normalize("NFC", f"{before} VÉLO {after}")
    start = segment.target.value.index("LO")
    assert document.target_file.slice(segment.target.locate(Span(start, start + 2))) == "LO"
    located = segment.target.locate(Span(start, start + 2))
    edited = apply_edits(
        content, [(located, "LOS")], next(n for n, e in FORMATS.items() if f".{name[2:]}" in e.extensions)
    )
    assert edited == content.replace("LO", "LOS")


@given(ANY)
def test_normalising_piece_by_piece_is_normalising_the_whole(text: str) -> None:
    assert text_of(text, 0, len(text)).value == unicodedata.normalize("NFC", text)


# Where two marks change places, as many code points stand for as many, and their order is all that differs.
@given(st.lists(PROSE.map(lambda text: text.replace("\N{COMBINING CEDILLA}", "")), max_size=5))
def test_pieces_are_joined_in_order(pieces: list[str]) -> None:
    content = "|".join(pieces)
    builder = TextBuilder(content, 100)
    start = 0
    for piece in pieces:
        builder.copy(start, start + len(piece))
        start += len(piece) + 1
    text = builder.build()
    assert text.value == unicodedata.normalize("NFC", "".join(pieces))
    for offset, character in enumerate(text.value):
        place = text.locate(Span(offset, offset + 1))
        assert character in unicodedata.normalize("NFC", content[place.start - 100 : place.end - 100])


@pytest.mark.parametrize(
    "name", ["a.txt", "a.md", "a.html", "a.srt", "a.json", "a.yaml", "a.po", "a.tsv", "a.csv", "a.xlf", "a.tmx"]
)
@given(content=ANY | st.text("<>&;#[]()!*_`|-: \n\r\t\"'\\{},ab1", max_size=200))
def test_any_content_is_read_or_refused_in_one_line(name: str, content: str) -> None:
    try:
        document = read_document(name, content=content)
    except FormatError as refusal:
        lines = str(refusal).split("\n")
        assert len(lines) == 1
        return
    for segment in document.segments:
        for text in (segment.target, segment.source):
            if text is not None:
                located = text.locate(Span(0, len(text.value)))
                assert 0 <= located.start <= located.end <= len(content)
                assert unicodedata.is_normalized("NFC", text.value)
                assert all(0 <= span.start < span.end <= len(text.value) for span in text.protected)
