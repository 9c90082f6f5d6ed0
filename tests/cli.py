"""Runs ``qa`` as a user does: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[1]


def qa(
    *arguments: str,
    cwd: Path,
    files: Mapping[str, str] | None = None,
    env: Mapping[str, str] | None = None,
    answers: str = "",
) -> subprocess.CompletedProcess[str]:
    """``qa`` with ``arguments`` in the folder ``cwd``, where ``files`` are written before; ``answers`` is its input."""
    for name, content in (files or {}).items():
        path = cwd / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **(env or {})}
    command = [sys.executable, "-m", "qa", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=environment, input=answers)
