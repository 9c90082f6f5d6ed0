"""Writing replacements back into a file without changing any other byte."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, cast

from qa.errors import InputError, UsageError
from qa.files import decode, encode_like, read_bytes, write_atomically
from qa.formats import FORMATS, detect, load
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qa.formats.base import Format
    from qa.model import Span

Edit = tuple["Span", str]
"""Code points of the file and the plain text that shall stand there."""


def apply_edits(content: str, edits: Iterable[Edit], format: str = "text") -> str:  # noqa: A002 - the option's name
    """``content`` with each edit's span replaced by its text, written as ``format`` asks (escaped, quoted).

    Raises:
        UsageError: Two edits overlap, one lies outside, or the format cannot be written.
    """
    if FORMATS[format].is_binary:
        raise UsageError(_("{format} files cannot be edited in place; apply the fixes by hand").format(format=format))
    module = cast("Format", load(format))
    wanted = sorted(edits)
    escaped = [(span, text and module.escape(text, content, span)) for span, text in wanted]
    widen = getattr(module, "widen", None)
    if widen:  # quotes come before what is inserted at the same place, and after it at the end
        quotes = widen(content, wanted)
        escaped = sorted([*quotes[::2], *escaped, *quotes[1::2]], key=itemgetter(0))
    pieces: list[str] = []
    done = 0
    for span, replacement in escaped:
        if not done <= span.start <= span.end <= len(content):
            raise UsageError(_("edits overlap or lie outside the file at {offset}").format(offset=span.start))
        pieces += [content[done : span.start], replacement]
        done = span.end
    return "".join([*pieces, content[done:]])


def rewrite(path: str | Path, edits: Iterable[Edit], format: str | None = None) -> None:  # noqa: A002 - the option's name
    """Apply ``edits`` to the file at ``path``, in its encoding.

    Raises:
        InputError: It cannot be read or written, or the replacement cannot be written in its encoding.
        UsageError: See :func:`apply_edits`.
    """
    data = read_bytes(path)
    content = decode(data, str(path)) if not FORMATS[format or detect(path)].is_binary else ""
    edited = apply_edits(content, edits, format or detect(path))
    try:
        raw = encode_like(edited, data)
    except UnicodeEncodeError as error:
        raise InputError(_("{path}: a replacement holds a half of a surrogate pair").format(path=path)) from error
    write_atomically(path, raw)
