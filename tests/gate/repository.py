"""Git repositories made by the tests, and the gate run on them as from the command line, in this process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qa.cli import main

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

_ENV = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a command."""

    status: int
    out: str
    err: str


class Repository:
    """A working tree."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def git(self, *arguments: str) -> str:
        command = ["git", "-c", "protocol.file.allow=always", *arguments]
        environment = {**os.environ, **_ENV}
        done = subprocess.run(command, cwd=self.root, capture_output=True, check=False, env=environment)
        assert not done.returncode, done.stderr.decode()
        return done.stdout.decode("utf-8", "surrogateescape").strip()

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        """Write ``files``; those that are none are removed."""
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self, files: Mapping[str, str | bytes | None], message: str = "a change") -> str:
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")

    def text(self, name: str) -> str:
        return (self.root / name).read_text("utf-8")


class Runner:
    """Runs ``qa`` in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def qa(self, folder: Path, *arguments: str) -> Done:
        self._monkeypatch.chdir(folder)
        self._monkeypatch.setattr(sys, "argv", ["qa", *arguments])
        self._capsys.readouterr()
        try:
            main()
        except SystemExit as stop:
            captured = self._capsys.readouterr()
            return Done(int(stop.code or 0), captured.out, captured.err)
        raise AssertionError("main() returns never")

    def gate(self, repository: Repository, *arguments: str, base: str = "main") -> Done:
        return self.qa(repository.root, "gate", "--base", base, *arguments)

    def new(
        self, repository: Repository, *arguments: str, base: str = "main"
    ) -> tuple[int, list[tuple[str, str, int]]]:
        """Exit status, and path, check and line of each issue that counts."""
        done = self.gate(repository, *arguments, "--format", "sarif", base=base)
        assert done.status < 2, done.err
        results: list[dict[str, Any]] = json.loads(done.out)["runs"][0]["results"]
        return done.status, sorted(
            (place["artifactLocation"]["uri"], result["ruleId"], place["region"]["startLine"])
            for result in results
            if result["baselineState"] == "new"
            for place in [result["locations"][0]["physicalLocation"]]
        )
