"""Conflicts of an import as proposals: a row of the other file each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qa.upkeep.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.glossary.importing import Conflict


def proposals_of(rows: Iterable[Sequence[Conflict]]) -> Iterator[Proposal]:
    """A proposal for each row in conflict; to accept it is to take the file's side."""
    for conflicts in rows:
        yield Proposal(
            "conflict",
            "; ".join(f"{each.column}={each.ours}" for each in conflicts),
            "; ".join(f"{each.column}={each.theirs}" for each in conflicts),
            concept=conflicts[0].concept,
            examples="\n".join(map(str, conflicts)),
            row=json.dumps(conflicts[0].row, ensure_ascii=False),
        )
