"""Thresholds of the checks that ask a model, measured on annotated segments."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from qa.context import Context
from qa.errors import FormatError, ModelError
from qa.files import read_text
from qa.i18n import _
from qa.model import Document, File, Segment, Span, Text
from qa.registry import check_named
from qa.runner import check_document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

GRIDS: Mapping[str, Sequence[float]] = {
    "back-translation": [step / 20 for step in range(2, 21)],
    "improbable-word": [step / 4 for step in range(4, 25)],
    "semantic-distance": [step / 20 for step in range(1, 20)],
    "quality-estimate": [step / 20 for step in range(-20, 21)],
}
"""The thresholds tried for each check."""
BETA = 0.5
"""Of the F-measure that the best threshold has highest: precision counts twice as much as recall."""


class Annotated(NamedTuple):
    """A document of annotated segments, and the spans of the errors in each, by segment id."""

    document: Document
    errors: Mapping[str, tuple[Span, ...]]


class Measure(NamedTuple):
    """Findings against annotated errors, by overlap of their characters."""

    findings: int
    right: int
    """Findings that overlap an error."""
    errors: int
    hit: int
    """Errors that a finding overlaps."""

    @property
    def precision(self) -> float:
        """The share of findings that are right; 0 without any."""
        return self.right / self.findings if self.findings else 0.0

    @property
    def recall(self) -> float:
        """The share of errors hit; 0 without any."""
        return self.hit / self.errors if self.errors else 0.0

    @property
    def f_measure(self) -> float:
        """F with :data:`BETA`."""
        weighted = BETA * BETA * self.precision + self.recall
        return (1 + BETA * BETA) * self.precision * self.recall / weighted if weighted else 0.0


def read_annotated(path: Path) -> Annotated:
    """The segments of a JSON Lines file: ``source_en``, ``target_fr`` and ``errors`` with ``start`` and ``end``.

    Raises:
        InputError: It cannot be read, or a line lacks one of these.
    """
    rows = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        try:
            row = json.loads(line)
            spans = tuple(Span(error["start"], error["end"]) for error in row["errors"])
            rows.append((str(row["source_en"]), str(row["target_fr"]), spans))
        except (ValueError, KeyError, TypeError):
            message = _("{path}:{line}: no annotated segment; it needs source_en, target_fr and errors")
            raise FormatError(message.format(path=path, line=number)) from None
    return _document(str(path), rows)


def _document(path: str, rows: Sequence[tuple[str, str, tuple[Span, ...]]]) -> Annotated:
    segments = []
    places = [0, 0]
    for number, (source, target, _spans) in enumerate(rows, 1):
        segments.append(Segment(str(number), Text.plain(target, places[1]), Text.plain(source, places[0])))
        places = [places[0] + len(source) + 1, places[1] + len(target) + 1]
    source_file = File(path, "\n".join(source for source, _target, _spans in rows))
    target_file = File(path, "\n".join(target for _source, target, _spans in rows))
    errors = {str(number): row[2] for number, row in enumerate(rows, 1)}
    return Annotated(Document(target_file, tuple(segments), source_file=source_file), errors)


def measure(check: str, annotated: Annotated, options: Mapping[str, str], threshold: float | None = None) -> Measure:
    """What ``check`` finds of the annotated errors, at ``threshold`` if given, with its model from ``options``.

    Raises:
        ModelError: The model cannot be loaded, or the check could not run.
    """
    settings = dict(options)
    if threshold is not None:
        settings[f"model.{check}.threshold"] = str(threshold)
    context = Context(options=settings)
    result = check_document(annotated.document, [check_named(check)], context)
    if result.skipped:
        skip = result.skipped[0]
        raise ModelError(_("{check}: {reason}").format(check=skip.check, reason=skip.reason))
    found: dict[str, list[Span]] = {}
    for issue in result.issues:
        found.setdefault(issue.segment.id, []).append(issue.finding.span)
    right = sum(
        any(span.overlaps(error) for error in annotated.errors[key]) for key, spans in found.items() for span in spans
    )
    hit = sum(
        any(error.overlaps(span) for span in found.get(key, ()))
        for key, errors in annotated.errors.items()
        for error in errors
    )
    return Measure(sum(map(len, found.values())), right, sum(map(len, annotated.errors.values())), hit)


def calibrate(check: str, annotated: Annotated, options: Mapping[str, str]) -> tuple[float, Measure]:
    """The threshold of ``check`` with the highest F-measure, and what it gives; of equals the first.

    The model is asked once: its answers come from the cache afterwards.

    Raises:
        QAError: The model cannot be loaded.
    """
    tried = [(threshold, measure(check, annotated, options, threshold)) for threshold in GRIDS[check]]
    return max(tried, key=lambda item: item[1].f_measure)
