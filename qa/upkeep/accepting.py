"""What an accepted proposal writes to the glossary, as cells that a person may change first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qa.errors import GlossaryError
from qa.glossary.edit import add_rows, deprecate, edit_row
from qa.glossary.exchange.entries import Entry, Incoming
from qa.glossary.exchange.words import slug
from qa.glossary.importing import decision, merge
from qa.glossary.model import NAME_KINDS
from qa.glossary.table import CONCEPTS, NAMES
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.glossary.folder import Folder
    from qa.upkeep.proposals import Proposal

Cells = dict[str, str]


def cells_of(proposal: Proposal, folder: Folder) -> Cells:
    """What would be written for ``proposal``, by the names under which it can be changed."""
    if proposal.kind == "replacement":
        return _replacement_cells(proposal, folder)
    if proposal.kind == "term":
        made = {"concept": proposal.concept or slug(proposal.english), "en": proposal.english, "fr": proposal.after}
        return {**made, "pos": "noun", "gender": "", "theme": "general"}
    if proposal.kind == "name":
        given, _space, family = proposal.after.partition(" ")
        made = {"id": slug(proposal.after), "name": proposal.after, "kind": "", "given": given if family else ""}
        return {**made, "family": family or given, "gender": "", "nationality": ""}
    row: Cells = json.loads(proposal.row)
    return row


def accept_proposal(proposal: Proposal, cells: Mapping[str, str], folder: Folder, *, reason: str) -> None:
    """Write ``cells``, as :func:`cells_of` gave them and somebody may have changed them, to the opened ``folder``.

    Raises:
        GlossaryError: a cell is not what the schema asks.
    """
    writers = {"replacement": _replace, "term": _add_term, "name": _add_name, "conflict": _take_theirs}
    writers[proposal.kind](cells, folder, reason)


def _replacement_cells(proposal: Proposal, folder: Folder) -> Cells:
    rows = [row for _table, row in folder.entry(proposal.concept)] if proposal.concept else []
    has_english = any(row.get("language") == "en" for row in rows)
    preferred = {row["term"] for row in rows if row.get("language") == "fr" and row.get("status") == "preferred"}
    example = proposal.examples.partition("\n")[0]
    return {
        "concept": proposal.concept or slug(proposal.after),
        "term": proposal.before,
        "replacement": "" if proposal.after in preferred else proposal.after,
        "when": "source" if has_english else "always",
        "near": "",
        "wrong_fr": example if proposal.before in example and not has_english else "",
    }


def _replace(cells: Mapping[str, str], folder: Folder, reason: str) -> None:
    """Deprecate the term, in a concept of its own where there is none."""
    identifier, better = cells["concept"], cells["replacement"]
    if not folder.entry(identifier):
        if not better:
            raise GlossaryError(
                _("{id}: there is no such concept, and no replacement to make it of").format(id=identifier)
            )
        row = {"concept": identifier, "language": "fr", "term": better, "status": "preferred", "source": "own"}
        add_rows(folder, CONCEPTS, "general", [row], reason=reason, action="accept")
        better = ""
    conditions = {key: value for key in ("when", "near", "wrong_fr") if (value := cells.get(key, ""))}
    deprecate(
        folder, identifier, cells["term"], conditions | ({"replacement": better} if better else {}), reason=reason
    )


def _add_term(cells: Mapping[str, str], folder: Folder, reason: str) -> None:
    rows = [
        {"concept": cells["concept"], "language": language, "term": cells[language], "status": "preferred",
         "pos": cells["pos"], "source": "own"}
        for language in ("en", "fr")
    ]  # fmt: skip
    if cells["gender"]:
        rows[1]["gender"] = cells["gender"]
    _add(folder, CONCEPTS, cells["theme"], rows, reason)


def _add_name(cells: Mapping[str, str], folder: Folder, reason: str) -> None:
    if cells["kind"] not in NAME_KINDS:
        message = _("{name}: say what it names, kind=…: {kinds}")
        raise GlossaryError(message.format(name=cells["name"], kinds=", ".join(NAME_KINDS)))
    people = {"rider", "staff", "journalist"}
    row = {key: value for key, value in cells.items() if cells["kind"] in people or key not in {"given", "family"}}
    _add(folder, NAMES, f"{cells['kind']}s", [{**row, "source": "own"}], reason)


def _add(folder: Folder, kind: str, stem: str, rows: list[Cells], reason: str) -> None:
    """Add the rows that are not there: a review that was stopped after a write may write again."""
    new = [row for row in rows if not folder.find_key(kind, row)]
    if new:
        add_rows(folder, kind, stem, new, reason=reason, action="accept")


def _take_theirs(cells: Mapping[str, str], folder: Folder, reason: str) -> None:
    row = dict(cells)
    if "id" in row:
        edit_row(folder, row.pop("id"), row.pop("name"), row, reason=reason)
        return
    entry = Entry(id=row.pop("concept"), rows=[row])
    outcome = merge(folder, Incoming(entries=[entry]), decision("theirs"), reason=reason)
    if outcome.left_out:
        raise GlossaryError("; ".join(outcome.left_out))
