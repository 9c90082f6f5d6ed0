"""Where a model lies: a folder, or a hub id with a pinned revision; and the digest of what is in it."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import NamedTuple

from qa.errors import ModelError
from qa.i18n import _

_HUB = re.compile(r"([\w.-]+/[\w.-]+)@([\w.-]+)")


class ModelFolder(NamedTuple):
    """A folder that holds a model."""

    path: Path
    name: str
    revision: str


def find_folder(spec: str, *, allow_download: bool = False) -> ModelFolder:
    """The folder that ``spec`` names: a path, or ``owner/name@revision`` in the hub's cache.

    Raises:
        MissingExtraError: A hub id, and the extra is not installed.
        ModelError: There is no such folder, no pinned revision, or it would have to be downloaded.
    """
    path = Path(spec)
    if path.is_dir():
        if not (path / "config.json").is_file():
            raise ModelError(_("{path}: no model there (config.json is missing)").format(path=path))
        return ModelFolder(path, path.resolve().name, digest(path))
    match = _HUB.fullmatch(spec)
    if match is None:
        message = _("{spec}: no such folder; give a folder or a hub id with its revision, owner/name@commit")
        raise ModelError(message.format(spec=spec))
    folder = _from_hub(match[1], match[2], allow_download=allow_download)
    return ModelFolder(folder, match[1], digest(folder))


def digest(folder: Path) -> str:
    """A digest of the files of ``folder``, names and content."""
    whole = hashlib.blake2b(digest_size=16)
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(file.relative_to(folder).as_posix().encode() + b"\0")
        with file.open("rb") as stream:
            while block := stream.read(1 << 20):
                whole.update(block)
    return whole.hexdigest()


def set_offline(*, allow_download: bool) -> None:
    """Forbid the hub's libraries to use the network, unless ``allow_download``; before they are first imported."""
    if not allow_download:
        os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")


def _from_hub(name: str, revision: str, *, allow_download: bool) -> Path:
    from qa.models.backend import require  # noqa: PLC0415 - imports nothing heavy, but knows the extra

    set_offline(allow_download=allow_download)
    hub = require("huggingface_hub")
    try:
        return Path(hub.snapshot_download(name, revision=revision, local_files_only=not allow_download))
    except (OSError, ValueError) as error:
        hint = "" if allow_download else _("; pass --allow-download to fetch it")
        message = _("{name}@{revision}: not on this machine{hint} ({kind})")
        raise ModelError(message.format(name=name, revision=revision, hint=hint, kind=type(error).__name__)) from None
