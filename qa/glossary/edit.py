"""Adding, changing, deprecating and removing entries of a glossary folder. A change is checked before it is written."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from qa.errors import GlossaryError
from qa.glossary.check_names import name_problems
from qa.glossary.check_terms import SLUG, term_problems
from qa.glossary.storage import name_of, term_of
from qa.glossary.table import COLUMNS, CONCEPTS, IDENTIFIER, NAMES, TEXT
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa.glossary.folder import Folder
    from qa.glossary.problem import Problem
    from qa.glossary.table import Table


def add_rows(
    folder: Folder, kind: str, stem: str, rows: Sequence[Mapping[str, str]], *, reason: str = "", action: str = "add"
) -> list[Problem]:
    """Add rows of one entry; the file called ``stem`` takes them, unless the entry stands in another already.

    Returns:
        What the checks of the glossary say of the entry as it is now.

    Raises:
        GlossaryError: a row is broken, its id is none, or it stands there already.
    """
    identifier = rows[0].get(IDENTIFIER[kind], "")
    if not SLUG.fullmatch(identifier):
        message = _("{id!r} is no id: write lower-case words with hyphens between them, as in team-visma")
        raise GlossaryError(message.format(id=identifier))
    table = folder.table_of(kind, identifier) or folder.table(kind, stem)
    for row in rows:
        _validate(kind, row)
        if folder.find_key(kind, row):
            message = _("{id}: {text} stands there already; change it with `qa glossary edit`")
            raise GlossaryError(message.format(id=identifier, text=row[TEXT[kind]]))
        folder.put(table, row)
        folder.log(identifier, action, row[TEXT[kind]], reason)
    return entry_problems(folder, identifier)


def edit_row(folder: Folder, identifier: str, text: str, changes: Mapping[str, str], *, reason: str) -> list[Problem]:
    """Change cells of the one row of an entry that has ``text`` (any row, where the entry has but one).

    Raises:
        GlossaryError: there is no such row, several fit, or the row would be broken.
    """
    header = {*COLUMNS[(kind := find_entry(folder, identifier)[0][0].kind)], *folder.header(kind)}
    if unknown := [column for column in changes if column not in header]:
        message = _("there is no column {name}; the columns are {known}")
        raise GlossaryError(message.format(name=unknown[0], known=", ".join(COLUMNS[kind])))
    table, row = find_row(folder, identifier, text)
    made = {**row, **changes}
    _validate(table.kind, made)
    clash = folder.find_key(table.kind, made)
    if clash and clash[1] is not row:
        raise GlossaryError(_("{id}: {text} stands there already").format(id=identifier, text=made[TEXT[table.kind]]))
    folder.put(table, made, replacing=row)
    changed = ", ".join(column for column, value in changes.items() if row.get(column, "") != value)
    folder.log(identifier, f"edit {changed}", made[TEXT[table.kind]], reason)
    return entry_problems(folder, identifier)


def deprecate(
    folder: Folder, identifier: str, text: str, conditions: Mapping[str, str], *, reason: str
) -> list[Problem]:
    """Make ``text`` a wrong rendering of a concept, or a wrong form of a name.

    ``conditions`` are cells of the row (``when``, ``near``, ``replacement``, examples); a term that the
    concept lacks is added.

    Raises:
        GlossaryError: there is no such entry, or the row would be broken.
    """
    rows = find_entry(folder, identifier)
    table, first = rows[0]
    if table.kind == NAMES:
        known = [part for part in first.get("deprecated", "").split(";") if part]
        if text in known:
            return entry_problems(folder, identifier)
        folder.put(table, {"deprecated": ";".join([*known, text])}, replacing=first)
    else:
        old = next((row for _table, row in rows if row["term"] == text and row["language"] == "fr"), None)
        base = old or {"concept": identifier, "language": "fr", "term": text, "source": "own"}
        made = {**base, **conditions, "status": "deprecated", "when": conditions.get("when") or base.get("when") or ""}
        _validate(CONCEPTS, made)
        folder.put(table, made, replacing=old)
    folder.log(identifier, "deprecate", text, reason)
    return entry_problems(folder, identifier)


def remove(folder: Folder, identifier: str, text: str | None, *, reason: str) -> int:
    """Take one row of an entry out, or all of them where no ``text`` is given; how many went.

    Raises:
        GlossaryError: there is no such row.
    """
    found = find_entry(folder, identifier) if text is None else [find_row(folder, identifier, text)]
    for table, row in found:
        folder.remove(table, row)
        folder.log(identifier, "remove", row[TEXT[table.kind]], reason)
    return len(found)


def find_row(folder: Folder, identifier: str, text: str) -> tuple[Table, Mapping[str, str]]:
    """The row of an entry with this term or name; ``fr:sprint`` says of which language.

    Raises:
        GlossaryError: there is none, or there are several.
    """
    rows = find_entry(folder, identifier)
    fitting = [(table, row) for table, row in rows if not text or row[TEXT[table.kind]] == text]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(dict.fromkeys(_labels(table, row)[-1] for table, row in rows))
    if fitting:
        message = _("{id} has {count} rows; say which with --term: {known}")
        raise GlossaryError(message.format(id=identifier, count=len(fitting), known=known))
    raise GlossaryError(_("{id} has no {text}; it has {known}").format(id=identifier, text=text, known=known))


def entry_problems(folder: Folder, identifier: str) -> list[Problem]:
    """What the checks say of one entry, read against the whole folder."""
    tables = folder.tables.values()
    terms = [term_of(row, table.name, table.name) for table in tables if table.kind == CONCEPTS for row in table.rows]
    names = [name_of(row, table.name) for table in tables if table.kind == NAMES for row in table.rows]
    found = [*term_problems(terms), *name_problems(names)]
    return [problem for problem in found if problem.entry == identifier]


def _validate(kind: str, row: Mapping[str, str]) -> None:
    """Raises a GlossaryError where ``row`` is not what the schema asks."""
    (term_of if kind == CONCEPTS else name_of)(row, f"{row.get(IDENTIFIER[kind], '')} ({row.get(TEXT[kind], '')})")


def _labels(table: Table, row: Mapping[str, str]) -> tuple[str, ...]:
    """What a row may be called by: its text, and where it has a language, that before it."""
    text = row[TEXT[table.kind]]
    return (text, f"{row['language']}:{text}") if table.kind == CONCEPTS else (text,)


_LIKE = 0.75
"""How like an id must be to be taken for what was meant."""


def find_entry(folder: Folder, identifier: str) -> list[tuple[Table, Mapping[str, str]]]:
    """The rows of an entry, each with its table.

    Raises:
        GlossaryError: there is no such entry; the message names those with like ids.
    """
    if rows := folder.entry(identifier):
        return rows
    known = {row.get(IDENTIFIER[table.kind], "") for table in folder.tables.values() for row in table.rows}
    message = _("{folder} has no entry {id}").format(folder=folder.path, id=identifier)
    raise GlossaryError(message + near_ids(identifier, known))


def near_ids(identifier: str, known: Iterable[str]) -> str:
    """What a message that there is no such entry ends with: which of the ``known`` ids may be meant, if any."""
    near = difflib.get_close_matches(identifier, sorted(known), 3, cutoff=_LIKE)
    return _("; is it {near}?").format(near=", ".join(near)) if near else ""
