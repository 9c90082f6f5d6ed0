"""``qa-suppressions.toml``: suppressions for formats that have no comments, and those imported from a review."""

from __future__ import annotations

import datetime
import json
import re
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from qa.directives import Directive
from qa.errors import ConfigurationError
from qa.files import decode, read_bytes
from qa.i18n import _
from qa.model import File, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from qa.model import Issue

NAME = "qa-suppressions.toml"
_HEADER = re.compile(r"^[ \t]*\[\[suppression\]\][ \t]*(?:#.*)?$", re.MULTILINE)
_KEYS = ("path", "check", "text", "fingerprint", "reason", "until")
_HEAD = "# Issues that are right as they stand. Every entry gives its reason; `until` is the last day it holds.\n"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A suppression of the file. An issue must fit every field that is not empty."""

    directive: Directive
    """Its check or category, reason and last day, and where it stands in the file."""
    path: str = ""
    """The article, relative to the file's folder; ``*`` stands for any characters, slashes included."""
    text: str = ""
    fingerprint: str = ""

    def fits(self, issue: Issue, path: str) -> bool:
        """Whether it means ``issue`` of the article at ``path``; its check apart."""
        if self.fingerprint:  # says all, and outlives a renaming
            return self.fingerprint == issue.fingerprint
        return (not self.path or fnmatchcase(path, self.path)) and (not self.text or self.text == issue.text)

    @property
    def is_judged_by(self) -> str:
        """The one article whose run tells whether it is of use; empty if no single one does."""
        return "" if set(self.path) & set("*?[") else self.path


def read_suppressions(path: Path, name: str) -> tuple[File, tuple[FileEntry, ...]] | None:
    """The suppression file at ``path``, called ``name`` in issues; none where there is none.

    Raises:
        ConfigurationError: it is no TOML, or an entry has an unknown key or names neither check nor fingerprint.
    """
    if not path.is_file():
        return None
    return parse_suppressions(decode(read_bytes(path), str(path)), name)


def parse_suppressions(content: str, name: str) -> tuple[File, tuple[FileEntry, ...]]:
    """``content``, the text of a suppression file called ``name``, and its entries.

    Raises:
        ConfigurationError: as :func:`read_suppressions`.
    """
    file = File(name, content)
    return file, tuple(_entries(file))


def _entries(file: File) -> Iterator[FileEntry]:
    try:
        data = tomllib.loads(file.content)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(_("{path}: no TOML: {error}").format(path=file.path, error=error)) from None
    rows = data.pop("suppression", [])
    spans = list(_spans(file.content))
    if data or not isinstance(rows, list) or len(spans) != len(rows):
        message = _("{path}: holds nothing but [[suppression]] tables")
        raise ConfigurationError(message.format(path=file.path))
    for row, span in zip(rows, spans, strict=True):
        yield _entry(file, row, span)


def _spans(content: str) -> Iterator[Span]:
    bounds = [*(match.start() for match in _HEADER.finditer(content)), len(content)]
    for start, end in pairwise(bounds):
        yield Span(start, start + len(content[start:end].rstrip()))


def _entry(file: File, row: Mapping[str, Any], span: Span) -> FileEntry:
    place = f"{file.path}:{file.position(span.start)[0]}"
    for key, value in row.items():
        wanted = datetime.date if key == "until" else str
        if key not in _KEYS or not isinstance(value, wanted):
            message = _("{place}: {key} = {value!r}; the keys are {keys}, until a date, the others strings")
            raise ConfigurationError(message.format(place=place, key=key, value=value, keys=", ".join(_KEYS)))
    if not row.get("check"):
        raise ConfigurationError(_("{place}: name the check that this suppresses").format(place=place))
    directive = Directive(
        span,
        file.content[span.start : span.end],
        "file",
        tuple(name.strip() for name in row["check"].split(",")),
        row.get("reason", "").strip(),
        row.get("until"),
    )
    return FileEntry(directive, row.get("path", ""), row.get("text", ""), row.get("fingerprint", ""))


def render_entries(rows: Iterable[Mapping[str, str]]) -> str:
    """``[[suppression]]`` tables of ``rows``, whose keys are those of the file."""
    tables = []
    for row in rows:
        lines = [f"{key} = {_value(key, row[key])}" for key in _KEYS if row.get(key)]
        tables.append("\n".join(["[[suppression]]", *lines, ""]))
    return "\n".join(tables)


def with_entries(content: str, rows: Iterable[Mapping[str, str]]) -> str:
    """``content``, the text of a suppression file or nothing, with ``rows`` added at its end."""
    return (content.rstrip("\n") + "\n" if content.strip() else _HEAD) + "\n" + render_entries(rows)


def _value(key: str, value: str) -> str:
    # TOML's basic strings are JSON's, with \u escapes for every control character.
    return value if key == "until" else json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
