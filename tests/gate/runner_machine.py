"""Runs the steps of ``action.yml`` as GitHub's runner does: bash, environment files, expressions."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_NAME = re.compile(r"(?:inputs|github|steps)(?:\.[\w-]+)+")


class Machine:
    """A job with one use of the action, in the checkout at ``workspace``."""

    def __init__(self, workspace: Path, room: Path, github: dict[str, Any], inputs: dict[str, str]) -> None:
        self.action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
        self.workspace = workspace
        self.room = room
        defaults = {name: self._resolve(spec["default"]) for name, spec in self.action["inputs"].items()}
        assert set(inputs) <= set(defaults)
        self.values: dict[str, Any] = {"github": github, "inputs": defaults | inputs, "steps": {}}
        self.log = ""
        self.status = 0
        room.mkdir(exist_ok=True)
        (room / "bin").mkdir()
        self.tool("qa", f'exec "{sys.executable}" -m qa "$@"')

    def tool(self, name: str, script: str) -> None:
        """Put a program called ``name`` on the path."""
        path = self.room / "bin" / name
        path.write_text(f"#!/usr/bin/env bash\n{script}\n", "utf-8")
        path.chmod(0o755)

    def run(self) -> int:
        """Run every step; the exit status of the job."""
        for step in self.action["runs"]["steps"]:
            if "run" in step and step["id"] != "install" and not self.status and self._is_due(step.get("if")):
                self.status = self.step(step)
        return self.status

    def step(self, step: dict[str, Any], **more: str) -> int:
        """Run one step; its outputs are known to those after it."""
        output, script = self.room / f"{step['id']}.output", self.room / "script.sh"
        output.touch()
        script.write_text(step["run"], "utf-8")
        github = self.values["github"]
        environment = {
            **os.environ,
            "PATH": f"{self.room / 'bin'}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "QA_CACHE": str(self.room / "cache"),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.room / "summary.md"),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_REPOSITORY": "us/articles",
            "GITHUB_BASE_REF": github.get("base_ref", ""),
            "GITHUB_SHA": github.get("sha", ""),
            "RUNNER_TEMP": str(self.room),
            **{name: self._resolve(value) for name, value in step.get("env", {}).items()},
            **more,
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        folder = self.workspace / self._resolve(step.get("working-directory", "."))
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        self.log += done.stdout + done.stderr
        lines = (line.partition("=") for line in output.read_text("utf-8").splitlines())
        self.values["steps"][step["id"]] = {"outputs": {name: value for name, _equals, value in lines}}
        return done.returncode

    def outputs(self) -> dict[str, str]:
        """What the action gives to the job."""
        return {name: self._resolve(spec["value"]) for name, spec in self.action["outputs"].items()}

    def _resolve(self, value: str) -> str:
        return _EXPRESSION.sub(lambda match: str(self._look_up(match[1])), str(value))

    def _look_up(self, name: str) -> Any:
        found: Any = getattr(self, "values", {"github": {"token": "t"}})
        for part in name.split("."):
            found = found.get(part, "") if isinstance(found, dict) else ""
        return found

    def _is_due(self, condition: str | None) -> bool:
        if condition is None:
            return True
        terms = [_NAME.sub(lambda match: repr(str(self._look_up(match[0]))), term) for term in condition.split("&&")]
        return all(_holds(term.strip()) for term in terms)


def _holds(term: str) -> bool:
    left, operator, right = term.split(" ")
    assert operator in {"==", "!="}
    return (left == right) == (operator == "==")
