"""Renders a run in the formats asked for, to standard output or to files."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qa.errors import UsageError
from qa.files import write_atomically
from qa.i18n import _
from qa.reports import FORMATS, render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Severity
    from qa.reports.options import ReportOptions
    from qa.run import Run


def parse_formats(formats: Sequence[str], report: Path | None) -> list[tuple[str, Path | None]]:
    """``NAME`` or ``NAME=FILE`` each as (name, file or none for standard output); ``text`` if nothing is printed.

    Raises:
        UsageError: a name is unknown, a file's folder does not exist, or two formats would both be printed.
    """
    wanted: list[tuple[str, Path | None]] = []
    for item in formats:
        name, separator, file = item.partition("=")
        if name not in FORMATS:
            raise UsageError(
                _("there is no format {name}; use one of {known}").format(name=name, known=", ".join(FORMATS))
            )
        if separator and not file:
            raise UsageError(_("--format {name}=: the name of a file goes after the =").format(name=name))
        wanted.append((name, Path(file) if separator else None))
    if report is not None:
        wanted.append(("html", report))
    for place in [place for _name, place in wanted if place is not None]:
        if not place.parent.is_dir():
            raise UsageError(_("{file}: its folder does not exist; make it first").format(file=place))
    printed = [name for name, file in wanted if file is None]
    if len(printed) > 1:
        raise UsageError(
            _("only one format can be printed, not {names}; write the others to files: --format {last}=FILE").format(
                names=" and ".join(printed), last=printed[-1]
            )
        )
    return wanted if printed else [("text", None), *wanted]


def write_reports(
    run: Run, options: ReportOptions, formats: Sequence[tuple[str, Path | None]], *, quiet: bool, color: bool | None
) -> None:
    """Print and write ``run``; files are replaced as a whole."""
    if color is None:
        color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    options = replace(options, color=color, width=shutil.get_terminal_size((100, 24)).columns)
    for name, file in formats:
        if file is not None:
            write_atomically(file, render(name, run, replace(options, color=False)).encode())
        elif not quiet:
            sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
            sys.stdout.write(render(name, run, options))


def exit_status(run: Run, bar: Severity) -> int:
    """0 clean or below the bar, 1 issues at or above it, 2 a check crashed."""
    if any(skip.crashed for skip in run.skipped):
        return 2
    return int(any(issue.severity >= bar and issue.is_new for issue in run.active()))
