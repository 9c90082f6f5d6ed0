"""Which file holds the source of a monolingual one: the one its front matter names, or one of a like name."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import TYPE_CHECKING

from qa.errors import InputError
from qa.files import read_text
from qa.formats import detect, front_matter
from qa.i18n import _
from qa.model import File

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PATTERNS = (
    "{name}.fr.{ext}={name}.en.{ext}",
    "{name}_fr.{ext}={name}_en.{ext}",
    "{name}-fr.{ext}={name}-en.{ext}",
    "fr/{name}.{ext}=en/{name}.{ext}",
    "fr.{ext}=en.{ext}",
)
"""``target=source`` as paths, of which ``{name}`` (and the folders before it) and ``{ext}`` are common to both."""

_HEAD = 16_384
"""Bytes in which front matter ends."""


def find_source(path: str | Path, patterns: Iterable[str] = PATTERNS) -> Path | None:
    """The file of the source text of ``path``: its front matter names it, or a pattern does; none without.

    Raises:
        InputError: ``path`` is Markdown and cannot be read, or its front matter names a file that is not there.
    """
    place = Path(path)
    if detect(place) == "markdown" and place.is_file():
        named = front_matter.read(File(str(place), read_text(place))).source
        if named and not (place.parent / named).is_file():
            message = _("{path}: its front matter names the source {source}, which is not there")
            raise InputError(message.format(path=path, source=named))
        if named:
            return place.parent / named
    return next((found for found in map(Path, candidates(place, patterns)) if found.is_file()), None)


def named_source(path: str, data: bytes) -> str:
    """The source that the front matter of ``data``, a Markdown file called ``path``, names; empty if it names none."""
    if not data.removeprefix(codecs.BOM_UTF8).startswith((b"---", b"+++")):
        return ""
    return front_matter.read(File(path, data[:_HEAD].decode("utf-8-sig", "replace"))).source


def candidates(path: str | Path, patterns: Iterable[str] = PATTERNS) -> Iterator[str]:
    """What the path of the source of ``path`` may be, the likeliest first; nothing where no pattern fits a target."""
    *folders, name = (path if isinstance(path, str) else path.as_posix()).split("/")
    for pattern in patterns:
        yield from _candidates(folders, name, pattern)


def _candidates(parts: list[str], file: str, pattern: str) -> Iterator[str]:
    """What the source's path would be, for each part of the folders ``parts`` that the target's pattern fits."""
    target, _equals, source = pattern.partition("=")
    *folders, target_name = target.split("/")
    *source_folders, source_name = source.split("/")
    stem, _dot, extension = file.rpartition(".")
    name = _match(stem, target_name) if stem and extension else None
    if name is None:
        return
    renamed = source_name.replace("{name}", name).replace("{ext}", extension)
    if not folders:
        yield "/".join([*parts, renamed])
        return
    width = len(folders)
    for start in range(len(parts) - width, -1, -1):
        if parts[start : start + width] == folders:
            yield "/".join([*parts[:start], *source_folders, *parts[start + width :], renamed])


def _match(stem: str, pattern: str) -> str | None:
    """What ``{name}`` stands for in ``stem``, a file's name; none where the pattern does not fit."""
    before, _brace, after = pattern.removesuffix(".{ext}").partition("{name}")
    if "{name}" not in pattern:
        return "" if stem == before else None
    fits = stem.startswith(before) and stem.endswith(after) and len(stem) > len(before) + len(after)
    return stem[len(before) : len(stem) - len(after)] if fits else None
