from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from qa.errors import InputError
from qa.files import LONGEST_LINE, decode, encode_like, read_text, write_atomically

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Un été\r\nà Nice \N{BICYCLE}\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
)
def test_each_encoding_is_read_and_written_back(data: bytes) -> None:
    assert decode(data, "a.txt") == TEXT
    assert encode_like(TEXT, data) == data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("Un été".encode("latin-1"), "not UTF-8 at byte 3; save"),
        (codecs.BOM_UTF8 + b"a\xff", "not UTF-8 at byte 4; save"),
        (b"\x89PNG\0\0\xff", "a binary file"),
        (b"a\0b", "a binary file"),
        (b"ok\n" + b"a" * (LONGEST_LINE + 1), "a.txt:2: a line of more than 1,000,000 characters"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, words: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_directory_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_text(tmp_path / "missing.txt")
    with pytest.raises(InputError, match="is a directory"):
        read_text(tmp_path)


def test_writing_replaces_the_file_and_keeps_its_permissions(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text("old", encoding="utf-8")
    place.chmod(0o640)
    write_atomically(place, TEXT)
    assert place.read_bytes() == TEXT.encode()
    assert place.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [place]


def test_writing_into_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write_atomically(tmp_path / "missing" / "a.txt", "x")
