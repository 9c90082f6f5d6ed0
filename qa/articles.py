"""Articles: which files of a project are translations, which file holds the source of each, and what they hold."""

from __future__ import annotations

import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from qa.errors import InputError
from qa.files import read_bytes
from qa.formats import FORMATS, detect, is_known, read_document
from qa.formats.pairing import candidates, find_source, named_source
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from qa.config import Config
    from qa.model import Document
    from qa.models import Encoder

SELF_EVIDENT = {"xliff", "tmx", "po"}
"""Bilingual formats that hold translations wherever they lie; a TSV or CSV may hold anything."""


@dataclass(frozen=True, slots=True)
class Article:
    """A translation as bytes: of the working tree, of a revision, or of standard input."""

    path: str
    """As it is named in reports."""
    data: bytes
    source_path: str | None = None
    source_data: bytes | None = None

    def read(self, aligner: Encoder | None = None) -> Document:
        """Its document; ``aligner`` helps to find which source stands beside which segment.

        Raises:
            InputError: a file is not what its format asks.
        """
        return read_document(
            self.path, data=self.data, source=self.source_path, source_data=self.source_data, aligner=aligner
        )


def read_article(path: str, config: Config, *, source: str | Path | None = None, pair: bool = True) -> Article:
    """The article at ``path`` with the ``source`` given or, if ``pair``, the one found by name or front matter.

    Raises:
        InputError: a file cannot be read.
    """
    if source is None and pair and not FORMATS[detect(path)].is_bilingual:
        source = find_source(path, config.source_patterns)
    return article_of(path, read_bytes(path), source)


def article_of(path: str, data: bytes, source: str | Path | None) -> Article:
    """The article ``data``, called ``path``, with the file ``source`` if one is given.

    Raises:
        InputError: the source cannot be read.
    """
    return Article(path, data) if source is None else Article(path, data, str(source), read_bytes(source))


def article_at(root: Path, path: str, source: str | None) -> Article:
    """The article at ``path`` with its ``source``, both relative to ``root``.

    Raises:
        InputError: a file cannot be read.
    """
    return article_of(str(root / path), read_bytes(root / path), None if source is None else root / source)


def files_below(root: Path) -> list[str]:
    """The files of known formats in ``root`` and its folders, hidden ones apart, as paths relative to it."""
    found: list[str] = []
    for folder, folders, names in os.walk(root):
        folders[:] = [each for each in folders if not each.startswith(".")]
        found += ((Path(folder) / name).relative_to(root).as_posix() for name in names if is_known(name))
    return sorted(found)


def article_paths(paths: Iterable[str], config: Config) -> list[str]:
    """``paths``, each once, a folder among them as the articles in it.

    Raises:
        InputError: there is no article in a folder.
    """
    found: dict[str, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_articles_in(Path(path), config) if Path(path).is_dir() else [path]))
    return list(found)


def _articles_in(folder: Path, config: Config) -> list[str]:
    """The articles in ``folder``; patterns are held against paths in its project, else against whole ones."""
    place = folder.resolve()
    project = Path(config.origin).resolve().parent if config.origin else None
    if project and place.is_relative_to(project):
        top = walked = project  # sources may lie beside the folder
    else:
        top, walked = Path(place.anchor), place
    names = [(walked / name).relative_to(top).as_posix() for name in files_below(walked)]
    articles = find_articles(names, config, lambda name: read_bytes(top / name))
    found = [str(folder / (top / name).relative_to(place)) for name in articles if (top / name).is_relative_to(place)]
    if not found:
        message = _("{folder}: no article in it; `source-patterns` and `articles` in qa.toml say which files are some")
        raise InputError(message.format(folder=folder))
    return found


def find_articles(
    paths: Collection[str], config: Config, read: Callable[[str], bytes], *, prefix: str = ""
) -> dict[str, str | None]:
    """The articles among ``paths`` (with slashes), each with the path of its source, none if it has none.

    ``read`` gives the bytes of a file: the front matter of Markdown may name its source. Only paths that begin with
    ``prefix`` count, and the patterns of ``config`` are held against what follows it.
    """
    known = paths if isinstance(paths, set | frozenset | dict) else set(paths)
    found: dict[str, str | None] = {}
    for path in sorted(paths):
        name = path.removeprefix(prefix)
        if not path.startswith(prefix) or not is_known(path):
            continue
        likely = _likely(path, config, prefix)
        head = read(path) if detect(path) == "markdown" else b""
        source = _named(path, head, known) or next((each for each in likely if each in known), None)
        if _is_article(name, config.articles, fits=bool(likely), has_source=source is not None):
            found[path] = source
    sources = {source for source in found.values() if source}
    return {path: source for path, source in found.items() if path not in sources}


def source_among(known: Collection[str], path: str, data: bytes, config: Config, *, prefix: str = "") -> str | None:
    """Which of the ``known`` paths is the source of ``data``, the article at ``path``; none if it has none."""
    if FORMATS[detect(path)].is_bilingual:
        return None
    likely = _likely(path, config, prefix)
    return _named(path, data, known) or next((each for each in likely if each in known), None)


def _named(path: str, data: bytes, known: Collection[str]) -> str | None:
    """Which of the ``known`` paths the front matter of ``data`` names as the source."""
    named = named_source(path, data) if detect(path) == "markdown" else ""
    place = _joined(PurePosixPath(path).parent / named) if named else ""
    return place if place in known else None


def _likely(path: str, config: Config, prefix: str) -> list[str]:
    return [prefix + each for each in candidates(path.removeprefix(prefix), config.source_patterns)]


def _is_article(name: str, patterns: Iterable[str], *, fits: bool, has_source: bool) -> bool:
    patterns = tuple(patterns)
    if patterns:
        return any(fnmatchcase(name, pattern) for pattern in patterns)
    return fits or has_source or detect(name) in SELF_EVIDENT


def _joined(path: PurePosixPath) -> str:
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts:
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
