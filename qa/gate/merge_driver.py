"""Makes git merge glossary files by ``qa glossary merge``: a line in ``.gitattributes``, a driver in the config."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from qa.errors import RepositoryError
from qa.files import read_text, write_atomically
from qa.gate.git import Git
from qa.i18n import _

DRIVER = "qa-glossary"
_MOST_CONFLICTS = 127
"""What ``git merge-file`` returns is the count of conflicts up to this; above it, an error."""


def install(folder: Path) -> tuple[Path, bool]:
    """Have the repository around the glossary ``folder`` merge its files by rows.

    The configuration is that of this clone, and every clone needs it; ``.gitattributes`` is for all.

    Returns:
        The ``.gitattributes`` of the repository, and whether it had to be changed.

    Raises:
        RepositoryError: there is no repository, or the folder lies outside it.
    """
    git = Git(folder)
    root, place = git.root.resolve(), folder.resolve()
    if not place.is_relative_to(root):
        raise RepositoryError(_("{folder} lies outside the repository {root}").format(folder=folder, root=root))
    git.run("config", f"merge.{DRIVER}.name", "glossary of qa, merged by rows")
    git.run("config", f"merge.{DRIVER}.driver", f"{_command()} glossary merge %O %A %B --path %P --marker-size %L")
    git.run("config", f"merge.{DRIVER}.recursive", "binary")  # among several common ancestors no conflict is marked
    attributes = git.root / ".gitattributes"
    inside = place.relative_to(root).as_posix()
    line = f"{_pattern(inside)} merge={DRIVER}"
    old = read_text(attributes) if attributes.exists() else ""
    if line in old.splitlines():
        return attributes, False
    write_atomically(attributes, old + ("" if old.endswith("\n") or not old else "\n") + line + "\n")
    return attributes, True


def merge_by_lines(paths: tuple[Path, Path, Path], marker: int) -> bool:
    """Merge the middle file as git does any text, in place; whether that left no conflict.

    Raises:
        RepositoryError: git is missing or cannot merge them.
    """
    base, ours, theirs = map(str, paths)
    labels = ("-L", "ours", "-L", "base", "-L", "theirs", f"--marker-size={marker}")
    command = ["git", "merge-file", *labels, ours, base, theirs]
    status = subprocess.run(command, check=False, capture_output=True).returncode
    if status > _MOST_CONFLICTS:
        raise RepositoryError(_("git cannot merge {file}").format(file=ours))
    return status == 0


def _pattern(folder: str) -> str:
    """What ``.gitattributes`` calls the CSV files below a folder of the repository."""
    place = "" if folder == "." else re.sub(r"([\\*?[])", r"\\\1", folder) + "/"
    pattern = f"{place}**/*.csv"
    return '"' + pattern.replace("\\", "\\\\") + '"' if " " in pattern else pattern


def _command() -> str:
    """This very program, whatever the PATH is where git is called."""
    return f"{shlex.quote(Path(sys.executable).as_posix())} -m qa"
