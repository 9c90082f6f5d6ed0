"""A streamed bitext gives the issues of one read whole, whatever the number of processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from qa import streaming
from qa.cli.app import command_line
from qa.config import Config
from qa.formats import delimited, read_document
from qa.linting import lint
from qa.streaming import LARGE, lint_stream

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    ("The stage covers 184 km.", "L'étape compte 148 km."),
    ("He won alone.", "Il a gagné seul."),
    ("She finished 1:30 behind.", "Elle a terminé à 1 h 30."),
]


LISTENING = """
import signal
from qa.cli import main
from qa.signals import STOPPING

for number in STOPPING:
    signal.signal(number, signal.SIG_DFL)
main()
"""
"""``qa`` that heeds every signal, whoever started the tests: under nohup or in the background some are ignored."""


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
    result = CliRunner().invoke(command_line(), ["lint", str(bitext), "--select", "gap-becomes-hours", "--jobs", "1"])
    assert result.exit_code == 1
    assert result.output.count("[gap-becomes-hours]") == 5


def _is_there(process: str) -> bool:
    """Whether a process lives; one that waits to be reaped does not."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="asks the system which processes there are")
@pytest.mark.parametrize("kill", [os.kill, os.killpg])  # the second as a terminal or a supervisor does
@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
    ids=["int", "term", "hup"],
)
def test_stopped(tmp_path: Path, number: signal.Signals, status: int, kill: Callable[[int, int], None]) -> None:
    path, report = tmp_path / "bitext.tsv", tmp_path / "report.json"
    path.write_text("".join(f"{source}\t{target}\n" for source, target in ROWS * (LARGE // 120)), "utf-8")
    command = [sys.executable, "-c", LISTENING, "lint", str(path), "--jobs", "2", "--format", f"json={report}"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while process.poll() is None and len(workers := children.read_text().split()) < 2:
            time.sleep(0.02)
        kill(process.pid, number)
        _output, errors = process.communicate(timeout=60)
    assert process.returncode == status
    assert errors == "qa: interrupted\n"
    assert list(tmp_path.iterdir()) == [path]
    assert len(workers) == 2
    assert not any(_is_there(worker) for worker in workers)
