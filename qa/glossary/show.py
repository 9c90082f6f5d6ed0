"""An entry of the glossary as text: its rows, what is filled in, its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.edit import find_entry
from qa.glossary.table import IDENTIFIER, TEXT
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qa.glossary.folder import Folder
    from qa.glossary.table import Table

_IN_HEAD = frozenset({"language", "status", "kind", "valid_from", "valid_to"})


def entry_page(folder: Folder, identifier: str) -> str:
    """All that the folder knows of a concept or name.

    Raises:
        GlossaryError: there is no such entry.
    """
    lines = [identifier]
    for table, row in find_entry(folder, identifier):
        lines += ["", *_row(table, row)]
    if events := folder.history.of(identifier):
        lines += ["", _("History:")]
        lines += [f"  {e.date}  {e.action}: {e.text}{f' ({e.reason})' if e.reason else ''}" for e in events]
    return "\n".join(lines)


def _row(table: Table, row: Mapping[str, str]) -> Iterator[str]:
    head = [row.get(column, "") for column in ("language", "status", "kind")]
    text = row[TEXT[table.kind]]
    if first_last := [row.get("valid_from", ""), row.get("valid_to", "")]:
        text += f" ({first_last[0]}\N{EN DASH}{first_last[1]})" if any(first_last) else ""
    yield f"  {' '.join(filter(None, head))}: {text}"
    for column in table.header:
        if column not in {*_IN_HEAD, IDENTIFIER[table.kind], TEXT[table.kind]} and row.get(column):
            yield f"    {column}: {row[column]}"
