"""Applies the replacements of issues to their file: safe ones unseen, unsafe ones only when a person asks."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.formats import detect, read_document
from qa.formats.edit import apply_edits
from qa.linting import accept_known, lint, project_of
from qa.model import Fix, Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qa.config import Config
    from qa.context import Context
    from qa.formats.edit import Edit
    from qa.model import Issue

ROUNDS = 5
"""One mend can uncover another (a doubled word before a doubled full stop); after so many the rest is left."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file before and after."""

    path: str
    before: str
    after: str
    count: int
    """How many replacements were made."""
    left: tuple[Issue, ...]
    """The active issues that remain."""

    def diff(self) -> str:
        """A unified diff; empty where nothing changed."""
        return "".join(
            difflib.unified_diff(
                self.before.splitlines(keepends=True), self.after.splitlines(keepends=True), self.path, self.path
            )
        )


def edits(issues: Iterable[Issue], *, unsafe: bool) -> list[Edit]:
    """The replacements that may be made, none overlapping: of two that would, the surer one."""
    allowed = {Fix.SAFE, Fix.UNSAFE} if unsafe else {Fix.SAFE}
    chosen: list[tuple[Span, str]] = []
    for issue in sorted(issues, key=lambda issue: (-issue.finding.confidence, issue.place.start)):
        if issue.fix not in allowed or issue.suppressed or issue.finding.side is not Side.TARGET:
            continue
        span = Span(issue.place.start, issue.place.end)
        if not any(span.overlaps(other) or other.overlaps(span) for other, _ in chosen):
            chosen.append((span, issue.finding.replacements[0]))
    return sorted(chosen)


def fix_document(
    path: Path, config: Config, context: Context, *, source: Path | None = None, unsafe: bool = False
) -> Fixed:
    """What the file at ``path`` becomes; nothing is written.

    Raises:
        InputError: it cannot be read.
        UsageError: its format cannot be written.
    """
    project = project_of(config)
    document = read_document(path, source=source)
    before = content = document.target_file.content
    count = 0
    for _round in range(ROUNDS):
        run = accept_known(lint([document], config, context), project, config, context)
        wanted = edits(run.issues, unsafe=unsafe)
        if not wanted:
            break
        edited = apply_edits(content, wanted, detect(path))
        if edited == content:
            break
        content, count = edited, count + len(wanted)
        document = read_document(path, source=source, content=content)
    else:
        run = accept_known(lint([document], config, context), project, config, context)
    return Fixed(str(path), before, content, count, run.active())
