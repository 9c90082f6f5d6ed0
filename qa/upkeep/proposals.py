"""Proposals for the glossary: a CSV that ``learn``, ``extract`` and ``import`` add to, for ``qa glossary review``.

Beside ``proposals.csv`` lies ``proposals.decisions.csv``: what was accepted and rejected, which is not proposed again.
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.errors import InputError
from qa.files import read_text, write_atomically
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FILE = Path("proposals.csv")
KINDS = ("replacement", "term", "name", "conflict")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that the glossary may take in."""

    kind: str
    """One of :data:`KINDS`: what editors write instead of a word, a term or a name that the glossary lacks, or a row
    of another program's file that contradicts it."""
    before: str
    """What stands now: in machine translations, or in the glossary."""
    after: str
    """What should: the French term or name, or what the other file has."""
    english: str = ""
    count: int = 1
    """How often it was met."""
    articles: int = 0
    forms: tuple[str, ...] = ()
    """Every pair of forms met, as ``pauses > échappées``, the most frequent first."""
    concept: str = ""
    """The glossary's concept, where one is known."""
    examples: str = ""
    """Passages, a line each."""
    row: str = ""
    """The row of the other file, as JSON."""

    @property
    def id(self) -> str:
        """Names the proposal: the same for what is proposed again."""
        key = f"{self.kind}\x1f{self.before.lower()}\x1f{self.after.lower()}\x1f{self.row}"
        return hashlib.blake2b(key.encode(), digest_size=4).hexdigest()

    @property
    def keys(self) -> frozenset[str]:
        """What proposals that are one decision have in common: the forms met, in lower case."""
        return frozenset({self.id, *(form.lower() for form in self.forms)})


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a proposal."""

    id: str
    decision: str
    """``accepted`` or ``rejected``."""
    date: str
    kind: str
    before: str
    after: str
    forms: tuple[str, ...] = ()
    reason: str = ""


_HEADER = ("id", *(each.name for each in fields(Proposal)))


def read_proposals(path: Path) -> list[Proposal]:
    """The proposals in the file at ``path``, decided ones too.

    Raises:
        InputError: it cannot be read, or is no file of proposals.
    """
    found = []
    for number, cells in enumerate(_rows(path), 2):
        made: dict[str, Any] = {key: value for key, value in cells.items() if key in _HEADER[1:]}
        try:
            made["count"], made["articles"] = (int(made.get(key) or 0) for key in ("count", "articles"))
            found.append(Proposal(**{**made, "forms": _split(made.get("forms", ""))}))
        except (TypeError, ValueError):
            raise InputError(
                _("{file}:{line}: no proposal; write it with `learn -o`").format(file=path, line=number)
            ) from None
        if found[-1].kind not in KINDS:
            message = _("{file}:{line}: kind is {kind!r}; use one of {known}")
            raise InputError(message.format(file=path, line=number, kind=found[-1].kind, known=", ".join(KINDS)))
    return found


def read_decisions(proposals: Path) -> list[Decision]:
    """The decisions beside the file of ``proposals``, none where there is no such file.

    Raises:
        InputError: they cannot be read.
    """
    path = decisions_file(proposals)
    if not path.is_file():
        return []
    try:
        rows: list[dict[str, Any]] = [{**cells, "forms": _split(cells["forms"])} for cells in _rows(path)]
        return [Decision(**row) for row in rows]
    except (TypeError, KeyError):
        raise InputError(_("{file}: no file of decisions; move it away to begin anew").format(file=path)) from None


def decisions_file(proposals: Path) -> Path:
    """Where the decisions on ``proposals`` are kept."""
    return proposals.with_name(f"{proposals.stem}.decisions.csv")


def undecided(proposals: Iterable[Proposal], decisions: Iterable[Decision]) -> list[Proposal]:
    """Those of ``proposals`` on which nobody has decided yet, whatever form they were proposed in."""
    decided = {key for each in decisions for key in (each.id, *(form.lower() for form in each.forms))}
    return [each for each in proposals if decided.isdisjoint(each.keys)]


def add_proposals(path: Path, new: Iterable[Proposal]) -> list[Proposal]:
    """Add to the file at ``path`` those of ``new`` that are undecided; one that waits there already is replaced.

    Returns:
        Those that were added or replaced.

    Raises:
        InputError: the file cannot be read or written.
    """
    added = undecided(new, read_decisions(path))
    again = {key for each in added for key in each.keys}
    held = read_proposals(path) if path.is_file() else []
    write_atomically(path, _rendered([*(each for each in held if again.isdisjoint(each.keys)), *added]))
    return added


def decide(path: Path, proposal: Proposal, decision: str, *, reason: str = "") -> None:
    """Keep what was decided on ``proposal`` of the file at ``path``; written as a whole, at once.

    Raises:
        InputError: the decisions cannot be read or written.
    """
    today = datetime.date.today().isoformat()
    made = Decision(
        proposal.id, decision, today, proposal.kind, proposal.before, proposal.after, proposal.forms, reason
    )
    rows = [_cells(asdict(each)) for each in (*read_decisions(path), made)]
    write_atomically(decisions_file(path), _csv([each.name for each in fields(Decision)], rows))


def _rendered(proposals: Iterable[Proposal]) -> str:
    return _csv(_HEADER, [{"id": each.id, **_cells(asdict(each))} for each in proposals])


def _cells(values: dict[str, Any]) -> dict[str, str]:
    return {key: "; ".join(value) if isinstance(value, tuple) else str(value) for key, value in values.items()}


def _csv(header: Sequence[str], rows: Iterable[dict[str, str]]) -> str:
    """A cell that a spreadsheet would take for a formula is guarded by an apostrophe."""
    written = io.StringIO()
    writer = csv.DictWriter(written, header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(
        {key: f"'{cell}" if cell.startswith(_FORMULA) else cell for key, cell in row.items()} for row in rows
    )
    return written.getvalue()


_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        rows = list(csv.DictReader(io.StringIO(read_text(path), newline=""), strict=True))
    except csv.Error as error:
        raise InputError(f"{path}: {error}") from None
    return [{key: _unguarded(cell or "") for key, cell in row.items() if key} for row in rows]


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("; ")) if cell else ()
