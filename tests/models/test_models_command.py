"""``qa models`` and calibration, on tiny genuine models."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from qa.calibration import read_annotated
from qa.cli.app import command_line
from tests.models.corpus import GOOD, WRONG

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.models


def test_check_says_the_revision(folders: dict[str, Path]) -> None:
    result = CliRunner().invoke(
        command_line(), ["models", "check", "--model", f"quality-estimate={folders['quality-estimate']}"]
    )
    assert result.exit_code == 0, result.output
    assert "revision" in result.output


def test_calibrate_writes_thresholds_that_a_lint_uses(folders: dict[str, Path], tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [{"source_en": en, "target_fr": fr, "errors": []} for en, fr in GOOD[::5]]
    rows.append({"source_en": WRONG[0], "target_fr": WRONG[1], "errors": [{"start": 3, "end": 19}]})
    file, output = tmp_path / "annotated.jsonl", tmp_path / "thresholds.json"
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    model = f"back-translation={folders['back-translation']}"
    result = CliRunner().invoke(command_line(), ["models", "calibrate", str(file), "-o", str(output), "--model", model])
    assert result.exit_code == 0, result.output
    assert "precision 1.000, recall 1.000" in result.output
    assert 0 < json.loads(output.read_text("utf-8"))["thresholds"]["back-translation"] < 1
    assert len(read_annotated(file).document.segments) == len(rows)
