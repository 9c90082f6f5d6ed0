"""Results on disk, by the model's revision and the text's digest: a text is asked once."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from typing import TYPE_CHECKING, Any, TypeVar

from qa.glossary.cache import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

CHUNK = 256
"""Results written at once: what an interrupted run keeps."""
_TABLE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, value TEXT) WITHOUT ROWID"


def through_cache(kind: str, revision: str, items: Sequence[T], compute: Callable[[list[T]], list[Any]]) -> list[Any]:
    """``compute`` of ``items``, of which only those are computed that no run has asked of this model before.

    Results are what JSON holds, tuples as lists. Where the cache cannot be opened or is broken, all are computed.
    """
    keys = [_key(kind, revision, item) for item in items]
    known = _read(keys)
    wanted = dict(zip(keys, items, strict=True))
    missing = [key for key in wanted if key not in known]
    for start in range(0, len(missing), CHUNK):
        part = missing[start : start + CHUNK]
        found = json.loads(json.dumps(compute([wanted[key] for key in part])))
        fresh = dict(zip(part, found, strict=True))
        known.update(fresh)
        _write(fresh)
    return [known[key] for key in keys]


def _key(kind: str, revision: str, item: object) -> bytes:
    content = json.dumps([kind, revision, item], ensure_ascii=False)
    return hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _open() -> sqlite3.Connection:
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(folder / "models-1.sqlite", timeout=10)
    connection.execute(_TABLE)
    return connection


def _read(keys: Sequence[bytes]) -> dict[bytes, Any]:
    known: dict[bytes, Any] = {}
    with contextlib.suppress(sqlite3.Error, OSError, ValueError), contextlib.closing(_open()) as connection:
        for key in keys:
            row = connection.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
            if row:
                known[key] = json.loads(row[0])
    return known


def _write(results: dict[bytes, Any]) -> None:
    """Keep ``results``; a folder that cannot be written costs time, not the run."""
    with contextlib.suppress(sqlite3.Error, OSError), contextlib.closing(_open()) as connection, connection:
        rows = [(key, json.dumps(value, ensure_ascii=False)) for key, value in results.items()]
        connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", rows)
