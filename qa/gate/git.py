"""Asks git, by subprocess and without a shell. Paths are relative to the repository's root, with slashes."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import RepositoryError
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_REGULAR = {"100644", "100755"}
"""Modes of files; a link's target is a file of its own, a submodule has a repository of its own."""
_PLAIN = ("--no-ext-diff", "--no-textconv", "--no-color", "--no-relative")
"""Whatever the user's configuration of `git diff` is."""
_HUNK = re.compile(rb"^@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@", re.MULTILINE)


class Blob(NamedTuple):
    """A file of a revision."""

    mode: str
    id: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between a revision and the working tree."""

    changed: frozenset[str]
    """Files added, changed or renamed, by their path now."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """The path before, by the path now."""
    deleted: frozenset[str] = frozenset()


class Git:
    """The repository that holds a folder.

    Raises:
        RepositoryError: there is none, or git is missing.
    """

    def __init__(self, folder: Path) -> None:
        self._cwd = folder
        self.root = Path(os.fsdecode(self.run("rev-parse", "--show-toplevel").rstrip(b"\n")))
        """The top folder of the working tree."""
        self._cwd = self.root

    def run(self, *arguments: str, given: bytes = b"") -> bytes:
        """What ``git`` prints when called with ``arguments``.

        Raises:
            RepositoryError: git is missing or fails.
        """
        result = self._call(*arguments, given=given)
        if result.returncode:
            raise RepositoryError(_explained(result.stderr.decode("utf-8", "replace")))
        return result.stdout

    def _call(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"}
        command = ["git", "-c", "core.quotePath=false", *arguments]
        try:
            return subprocess.run(
                command, cwd=self._cwd, input=given, capture_output=True, check=False, env=environment
            )
        except FileNotFoundError:
            raise RepositoryError(_("git is not installed, or not on the PATH")) from None

    def commit(self, revision: str) -> str:
        """The id of the commit that ``revision`` names.

        Raises:
            RepositoryError: there is no such revision.
        """
        found = self._call("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if revision.startswith("-") or found.returncode:
            message = _("there is no revision {name} here{hint}; fetch it first: git fetch origin {branch}")
            branch = revision.removeprefix("origin/")
            raise RepositoryError(message.format(name=revision, hint=self._shallow_hint(), branch=branch))
        return found.stdout.decode().split()[-1]

    def merge_base(self, revision: str) -> str:
        """The commit where the current one and ``revision`` parted.

        Raises:
            RepositoryError: there is no such revision, or no common commit in what was cloned.
        """
        self.commit(revision)
        found = self._call("merge-base", revision, "HEAD")
        if found.returncode:
            message = _("{name} and HEAD have no common commit{hint}: {deepen}")
            deepen = _("git fetch --unshallow origin (actions/checkout: fetch-depth: 0; GitLab: GIT_DEPTH: 0)")
            raise RepositoryError(message.format(name=revision, hint=self._shallow_hint(), deepen=deepen))
        return found.stdout.decode().strip()

    def _shallow_hint(self) -> str:
        is_shallow = self._call("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        return _(" (the clone is shallow)") if is_shallow else ""

    def tree(self, revision: str) -> dict[str, Blob]:
        """The files of ``revision`` by path."""
        found = {}
        for record in _records(self.run("ls-tree", "-r", "-z", "--full-tree", revision)):
            head, _tab, path = record.partition(b"\t")
            mode, _kind, identifier = head.decode().split()
            if mode in _REGULAR:
                found[os.fsdecode(path)] = Blob(mode, identifier)
        return found

    def index(self) -> dict[str, Blob]:
        """The files of the index, what a commit would make now, by path; of one in conflict, our side."""
        found = {}
        for record in _records(self.run("ls-files", "-z", "--stage", "--full-name")):
            head, _tab, path = record.partition(b"\t")
            mode, identifier, stage = head.decode().split()
            if mode in _REGULAR and stage in {"0", "2"}:
                found[os.fsdecode(path)] = Blob(mode, identifier)
        return found

    def files(self) -> list[str]:
        """The files of the working tree that git tracks or would track."""
        listed = self.run("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name")
        paths = dict.fromkeys(os.fsdecode(record) for record in _records(listed))
        return [path for path in paths if (place := self.root / path).is_file() and not place.is_symlink()]

    def changes(self, revision: str) -> Changes:
        """What the tracked files of the working tree changed since ``revision``."""
        changed, renamed, deleted = set(), {}, set()
        raw = self.run("diff", "--raw", "-z", "-M", *_PLAIN, "--ignore-submodules", revision)
        records = _records(raw)
        for record in records:
            _old, mode, _before, _after, status = record.decode().split()
            path = os.fsdecode(next(records))
            if status.startswith(("R", "C")):
                before, path = path, os.fsdecode(next(records))
                renamed[path] = before
            if status == "D":
                deleted.add(path)
            elif mode in _REGULAR:
                changed.add(path)
        return Changes(frozenset(changed), renamed, frozenset(deleted))

    def changed_lines(self, revision: str, path: str, before: str) -> list[range]:
        """The lines (from 1) of ``path``, a changed file, that are not those of ``before`` at ``revision``."""
        options = ("-U0", "--inter-hunk-context=0", "-M", *_PLAIN)
        diff = self.run("diff", *options, revision, "--", *dict.fromkeys([before, path]))
        if not diff or b"\nBinary files " in diff:  # untracked, or a DOCX
            return [range(1, 2**31)]
        found = []
        for match in _HUNK.finditer(diff):
            start, count = int(match["start"]), int(match["count"] or 1)
            found.append(range(start, start + count))
        return found

    def read(self, blobs: Iterable[Blob]) -> dict[str, bytes]:
        """The bytes of ``blobs``, by id.

        Raises:
            RepositoryError: one is missing.
        """
        wanted = list(dict.fromkeys(blob.id for blob in blobs))
        if not wanted:
            return {}
        data = self.run("cat-file", "--batch", given="".join(f"{each}\n" for each in wanted).encode())
        found = {}
        place = 0
        for identifier in wanted:
            end = data.index(b"\n", place)
            if data[place:end].endswith(b" missing"):
                raise RepositoryError(_("git: the object {id} is missing; run git fsck").format(id=identifier))
            size = int(data[place:end].split()[-1])
            found[identifier] = data[end + 1 : end + 1 + size]
            place = end + 1 + size + 1
        return found


def _records(data: bytes) -> Iterator[bytes]:
    return iter(data.split(b"\0")[:-1])


def _explained(stderr: str) -> str:
    line = next(iter(stderr.strip().splitlines()), _("no reason given"))
    if "not a git repository" in line:
        return _("not a git repository; run the command within one")
    if "dubious ownership" in line:
        return _('git does not trust this folder; run: git config --global --add safe.directory "$PWD"')
    return _("git: {reason}").format(reason=line)
