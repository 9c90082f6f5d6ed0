"""Reading and writing files: encodings, refusals in one clear line, and writing that never leaves half a file."""

from __future__ import annotations

import codecs
import contextlib
import os
import tempfile
from pathlib import Path
from typing import NamedTuple

from qa.errors import InputError
from qa.i18n import _

LONGEST_LINE = 1_000_000
"""Code points: a longer line is no text that a person wrote, and every pattern would crawl over it."""


class _Encoding(NamedTuple):
    bom: bytes
    codec: str
    label: str


_WITH_BOM = (
    _Encoding(codecs.BOM_UTF8, "utf-8", "UTF-8"),
    _Encoding(codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    _Encoding(codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_WITHOUT_BOM = _Encoding(b"", "utf-8", "UTF-8")


def read_bytes(path: str | Path) -> bytes:
    """The bytes of the file at ``path``.

    Raises:
        InputError: It is missing, a directory, or may not be read.
    """
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError(_("{path}: no such file").format(path=path)) from None
    except IsADirectoryError:
        raise InputError(_("{path}: is a directory; name a file in it").format(path=path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(_("{path}: cannot be read ({reason})").format(path=path, reason=reason)) from error


def read_text(path: str | Path) -> str:
    """The text of the file at ``path``: see :func:`decode`.

    Raises:
        InputError: It cannot be read or is no text.
    """
    return decode(read_bytes(path), str(path))


def decode(data: bytes, name: str) -> str:
    r"""The text that ``data`` holds: UTF-8 with or without a byte order mark, or UTF-16 with one.

    The mark is no part of the text; line ends stay as they are.

    Raises:
        InputError: Another encoding, a binary file, or a line of more than :data:`LONGEST_LINE` code points. The
            message calls the file ``name``.
    """
    encoding = _encoding(data)
    try:
        text = data[len(encoding.bom) :].decode(encoding.codec)
    except UnicodeDecodeError as error:
        if b"\0" in data[:8192]:
            raise InputError(_binary(name)) from None
        message = _("{name}: not {encoding} at byte {offset}; save the file as UTF-8")
        offset = error.start + len(encoding.bom)
        raise InputError(message.format(name=name, encoding=encoding.label, offset=offset)) from None
    if "\0" in text:
        raise InputError(_binary(name))
    _refuse_long_lines(text, name)
    return text


def encode_like(text: str, original: bytes) -> bytes:
    """``text`` in the encoding of ``original``, with its byte order mark if it has one."""
    encoding = _encoding(original)
    return encoding.bom + text.encode(encoding.codec)


def encoding_of(head: bytes) -> tuple[str, int]:
    """The codec of a file that begins with ``head``, and how many code points its byte order mark takes (0 or 1)."""
    encoding = _encoding(head)
    return encoding.codec, 1 if encoding.bom else 0


def write_atomically(path: str | Path, data: str | bytes) -> None:
    """Replace the file at ``path`` by ``data`` (text as UTF-8): a reader sees the old file or the new one, whole.

    The file keeps its permissions; a symbolic link stays one and the file that it names is replaced. What is no
    regular file (``/dev/stdout``, a pipe) is written to: to replace it would take it away.

    Raises:
        InputError: The folder is missing or may not be written.
    """
    place = Path(os.path.realpath(path))
    raw = data.encode() if isinstance(data, str) else data
    try:
        if _is_device(Path(path)):
            _write_into(Path(path), raw)
        else:
            _write_beside(place, raw)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(_("{path}: cannot be written ({reason})").format(path=path, reason=reason)) from error


def _is_device(path: Path) -> bool:
    """Whether ``path`` is a device or a pipe; a directory is left to fail as one."""
    return path.parts[:2] == ("/", "dev") or (path.exists() and not path.is_file() and not path.is_dir())


def _write_into(device: Path, raw: bytes) -> None:
    with device.open("wb") as stream:
        stream.write(raw)


def _write_beside(place: Path, raw: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{place.name}.", suffix=".tmp", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(place))
        Path(name).replace(place)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def _mode(place: Path) -> int:
    """The permissions of the file to be replaced, or those that a new file gets."""
    try:
        return place.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _encoding(data: bytes) -> _Encoding:
    return next((encoding for encoding in _WITH_BOM if data.startswith(encoding.bom)), _WITHOUT_BOM)


def _binary(name: str) -> str:
    return _("{name}: a binary file, not text; export it as text, Markdown, XLIFF or DOCX").format(name=name)


def _refuse_long_lines(text: str, name: str) -> None:
    if len(text) <= LONGEST_LINE:
        return
    start = 0
    number = 1
    while len(text) - start > LONGEST_LINE:
        end = text.find("\n", start, start + LONGEST_LINE + 1)
        if end < 0:
            message = _("{name}:{line}: a line of more than {limit} characters; break it into lines")
            raise InputError(message.format(name=name, line=number, limit=f"{LONGEST_LINE:,}"))
        number += 1
        start = end + 1
