"""A content-addressed cache of compiled tables: a wrong, broken or foreign file is never used, only rebuilt."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import marshal
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable

FORMAT = 26
"""Raised whenever the tables change their shape, or what is made of a row."""


KEPT = 12
"""Files kept of each name: the tables of as many glossaries, or states of one, that were last asked for."""


def cache_folder() -> Path:
    """Where compiled tables lie: ``$QA_CACHE``, else the user's cache folder."""
    if named := os.environ.get("QA_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "velo-qa"


def cached(name: str, key: str, build: Callable[[], Any]) -> Any:
    """``build()``, kept under ``name`` and ``key``, a digest of all that it depends on.

    The tables must be made of what :mod:`marshal` stores. Concurrent runs may both build; each replaces the file as a
    whole, so that a reader sees one or the other. Where the folder cannot be written, nothing is kept; of each name
    the :data:`KEPT` last used stay.
    """
    version = f"{FORMAT}-{sys.implementation.cache_tag}-{marshal.version}"
    path = cache_folder() / f"{name}-{hashlib.blake2b(f'{version}:{key}'.encode(), digest_size=12).hexdigest()}.tables"
    try:
        tables = _verified(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        tables = build()
    else:
        _touch(path)
        return tables
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        payload = marshal.dumps(tables := _shared(tables, {}))
        write_atomically(path, hashlib.blake2b(payload, digest_size=16).digest() + payload)
        _forget_old(path.parent, name)
    except OSError:
        pass  # a read-only home costs time, not the run
    return tables


def _shared(value: Any, known: dict[Any, Any]) -> Any:
    """The same value, what is equal in it being one object: :mod:`marshal` writes and reads that once.

    Tables say the same few words and forms again and again; so they take two fifths less memory.
    """
    kind = type(value)
    if kind is dict:
        return {_shared(key, known): _shared(item, known) for key, item in value.items()}
    if kind not in (tuple, frozenset, list, set):
        return known.setdefault((kind, value), value)
    items = [_shared(item, known) for item in value]
    if kind in (list, set):
        return kind(items)
    # Of shared items identity is equality, and tells 1 from True.
    key = (kind, (tuple if kind is tuple else frozenset)(map(id, items)))
    return known.setdefault(key, kind(items))


def _touch(path: Path) -> None:
    """Mark a file as used now, where that is allowed."""
    with contextlib.suppress(OSError):
        os.utime(path)


def _forget_old(folder: Path, name: str) -> None:
    """Remove the files of a name that were not used for longest; another run may do so at the same time."""
    by_use = sorted(folder.glob(f"{name}-*.tables"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in by_use[KEPT:]:
        path.unlink(missing_ok=True)


def _verified(data: bytes) -> Any:
    """The tables in ``data``, if its checksum holds."""
    payload = memoryview(data)[16:]
    if hashlib.blake2b(payload, digest_size=16).digest() != data[:16]:
        raise ValueError("checksum")
    collecting = gc.isenabled()
    gc.disable()  # it would walk the growing tables again and again: four times the time
    try:
        return marshal.loads(payload)  # noqa: S302 - written by us, checksummed, in the user's own cache folder
    finally:
        if collecting:
            gc.freeze()  # the tables live as long as the process: the next collection need not walk them either
            gc.enable()
