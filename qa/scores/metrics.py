"""BLEU, chrF++ and TER by sacrebleu, with its defaults: the same numbers and signatures as its command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from qa.scores.model import Comparison, MetricScore

if TYPE_CHECKING:
    from collections.abc import Sequence

METRICS = ("BLEU", "CHRF", "TER")
"""In the order of sacrebleu's output."""


def corpus_scores(
    candidate: Sequence[str], reference: Sequence[str], baseline: Sequence[str] | None = None
) -> tuple[MetricScore, ...]:
    """Every metric over all segments; with a paired bootstrap test (1,000 samples) against ``baseline``.

    The environment's ``SACREBLEU_SEED`` is heeded as by sacrebleu itself.
    """
    metrics = _metrics(reference)
    if baseline is not None:
        return _compared(metrics, candidate, baseline)
    scores = []
    for metric in metrics.values():
        score = metric.corpus_score(candidate, None)
        scores.append(MetricScore(score.name, score.score, metric.get_signature().format(), score.name == "TER"))
    return tuple(scores)


def segment_chrf(candidate: Sequence[str], reference: Sequence[str]) -> list[float]:
    """chrF++ of each segment alone, 0 to 100."""
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415 - heavy, and only scores need it

    metric = CHRF(word_order=2)
    return [metric.sentence_score(ours, [theirs]).score for ours, theirs in zip(candidate, reference, strict=True)]


def _metrics(reference: Sequence[str]) -> dict[str, Any]:
    from sacrebleu.metrics.bleu import BLEU  # noqa: PLC0415 - heavy, and only scores need them
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415
    from sacrebleu.metrics.ter import TER  # noqa: PLC0415

    references = [list(reference)]
    made = (BLEU(references=references), CHRF(word_order=2, references=references), TER(references=references))
    return dict(zip(METRICS, made, strict=True))


def _compared(metrics: dict[str, Any], candidate: Sequence[str], baseline: Sequence[str]) -> tuple[MetricScore, ...]:
    from sacrebleu.significance import PairedTest  # noqa: PLC0415 - as above

    systems = [("baseline", baseline), ("candidate", candidate)]
    signatures, results = PairedTest(systems, metrics, None, test_type="bs")()
    scores = []
    for name, signature in signatures.items():
        theirs, ours = cast("list[Any]", results[name])
        comparison = Comparison(
            theirs.score, ours.p_value, float(ours.mean), float(ours.ci), float(theirs.mean), float(theirs.ci)
        )
        scores.append(MetricScore(name, ours.score, signature.format(), name == "TER", comparison))
    return tuple(scores)
