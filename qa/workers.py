"""A function mapped over items by several processes: in order, few items at a time, and none outlives its parent.

The standard pools wait for ever for a worker that was killed, or finish what they began before they stop.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast

from qa.errors import QAError, WorkerError
from qa.i18n import _
from qa.signals import STOPPING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")
AHEAD = 4
"""Results a process that may wait for an earlier one; more would gather while one worker is slow."""


class _Worker(NamedTuple):
    process: BaseProcess
    connection: Connection


def map_in_order(
    make: Callable[[], Callable[[Item], Result]], items: Iterable[Item], jobs: int
) -> Generator[Result, None, None]:
    """What the function that ``make()`` gives in each of ``jobs`` processes makes of each of ``items``, in order.

    The processes are gone when the iterator is exhausted, closed or interrupted.

    Raises:
        QAError: the function raised it, or a process ended by itself (it was killed, or memory ran out).
    """
    crew = _Crew[Item, Result](jobs)
    try:
        crew.hire(make)
        yield from crew.results(iter(items))
    finally:
        crew.dismiss()


class _Crew(Generic[Item, Result]):
    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._all: list[_Worker] = []
        self._idle: list[_Worker] = []
        self._busy: dict[Connection, tuple[_Worker, int]] = {}
        self._ahead = AHEAD * jobs

    def hire(self, make: Callable[[], Callable[[Item], Result]]) -> None:
        with _signals_held():
            self._all = [_start(make) for _number in range(self._jobs)]
        self._idle = self._all.copy()

    def results(self, items: Iterator[Item]) -> Iterator[Result]:
        done: dict[int, Result] = {}
        given = wanted = 0
        is_more = True
        while is_more or self._busy or done:
            while is_more and self._idle and given - wanted < self._ahead:
                item = next(items, self)
                is_more = item is not self
                if is_more:
                    self._give(given, cast("Item", item))
                    given += 1
            done.update(self._received())
            while wanted in done:
                yield done.pop(wanted)
                wanted += 1

    def _give(self, number: int, item: Item) -> None:
        worker = self._idle.pop()
        self._busy[worker.connection] = worker, number
        with contextlib.suppress(OSError):  # where the process is gone, _received() will say so
            worker.connection.send(item)

    def _received(self) -> Iterator[tuple[int, Result]]:
        """What the first processes that finish have made; each is idle again."""
        for ready in wait(list(self._busy)) if self._busy else ():
            connection = cast("Connection", ready)
            worker, number = self._busy.pop(connection)
            self._idle.append(worker)
            try:
                result, error = connection.recv()
            except (EOFError, OSError):
                raise WorkerError(_("a worker process was ended from outside; is there too little memory?")) from None
            if error is not None:
                raise error
            yield number, result

    def dismiss(self) -> None:
        with _signals_held():  # a second one must not leave half of them behind
            for worker in self._all:
                worker.connection.close()
                worker.process.kill()  # they hold nothing that is needed
            for worker in self._all:
                worker.process.join()


@contextlib.contextmanager
def _signals_held() -> Iterator[None]:
    """Signals that stop the work wait: new processes would answer them as the parent does until they ignore them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(make: Callable[[], Callable[[Any], Any]]) -> _Worker:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_work, args=(make, ours, theirs), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _work(make: Callable[[], Callable[[Any], Any]], parents: Connection, connection: Connection) -> None:
    """Answer each item until the parent closes its end or dies.

    Ctrl-C, a closed terminal and many a supervisor signal all processes at once: that is the parent's to answer.
    """
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)
    parents.close()
    function = make()
    while True:
        try:
            item = connection.recv()
        except (EOFError, OSError):
            return
        try:
            connection.send((function(item), None))
        except QAError as error:
            connection.send((None, error))
        except BrokenPipeError:
            return
