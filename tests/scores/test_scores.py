"""``qa score``: the numbers are sacrebleu's own, the rest is what it says it is."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from qa.config import Config
from qa.errors import InputError
from qa.linting import make_context
from qa.scores import Scores, score_files
from qa.scores.page import as_html, histogram
from qa.scores.reports import as_json, as_text

if TYPE_CHECKING:
    from pathlib import Path

REFERENCE = [
    "L'équipe de tournage attendait devant le bus.",
    "",
    "Le coureur s'est échappé à dix kilomètres de l'arrivée.",
    "Le peloton a repris l'échappée dans la dernière ascension.",
    "Elle a gagné l'étape devant ses deux compagnes d'échappée.",
    "Le maillot jaune a perdu trente secondes.",
]
CANDIDATE = [
    "La vis de la caméra attendait devant le bus.",
    "",
    "Le coureur s'est échappé à dix kilomètres de l'arrivée.",
    "Le peloton a repris la pause dans la dernière montée.",
    "Elle a gagné l'étape devant ses deux compagnes d'échappée.",
    "Le maillot jaune a perdu 30 secondes.",
]
BASELINE = ["La caméra vis attend.", "", *CANDIDATE[2:4], "Elle gagne la scène devant deux.", "Le jaune perdait 30 s."]


def write(folder: Path, **texts: list[str]) -> dict[str, Path]:
    paths = {}
    for name, lines in texts.items():
        paths[name] = folder / f"{name}.txt"
        paths[name].write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return paths


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    return write(tmp_path, reference=REFERENCE, candidate=CANDIDATE, baseline=BASELINE)


def score(candidate: Path, reference: Path, baseline: Path | None = None, source: Path | None = None) -> Scores:
    config = Config()
    return score_files(
        candidate, reference=reference, baseline=baseline, source=source, config=config, context=make_context(config)
    )


def sacrebleu(*arguments: object) -> Any:
    command = [sys.executable, "-m", "sacrebleu", *map(str, arguments), *("-m", "bleu", "chrf", "ter")]
    command += ["--chrf-word-order", "2", "-w", "14", "-f", "json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_scores_and_signatures_are_those_of_sacrebleu(files: dict[str, Path]) -> None:
    theirs = sacrebleu(files["reference"], "-i", files["candidate"])
    ours = score(files["candidate"], files["reference"]).metrics
    assert [(m.name, round(m.score, 14), m.signature) for m in ours] == [
        (each["name"], each["score"], each["signature"]) for each in theirs
    ]


def test_significance_is_that_of_sacrebleu(files: dict[str, Path]) -> None:
    paths = (files[name] for name in ("reference", "baseline", "candidate"))
    reference, *systems = map(str, paths)
    command = [sys.executable, "-m", "sacrebleu", reference, "-i", *systems, "-f", "text"]
    command += ["--paired-bs", "-m", "bleu", "chrf", "ter", "--chrf-word-order", "2", "-w", "9"]
    table = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for metric in score(files["candidate"], files["reference"], files["baseline"]).metrics:
        assert metric.comparison is not None
        ours = metric.comparison
        assert f"{metric.score:.9f} ({ours.mean:.9f} ± {ours.interval:.9f})" in table
        assert f"{ours.baseline:.9f} ({ours.baseline_mean:.9f} ± {ours.baseline_interval:.9f})" in table
        assert f"(p = {ours.p_value:.4f})" in table
        assert metric.signature in table


def test_worst_segments_come_first(files: dict[str, Path]) -> None:
    worst = score(files["candidate"], files["reference"]).worst()
    assert [segment.chrf for segment in worst] == sorted(segment.chrf for segment in worst)
    assert worst[-1].chrf == 100.0


def test_terms_are_counted_against_the_source_or_the_reference(tmp_path: Path) -> None:
    english = ["The peloton caught the breakaway.", "The breakaway won."]
    french = ["Le peloton a repris l'échappée.", "La pause a gagné."]
    paths = write(tmp_path, en=english, fr=french)
    terms = score(paths["fr"], paths["fr"], source=paths["en"]).terms
    assert terms.against == "source"
    assert terms.occurrences - terms.rendered == sum(count for _, count in terms.missed) == 1
    paths = write(tmp_path, candidate=["Voici le peloton."], reference=["Voici le grimpeur et le peloton."])
    alone = score(paths["candidate"], paths["reference"]).terms
    assert alone.against == "reference"
    assert [count for _concept, count in alone.missed] == [1]
    assert alone.rendered == alone.occurrences - 1 > 0


def test_files_cut_otherwise_are_aligned_and_lose_no_text(tmp_path: Path) -> None:
    merged = [" ".join(REFERENCE[:3]).replace("  ", " "), *REFERENCE[3:]]
    paths = write(tmp_path, reference=REFERENCE, candidate=merged)
    scores = score(paths["candidate"], paths["reference"])
    assert scores.notes
    assert " ".join(s.candidate for s in scores.segments) == " ".join(s.reference for s in scores.segments)


def test_mqm_interval_holds_the_score_and_says_when_the_sample_is_small(files: dict[str, Path]) -> None:
    mqm = score(files["candidate"], files["reference"]).mqm
    assert mqm.low <= mqm.score <= mqm.high
    assert mqm.is_small_sample
    clean = score(files["reference"], files["reference"]).mqm
    assert clean.high == 100
    assert clean.low < 100


def test_an_empty_reference_is_refused(tmp_path: Path, files: dict[str, Path]) -> None:
    with pytest.raises(InputError, match="no text"):
        score(files["candidate"], write(tmp_path, empty=[])["empty"])


def test_reports_hold_the_scores_and_no_markup_of_the_texts(tmp_path: Path, files: dict[str, Path]) -> None:
    paths = write(tmp_path, candidate=["<script>x</script>", *CANDIDATE[1:]])
    scores = score(paths["candidate"], files["reference"], files["baseline"])
    page = as_html(scores)
    assert "<script" not in page
    assert page.count("<svg") == 5
    assert json.loads(as_json(scores))["metrics"][0]["score"] == scores.metrics[0].score
    for metric in scores.metrics:
        assert metric.signature in as_text(scores)
        assert metric.signature in page


def test_histogram_counts_every_value() -> None:
    bars = histogram([0.0, 4.9, 5.0, 100.0])
    assert [bar.height for bar in bars if bar.height] == [120, 60, 60]
