"""A streamed bitext gives the issues of one read whole, whatever the number of processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from qa import streaming
from qa.cli.app import app
from qa.config import Config
from qa.formats import delimited, read_document
from qa.linting import lint
from qa.streaming import lint_stream

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [
    ("The stage covers 184 km.", "L'étape compte 148 km."),
    ("He won alone.", "Il a gagné seul."),
    ("She finished 1:30 behind.", "Elle a terminé à 1 h 30."),
]


@pytest.fixture
def bitext(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(delimited, "CHUNK", 4)
    path = tmp_path / "bitext.tsv"
    path.write_text("".join(f"{source}\t{target}\n" for source, target in ROWS * 5), "utf-8")
    return path


@pytest.mark.parametrize("jobs", [1, 2])
def test_streamed_as_read_whole(bitext: Path, jobs: int) -> None:
    config = Config(select=("accuracy",))
    sizes: list[int] = []
    run = lint_stream(bitext, config, jobs=jobs, tick=sizes.append)
    whole = lint([read_document(bitext)], config)
    assert [(i.check, i.place, i.source_place) for i in run.issues if i.severity.weight] == [
        (i.check, i.place, i.source_place) for i in whole.issues if i.severity.weight
    ]
    assert run.words == whole.words
    assert sum(sizes) == len(bitext.read_text("utf-8"))
    assert len(run.issues) >= 10


def test_only_so_many_issues_are_kept(bitext: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "MOST_ISSUES", 3)
    assert len(lint_stream(bitext, Config(select=("number-mismatch",))).issues) == 3


def test_the_command_streams_a_large_file(bitext: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "LARGE", 1)
    result = CliRunner().invoke(app, ["lint", str(bitext), "--select", "gap-becomes-hours", "--jobs", "1"])
    assert result.exit_code == 1
    assert result.output.count("[gap-becomes-hours]") == 5
