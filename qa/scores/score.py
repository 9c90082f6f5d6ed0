"""From files to scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.formats import read_document
from qa.linting import lint
from qa.scores.metrics import corpus_scores, segment_chrf
from qa.scores.model import Scores, SegmentScore
from qa.scores.mqm import mqm
from qa.scores.pairs import paired
from qa.scores.terms import against_reference, against_source

if TYPE_CHECKING:
    from pathlib import Path

    from qa.config import Config
    from qa.context import Context


def score_files(
    candidate: Path,
    *,
    reference: Path,
    baseline: Path | None,
    source: Path | None,
    config: Config,
    context: Context,
) -> Scores:
    """Every score of ``candidate`` beside ``reference``; terminology and MQM against ``source`` where it is known.

    Raises:
        InputError: A file cannot be read, or the reference is empty.
        QAError: The configuration or the glossary is wrong.
    """
    others = [candidate] if baseline is None else [candidate, baseline]
    rows, notes = paired(reference, others)
    references, candidates = [row[0] for row in rows], [row[1] for row in rows]
    baselines = None if baseline is None else [row[2] for row in rows]
    document = read_document(candidate, source=source)
    run = lint([document], config, context)
    has_source = any(segment.source is not None for segment in document.segments)
    return Scores(
        candidate=str(candidate),
        reference=str(reference),
        baseline=None if baseline is None else str(baseline),
        metrics=corpus_scores(candidates, references, baselines),
        segments=_segments(references, candidates, baselines),
        terms=against_source(document, context)
        if has_source
        else against_reference(candidates, references, document, context),
        mqm=mqm(run),
        notes=(*notes, *document.notes),
    )


def _segments(references: list[str], candidates: list[str], baselines: list[str] | None) -> tuple[SegmentScore, ...]:
    ours = segment_chrf(candidates, references)
    theirs = segment_chrf(baselines, references) if baselines is not None else []
    return tuple(
        SegmentScore(
            number=index + 1,
            candidate=candidates[index],
            reference=reference,
            chrf=ours[index],
            baseline=baselines[index] if baselines is not None else None,
            baseline_chrf=theirs[index] if baselines is not None else None,
        )
        for index, reference in enumerate(references)
    )
