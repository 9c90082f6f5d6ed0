"""``make eval MODELS=…`` and ``make bench MODELS=…`` from end to end, on tiny genuine models."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from qa.calibration import read_annotated
from qa.context import Context
from qa.models import LOADERS
from tests.bench import models as bench
from tests.eval import models as evaluation
from tests.eval.gold import read_gold
from tests.eval.ranking import area, suspicion
from tests.models.corpus import GOOD, RIGHT, WRONG

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.models


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    """Segments of which one holds an error."""
    rows: list[dict[str, object]] = [{"source_en": en, "target_fr": fr, "errors": []} for en, fr in [*GOOD[::6], RIGHT]]
    rows.append({"source_en": WRONG[0], "target_fr": WRONG[1], "errors": [{"start": 3, "end": 6}]})
    file = tmp_path / "annotated.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    return file


def cells(line: str) -> list[str]:
    return line.split()


def test_every_check_has_its_line(
    folders: dict[str, Path], annotated: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the annotated segments the tiny models find the error; of the seed they know no word."""
    monkeypatch.setenv("ANNOTATED", str(annotated))
    monkeypatch.setattr(evaluation, "seed", lambda: read_annotated(annotated))
    monkeypatch.setenv("MODELS", " ".join(f"{name}={folder}" for name, folder in folders.items()))
    thresholds = annotated.with_name("thresholds.json")
    thresholds.write_text('{"thresholds": {"back-translation": 0.2}}', "utf-8")
    monkeypatch.setenv("THRESHOLDS", str(thresholds))
    evaluation.main()
    out, err = capsys.readouterr()
    tables = out.split("\n\n")
    assert [line for line in out.splitlines() if line.startswith("annotated.jsonl")] == [
        f"annotated.jsonl: {len(GOOD[::6]) + 2} segments, 1 errors"
    ]
    lines = {line.split()[0]: line.split() for line in tables[-1].splitlines()}
    assert set(lines) == {"check", *LOADERS}
    assert lines["back-translation"][1:4] == ["1", "1.000", "1.000"]
    assert lines["quality-estimate"][5] == "1.000"
    assert all(f"{name} …" in err for name in LOADERS)


def test_a_model_that_is_not_there_is_one_line_and_the_others_are_measured(
    folders: dict[str, Path], annotated: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ANNOTATED", str(annotated))
    monkeypatch.setattr(evaluation, "seed", lambda: read_annotated(annotated))
    monkeypatch.setenv("MODELS", f"back-translation=nowhere quality-estimate={folders['quality-estimate']}")
    evaluation.main()
    lines = capsys.readouterr().out.splitlines()
    assert (
        "back-translation: nowhere: no such folder; give a folder or a hub id with its revision, owner/name@commit"
        in lines
    )
    assert sum(line.startswith("quality-estimate ") for line in lines) == 2
    monkeypatch.setenv("MODELS", "translation=nowhere")
    evaluation.main()
    assert capsys.readouterr().out.startswith("--model translation=nowhere: write CHECK=FOLDER")


def test_the_seed_is_cut_where_its_errors_are() -> None:
    found = evaluation.seed()
    texts = {segment.id: segment.target.value for segment in found.document.segments}
    spans = [texts[key][span.start : span.end] for key, errors in found.errors.items() for span in errors]
    assert sorted(spans) == sorted(error["text"] for error in read_gold())


def test_area_counts_pairs_in_the_right_order(annotated: Path) -> None:
    segments = read_annotated(annotated)
    worst = str(len(segments.document.segments))
    assert area({**dict.fromkeys(segments.errors, 0.0), worst: 1.0}, segments) == 1
    assert area({**dict.fromkeys(segments.errors, 0.0), worst: -1.0}, segments) == 0
    assert area(dict.fromkeys(segments.errors, 0.0), segments) == 0.5


def test_ranking_does_not_hang_on_the_threshold(folders: dict[str, Path], annotated: Path) -> None:
    segments = read_annotated(annotated)
    for name, folder in folders.items():
        low, high = (
            suspicion(name, segments, Context(options={f"model.{name}": str(folder), f"model.{name}.threshold": bar}))
            for bar in ("0.1", "9")
        )
        assert name == "improbable-word" or low == high


def test_bench(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("MODELS", f"quality-estimate={folders['quality-estimate']}")
    monkeypatch.setenv("SEGMENTS", "4")
    bench.main()
    _header, row = capsys.readouterr().out.splitlines()
    check, _device, segments, speed, *_memory = row.split()
    assert (check, segments) == ("quality-estimate", "4")
    assert float(speed) > 0
