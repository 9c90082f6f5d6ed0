"""The glossary at another time: which folders lie in the repository, and what they held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.context import Context
from qa.glossary.storage import builtin_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from qa.config import Config
    from qa.gate.git import Blob, Git
    from qa.gate.scope import Base


def folders_in(git: Git, config: Config) -> list[str]:
    """The folders of the configured glossaries that lie in the repository, the built-in one's included."""
    folders = [*([builtin_folder()] if config.builtin_glossary else []), *config.glossary]
    root = git.root.resolve()
    places = [folder.resolve() for folder in folders]
    return [place.relative_to(root).as_posix() for place in places if place.is_relative_to(root)]


def has_changed(folders: Iterable[str], base: Base) -> bool:
    """Whether a file of one of ``folders`` changed."""
    changes = base.changes
    paths = [*changes.changed, *changes.deleted, *changes.renamed.values()]
    return any(path.endswith(".csv") and path.startswith(f"{folder}/") for folder in folders for path in paths)


def context_at(git: Git, tree: Mapping[str, Blob], config: Config, context: Context, room: Path) -> Context:
    """``context`` with the glossaries as they are in ``tree``, a revision or the index, written to the folder ``room``.

    A glossary that ``tree`` has not, or that lies outside the repository, is left out or stays as it is.
    """
    root = git.root.resolve()
    for place in folders_in(git, config):
        wanted = {path: blob for path, blob in tree.items() if path.startswith(f"{place}/") and path.endswith(".csv")}
        contents = git.read(wanted.values())
        for path, blob in wanted.items():
            file = room / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(contents[blob.id])

    def then(folder: Path) -> Path:
        place = folder.resolve()
        return room / place.relative_to(root) if place.is_relative_to(root) else folder

    builtin = then(builtin_folder()) if config.builtin_glossary else None
    return Context(
        profile=context.profile,
        date=context.default_date,
        glossary_paths=[each for folder in config.glossary if (each := then(folder)).is_dir()],
        builtin_glossary=builtin if builtin and builtin.is_dir() else False,
        options=context.options,
        today=context.today,
    )
