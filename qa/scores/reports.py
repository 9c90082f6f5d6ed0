"""``qa score`` as text and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from qa.i18n import _, decimal
from qa.reports.terminal import tame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.scores.model import MetricScore, Scores

WORST = 10
"""Segments that the text report shows."""
SIGNIFICANT = 0.05
"""The p-value below which a difference is called significant."""


def as_json(scores: Scores) -> str:
    """Everything, segments in order, under the schema name ``qa-score/1``."""
    terms = asdict(scores.terms) | {"accuracy": scores.terms.accuracy}
    data = {"schema": "qa-score/1", **asdict(scores), "terms": terms}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_text(scores: Scores) -> str:
    """The scores with their signatures, terminology, MQM, and the worst segments."""
    return "\n".join([*_metrics(scores), "", *_quality(scores), "", *_worst(scores)]) + "\n"


def verdict(metric: MetricScore) -> str:
    """What the test against the baseline says; empty without one."""
    if metric.comparison is None:
        return ""
    gain = metric.score - metric.comparison.baseline
    word = _("significant") if metric.comparison.p_value < SIGNIFICANT else _("not significant")
    return _("{gain} on the baseline's {baseline}, p = {p}: {word}").format(
        gain=decimal(gain, "+.2f"),
        baseline=decimal(metric.comparison.baseline, ".2f"),
        p=decimal(metric.comparison.p_value, ".4f"),
        word=word,
    )


def terms_line(scores: Scores) -> str:
    """Terminology accuracy in one line."""
    terms = scores.terms
    if terms.accuracy is None:
        return _("terminology: no glossary term in the {against}").format(against=_(terms.against))
    return _("terminology: {share} ({rendered} of {occurrences} terms of the {against} rendered)").format(
        share=decimal(terms.accuracy, ".1%"),
        rendered=terms.rendered,
        occurrences=terms.occurrences,
        against=_(terms.against),
    )


def mqm_line(scores: Scores) -> str:
    """The MQM score's interval in one line, beside the formula."""
    mqm = scores.mqm
    line = _("MQM {score}, 95 % interval {low} to {high} over {words} words").format(
        score=decimal(mqm.score, ".1f"),
        low=decimal(mqm.low, ".1f"),
        high=decimal(mqm.high, ".1f"),
        words=mqm.words,
    )
    return line + (_("; sample too small") if mqm.is_small_sample else "")


def _metrics(scores: Scores) -> Iterator[str]:
    for metric in scores.metrics:
        yield f"{metric.name:8} {metric.score:6.2f}  {metric.signature}"
        if metric.comparison is not None:
            yield f"{'':16} {verdict(metric)}"


def _quality(scores: Scores) -> Iterator[str]:
    yield from scores.notes
    yield terms_line(scores)
    if scores.terms.missed:
        missed = ", ".join(f"{concept} × {count}" for concept, count in scores.terms.missed[:WORST])
        yield "  " + _("not rendered: {concepts}").format(concepts=missed)
    yield mqm_line(scores)
    yield "  " + scores.mqm.formula


def _worst(scores: Scores) -> Iterator[str]:
    yield _("worst segments of {count}, by chrF++:").format(count=len(scores.segments))
    for segment in scores.worst()[:WORST]:
        yield f"  {segment.number}: {segment.chrf:.1f}"
        yield f"    {_('candidate')}: {tame(segment.candidate)}"
        yield f"    {_('reference')}: {tame(segment.reference)}"
