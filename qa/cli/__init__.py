"""The command line: parses, calls, prints; every error of the tree becomes one line and exit status 2."""

from __future__ import annotations

import gc
import signal
import sys
from typing import NoReturn

GARBAGE_THRESHOLD = 200_000
"""Objects between two collections: what a start makes is kept, and looking through it costs a tenth of the time."""
INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells expect."""


def main() -> NoReturn:
    """The console script ``qa``: exit 0 clean or below the bar, 1 issues at or above it, 2 the work was not done."""
    signal.signal(signal.SIGINT, _interrupt)
    gc.set_threshold(GARBAGE_THRESHOLD)
    from qa.cli.language import speak  # noqa: PLC0415 - so that Ctrl-C during the imports ends as quietly
    from qa.errors import QAError  # noqa: PLC0415

    try:
        arguments = speak(sys.argv[1:])
        from qa.cli.app import app  # noqa: PLC0415 - its help is in the language chosen

        app(arguments)
    except QAError as error:
        print(f"qa: {error}", file=sys.stderr)
        sys.exit(2)
    sys.exit(0)


def _interrupt(_number: int, _frame: object) -> NoReturn:
    print("qa: interrupted", file=sys.stderr)
    sys.exit(INTERRUPTED)
