"""The glossary as it was at a revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import RepositoryError
from qa.glossary import Glossary
from qa.glossary.storage import glossary_files
from qa.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

    from qa.gate.git import Git


def glossary_at(git: Git, revision: str, folder: Path, room: Path) -> Glossary:
    """The glossary of ``folder`` at ``revision``, its files written to the empty folder ``room``; empty if not there.

    Raises:
        RepositoryError: there is no such revision, or the folder lies outside the repository.
    """
    root, place = git.root.resolve(), folder.resolve()
    if not place.is_relative_to(root):
        raise RepositoryError(_("{folder} lies outside the repository {root}").format(folder=folder, root=root))
    if revision.startswith("-"):
        raise RepositoryError(_("{revision} is no revision").format(revision=revision))
    prefix = "" if place == root else f"{place.relative_to(root).as_posix()}/"
    wanted = {
        path.removeprefix(prefix): blob
        for path, blob in git.tree(revision).items()
        if path.startswith((f"{prefix}concepts/", f"{prefix}names/")) and path.endswith(".csv")
    }
    contents = git.read(wanted.values())
    for path, blob in wanted.items():
        file = room / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents[blob.id])
    return Glossary(glossary_files([room]) if wanted else ())
