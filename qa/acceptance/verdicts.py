"""A reviewer's verdicts, exported from the HTML report (``qa/reports/schema/qa-verdicts-1.json``)."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qa.errors import InputError, UsageError
from qa.files import decode, read_bytes
from qa.glossary.model import Term
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qa.acceptance.apply import Project

SCHEMA = "qa-verdicts/1"
_TEXTS = ("fingerprint", "check", "path", "text", "message", "verdict", "reason")
COLUMNS = [field.name for field in dataclasses.fields(Term) if field.name not in {"theme", "place"}]
"""The columns of a glossary's concept file."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A French term for the glossary."""

    concept: str
    """The concept's id, empty for a new one."""
    term: str
    status: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reviewer said of an issue."""

    fingerprint: str
    check: str
    path: str
    text: str
    message: str
    verdict: str
    """``true-error``, ``false-alarm`` or ``wont-fix``."""
    reason: str
    proposal: Proposal | None


def read_verdicts(path: Path) -> list[Verdict]:
    """The verdicts in the file at ``path``.

    Raises:
        InputError: it is no verdicts file.
    """
    try:
        data = json.loads(decode(read_bytes(path), str(path)))
        return [_verdict(row) for row in data["verdicts"] if _is_ours(data["schema"])]
    except (ValueError, KeyError, TypeError) as error:
        message = _("{path}: not a verdicts file of schema {schema} ({error})")
        raise InputError(message.format(path=path, schema=SCHEMA, error=error)) from None


def _verdict(row: dict[str, Any]) -> Verdict:
    proposal = row["proposal"] and Proposal(
        row["proposal"]["concept"] or "", row["proposal"]["term"], row["proposal"]["status"]
    )
    return Verdict(**{name: _string(row[name]) for name in _TEXTS}, proposal=proposal)


def _is_ours(schema: object) -> bool:
    if schema != SCHEMA:
        raise ValueError(schema)
    return True


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(repr(value))
    return value


def suppressions(verdicts: Iterable[Verdict], project: Project, reason: str = "") -> list[dict[str, str]]:
    """Rows of a suppression file for the false alarms and won't-fixes; ``reason`` stands in where none is given.

    Raises:
        UsageError: a verdict gives no reason, and there is none to stand in.
    """
    rows = []
    for verdict in verdicts:
        if verdict.verdict not in {"false-alarm", "wont-fix"}:
            continue
        why = verdict.reason.strip() or reason.strip()
        if not why:
            message = _("{path}: the verdict on {text!r} ({check}) gives no reason; add one, or pass --reason")
            raise UsageError(message.format(path=verdict.path, text=verdict.text, check=verdict.check))
        rows.append(
            {
                "path": project.name(verdict.path),
                "check": verdict.check,
                "text": verdict.text,
                "fingerprint": verdict.fingerprint,
                "reason": why,
            }
        )
    return rows


def proposals_csv(content: str, verdicts: Iterable[Verdict]) -> str:
    """``content``, a CSV of proposed terms or nothing, with those of ``verdicts`` added, each once."""
    rows = list(csv.DictReader(io.StringIO(content)))
    seen = {(row["concept"], row["term"]) for row in rows}
    for verdict in verdicts:
        proposal = verdict.proposal
        if proposal and (proposal.concept, proposal.term) not in seen:
            seen.add((proposal.concept, proposal.term))
            told = {"concept": proposal.concept, "language": "fr", "term": proposal.term, "status": proposal.status}
            rows.append(told | {"note": verdict.reason})
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()
