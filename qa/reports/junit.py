"""JUnit XML: one suite a document, one case an issue; an issue below the bar passes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from qa.i18n import _
from qa.reports.options import counted

if TYPE_CHECKING:
    from qa.model import Issue
    from qa.reports.options import ReportOptions
    from qa.run import Run

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""


def render(run: Run, options: ReportOptions) -> str:
    """The suites; what was not checked is a suite of skipped cases."""
    by_path: dict[str, list[Issue]] = {document.target_file.path: [] for document in run.documents}
    for issue in counted(run):
        by_path.setdefault(issue.path, []).append(issue)
    root = ET.Element("testsuites", name="qa")
    for path, issues in by_path.items():
        _suite(root, path, issues, options)
    if run.skipped:
        _skipped(root, run)
    for total in ("tests", "failures", "errors"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def _suite(root: ET.Element, path: str, issues: list[Issue], options: ReportOptions) -> None:
    suite = ET.SubElement(root, "testsuite", name=_clean(path), tests=str(len(issues) or 1), errors="0")
    failures = 0
    for issue in issues:
        name = f"{issue.check} {issue.place.line}:{issue.place.column}"
        case = ET.SubElement(suite, "testcase", name=name, classname=_clean(path), line=str(issue.place.line))
        message = _clean(issue.finding.message)
        if options.fail_on and issue.severity >= options.fail_on:
            failures += 1
            failure = ET.SubElement(case, "failure", message=message, type=issue.severity.value)
            failure.text = _clean(_details(issue))
        else:
            ET.SubElement(case, "system-out").text = f"{issue.severity.value}: {message}\n{_clean(_details(issue))}"
    if not issues:
        ET.SubElement(suite, "testcase", name=_("no issues"), classname=_clean(path))
    suite.set("failures", str(failures))


def _details(issue: Issue) -> str:
    better = " / ".join(issue.finding.replacements)
    return f"{issue.path}:{issue.place.line}:{issue.place.column}: {issue.text}" + (f" → {better}" if better else "")


def _skipped(root: ET.Element, run: Run) -> None:
    crashed = sum(skipped.crashed for skipped in run.skipped)
    suite = ET.SubElement(
        root, "testsuite", name=_("not checked"), tests=str(len(run.skipped)), failures="0", errors=str(crashed)
    )
    for skipped in run.skipped:
        case = ET.SubElement(suite, "testcase", name=_clean(skipped.check), classname="qa")
        ET.SubElement(case, "error" if skipped.crashed else "skipped", message=_clean(skipped.reason))
