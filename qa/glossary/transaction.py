"""Writing a glossary folder: locked against other processes, and old or new as a whole wherever the power fails.

One file is replaced by a rename. Several are first written beside their places; then a journal that lists them is
renamed into place, which is the moment at which the change holds; then each is renamed. Whoever next comes to the
folder and finds a journal finishes its renames, so that a reader never sees half a change.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import time
from typing import TYPE_CHECKING

from qa.errors import GlossaryError
from qa.files import write_atomically
from qa.glossary.storage import JOURNAL
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LOCK = ".lock"
PATIENCE = 30.0
"""Seconds to wait for another process that is writing."""


@contextlib.contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the glossary ``folder`` alone; what a killed process left there is first finished or swept away.

    Raises:
        GlossaryError: another process holds it for longer than ``patience`` seconds, or the folder is not writable.
    """
    path = folder / LOCK
    try:
        handle = _acquire(path, time.monotonic() + patience)
    except OSError as error:
        message = _("{folder}: cannot be written ({reason})")
        raise GlossaryError(message.format(folder=folder, reason=error.strerror)) from None
    if handle is None:
        message = _("{folder}: another process is writing there; wait for it, or end it")
        raise GlossaryError(message.format(folder=folder))
    try:
        finish(folder)
        for stray in [*folder.glob(".*.tmp"), *folder.glob("*/.*.tmp")]:
            stray.unlink(missing_ok=True)
        yield
    finally:
        with contextlib.suppress(OSError):  # Windows removes no open file: there the lock file stays
            path.unlink()
        os.close(handle)


def write_together(folder: Path, contents: Mapping[Path, bytes]) -> None:
    """Write files of a :func:`locked` folder: all of them, or, if the process dies, none."""
    for path in contents:
        path.parent.mkdir(parents=True, exist_ok=True)
    if len(contents) == 1:
        for path, data in contents.items():
            write_atomically(path, data)
        return
    moves = []
    for path, data in contents.items():
        staged = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
        write_atomically(staged, data)
        moves.append(f"{staged.relative_to(folder).as_posix()}\t{path.relative_to(folder).as_posix()}")
    if moves:
        write_atomically(folder / JOURNAL, "\n".join(moves))
        finish(folder)


def finish(folder: Path) -> None:
    """Bring a change that the journal says was made to its end. Any number of processes may do so at once.

    Raises:
        GlossaryError: the folder may not be written.
    """
    journal = folder / JOURNAL
    try:
        moves = journal.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return
    try:
        for move in moves:
            staged, _tab, final = move.partition("\t")
            with contextlib.suppress(FileNotFoundError):  # already in its place
                (folder / staged).replace(folder / final)
        journal.unlink(missing_ok=True)
    except OSError as error:
        message = _("{folder}: a change there is unfinished and the folder cannot be written ({reason})")
        raise GlossaryError(message.format(folder=folder, reason=error.strerror)) from None


def _acquire(path: Path, until: float) -> int | None:
    """The open lock file, exclusively held; none where ``until`` (monotonic seconds) came first."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        if _try_lock(handle):
            with contextlib.suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(handle), path.stat()):
                    return handle
            os.close(handle)  # its holder removed the file meanwhile: ours is no longer the one others see
            continue
        os.close(handle)
        if time.monotonic() > until:
            return None
        time.sleep(0.02)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
