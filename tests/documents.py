"""Builds documents from strings, and runs single checks on them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from qa.formats.alike import with_alike
from qa.model import Document, File, Segment, Text
from qa.runner import check_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.check import Check, Example
    from qa.context import Context
    from qa.model import Issue


def document(*pairs: tuple[str | None, str], date: str = "", kind: str = "paragraph") -> Document:
    """A document whose lines are the targets of ``pairs``, each with its source or none."""
    target_file = File("article.fr.txt", "\n".join(target for _, target in pairs))
    source_file = File("article.en.txt", "\n".join(source or "" for source, _ in pairs))
    segments = []
    target_offset = source_offset = 0
    for number, (source, target) in enumerate(pairs, 1):
        segments.append(
            Segment(
                id=str(number),
                target=Text.plain(target, target_offset),
                source=None if source is None else Text.plain(source, source_offset),
                kind=kind,
            )
        )
        target_offset += len(target) + 1
        source_offset += len(source or "") + 1
    has_source = any(source is not None for source, _ in pairs)
    return Document(
        target_file,
        with_alike(segments),
        source_file=source_file if has_source else None,
        date=datetime.date.fromisoformat(date) if date else None,
    )


def issues_of(check: Check, example: Example, context: Context) -> Sequence[Issue]:
    """What ``check`` finds in ``example``; a crash of the check is raised."""
    result = check_document(document(*example.pairs, date=example.date, kind=example.kind), [check], context)
    crashed = [skip for skip in result.skipped if skip.crashed]
    assert not crashed, crashed
    return result.issues


def fixed(example: Example, issues: Sequence[Issue]) -> str:
    """The target of ``example`` with the first replacement of every issue put in."""
    text = "\n".join(target for _, target in example.pairs)
    for issue in sorted(issues, key=lambda issue: -issue.place.start):
        replacement = issue.finding.replacements[0]
        text = text[: issue.place.start] + replacement + text[issue.place.end :]
    return text
