"""The command line: parses, calls, prints; every error of the tree becomes one line and exit status 2."""

from __future__ import annotations

import contextlib
import gc
import signal
import sys
from typing import NoReturn

from qa.signals import STOPPING

GARBAGE_THRESHOLD = 200_000
"""Objects between two collections: what a start makes is kept, and looking through it costs a tenth of the time."""
SIGNALLED = 128
"""Exit status after a signal, less its number, as shells expect: 130 after Ctrl-C, 143 after ``kill``."""


def main() -> NoReturn:
    """The console script ``qa``: exit 0 clean or below the bar, 1 issues at or above it, 2 the work was not done."""
    for number in STOPPING:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup has it for a closed terminal
            signal.signal(number, _stop)
    gc.set_threshold(GARBAGE_THRESHOLD)
    from qa.cli.language import speak  # noqa: PLC0415 - so that Ctrl-C during the imports ends as quietly
    from qa.errors import QAError  # noqa: PLC0415

    try:
        arguments = speak(sys.argv[1:])
        from qa.cli.app import command_line, run  # noqa: PLC0415 - its help is in the language chosen

        run(command_line(arguments[0] if arguments else None), arguments)
    except QAError as error:
        print(f"qa: {error}", file=sys.stderr)
        sys.exit(2)
    sys.exit(0)


def _stop(number: int, _frame: object) -> NoReturn:
    """End by an exception, so that half-written files are removed and workers ended on the way out."""
    with contextlib.suppress(OSError):  # the terminal may be gone
        print("qa: interrupted", file=sys.stderr)
    sys.exit(SIGNALLED + number)
