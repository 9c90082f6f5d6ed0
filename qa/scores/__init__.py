"""How good a translation is beside a reference: sacrebleu's scores, significance, terminology, MQM."""

from __future__ import annotations

from qa.scores.model import Scores
from qa.scores.score import score_files

__all__ = ["Scores", "score_files"]
