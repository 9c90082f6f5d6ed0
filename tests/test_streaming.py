"""A streamed bitext gives the issues of one read whole, whatever the number of processes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from qa import streaming
from qa.cli.app import app
from qa.config import Config
from qa.formats import delimited, read_document
from qa.linting import lint
from qa.streaming import LARGE, lint_stream

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
    assert sum(sizes) == bitext.stat().st_size
    assert len(run.issues) >= 10


def test_the_most_severe_issues_are_kept(bitext: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "MOST_ISSUES", 3)
    run = lint_stream(bitext, Config(select=("number-mismatch", "gap-becomes-hours")))
    assert [issue.check for issue in run.issues] == ["gap-becomes-hours"] * 3
    assert run.issues[0].place.line == 3
    assert run.documents[0].notes == ("10 issues found; the 3 most severe are kept",)


def test_the_command_streams_a_large_file(bitext: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "LARGE", 1)
    result = CliRunner().invoke(app, ["lint", str(bitext), "--select", "gap-becomes-hours", "--jobs", "1"])
    assert result.exit_code == 1
    assert result.output.count("[gap-becomes-hours]") == 5


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="asks the system which processes there are")
def test_interrupted(tmp_path: Path) -> None:
    path, report = tmp_path / "bitext.tsv", tmp_path / "report.json"
    path.write_text("".join(f"{source}\t{target}\n" for source, target in ROWS * (LARGE // 120)), "utf-8")
    command = [sys.executable, "-m", "qa", "lint", str(path), "--jobs", "2", "--format", f"json={report}"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while process.poll() is None and len(workers := children.read_text().split()) < 2:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _output, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors == "qa: interrupted\n"
    assert not report.exists()
    deadline = time.monotonic() + 30  # whoever reaps the workers may be slow on a loaded machine
    while any(Path(f"/proc/{worker}").exists() for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)
