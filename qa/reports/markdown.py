"""A summary or a comment in Markdown, within the room that the host gives, with a marker to find it again by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.i18n import _
from qa.reports.options import counted, missed_bars, worst_first
from qa.reports.terminal import name_invisible, tame
from qa.reports.text import compared, in_words, score_line, skipped_lines
from qa.run import count_by_severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import Issue
    from qa.reports.options import ReportOptions
    from qa.run import Run

MARKER = "<!-- qa-report -->"
"""The first line: a later run finds its comment by it and edits it in place."""
_MARKUP = str.maketrans({character: f"&#{ord(character)};" for character in "\\`*_{}[]()<>|!~&\"'$"})
_LONGEST = 200
"""Code points of a message or a text that one cell shows."""


def render(run: Run, options: ReportOptions) -> str:
    """Verdict, counts, the worst issues that fit, how many more there are, and what was not checked."""
    head = "\n".join(_head(run, options))
    tail = "\n".join(_tail(run))
    issues = worst_first(counted(run))
    room = options.max_bytes - len(head.encode()) - len(tail.encode()) - 200
    rows: list[str] = []
    for issue in issues:
        row = _row(issue)
        room -= len(row.encode()) + 1
        if room < 0:
            break
        rows.append(row)
    table = [_("| Severity | Place | Issue | Suggestion |"), "|---|---|---|---|", *rows, ""] if rows else []
    if len(issues) > len(rows):
        table += [_("… and {count} more.").format(count=len(issues) - len(rows)), ""]
    return "\n".join([head, *table, tail]).rstrip("\n") + "\n"


def plain(text: str) -> str:
    """``text`` as Markdown shows it literally: no markup, no HTML, no mention, no reference, one line."""
    clean = name_invisible(tame(text)).translate(_MARKUP)
    # Hosts link mentions and references after rendering; a comment splits the word they look for.
    for trigger in ("@", "#", "://", "www."):
        cut = len(trigger) if trigger in "@#" else 1
        clean = _split(clean, trigger, cut)
    return clean


def _split(text: str, trigger: str, cut: int) -> str:
    if trigger == "#":
        # The entities above hold one each; only a bare one is a reference.
        text = text.replace("&#", "\x00")
        return text.replace("#", "#<!-- -->").replace("\x00", "&#")
    return text.replace(trigger, f"{trigger[:cut]}<!-- -->{trigger[cut:]}")


def _head(run: Run, options: ReportOptions) -> Iterator[str]:
    missed = missed_bars(run, options)
    yield MARKER
    yield f"### {_('Translation QA: failed') if missed else _('Translation QA: passed')}"
    yield ""
    if missed:
        yield plain("; ".join(missed)) + "."
        yield ""
    counts = count_by_severity(counted(run))
    yield ", ".join(in_words(severity, count, "**{count}**") for severity, count in counts.items())
    if gate := options.gate:
        yield ""
        line = compared(gate, plain(gate.base))
        yield f"{line[:1].upper()}{line[1:]}."
        if gate.suppressions_added or gate.baseline_added:
            yield _("Suppressions added: {suppressions}; baseline entries added: {baseline}.").format(
                suppressions=gate.suppressions_added, baseline=gate.baseline_added
            )
    yield ""


def _row(issue: Issue) -> str:
    place = f"{issue.path}:{issue.place.line}"
    better = issue.finding.replacements[0] if issue.finding.replacements else None
    shown = "" if better is None else f"{_short(issue.text)} → {_short(better) or _('(delete)')}"
    message = f"{_short(issue.finding.message)} ({plain(issue.check)})"
    return f"| {_(issue.severity.value)} | {plain(place)} | {message} | {shown} |"


def _short(text: str) -> str:
    return plain(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "\N{HORIZONTAL ELLIPSIS}")


def _tail(run: Run) -> Iterator[str]:
    yield plain(score_line(run))
    lines = [f"- {plain(line)}" for line in skipped_lines(run)]
    yield from ["", *lines] if lines else ()
