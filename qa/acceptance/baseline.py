"""The baseline: issues accepted as they were on a day, one a line, sorted, so that two branches merge line by line."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any

from qa.directives import parse_day
from qa.errors import ConfigurationError
from qa.files import decode, read_bytes, write_atomically
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAME = "qa-baseline.json"
SCHEMA = "qa-baseline/1"
_HEAD = f'{{"schema": "{SCHEMA}", "issues": ['
_END = "null]}"
"""Ends the list after the last entry, so that every entry ends in a comma and none changes when another is added."""
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """An accepted issue. Entries sort by their place in the file."""

    path: str
    """Relative to the baseline's folder, with slashes."""
    check: str
    text: str
    """The characters at fault, for whoever reviews the baseline."""
    fingerprint: str
    reason: str = field(compare=False)
    until: str = field(default="", compare=False)
    """The last day it holds (ISO date), empty for ever."""

    def has_expired(self, today: datetime.date) -> bool:
        """Whether its last day is over."""
        return bool(self.until) and datetime.date.fromisoformat(self.until) < today


_FIELDS = [each.name for each in fields(Entry)]


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """The entries of the baseline at ``path``, sorted; none where there is no file.

    Raises:
        ConfigurationError: it is no baseline, or two branches' baselines stand in it in conflict.
    """
    if not path.is_file():
        return ()
    return parse_baseline(decode(read_bytes(path), str(path)), str(path))


def parse_baseline(content: str, name: str) -> tuple[Entry, ...]:
    """The entries in ``content``, the text of the baseline called ``name``.

    Raises:
        ConfigurationError: as :func:`read_baseline`.
    """
    if _CONFLICT.search(content):
        message = _(
            "{path}: holds a merge conflict; `qa baseline prune` keeps the entries of both sides that still hold"
        )
        raise ConfigurationError(message.format(path=name))
    try:
        data = json.loads(content)
    except ValueError as error:
        raise ConfigurationError(_("{path}: no JSON: {error}").format(path=name, error=error)) from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA or not isinstance(data.get("issues"), list):
        raise ConfigurationError(_("{path}: not a baseline of schema {schema}").format(path=name, schema=SCHEMA))
    rows = [row for row in data["issues"] if row is not None]
    return tuple(sorted({_entry(row, name) for row in rows}))


def without_conflict(content: str) -> str:
    """``content`` with both sides of each merge conflict in it."""
    return _CONFLICT.sub("", content)


def render_baseline(entries: Iterable[Entry]) -> str:
    """The text of a baseline with ``entries``."""
    return "\n".join([_HEAD, *(f"{render_entry(entry)}," for entry in sorted(set(entries))), _END, ""])


def render_entry(entry: Entry) -> str:
    """The line of a baseline for ``entry``, its comma apart."""
    return json.dumps(_row(entry), ensure_ascii=False)


def write_baseline(path: Path, entries: Iterable[Entry]) -> None:
    """Write ``entries`` to ``path``, sorted.

    Raises:
        InputError: the file cannot be written.
    """
    write_atomically(path, render_baseline(entries))


def _row(entry: Entry) -> dict[str, str]:
    return {name: value for name, value in asdict(entry).items() if value or name != "until"}


def _entry(row: Any, path: str) -> Entry:
    known = isinstance(row, dict) and set(row) <= set(_FIELDS) and all(isinstance(each, str) for each in row.values())
    if not known or not {"path", "check", "fingerprint", "text"} <= set(row):
        message = _("{path}: an entry holds {fields}, each a string, not {row}")
        raise ConfigurationError(message.format(path=path, fields=", ".join(_FIELDS), row=json.dumps(row)[:200]))
    if not row.get("reason", "").strip():
        message = _("{path}: the entry {fingerprint} has no reason; write why it is accepted")
        raise ConfigurationError(message.format(path=path, fingerprint=row["fingerprint"]))
    if row.get("until") and not parse_day(row["until"]):
        message = _("{path}: until of the entry {fingerprint} is no date; write it as 2027-01-01")
        raise ConfigurationError(message.format(path=path, fingerprint=row["fingerprint"]))
    return Entry(**row)
