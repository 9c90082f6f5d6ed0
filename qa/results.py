"""A content-addressed cache of what came of an article: a wrong, broken or foreign entry is never used, only replaced.

The key covers all that a result depends on: the bytes of both files, their names, the configuration, the glossary,
the day if a suppression has a last one, the program's own files and the versions of what it calls.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import io
import os
import pickle
import sys
import tempfile
import time
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.glossary.cache import cache_folder
from qa.i18n import language
from qa.runner import DocumentResult

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.articles import Article
    from qa.check import Check
    from qa.context import Context

_LIBRARIES = ("rapidfuzz", "marisa-trie", "langdetect", "tree-sitter", "tree-sitter-markdown", "pyyaml")
_KEEP_DAYS = 30
_DAY = 86_400
_MARKS = tuple("qa:".encode(codec) for codec in ("utf-8", "utf-16-le", "utf-16-be"))
"""What a directive begins with, whatever the encoding: it may have a last day."""
_DIGEST = 16
_ALLOWED = {("qa.runner", "DocumentResult"), ("qa.run", "Skipped"), ("datetime", "date")}


class ResultCache:
    """Results by article, for one configuration, glossary and version of the program."""

    def __init__(self, folder: Path, base: bytes, context: Context) -> None:
        self._folder = folder
        self._base = base
        self._today = context.today.isoformat().encode()
        self._made: set[Path] = set()

    def get(self, article: Article) -> DocumentResult | None:
        """What came of ``article`` before; none if that is not known for certain."""
        key = self._key(article)
        try:
            data = self._path(key).read_bytes()
        except OSError:
            return None
        payload = memoryview(data)[_DIGEST:]
        if _seal(payload, key) != data[:_DIGEST]:
            return None
        try:
            result = _Unpickler(io.BytesIO(payload)).load()
        except (pickle.UnpicklingError, AttributeError, EOFError, IndexError, KeyError, TypeError, ValueError):
            return None  # a seal that holds over what cannot be read: made by other hands
        return result if isinstance(result, DocumentResult) else None

    def put(self, article: Article, result: DocumentResult) -> None:
        """Keep ``result``. One with a crash is not kept; nor is any where the folder cannot be written."""
        if any(skipped.crashed for skipped in result.skipped):
            return
        key = self._key(article)
        written = io.BytesIO()
        _Pickler(written, protocol=5).dump(result)
        payload = written.getvalue()
        with contextlib.suppress(OSError):
            self._write(self._path(key), _seal(payload, key) + payload)

    def _write(self, path: Path, data: bytes) -> None:
        """Replace the file at ``path`` as a whole; unsynced, for a lost entry costs only time."""
        if not self._made:
            self._folder.mkdir(parents=True, exist_ok=True)
            tidy(self._folder, time.time())
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)

    def _path(self, key: bytes) -> Path:
        name = key.hex()
        return self._folder / name[:2] / name[2:]

    def _key(self, article: Article) -> bytes:
        digest = hashlib.blake2b(self._base, digest_size=_DIGEST)
        source = article.source_data
        for part in (
            os.fsencode(article.path),
            article.data,
            b"" if article.source_path is None else os.fsencode(article.source_path),
            b"" if source is None else source,
            self._today if any(mark in article.data for mark in _MARKS) else b"",
        ):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
        return digest.digest()


class _Pickler(pickle.Pickler):
    """Writes a dataclass as the call that makes it: read in a third of the time that setting its fields takes."""

    def reducer_override(self, value: Any) -> Any:
        """How ``value`` is made."""
        if isinstance(value, type) or not dataclasses.is_dataclass(value):
            return NotImplemented
        kind: Any = type(value)
        return kind, tuple(getattr(value, name) for name in _arguments(kind))


@cache
def _arguments(kind: type[Any]) -> tuple[str, ...]:
    return tuple(each.name for each in dataclasses.fields(kind) if each.init)


class _Unpickler(pickle.Unpickler):
    """Reads the values of ``qa.model`` and nothing that could run."""

    def find_class(self, module: str, name: str) -> object:
        """The class called ``name`` of ``module``, if results are made of it."""
        allowed = module == "qa.model" or (module, name) in _ALLOWED
        if not allowed or "." in name:
            raise pickle.UnpicklingError(f"{module}.{name}")
        found = super().find_class(module, name)
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found


def open_cache(signature: str, checks: Iterable[Check], context: Context) -> ResultCache:
    """The cache for runs of ``checks`` that ``signature`` describes."""
    folder = cache_folder() / "results"
    parts = (
        signature,
        language(),
        str(context.default_date),
        context.profile,
        *_foreign(checks),
        program_digest(),
    )
    base = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=_DIGEST).digest()
    return ResultCache(folder, base, context)


@cache
def program_digest() -> str:
    """A digest of the program: its files, Python, and the libraries that shape results."""
    digest = hashlib.blake2b(digest_size=_DIGEST)
    root = Path(__file__).parent
    for path in sorted(root.rglob("*")):
        if path.suffix not in {".pyc", ".js", ".css", ".j2", ".po", ".pot"} and path.is_file():
            digest.update(f"{path.relative_to(root)}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    for name in _LIBRARIES:
        digest.update(f"{name}={_version(name)}\0".encode())
    digest.update(sys.version.encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _foreign(checks: Iterable[Check]) -> list[str]:
    """The checks that run, and digests of the files of those of other distributions."""
    parts = []
    for check in checks:
        parts.append(check.name)
        if not check.run.__module__.startswith("qa."):
            code = Path(check.run.__code__.co_filename)
            parts.append(hashlib.blake2b(code.read_bytes()).hexdigest() if code.is_file() else os.urandom(8).hex())
    return parts


def _seal(payload: bytes | memoryview, key: bytes) -> bytes:
    """A checksum that holds for ``payload`` under ``key`` only: an entry moved to another name is refused."""
    return hashlib.blake2b(payload, digest_size=_DIGEST, key=key).digest()


def tidy(folder: Path, now: float) -> None:
    """Remove entries written more than 30 days before ``now`` (seconds since the epoch), at most once a day."""
    stamp = folder / "tidied"
    with contextlib.suppress(OSError):
        if stamp.exists() and now - stamp.stat().st_mtime < _DAY:
            return
        stamp.touch()
        for path in folder.glob("??/*"):
            if now - path.stat().st_mtime > _KEEP_DAYS * _DAY:
                path.unlink()
