"""What was not checked is said in a line for each reason, and of which articles where not of all."""

from __future__ import annotations

from dataclasses import replace

from qa.model import Document, File
from qa.reports.markdown import render as render_markdown
from qa.reports.options import ReportOptions
from qa.reports.text import render
from qa.run import NO_SOURCE, Skipped
from tests.documents import document
from tests.reports.build import run

MANY = [Skipped(f"check-{number}", NO_SOURCE) for number in range(12)]
OPTIONS = ReportOptions()


def article(name: str, source: str | None) -> Document:
    return replace(document((source, "Le peloton roule.")), target_file=File(name, "Le peloton roule."))


def test_many_checks_are_counted() -> None:
    made = run([article("a.fr.md", None)], [], MANY)
    assert "not checked (no source text was given): 12 checks\n" in render(made, OPTIONS)
    assert render_markdown(made, OPTIONS).count("not checked") == 1


def test_few_checks_are_named() -> None:
    assert "not checked (no source text was given): check-0, check-1" in render(run([], [], MANY[:2]), OPTIONS)


def test_the_articles_without_a_source_are_named_where_others_have_one() -> None:
    made = run([article("a.fr.md", None), article("b.fr.md", "The bunch rides.")], [], MANY)
    assert "not checked (no source text was given for a.fr.md): 12 checks\n" in render(made, OPTIONS)


def test_a_crash_is_named() -> None:
    crashes = [Skipped(f"check-{number}", "crashed", crashed=True) for number in range(9)]
    assert "check-8" in render(run([], [], crashes), OPTIONS)


def test_nothing_to_check() -> None:
    assert "no article to check\npassed\n" in render(run([], []), OPTIONS)
