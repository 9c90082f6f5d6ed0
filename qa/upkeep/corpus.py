"""The articles that work on the glossary reads: files, and the files of known formats in folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.articles import files_below
from qa.errors import InputError
from qa.formats import read_document
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from qa.model import Document


def documents(paths: Iterable[Path]) -> Iterator[Document]:
    """The documents at ``paths``, those of a folder in the order of their names.

    Raises:
        InputError: a file is missing or cannot be read.
    """
    for path in paths:
        if not path.exists():
            raise InputError(_("{path}: there is no such file or folder").format(path=path))
        for file in [path / name for name in files_below(path)] if path.is_dir() else [path]:
            yield read_document(file)
