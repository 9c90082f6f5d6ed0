"""File formats: one module each, one line each in :data:`FORMATS`, read by :func:`read_document`."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple, cast

from qa.errors import FormatError, UsageError
from qa.files import decode, read_bytes
from qa.formats.alike import with_alike
from qa.i18n import _
from qa.model import Document, File

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from qa.formats.base import BinaryFormat, Format, Parsed
    from qa.models import Encoder


class Entry(NamedTuple):
    """A format: its module in this package, the file names that it goes by, and what kind of thing it is."""

    module: str
    extensions: tuple[str, ...]
    is_bilingual: bool = False
    """Whether a file holds the source beside the target."""
    is_binary: bool = False
    is_keyed: bool = False
    """Whether a segment's id names the same string in the source's file."""


FORMATS = {
    "text": Entry("text", (".txt", ".text")),
    "markdown": Entry("markdown", (".md", ".markdown", ".mdown")),
    "html": Entry("html", (".html", ".htm", ".xhtml")),
    "docx": Entry("docx", (".docx",), is_binary=True),
    "xliff": Entry("xliff", (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"), is_bilingual=True),
    "tmx": Entry("tmx", (".tmx",), is_bilingual=True),
    "po": Entry("po", (".po", ".pot"), is_bilingual=True),
    "tsv": Entry("delimited", (".tsv", ".csv"), is_bilingual=True),
    "json": Entry("json", (".json", ".arb"), is_keyed=True),
    "yaml": Entry("yaml", (".yaml", ".yml"), is_keyed=True),
    "subtitles": Entry("subtitles", (".srt", ".vtt")),
}
"""The formats by name; the first is taken where an extension is unknown."""

_FOREIGN = frozenset({".pdf", ".doc", ".rtf", ".odt", ".pages", ".xlsx", ".pptx", ".idml", ".indd", ".epub"})
"""Extensions of documents that would be taken for text and are none."""
_BY_EXTENSION = {extension: name for name, entry in FORMATS.items() for extension in entry.extensions}


def detect(path: str | Path) -> str:
    """The name of the format that ``path`` has by its extension; ``text`` for an unknown one."""
    return _BY_EXTENSION.get(PurePath(path).suffix.lower(), "text")


def _readable(path: str | Path) -> str:
    """The format of ``path``, which a program that is no editor of text may have written."""
    if PurePath(path).suffix.lower() in _FOREIGN:
        message = _("{path}: not a format that is read; export it as text, Markdown, XLIFF or DOCX")
        raise FormatError(message.format(path=path))
    return detect(path)


def is_known(path: str | Path) -> bool:
    """Whether ``path`` has an extension of a known format: whether a folder's file is one to read."""
    return PurePath(path).suffix.lower() in _BY_EXTENSION


def load(name: str) -> Format | BinaryFormat:
    """The module of the format ``name``.

    Raises:
        UsageError: There is none of that name.
    """
    if name not in FORMATS:
        message = _("no format {name!r}; there are {formats}")
        raise UsageError(message.format(name=name, formats=", ".join(FORMATS)))
    return cast("Format | BinaryFormat", importlib.import_module(f"{__name__}.{FORMATS[name].module}"))


def read_file(
    path: str | Path,
    *,
    format: str | None = None,  # noqa: A002 - the option's name
    content: str | None = None,
    data: bytes | None = None,
) -> tuple[File, Parsed]:
    """The file at ``path`` and what it holds; ``content`` or ``data`` instead of the file's own where it is given.

    Raises:
        InputError: It cannot be read, or is not what its format asks.
        UsageError: There is no such format.
    """
    name = format or _readable(path)
    module = load(name)
    if FORMATS[name].is_binary:
        if content is not None:
            raise UsageError(_("{path}: this format cannot be read as text").format(path=path))
        raw = read_bytes(path) if data is None else data
        text, parsed = cast("BinaryFormat", module).extract(raw, str(path))
        return File(str(path), text), parsed
    if content is None:
        content = decode(read_bytes(path) if data is None else data, str(path))
    file = File(str(path), content)
    try:
        return file, cast("Format", module).parse(file)
    except RecursionError:
        raise FormatError(_("{path}: nested too deeply").format(path=path)) from None


def read_document(  # noqa: PLR0913 - each by its name
    path: str | Path,
    *,
    source: str | Path | None = None,
    format: str | None = None,  # noqa: A002 - the option's name
    content: str | None = None,
    data: bytes | None = None,
    source_data: bytes | None = None,
    date: dt.date | None = None,
    aligner: Encoder | None = None,
) -> Document:
    """The article at ``path``, each segment beside its source where there is one.

    Args:
        path: The target's file, or a bilingual one.
        source: The file of the source text, aligned by paragraph; none for a bilingual format.
        format: A name in :data:`FORMATS`; by the extension of ``path`` without it.
        content: What the file holds, where it was read elsewhere.
        data: The bytes of the file, where they were read elsewhere (standard input, git).
        source_data: The same of the source's file.
        date: The article's date, where it is not the one of its front matter.
        aligner: A sentence encoder that helps to align.

    Raises:
        InputError: A file cannot be read, or is not what its format asks.
        UsageError: There is no such format, or the format brings its own source.
    """
    name = format or _readable(path)
    file, parsed = read_file(path, format=name, content=content, data=data)
    date = date or parsed.date
    if FORMATS[name].is_bilingual:
        if source is not None:
            raise UsageError(_("{path}: holds its own source text; leave --source out").format(path=path))
        return Document(file, with_alike(parsed.segments), source_file=file, date=date)
    if source is None:
        return Document(file, parsed.segments, date=date)
    source_file, source_parsed = read_file(source, data=source_data)
    is_keyed = FORMATS[name].is_keyed and FORMATS[detect(source)].is_keyed
    document = Document(file, parsed.segments, source_file, date or source_parsed.date)
    return _pair(document, source_parsed, aligner, is_keyed=is_keyed)


def _pair(document: Document, source: Parsed, aligner: Encoder | None, *, is_keyed: bool) -> Document:
    from qa.alignment.documents import pair, pair_by_id  # noqa: PLC0415 - monolingual reading needs none

    if is_keyed:
        paired = pair_by_id(source.segments, document.segments)
    else:
        paired = pair(source.segments, document.segments, aligner=aligner)
    return replace(document, segments=with_alike(paired.segments), notes=paired.notes)
