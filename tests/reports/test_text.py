"""The terminal report against a golden file, and what terminals make hard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model import Severity, Span
from qa.reports import GateInfo, ReportOptions, render
from qa.reports.quote import quote
from qa.reports.terminal import tame, width
from tests.reports.build import document, issue, run

if TYPE_CHECKING:
    from qa.run import Run

GOLDEN = Path(__file__).parent / "golden" / "sample.txt"


def test_golden(sample: Run) -> None:
    assert render("text", sample) == GOLDEN.read_text(encoding="utf-8")


def test_clean_run_passes() -> None:
    report = render("text", run([document("Rien à dire.\n")], []))
    assert report.startswith("no issues in 1 file, 3 words\n")
    assert report.endswith("sample too small\npassed\n")


def test_underline_stands_under_the_span_after_wide_and_combining_characters() -> None:
    article = document("Cafe\N{COMBINING ACUTE ACCENT} \N{BICYCLE}\N{CJK UNIFIED IDEOGRAPH-81EA} maillot jaune\n")
    quoted, underline = render("text", run([article], [issue(article, "maillot")])).splitlines()[2:4]
    assert width(quoted[: quoted.index("maillot")]) == underline.index("^") == len("    | Cafe 1234 ")
    assert underline.endswith("^" * 7)


def test_long_paragraph_is_windowed_around_the_span() -> None:
    article = document("mot " * 200 + "Vingegaad" + " mot" * 200 + "\n")
    lines = render("text", run([article], [issue(article, "Vingegaad")]), ReportOptions(width=60)).splitlines()
    assert width(lines[2]) <= 60
    assert "\N{HORIZONTAL ELLIPSIS} mot" in lines[2]
    assert lines[2].index("Vingegaad") == lines[3].index("^^^^^^^^^")


def test_replacements_show_invisible_characters_and_deletions() -> None:
    article = document("« oui »  non\n")
    issues = [
        issue(article, "« oui »", replacements=("«\N{NBSP}oui\N{NNBSP}»",)),
        issue(article, "  ", replacements=("",)),
    ]
    report = render("text", run([article], issues))
    assert "«<NBSP>oui<NNBSP>»" in report
    assert "^^ (delete)" in report


def test_escape_sequences_of_an_article_do_not_reach_the_terminal() -> None:
    article = document("un \x1b[31mrouge\N{RIGHT-TO-LEFT OVERRIDE} mot\n", path="a\x1b]0;x\x07.fr.txt")
    report = render("text", run([article], [issue(article, "rouge", "said \x1b[2J")]))
    assert report.isprintable() or "\x1b" not in report
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in report


def test_colour_only_when_asked(sample: Run) -> None:
    assert "\x1b[" not in render("text", sample)
    assert "\x1b[1;31mcritical\x1b[0m" in render("text", sample, ReportOptions(color=True))


@pytest.mark.parametrize(
    ("options", "verdict"),
    [
        (ReportOptions(fail_on=Severity.CRITICAL), "failed: 1 issue at severity critical"),
        (ReportOptions(fail_on=Severity.MAJOR), "failed: 2 issues at severity major or worse"),
        (ReportOptions(fail_on=None), "passed"),
        (ReportOptions(failures=("score 40.0 is below 90",)), "failed: score 40.0 is below 90"),
    ],
)
def test_verdict_by_the_bar(sample: Run, options: ReportOptions, verdict: str) -> None:
    assert render("text", sample, options).splitlines()[-1] == verdict


def test_known_issues_are_counted_not_listed() -> None:
    article = document("vieux mot, nouveau mot\n")
    issues = [issue(article, "vieux", "OLD", is_new=False), issue(article, "nouveau", "NEW")]
    report = render("text", run([article], issues), ReportOptions(gate=GateInfo("main", new=1, known=1)))
    assert "OLD" not in report
    assert "compared with main: 1 new, 1 known" in report
    report = render("text", run([article], issues), ReportOptions(gate=GateInfo("main", "changed-lines", 1, 1)))
    assert "compared with main by the policy changed-lines: 1 count, 1 do not" in report


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 60), st.integers(20, 80))
def test_a_quote_is_one_line_within_the_columns(text: str, start: int, length: int, columns: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(start + length, len(text)))
    line = "".join(quote(text, span, columns))
    assert width(line) <= columns
    assert tame(line) == line
