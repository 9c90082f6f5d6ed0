"""The command line: parses, calls, prints; every error of the tree becomes one line and exit status 2."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells expect."""


def main() -> NoReturn:
    """The console script ``qa``: exit 0 clean or below the bar, 1 issues at or above it, 2 the work was not done."""
    import click  # noqa: PLC0415 - nothing is imported before the interpreter is asked to run a command

    from qa.cli.app import app  # noqa: PLC0415
    from qa.errors import QAError  # noqa: PLC0415

    try:
        status = app(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except QAError as error:
        print(f"qa: {error}", file=sys.stderr)
        sys.exit(2)
    except (KeyboardInterrupt, click.Abort):
        print("qa: interrupted", file=sys.stderr)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(status if isinstance(status, int) else 0)
