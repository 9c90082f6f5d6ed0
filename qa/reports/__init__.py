"""Reports: one module a format, one line in the table; each renders a :class:`qa.run.Run` as text."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from qa.errors import UsageError
from qa.i18n import _
from qa.reports.options import ConceptView, GateInfo, ReportOptions, TermView

if TYPE_CHECKING:
    from qa.run import Run

__all__ = ["FORMATS", "ConceptView", "GateInfo", "ReportOptions", "TermView", "render"]

FORMATS = {
    "text": "qa.reports.text",
    "json": "qa.reports.json",
    "html": "qa.reports.html",
    "github": "qa.reports.github",
    "sarif": "qa.reports.sarif",
    "gitlab": "qa.reports.gitlab",
    "junit": "qa.reports.junit",
    "rdjson": "qa.reports.rdjson",
    "markdown": "qa.reports.markdown",
    "csv": "qa.reports.csv",
}
"""Format name to the module whose ``render(run, options)`` makes it; imported when it is asked for."""


def render(name: str, run: Run, options: ReportOptions | None = None) -> str:
    """``run`` in the format called ``name``, ready to be written as UTF-8.

    Raises:
        UsageError: there is no such format.
    """
    if name not in FORMATS:
        import difflib  # noqa: PLC0415 - only a mistake needs it

        close = difflib.get_close_matches(name, FORMATS, n=1) or [", ".join(FORMATS)]
        raise UsageError(_("no report format {name!r}: try {known}").format(name=name, known=close[0]))
    report: str = import_module(FORMATS[name]).render(run, options or ReportOptions())
    # A path the file system could not decode holds lone surrogates, which no UTF-8 file can.
    return report.encode("utf-8", "backslashreplace").decode("utf-8")
